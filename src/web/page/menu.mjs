import { fill, find, setting, wording } from './dom.mjs';
import { changeTextSize } from './textSize.mjs';

/**
 * The menu behind the three dots, and the sheets over the page.
 * @param startOver begins a new talk
 * @param print, save hand the talk out
 * @param erase deletes the talk on the server; rejects when that failed
 */
export function createMenu({ startOver, print, save, erase }) {
  const menu = find('menu');
  const opener = find('menu-open');

  function setOpen(open) {
    menu.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) menu.querySelector('button').focus();
  }

  /** Closes the menu when it is open: true then. */
  function close() {
    if (menu.hidden) return false;
    setOpen(false);
    opener.focus();
    return true;
  }

  const onClick = (id, work) =>
    find(id).addEventListener('click', () => {
      close();
      work();
    });
  opener.addEventListener('click', () => setOpen(menu.hidden));
  onClick('start-over', startOver);
  onClick('print', print);
  onClick('save', save);
  /* The menu stays: one step is often not enough. */
  find('text-larger').addEventListener('click', () => changeTextSize(1));
  find('text-smaller').addEventListener('click', () => changeTextSize(-1));
  find('delete-yes').addEventListener('click', () => void eraseTalk(erase));
  document.addEventListener('click', ({ target }) => {
    if (!menu.hidden && !target.closest('#menu, #menu-open')) setOpen(false);
    const { opens, closes } = target.closest('[data-opens], [data-closes]')?.dataset ?? {};
    if (opens) openSheet(opens, close);
    if (closes) find(closes).close();
  });
  return { close };
}

function openSheet(id, closeMenu) {
  closeMenu();
  find('delete-fault').textContent = '';
  find(id).showModal();
}

async function eraseTalk(erase) {
  find('delete-yes').disabled = true;
  try {
    await erase();
    find('delete-sheet').close();
    tell(wording.deleted);
  } catch {
    find('delete-fault').textContent = fill(wording.delete_failed, setting);
  }
  find('delete-yes').disabled = false;
}

let timer;
/** One line that goes by itself, and that a screen reader speaks. */
export function tell(words) {
  find('notice').textContent = words;
  clearTimeout(timer);
  timer = setTimeout(() => (find('notice').textContent = ''), 6_000);
}
