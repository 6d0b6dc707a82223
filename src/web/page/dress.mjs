import { fill, setting, wording } from './dom.mjs';
import { tell } from './menu.mjs';
import { handoutText, printHandout } from './transcript.mjs';

const { emergency, crisis, writes } = setting.numbers;
/** What a phone dials or writes to, in the order of urgency, by what the message is about. */
const NUMBERS = {
  crisis: [
    { does: 'tel', number: crisis },
    ...(writes ? [{ does: 'sms', number: crisis }] : []),
    { does: 'tel', number: emergency },
  ],
  emergency: [{ does: 'tel', number: emergency }],
};

/**
 * Puts around the bot's words what belongs to them: progress above, below what there is to keep, the source, and in a crisis
 * the numbers as buttons.
 */
export function dress(content, { activity, attachment }) {
  const { source, progress, kind, handout } = activity?.channelData ?? {};
  const numbers = NUMBERS[kind];
  const isText = /^text\//.test(attachment?.contentType ?? '');
  if (!content || !isText || activity.from?.role !== 'bot') return content;
  if (!(source || progress || numbers || handout)) return content;
  /* Web Chat's bundle keeps its React to itself; an element is a plain object of the same make. */
  const h = (type, props, ...children) => ({ ...content, key: null, ref: null, type, props: { ...props, children } });
  const parts = [
    progress && stepBar(h, progress, activity.text ?? ''),
    content,
    numbers && numberRow(h, numbers),
    handout && handoutCard(h, handout),
    source && sourceLine(h, source),
  ];
  return h('div', { className: numbers ? 'urgent' : '' }, ...parts.filter(Boolean));
}

/** "Step 2 of 6" and a bar; the bar alone where the bot's words say it. */
function stepBar(h, { step, of }, text) {
  const name = fill(wording.progress, { step, of });
  const marks = Array.from({ length: of }, (_, index) => h('span', { className: index < step ? 'done' : '' }));
  const bar = h('div', { className: 'step-bar', 'aria-hidden': 'true' }, ...marks);
  return h(
    'div',
    { className: 'step' },
    ...(text.includes(name) ? [bar] : [h('p', { className: 'step-name' }, name), bar]),
  );
}

function sourceLine(h, source) {
  const signed = source.reviewer && source.reviewed ? `. ${fill(wording.signed, source)}` : '';
  return h('p', { className: 'source' }, fill(wording.source, source) + signed);
}

/** One tap instead of remembering and typing a number. */
function numberRow(h, numbers) {
  const link = ({ does, number }) => {
    const words = does === 'sms' ? wording.text_number : wording.call_number;
    const href = `${does}:${number.replace(/[^\d+]/g, '')}`;
    return h('a', { href, className: 'number' }, fill(words, { number }));
  };
  return h('p', { className: 'numbers' }, ...numbers.map(link));
}

/** A page to keep, with the ways to keep it. */
function handoutCard(h, handout) {
  const { title, sections } = handout;
  const button = (words, onClick) => h('button', { type: 'button', className: 'keep', onClick }, words);
  const body = sections.flatMap(({ heading, paragraphs, items }) => [
    ...(heading ? [h('h3', {}, heading)] : []),
    ...paragraphs.map((text) => h('p', {}, text)),
    ...(items.length > 0 ? [h('ul', {}, ...items.map((item) => h('li', {}, item)))] : []),
  ]);
  const ways = [button(wording.print, () => printHandout(handout)), button(wording.copy, () => void copy(handout))];
  return h('section', { className: 'handout', 'aria-label': title }, h('h2', {}, title), ...body, h('p', {}, ...ways));
}

async function copy(handout) {
  const words = `${handoutText(handout)}\n\n${setting.clinic}, ${setting.phone}\n`;
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    copyOld(words); // a frame that may not use the clipboard
  }
  tell(wording.copied);
}

function copyOld(words) {
  const field = document.createElement('textarea');
  field.value = words;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
