/* The page around Web Chat. Runs in the patient's browser; talks to this server only. */
import { createConnection } from './connection.mjs';
import { find, wording } from './dom.mjs';
import { dress } from './dress.mjs';
import { embedded, onFocusWanted, options, tellSite } from './embed.mjs';
import { forget } from './forget.mjs';
import { hearOnce } from './hearing.mjs';
import { guardActions, guardLinks } from './links.mjs';
import { styleOptions } from './look.mjs';
import { createMenu } from './menu.mjs';
import { nonce } from './nonce.mjs';
import { resume } from './resume.mjs';
import { leaveShell, sayLater } from './shell.mjs';
import { watchStatus } from './status.mjs';
import { printTalk, saveTalk } from './transcript.mjs';
import { dots, showTyping } from './typing.mjs';

const LONGEST_TEXT = 4_000;
let chat;
let writing = false;

const connection = createConnection({
  onOpened(opened) {
    chat = { ...opened, stopTyping: showTyping(opened.store) };
    render();
    /* Who was writing goes on: another box stands where hers was. */
    if (writing) box()?.focus();
    whenSpoken(() => {
      find('loading')?.remove();
      leaveShell({ say: ask, draft });
      document.documentElement.dataset.open = '';
    });
  },
  onClosed() {
    chat?.stopTyping();
    chat = undefined;
    writing = document.activeElement === box();
    find('webchat')?.remove();
  },
});

function render() {
  if (!chat) return;
  const { directLine, store } = chat;
  const overrideLocalizedStrings = { TEXT_INPUT_PLACEHOLDER: wording.placeholder };
  const attachmentMiddleware = () => (next) => (request) => dress(next(request), request);
  const look = { nonce, styleOptions: styleOptions(), overrideLocalizedStrings, attachmentMiddleware };
  const language = document.documentElement.lang === 'es' ? 'es-ES' : 'en-US';
  const dir = document.documentElement.dir || 'ltr';
  const rest = { locale: language, dir, cardActionMiddleware: guardActions, typingIndicatorMiddleware: dots, sendTypingIndicator: false };
  window.WebChat.renderWebChat({ directLine, store, ...look, ...rest }, surface());
}

/** Web Chat's own element: it empties what it is given when it ends. */
function surface() {
  let element = find('webchat');
  if (!element) {
    element = document.createElement('div');
    element.id = 'webchat';
    find('chat').prepend(element);
    guardLinks(element);
    hearOnce(element);
  }
  return element;
}

/** Calls back when Web Chat shows the first words: until then, what stands in its place stays. */
function whenSpoken(show) {
  const element = surface();
  const look = new MutationObserver(() => {
    if (!element.querySelector('.webchat__bubble__content')) return;
    look.disconnect();
    show();
  });
  look.observe(element, { childList: true, subtree: true });
}

/** Says something in the patient's name, as if it had been typed. */
function ask(text) {
  if (find('shell')) return sayLater(text);
  chat?.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text } });
}

/** Puts half-written words into the box. */
function draft(text, focus) {
  chat?.store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text } });
  if (focus) box()?.focus();
}

const box = () => document.querySelector('#webchat textarea, #webchat [data-testid="send box text area"]');
const activities = () => chat?.store.getState().activities ?? [];

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

function startOver() {
  if (!find('topics').hidden) panel.close();
  resume.write('');
  void connection.reopen();
}

async function erase() {
  if (chat) await forget(chat.directLine);
  startOver();
}

const menu = createMenu({ startOver, erase, print: () => printTalk(activities()), save: () => saveTalk(activities()) });

/** Where the clinic's site wants the focus: at an end of the frame, or where a patient begins. */
function focusAt(where) {
  const ends = { first: find('phone'), last: [...document.querySelectorAll('#chat button')].at(-1) };
  /* A phone's keyboard would hide half of what there is to read. */
  const start = matchMedia('(pointer: coarse)').matches ? find('close') : (box() ?? find('shell-text') ?? find('close'));
  (ends[where] ?? start).focus();
}

function introduce() {
  const [name, title] = ['name', 'title'].map((key) => options.get(key)?.slice(0, 80));
  if (name) find('clinic').textContent = name;
  if (title) find('title').textContent = title;
}

introduce();
onFocusWanted(focusAt);
find('close').addEventListener('click', () => tellSite('close'));
find('topics-open').addEventListener('click', openTopics);
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
  if (!menu.close()) tellSite('close');
});
/* Longer is refused by the server; better that the box does not take it. */
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLTextAreaElement) target.maxLength = LONGEST_TEXT;
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', render);
watchStatus();
if (embedded) tellSite('ready');
void connection.reopen();
