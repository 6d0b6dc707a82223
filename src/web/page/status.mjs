import { find } from './dom.mjs';

/* How often the page asks whether the server is there: while all is well, and while it is not. */
export const PROBE_MS = 15_000;
const PROBE_OFFLINE_MS = 3_000;

/** Shows or hides the crisis line and the clinic's phone. */
export function showOffline(offline) {
  const changed = find('offline').hidden === offline;
  find('offline').hidden = !offline;
  if (changed) schedule();
}

/** directlinejs reconnects by itself and says nothing meanwhile; a patient must know, and have the numbers to call. */
export async function probe() {
  try {
    const response = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
    showOffline(!response.ok);
  } catch {
    showOffline(true);
  }
}

let timer;
function schedule() {
  clearTimeout(timer);
  timer = setTimeout(
    async () => {
      if (!document.hidden) await probe();
      schedule();
    },
    find('offline').hidden ? PROBE_MS : PROBE_OFFLINE_MS,
  );
}

/** Keeps asking whether the server is there. */
export function watchStatus() {
  addEventListener('offline', () => showOffline(true));
  addEventListener('online', probe);
  schedule();
}
