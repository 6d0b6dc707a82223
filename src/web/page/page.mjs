/* The page around Web Chat. Runs in the patient's browser; talks to this server only. */
import { createConnection } from './connection.mjs';
import { find, wording } from './dom.mjs';
import { dress } from './dress.mjs';
import { styleOptions } from './look.mjs';
import { nonce } from './nonce.mjs';
import { resume } from './resume.mjs';
import { showOffline, watchStatus } from './status.mjs';

const LONGEST_TEXT = 4_000;
let chat;

const connection = createConnection({
  onOpened(opened) {
    chat = opened;
    render();
    find('loading')?.remove();
    find('topics-open').hidden = false;
  },
  onClosed() {
    chat = undefined;
    find('webchat')?.remove();
  },
});

function render() {
  if (!chat) return;
  const { directLine, store } = chat;
  const overrideLocalizedStrings = { TEXT_INPUT_PLACEHOLDER: wording.placeholder };
  const attachmentMiddleware = () => (next) => (request) => dress(next(request), request);
  const look = { nonce, styleOptions: styleOptions(), overrideLocalizedStrings, attachmentMiddleware };
  const parts = { directLine, store, ...look, locale: 'en-US', sendTypingIndicator: false };
  window.WebChat.renderWebChat(parts, surface());
}

/** Web Chat's own element: it empties what it is given when it ends. */
function surface() {
  let element = find('webchat');
  if (!element) {
    element = document.createElement('div');
    element.id = 'webchat';
    find('chat').prepend(element);
  }
  return element;
}

/** Says something in the patient's name, as if it had been typed. */
function ask(text) {
  chat?.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text } });
}

let panel;
/** The panel of topics comes when it is first wanted. Where it does not, the chat lists the topics itself. */
async function openTopics() {
  try {
    panel ??= (await import(find('topics').dataset.script)).createPanel({ ask });
    await panel.open();
  } catch {
    panel = undefined;
    ask(wording.topics);
  }
}

find('topics-open').addEventListener('click', openTopics);
find('start-over').addEventListener('click', () => {
  if (!find('topics').hidden) panel.close();
  resume.write('');
  void connection.reopen();
});
/* Longer is refused by the server; better that the box does not take it. */
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLTextAreaElement) target.maxLength = LONGEST_TEXT;
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', render);
watchStatus();

if (window.WebChat) void connection.reopen();
else showOffline(true);
