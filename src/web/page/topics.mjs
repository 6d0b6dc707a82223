/* The panel of topics: all of them by heading, and a search that forgives typos. Loaded when it is first opened. */

import { fill, find, make, wording } from './dom.mjs';

/** @param ask says a text in the chat */
export function createPanel({ ask }) {
  const panel = find('topics');
  const opener = find('topics-open');
  const field = find('topics-search');
  const list = find('topics-list');
  const columns = find('topics-columns');
  const count = find('topics-count');
  let options = [];
  let active = -1;
  let loaded;

  /** Shows the panel. Rejects, with the panel closed, when the topics cannot be fetched. */
  async function open() {
    panel.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    setChatInert(true);
    field.value = '';
    /* A phone's keyboard would hide half of the list; who wants to search taps the field. */
    (matchMedia('(pointer: coarse)').matches ? panel : field).focus();
    try {
      loaded ??= await load(panel.dataset);
    } catch (error) {
      close();
      throw error;
    }
    draw();
  }

  function close() {
    panel.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    setChatInert(false);
    opener.focus();
  }

  function setChatInert(inert) {
    const chat = find('webchat');
    if (chat) chat.inert = inert;
  }

  function pick(text) {
    close();
    ask(text);
  }

  /** The list for what stands in the field; the first is active when something was typed, so that Enter takes it. */
  function draw() {
    const text = field.value.trim();
    const groups = loaded.search(text);
    const found = groups.reduce((sum, { topics }) => sum + topics.length, 0);
    columns.replaceChildren(...groups.map((group, index) => block(group, index, text !== '')));
    if (text !== '') columns.append(askOption(text));
    options = [...list.querySelectorAll('[role="option"]')];
    options.forEach((option, index) => (option.id = `topic-${index}`));
    count.textContent =
      text === '' ? '' : found === 0 ? wording.topics_none : fill(wording.topics_count, { count: found });
    columns.classList.toggle('searching', text !== '');
    list.scrollTop = 0;
    activate(text === '' ? -1 : 0);
  }

  /** A heading and its topics; of what was searched the question too, where the word may stand that was looked for. */
  function block({ heading, topics }, index, searched) {
    const id = `topics-heading-${index}`;
    const name = make('div', { id, class: 'topics-heading', role: 'presentation' }, heading);
    const lines = ({ title, question }) => (searched ? [title, make('span', {}, question)] : [title]);
    const options = topics.map((topic) => option('topic', topic.title, ...lines(topic)));
    return make('div', { role: 'group', 'aria-labelledby': id }, name, ...options);
  }

  function option(kind, says, ...lines) {
    const element = make('div', { role: 'option', 'aria-selected': 'false', class: kind }, ...lines);
    element.addEventListener('click', () => pick(says));
    return element;
  }

  /** What was typed may be a question already. */
  function askOption(text) {
    return option('topic topic-ask', text, fill(wording.topics_ask, { text }));
  }

  function activate(index) {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  }

  const KEYS = {
    ArrowDown: () => activate(active + 1 < options.length ? active + 1 : 0),
    ArrowUp: () => activate(active > 0 ? active - 1 : options.length - 1),
    Enter: () => options[active]?.click(),
  };

  panel.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.target !== find('topics-close') && Object.hasOwn(KEYS, event.key)) KEYS[event.key]();
    else return;
    event.preventDefault();
  });
  field.addEventListener('input', () => loaded && draw());
  find('topics-close').addEventListener('click', close);
  return { open, close };
}

/** The topics and fuse.js, both from this server. Resolves to a search: what is typed to groups, best first. */
async function load({ list, fuse }) {
  const [{ default: Fuse }, response] = await Promise.all([import(fuse), fetch(list)]);
  if (!response.ok) throw new Error(`topics: ${response.status}`);
  const { groups, search, found } = await response.json();
  const topics = groups.flatMap((group) => group.topics.map((topic) => ({ ...topic, heading: group.heading })));
  const index = new Fuse(topics, search);
  return { search: (text) => (text === '' ? groups : grouped(bestFirst(index.search(text), text, found))) };
}

/** As src/core/topics.ts does it: near enough, a word's beginning before its inside, and not far behind the best. */
function bestFirst(hits, text, { worst, behind, inside, beginning }) {
  const looked = wordsOf(text);
  const shareInside = ({ title, question }) => {
    const here = wordsOf(`${title} ${question}`);
    const lost = looked.filter((word) => !here.some((one) => one.startsWith(word.slice(0, beginning))));
    return lost.length / (looked.length || 1);
  };
  const ranked = hits
    .filter(({ score }) => score <= worst)
    .map(({ item, score }) => ({ topic: item, score: score + inside * shareInside(item) }))
    .sort((a, b) => a.score - b.score);
  return ranked.filter(({ score }) => score <= ranked[0].score + behind).map(({ topic }) => topic);
}

function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The heading of the best topic first. */
function grouped(topics) {
  const headings = [...new Set(topics.map(({ heading }) => heading))];
  return headings.map((heading) => ({ heading, topics: topics.filter((topic) => topic.heading === heading) }));
}
