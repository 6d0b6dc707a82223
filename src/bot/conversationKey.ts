/** Under which the state of a conversation is stored. */
export function conversationKey(channel: string, id: string): string {
  return `conversation/${channel}/${id}`;
}
