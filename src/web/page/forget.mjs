/** Has the server delete this talk: the log of its messages and what the bot remembers of it. Rejects when it did not. */
export async function forget({ conversationId, token }) {
  const response = await fetch(`/v3/directline/conversations/${conversationId}/forget`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`forget: ${response.status}`);
}
