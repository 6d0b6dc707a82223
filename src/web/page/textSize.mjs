const KEY = 'chat-text';
/** Times the browser's own text size. */
const SIZES = [1, 1.25, 1.5, 2];
let inMemory = 0;

function read() {
  try {
    return Number(sessionStorage.getItem(KEY) ?? inMemory);
  } catch {
    return inMemory; // a frame without storage
  }
}

export function applyTextSize() {
  document.documentElement.style.setProperty('--scale', String(SIZES[read()] ?? 1));
}

/** One step larger (1) or smaller (-1); kept as long as this tab. */
export function changeTextSize(step) {
  inMemory = Math.min(SIZES.length - 1, Math.max(0, read() + step));
  try {
    sessionStorage.setItem(KEY, String(inMemory));
  } catch {
    /* then in memory */
  }
  applyTextSize();
}
