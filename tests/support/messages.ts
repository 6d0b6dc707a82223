import type { Activity } from 'botbuilder';

/** A message with choices under it, as the bot sends them. */
export function withChoices(text: string, titles: readonly string[]): Partial<Activity> {
  const actions = titles.map((title) => ({ type: 'imBack', title, value: title }));
  return { type: 'message', text, suggestedActions: { to: [], actions } };
}
