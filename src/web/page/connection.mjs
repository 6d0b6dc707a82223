import './haste.mjs';
import { createOutbox, LATE_MS } from './outbox.mjs';
import { resume } from './resume.mjs';
import { onReachable, probe, PROBE_MS, showOffline } from './status.mjs';
import { streamBegins, streamFailed, streamIsLost, streamIsOpen, watchStream } from './stream.mjs';
import { loadWebChat } from './webchat.mjs';

const API = '/v3/directline';
/* directlinejs' ConnectionStatus */
const LOST = [3, 4];
/* Who writes should learn at once that nobody can read it. */
const PROBE_AT = ['DIRECT_LINE/POST_ACTIVITY_PENDING', 'DIRECT_LINE/POST_ACTIVITY_REJECTED'];

/**
 * The way to the bot: one Direct Line and one store of Web Chat at a time.
 * @param onOpened gets both when a chat begins or comes back
 * @param onClosed that they are gone
 */
export function createConnection({ onOpened, onClosed }) {
  const outbox = createOutbox();
  let chat;

  /** Asks for the token first: until the server gives one, the patient keeps what she sees. */
  async function open() {
    const [{ token, conversationId, domain, resumed }, WebChat] = await Promise.all([getToken(), loadWebChat()]);
    const draft = chat?.store.getState().sendBoxValue;
    close();
    streamBegins();
    const directLine = WebChat.createDirectLine({
      token,
      domain: domain ?? new URL(API, location.href).href,
      ...(resumed && { conversationId }),
    });
    const store = WebChat.createStore({}, () => (next) => (action) => {
      outbox.watch(action);
      if (PROBE_AT.includes(action.type)) void probe();
      /* What went out on a socket that was just breaking must not wait for the next look at the server. */
      if (action.type === 'DIRECT_LINE/POST_ACTIVITY_PENDING') setTimeout(() => chat && void outbox.resend(chat.directLine), LATE_MS + 500);
      return next(action);
    });
    const watching = directLine.connectionStatus$.subscribe((status) => {
      if (LOST.includes(status)) void reopen();
    });
    chat = { directLine, store, watching };
    onOpened(chat);
    if (draft) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft } });
  }

  function close() {
    if (!chat) return;
    chat.watching.unsubscribe();
    chat.directLine.end();
    chat = undefined;
    onClosed();
  }

  let opening = false;
  let hurry = () => {};
  /** A chat from the beginning or from where it was; asks again until the server answers. */
  async function reopen() {
    if (opening) return hurry();
    opening = true;
    if (!resume.read()) outbox.clear();
    for (let wait = 1_000; ; wait = Math.min(wait * 2, PROBE_MS)) {
      try {
        await open();
        break;
      } catch (error) {
        if (!streamIsOpen()) streamFailed();
        showOffline(true);
        await Promise.race([sleep(error.waitMs ?? wait * (0.5 + Math.random() / 2)), hurried()]);
      }
    }
    opening = false;
  }
  const hurried = () => new Promise((resolve) => (hurry = resolve));

  watchStream((isOpen) => {
    if (isOpen && chat) void outbox.resend(chat.directLine, 0);
  });
  onReachable(() => {
    hurry();
    if (streamIsLost()) void reopen();
    else if (chat) void outbox.resend(chat.directLine);
  });
  return { reopen };
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Rejects with the time to wait, in `waitMs`, where the server names one. */
async function getToken() {
  const body = JSON.stringify({ resume: resume.read() });
  const headers = { 'Content-Type': 'application/json' };
  const signal = AbortSignal.timeout(PROBE_MS);
  const response = await fetch(`${API}/tokens/generate`, { method: 'POST', headers, body, signal });
  if (!response.ok) {
    const wait = Number(response.headers.get('Retry-After')) * 1_000;
    throw Object.assign(new Error(`token: ${response.status}`), wait > 0 && { waitMs: wait });
  }
  const given = await response.json();
  resume.write(given.resume);
  return given;
}
