import { fill, wording } from './dom.mjs';

/** Puts the progress above the bot's words, the source below them, and a mark beside words of help in a crisis. */
export function dress(content, { activity, attachment }) {
  const { source, progress, kind } = activity?.channelData ?? {};
  const urgent = kind === 'crisis' || kind === 'emergency';
  const isText = /^text\//.test(attachment?.contentType ?? '');
  if (!content || !isText || activity.from?.role !== 'bot' || !(source || progress || urgent)) return content;
  /* Web Chat's bundle keeps its React to itself; an element is a plain object of the same make. */
  const h = (type, props, ...children) => ({ ...content, key: null, ref: null, type, props: { ...props, children } });
  const parts = [progress && stepBar(h, progress, activity.text ?? ''), content, source && sourceLine(h, source)];
  return h('div', { className: urgent ? 'urgent' : '' }, ...parts.filter(Boolean));
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
