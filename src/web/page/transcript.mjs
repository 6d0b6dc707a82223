import { fill, find, make, setting, wording } from './dom.mjs';

/** @returns who said what and when, oldest first, as plain words: { who, at, text, source } */
function linesOf(activities) {
  return activities
    .filter(({ type, text, channelData }) => type === 'message' && (text || channelData?.handout))
    .map(({ from, text = '', timestamp, channelData = {} }) => ({
      who: from.role === 'user' ? wording.transcript_you : wording.transcript_bot,
      at: new Date(timestamp),
      text: [plain(text), ...(channelData.handout ? [handoutText(channelData.handout)] : [])].join('\n\n').trim(),
      source: channelData.source ? fill(wording.source, channelData.source) : '',
    }));
}

/** Markdown's signs taken away; lists keep their dashes. */
function plain(markdown) {
  return markdown.replace(/\*\*([^*]+)\*\*/g, '$1').replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)');
}

export function handoutText({ title, sections }) {
  const parts = sections.flatMap(({ heading, paragraphs, items }) => [
    ...(heading ? [heading] : []),
    ...paragraphs,
    ...(items.length > 0 ? [items.map((item) => `- ${item}`).join('\n')] : []),
  ]);
  return [title, ...parts].join('\n\n');
}

const language = document.documentElement.lang;
const day = () => new Date().toLocaleDateString(language, { dateStyle: 'long' });
const time = (at) => (Number.isNaN(at.getTime()) ? '' : at.toLocaleTimeString(language, { timeStyle: 'short' }));
const heading = () => fill(wording.transcript_title, { clinic: setting.clinic, date: day() });

/** Prints the talk on paper of its own: no buttons, no boxes, nothing cut off. */
export function printTalk(activities) {
  const lines = linesOf(activities).map(({ who, at, text, source }) =>
    make(
      'div',
      { class: 'paper-line' },
      make('p', { class: 'paper-who' }, `${who}, ${time(at)}`),
      ...text.split(/\n{2,}/).map((paragraph) => make('p', {}, paragraph)),
      ...(source ? [make('p', { class: 'paper-source' }, source)] : []),
    ),
  );
  printPaper(make('h1', {}, heading()), make('p', { class: 'paper-note' }, find('safety-words').textContent), ...lines);
}

/** Prints one handout. */
export function printHandout({ title, sections }) {
  const parts = sections.flatMap(({ heading: name, paragraphs, items }) => [
    ...(name ? [make('h2', {}, name)] : []),
    ...paragraphs.map((text) => make('p', {}, text)),
    ...(items.length > 0 ? [make('ul', {}, ...items.map((item) => make('li', {}, item)))] : []),
  ]);
  const foot = make('p', { class: 'paper-note' }, `${setting.clinic}, ${setting.phone}. ${day()}`);
  printPaper(make('h1', {}, title), ...parts, foot);
}

function printPaper(...content) {
  find('paper').replaceChildren(...content);
  window.print();
}

/** Hands the talk to the browser as a text file; nothing goes over the network. */
export function saveTalk(activities) {
  const lines = linesOf(activities).map(({ who, at, text, source }) =>
    [`${who}, ${time(at)}`, text, ...(source ? [source] : [])].join('\n'),
  );
  const words = [heading(), find('safety-words').textContent, ...lines].join('\n\n');
  const address = URL.createObjectURL(new Blob([words, '\n'], { type: 'text/plain;charset=utf-8' }));
  const link = make('a', { href: address, download: `chat-${new Date().toISOString().slice(0, 10)}.txt` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
