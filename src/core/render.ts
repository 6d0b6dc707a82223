import type { Capabilities, Choice, Rendered, Reply } from './model';
import type { Voice } from './phrases';
import { handoutMarkdown } from './handout';
import { nextPart } from './parts';
import { cut, gsmText, plainText } from './plainText';

/** Characters. A channel with less room than this gets the short wording. */
const SMALL = 1000;

/** A message for one channel; `rest` is what did not fit and comes with MORE (empty: only the choices did not). */
export interface Page extends Rendered {
  readonly rest?: string;
  /** The number of the part that `rest` begins with. */
  readonly next?: number;
  /** Further messages, sent after this one: a handout where one message holds too little. */
  readonly parts?: readonly string[];
}

/** Fits a reply to what a channel can show: buttons or numbered words, Markdown or plain, short where room is small. */
export function render(reply: Reply, can: Capabilities, say: Voice): Page {
  const small = can.limit < SMALL;
  const wording = small ? gsmText(plainText(reply.sms ?? reply.text)) : withHandout(reply, can);
  const text = discreetly(can.markdown ? wording : plainText(wording), reply, can, say);
  const page = can.buttons ? { text: cut(text, can.limit).head } : fitted(text, reply, can, say);
  return {
    ...page,
    markdown: can.markdown,
    choices: can.buttons ? reply.choices : [],
    ...(reply.source === undefined ? {} : { source: reply.source }),
    ...(reply.progress === undefined ? {} : { progress: reply.progress }),
    ...(reply.handout === undefined ? {} : { handout: reply.handout }),
    ...(reply.handout === undefined || !small ? {} : { parts: reply.handout.sms.map(gsmText) }),
  };
}

/** The words of a handout below the message, unless the channel has its own way to show it. */
function withHandout({ text, handout }: Reply, { handouts }: Capabilities): string {
  return handout === undefined || handouts === true ? text : `${text}\n\n${handoutMarkdown(handout)}`;
}

/** Where a carrier reads along, in the clinic's neutral words. Help in danger names no drug. */
function discreetly(text: string, { kind }: Reply, { carrier }: Capabilities, say: Voice): string {
  return carrier === true && kind !== 'crisis' && kind !== 'emergency' ? say.discreetly(text) : text;
}

/** Text with its choices as words; what does not fit is kept for MORE. Help in a crisis is never cut or held back. */
function fitted(text: string, reply: Reply, can: Capabilities, say: Voice): Pick<Page, 'text' | 'rest' | 'next'> {
  const urgent = reply.kind === 'crisis' || reply.kind === 'emergency';
  const choices = discreetly(numbered(reply.choices, say), reply, can, say);
  const whole = choices === '' ? text : `${text}\n\n${choices}`;
  const from = reply.part ?? 1;
  if (whole.length <= can.limit && from === 1) return { text: whole };
  if (urgent) return { text };
  const part = nextPart({ text, choices, from }, can.limit, say('numbered.more').text);
  return part.rest === undefined ? part : { ...part, next: from + 1 };
}

/** "Reply 1 for this, 2 for that." One choice needs no number, which could be meant as an answer. */
export function numbered(choices: readonly Choice[], say: Voice): string {
  const [only, ...others] = choices;
  if (only === undefined) return '';
  if (others.length === 0) return say('numbered.single', { title: only.title }).text;
  const items = choices.map(({ title }, index) => say('numbered.item', { n: index + 1, title }).text);
  return say('numbered.list', { list: items.join('; ') }).text;
}
