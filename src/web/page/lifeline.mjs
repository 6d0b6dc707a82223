/*
 * Shows the crisis line and the clinic's phone where the page's own script does not come or breaks before the chat is there:
 * what stands in the chat's place then takes words that nobody hears. Knows nothing of that script, and needs none of it.
 */

/* Milliseconds after which a chat that is not there counts as broken. */
const PATIENCE = 20_000;

const isThere = () => 'open' in document.documentElement.dataset;

function show() {
  if (isThere()) return;
  const line = document.getElementById('offline');
  if (line) line.hidden = false;
  else document.addEventListener('DOMContentLoaded', show, { once: true });
}

/** Only scripts: a picture that does not come is no reason to alarm anybody. */
function isOfScript({ target }) {
  return target === window || (target instanceof HTMLScriptElement && target.defer);
}

/** Watches from now until the chat is there. */
export function watchScript() {
  addEventListener('error', (event) => isOfScript(event) && show(), true);
  setTimeout(show, PATIENCE);
}
