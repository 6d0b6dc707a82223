import { resume } from './resume.mjs';
import { loadWebChat } from './webchat.mjs';
import { probe, PROBE_MS, showOffline } from './status.mjs';

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
  let chat;

  async function open() {
    const [{ token, conversationId, resumed }, WebChat] = await Promise.all([getToken(), loadWebChat()]);
    const directLine = WebChat.createDirectLine({
      token,
      domain: new URL(API, location.href).href,
      ...(resumed && { conversationId }),
    });
    const store = WebChat.createStore({}, () => (next) => (action) => {
      if (PROBE_AT.includes(action.type)) void probe();
      return next(action);
    });
    const watching = directLine.connectionStatus$.subscribe((status) => {
      if (status === 2) showOffline(false);
      if (LOST.includes(status)) void reopen();
    });
    chat = { directLine, store, watching };
    onOpened(chat);
  }

  function close() {
    if (!chat) return;
    chat.watching.unsubscribe();
    chat.directLine.end();
    chat = undefined;
    onClosed();
  }

  let opening = false;
  /** A chat from the beginning or from where it was; asks again until the server answers. */
  async function reopen() {
    if (opening) return;
    opening = true;
    close();
    for (let wait = 1_000; ; wait = Math.min(wait * 2, PROBE_MS)) {
      try {
        await open();
        showOffline(false);
        break;
      } catch {
        showOffline(true);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    opening = false;
  }

  return { reopen };
}

async function getToken() {
  const body = JSON.stringify({ resume: resume.read() });
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${API}/tokens/generate`, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`token: ${response.status}`);
  const given = await response.json();
  resume.write(given.resume);
  return given;
}
