import { ActivityTypes, InputHints, type Activity, type TurnContext } from 'botbuilder';
import type { Capabilities, Reply } from '../core/model';
import type { Voice } from '../core/phrases';
import { render, type Page } from '../core/render';
import { handoffEvent } from './handoffEvent';
import { teamsCard } from './teamsCard';
import { urgently } from './urgent';

/** Tries of a crisis reply. The connector itself retries some faults; what it gives up on is tried again here. */
const CRISIS_ATTEMPTS = 3;

/** Sends replies in order. Rejects when the channel does. */
export async function send(
  context: TurnContext,
  replies: readonly Reply[],
  can: Capabilities,
  say: Voice,
): Promise<void> {
  const activities = replies.flatMap((reply) => [
    ...toActivities(reply, render(reply, can, say), can),
    ...(reply.handoff === undefined ? [] : [handoffEvent(context, reply.handoff.summary)]),
  ]);
  if (activities.length > 0) await context.sendActivities(activities);
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
function toActivities(reply: Reply, page: Page, can: Capabilities): Partial<Activity>[] {
  const further = (page.parts ?? []).map((text) => ({ type: ActivityTypes.Message, text, textFormat: 'plain' }));
  return [toActivity(reply, page, can), ...further];
}

function toActivity(reply: Reply, page: Page, can: Capabilities): Partial<Activity> {
  const base: Partial<Activity> = {
    type: ActivityTypes.Message,
    inputHint: InputHints.ExpectingInput,
    channelData: {
      kind: reply.kind,
      ...(page.source && { source: page.source }),
      ...(page.progress && { progress: page.progress }),
      ...(page.handout && { handout: page.handout }),
    },
  };
  // Teams reads channelData as its own, so it gets none of ours.
  if (can.cards) return { ...base, channelData: {}, summary: page.text, attachments: [teamsCard(page)] };
  const suggested = can.buttons && page.choices.length > 0 ? { suggestedActions: suggestions(page) } : {};
  return { ...base, text: page.text, textFormat: page.markdown ? 'markdown' : 'plain', ...suggested };
}

function suggestions({ choices }: Page): NonNullable<Activity['suggestedActions']> {
  return { to: [], actions: choices.map(({ title }) => ({ type: 'imBack', title, value: title })) };
}
