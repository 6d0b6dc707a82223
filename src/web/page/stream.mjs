/* The socket that brings the bot's words. directlinejs opens it anew when it breaks, and says nothing of it. */

/* Milliseconds that a break may last before it counts: directlinejs needs 3 to 15 s, and gives up after some minutes. */
const PATIENCE_MS = 6_000;
/* A slow phone has to draw the chat before the first socket opens. */
const PATIENCE_AT_FIRST_MS = 20_000;

let sockets = 0;
/* The instant at which the patience ends, while no socket is open. */
let lostAt = Infinity;
const listeners = [];

/** Whether the bot's words cannot come, and not just for a moment. */
export const streamIsLost = () => sockets === 0 && Date.now() > lostAt;

/** Whether they can come. */
export const streamIsOpen = () => sockets > 0;

/** A new way to the bot is being opened: it gets its time. */
export function streamBegins() {
  lostAt = Date.now() + PATIENCE_AT_FIRST_MS;
}

/** There is none. */
export function streamFailed() {
  lostAt = 0;
}

/** Calls back with true when a socket opens and with false when the last one is gone. */
export function watchStream(listener) {
  listeners.push(listener);
}

function count(change) {
  sockets += change;
  if (sockets === 0) lostAt = Date.now() + PATIENCE_MS;
  for (const listener of listeners) listener(sockets > 0);
}

/* directlinejs takes whatever stands here when it begins. */
window.WebSocket = class extends WebSocket {
  constructor(...given) {
    super(...given);
    let opened = false;
    this.addEventListener('open', () => {
      opened = true;
      count(1);
    });
    this.addEventListener('close', () => opened && count(-1));
  }
};
