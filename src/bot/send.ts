import { ActivityTypes, InputHints, TurnContext, type Activity } from 'botbuilder';
import type { Capabilities, Reply } from '../core/model';
import type { Voice } from '../core/phrases';
import { render, type Page } from '../core/render';
import type { ActivityRecord } from '../store';
import { handoffEvent } from './handoffEvent';
import { teamsParts } from './teams/activity';
import { privateChat } from './teams/group';
import { urgently } from './urgent';

/** Tries of a crisis reply. The connector itself retries some faults; what it gives up on is tried again here. */
const CRISIS_ATTEMPTS = 3;

/** Replies as they go out to the one who wrote, complete: whoever holds them later can send them. */
export function address(
  context: TurnContext,
  replies: readonly Reply[],
  can: Capabilities,
  say: Voice,
): ActivityRecord[] {
  const reference = TurnContext.getConversationReference(context.activity);
  const bare = toMessages(context, replies, can, say);
  return bare.map((one) => ({ ...TurnContext.applyConversationReference(one, reference) }));
}

/** Sends an activity that has its address already. Rejects when the channel does. */
export async function sendAddressed(context: TurnContext, activity: ActivityRecord): Promise<void> {
  await context.adapter.sendActivities(context, [{ ...activity }]);
}

/** Sends replies in order. Rejects when the channel does. */
async function send(context: TurnContext, replies: readonly Reply[], can: Capabilities, say: Voice): Promise<void> {
  const activities = toMessages(context, replies, can, say);
  if (activities.length > 0) await context.sendActivities(activities);
}

function toMessages(
  context: TurnContext,
  replies: readonly Reply[],
  can: Capabilities,
  say: Voice,
): Partial<Activity>[] {
  return replies.flatMap((reply) => [
    ...toActivities(context, reply, can, say),
    ...(reply.handoff === undefined ? [] : [handoffEvent(context, reply.handoff.summary)]),
  ]);
}

/** Sends help before anything else and again when that fails; the last try is bare words, which every channel takes. */
export function sendHelp(context: TurnContext, reply: Reply, can: Capabilities, say: Voice): Promise<void> {
  return urgently(() => insistOnHelp(context, reply, can, say));
}

async function insistOnHelp(context: TurnContext, reply: Reply, can: Capabilities, say: Voice): Promise<void> {
  for (let attempt = 1; attempt < CRISIS_ATTEMPTS; attempt++) {
    const sent = await send(context, [reply], can, say).then(
      () => true,
      () => false,
    );
    if (sent) return;
  }
  await context.sendActivity(reply.sms ?? reply.text);
}

/** The message itself, then what one message could not hold. */
function toActivities(context: TurnContext, reply: Reply, can: Capabilities, say: Voice): Partial<Activity>[] {
  const page = render(reply, can, say);
  const further = (page.parts ?? []).map((text) => ({ type: ActivityTypes.Message, text, textFormat: 'plain' }));
  const base = { type: ActivityTypes.Message, inputHint: InputHints.ExpectingInput };
  if (can.cards) return [{ ...base, ...teamsParts(reply, page, say, privateChat(context, can, say)) }, ...further];
  return [{ ...base, ...textParts(reply, page, can) }, ...further];
}

/** Words with buttons below them, and what our own page shows beside them. */
function textParts({ kind }: Reply, page: Page, can: Capabilities): Partial<Activity> {
  const { source, progress, handout } = page;
  const suggested = can.buttons && page.choices.length > 0 ? { suggestedActions: suggestions(page) } : {};
  return {
    channelData: { kind, ...(source && { source }), ...(progress && { progress }), ...(handout && { handout }) },
    text: page.text,
    textFormat: page.markdown ? 'markdown' : 'plain',
    ...suggested,
  };
}

function suggestions({ choices }: Page): NonNullable<Activity['suggestedActions']> {
  return { to: [], actions: choices.map(({ title }) => ({ type: 'imBack', title, value: title })) };
}
