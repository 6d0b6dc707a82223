import { find } from './dom.mjs';

let timer;

/** Words of the server to the patient, for a while. A screen reader says them at once. */
export function showNotice(words, seconds) {
  let element = find('server-words');
  if (!element) {
    element = document.createElement('div');
    element.id = 'server-words';
    element.className = 'offline';
    element.setAttribute('role', 'alert');
    find('offline').after(element);
  }
  element.textContent = words;
  element.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => (element.hidden = true), seconds * 1_000);
}
