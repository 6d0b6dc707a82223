import { find, make } from './dom.mjs';

/**
 * What stands in the place of the chat until it is there: the bot's greeting, its choices, and a box. What a patient says
 * meanwhile is kept and said as soon as somebody can hear it.
 */
const shell = find('shell');
const field = find('shell-text');
const waiting = [];

/** Keeps a text until it can be said. */
export function sayLater(text) {
  const said = text.trim();
  if (said === '') return;
  waiting.push(said);
  const bubble = make('div', { class: 'bubble mine' }, make('p', {}, said));
  find('shell-talk').append(bubble);
  bubble.scrollIntoView({ block: 'end' });
  find('shell-choices').hidden = true;
}

find('shell-choices').addEventListener('click', ({ target }) => {
  const choice = target.closest('button');
  if (choice) sayLater(choice.textContent);
});
find('shell-box').addEventListener('submit', (event) => {
  event.preventDefault();
  sayLater(field.value);
  field.value = '';
});

/** Takes the shell away: hands over what was said meanwhile, and what stands half-written in the box. */
export function leaveShell({ say, draft }) {
  if (!shell.isConnected) return;
  const typing = document.activeElement === field;
  const half = field.value;
  shell.remove();
  delete document.documentElement.dataset.fresh;
  for (const text of waiting) say(text);
  if (half || typing) draft(half, typing);
}
