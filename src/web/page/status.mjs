import { find } from './dom.mjs';
import { streamIsLost, streamIsOpen, watchStream } from './stream.mjs';

/* How often the page asks whether the server is there: while all is well, and while it is not. */
export const PROBE_MS = 15_000;
const PROBE_OFFLINE_MS = 3_000;
const LONGEST_PROBE_MS = 5_000;

const reachable = [];
/** Calls back whenever the server has answered. */
export function onReachable(callback) {
  reachable.push(callback);
}

/** Shows or hides the crisis line and the clinic's phone. */
export function showOffline(offline) {
  const changed = find('offline').hidden === offline;
  find('offline').hidden = !offline;
  if (changed) schedule();
}

/** directlinejs reconnects by itself and says nothing meanwhile; a patient must know, and have the numbers to call. */
export async function probe() {
  const answered = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(LONGEST_PROBE_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (answered) for (const callback of reachable) callback();
  showOffline(!answered || streamIsLost());
}

let timer;
function schedule() {
  clearTimeout(timer);
  const well = find('offline').hidden && streamIsOpen();
  timer = setTimeout(
    async () => {
      if (!document.hidden) await probe();
      schedule();
    },
    well ? PROBE_MS : PROBE_OFFLINE_MS,
  );
}

/** Keeps asking whether the server is there, and asks at once when something has changed: a phone that wakes, a socket that breaks. */
export function watchStatus() {
  addEventListener('offline', () => showOffline(true));
  addEventListener('online', probe);
  addEventListener('pageshow', ({ persisted }) => persisted && void probe());
  document.addEventListener('visibilitychange', () => document.hidden || void probe());
  watchStream((open) => {
    if (open) showOffline(false);
    else void probe();
    schedule();
  });
  schedule();
}
