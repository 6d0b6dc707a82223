import type { Attached } from '../../dialogs/unreadable';
import { ActivityTypes, TurnContext, type Activity } from 'botbuilder';
import { readRating, type Rating } from './teams/rating';

/** What came in, in our terms. `text` is all that a person may have written, for the safety screen. */
export interface Incoming {
  readonly kind: 'message' | 'unreadable' | 'edited' | 'joined' | 'rated' | 'status' | 'ignored';
  readonly text: string;
  /** Somebody waits for an answer to the request itself (a card's button in Teams). */
  readonly invoked: boolean;
  /** What somebody thinks of an answer; only of kind `rated`. */
  readonly rating?: Rating;
  /** What came along that the bot cannot read. */
  readonly attached?: Attached;
}

/** Bot Framework's event by which an agent hub tells how a handoff went. */
const HANDOFF_STATUS = 'handoff.status';
/** The event by which our page says that somebody opened it. */
const JOIN = 'webchat/join';
const MENTION = /<at\b[^>]{0,200}>[^<]{0,200}<\/at>/gi;
/** What a bare mention of the bot means. */
const CALLED = 'hello';
/** Characters that are answered; the screen reads all. */
export const LONGEST_QUESTION = 2000;

export function readIncoming(activity: Activity): Incoming {
  const typed = typedText(activity);
  const rating = readRating(activity);
  const submitted = strings(activity.value).join('\n');
  const text = [typed.trim(), submitted].filter((part) => part !== '').join('\n');
  const state = activity.name === HANDOFF_STATUS ? fieldOf(activity.value, 'state') : '';
  return {
    kind: rating === undefined ? kindOf(activity, text) : 'rated',
    text: state || typed.trim() || submittedText(activity.value) || text,
    ...attachedTo(activity),
    invoked: activity.type === ActivityTypes.Invoke,
    ...(rating === undefined ? {} : { rating }),
  };
}

/** In a group every message names the bot, and some name others: a name is no part of a question. */
function typedText(activity: Activity): string {
  const text = activity.text ?? '';
  const unaddressed = TurnContext.removeRecipientMention({ ...activity, text }) ?? text;
  const plain = unaddressed
    .replace(MENTION, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  // Somebody who only calls the bot by its name begins a talk.
  return plain === '' && text.trim() !== '' ? CALLED : plain;
}

/** Stickers are pictures to a channel. A card of ours and the HTML that Teams adds to words are nothing of the patient's. */
function attachedTo({ attachments, entities }: Activity): { attached?: Attached } {
  if (entities?.some(({ type }) => type === 'Place' || type === 'GeoCoordinates')) return { attached: 'place' };
  const types = (attachments ?? []).map(({ contentType }) => (contentType ?? '').toLowerCase());
  const [type] = types.filter((one) => one !== 'text/html' && !one.startsWith('application/vnd.microsoft.card.'));
  if (type === undefined) return {};
  const known = ATTACHED.find(([begin]) => type.startsWith(begin));
  return { attached: known?.[1] ?? 'file' };
}

const ATTACHED: readonly (readonly [string, Attached])[] = [
  ['image', 'picture'],
  ['audio', 'voice'],
  ['video', 'video'],
];

function kindOf(activity: Activity, text: string): Incoming['kind'] {
  switch (activity.type) {
    case ActivityTypes.Message:
      return text === '' ? 'unreadable' : 'message';
    case ActivityTypes.Invoke:
      return submittedText(activity.value) === '' ? 'ignored' : 'message';
    case ActivityTypes.MessageUpdate:
      return 'edited';
    case ActivityTypes.ConversationUpdate:
      return (activity.membersAdded?.length ?? 0) > 0 ? 'joined' : 'ignored';
    case ActivityTypes.InstallationUpdate:
      return activity.action === 'add' ? 'joined' : 'ignored';
    case ActivityTypes.Event:
      if (activity.name === HANDOFF_STATUS) return 'status';
      return activity.name === JOIN ? 'joined' : 'ignored';
    default:
      return 'ignored';
  }
}

/** The title that a card's button sends, wherever the client puts it. */
function submittedText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return '';
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name of ['text', 'title', 'choice']) {
    const found = fields[name];
    if (typeof found === 'string' && found.trim() !== '') return found.trim();
  }
  return submittedText((fields['action'] as Readonly<Record<string, unknown>> | undefined)?.['data'] ?? fields['data']);
}

function fieldOf(value: unknown, name: string): string {
  const found = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : '';
  return typeof found === 'string' ? found : '';
}

/** Every string in a submitted value, however deep: any of them may be a patient's words. */
function strings(value: unknown): string[] {
  const found: string[] = [];
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') found.push(next.trim());
    else if (typeof next === 'object' && next !== null) open.push(...Object.values(next).reverse());
  }
  return found;
}

/** All words of an activity that a person may have written: what the safety screen reads. */
export function allText(activity: Activity): string {
  return [...strings(activity.text), ...strings(activity.value)].filter((part) => part !== '').join('\n');
}
