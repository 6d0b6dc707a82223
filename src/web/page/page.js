'use strict';
/* The page around Web Chat. Runs in the patient's browser; talks to this server only. */
(() => {
  const API = '/v3/directline';
  const RESUME = 'chat-resume';
  /* How often the page asks whether the server is there: while all is well, and while it is not. */
  const PROBE_MS = 15_000;
  const PROBE_OFFLINE_MS = 3_000;
  const LONGEST_TEXT = 4_000;
  /* directlinejs' ConnectionStatus */
  const LOST = [3, 4];
  /* Who writes should learn at once that nobody can read it. */
  const PROBE_AT = ['DIRECT_LINE/POST_ACTIVITY_PENDING', 'DIRECT_LINE/POST_ACTIVITY_REJECTED'];

  const find = (id) => document.getElementById(id);
  const root = find('chat');
  const wording = JSON.parse(root.dataset.setting);
  const nonce = document.querySelector('script[nonce]').nonce;
  let chat;

  /* Web Chat 4.18.1 does not hand its nonce on to the scrolling library that it contains. */
  const createElement = document.createElement.bind(document);
  document.createElement = (name, options) => {
    const element = createElement(name, options);
    if (name === 'style') element.nonce = nonce;
    return element;
  };

  /** The signed blob that brings this tab back to its conversation; kept by the tab alone, or in memory where that is forbidden. */
  const resume = (() => {
    let inMemory = '';
    return {
      read() {
        try {
          return sessionStorage.getItem(RESUME) ?? inMemory;
        } catch {
          return inMemory;
        }
      },
      write(blob) {
        inMemory = blob;
        try {
          if (blob) sessionStorage.setItem(RESUME, blob);
          else sessionStorage.removeItem(RESUME);
        } catch {
          /* private mode or a frame without storage */
        }
      },
    };
  })();

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  function showOffline(offline) {
    const changed = find('offline').hidden === offline;
    find('offline').hidden = !offline;
    if (changed) schedule();
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

  async function getToken() {
    const body = JSON.stringify({ resume: resume.read() });
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${API}/tokens/generate`, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`token: ${response.status}`);
    const given = await response.json();
    resume.write(given.resume);
    return given;
  }

  async function open() {
    const { token, conversationId, resumed } = await getToken();
    const directLine = window.WebChat.createDirectLine({
      token,
      domain: new URL(API, location.href).href,
      ...(resumed && { conversationId }),
    });
    const store = window.WebChat.createStore({}, () => (next) => (action) => {
      if (PROBE_AT.includes(action.type)) void probe();
      return next(action);
    });
    const watching = directLine.connectionStatus$.subscribe((status) => {
      if (status === 2) showOffline(false);
      if (LOST.includes(status)) void reopen();
    });
    chat = { directLine, store, watching };
    render();
    find('loading')?.remove();
    find('topics-open').hidden = false;
  }

  function render() {
    if (!chat) return;
    const { directLine, store } = chat;
    const look = styleOptions();
    const overrideLocalizedStrings = { TEXT_INPUT_PLACEHOLDER: wording.placeholder };
    const attachmentMiddleware = () => (next) => (request) => decorate(next(request), request);
    const parts = { directLine, store, nonce, styleOptions: look, overrideLocalizedStrings, attachmentMiddleware };
    window.WebChat.renderWebChat({ ...parts, locale: 'en-US', sendTypingIndicator: false }, surface());
  }

  /** Web Chat's own element: it empties what it is given when it ends. */
  function surface() {
    let element = find('webchat');
    if (!element) {
      element = document.createElement('div');
      element.id = 'webchat';
      root.prepend(element);
    }
    return element;
  }

  function close() {
    if (!chat) return;
    chat.watching.unsubscribe();
    chat.directLine.end();
    chat = undefined;
    find('webchat')?.remove();
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

  /** directlinejs reconnects by itself and says nothing meanwhile; a patient must know, and have the numbers to call. */
  async function probe() {
    try {
      const response = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
      showOffline(!response.ok);
    } catch {
      showOffline(true);
    }
  }

  /** Puts the progress above the bot's words, the source below them, and a mark beside words of help in a crisis. */
  function decorate(content, { activity, attachment }) {
    const { source, progress, kind } = activity?.channelData ?? {};
    const urgent = kind === 'crisis' || kind === 'emergency';
    const isText = /^text\//.test(attachment?.contentType ?? '');
    if (!content || !isText || activity.from?.role !== 'bot' || !(source || progress || urgent)) return content;
    /* Web Chat's bundle keeps its React to itself; an element is a plain object of the same make. */
    const h = (type, props, ...children) => ({ ...content, key: null, ref: null, type, props: { ...props, children } });
    const parts = [progress && stepBar(h, progress, activity.text ?? ''), content, source && sourceLine(h, source)];
    return h('div', { className: urgent ? 'urgent' : '' }, ...parts.filter(Boolean));
  }

  /** "Step 2 of 6" and a bar; the bar alone where the bot's words say it. */
  function stepBar(h, { step, of }, text) {
    const name = fill(wording.progress, { step, of });
    const marks = Array.from({ length: of }, (_, index) => h('span', { className: index < step ? 'done' : '' }));
    const bar = h('div', { className: 'step-bar', 'aria-hidden': 'true' }, ...marks);
    return h(
      'div',
      { className: 'step' },
      ...(text.includes(name) ? [bar] : [h('p', { className: 'step-name' }, name), bar]),
    );
  }

  function sourceLine(h, source) {
    const signed = source.reviewer && source.reviewed ? `. ${fill(wording.signed, source)}` : '';
    return h('p', { className: 'source' }, fill(wording.source, source) + signed);
  }

  function styleOptions() {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    return {
      primaryFont: colour('font'),
      backgroundColor: colour('ground'),
      accent: colour('brand'),
      subtle: colour('quiet'),
      timestampColor: colour('quiet'),
      notificationText: colour('quiet'),
      slowConnectivity: colour('quiet'),
      failedConnectivity: colour('alarm-ink'),
      paddingRegular: 12,
      paddingWide: 16,
      bubbleBackground: colour('surface'),
      bubbleBorderColor: colour('line'),
      bubbleBorderRadius: 14,
      bubbleTextColor: colour('ink'),
      bubbleMaxWidth: 620,
      bubbleFromUserBackground: colour('brand'),
      bubbleFromUserBorderColor: colour('brand'),
      bubbleFromUserBorderRadius: 14,
      bubbleFromUserTextColor: colour('on-brand'),
      suggestedActionLayout: 'flow',
      suggestedActionBackgroundColor: colour('chip'),
      suggestedActionBackgroundColorOnHover: colour('surface'),
      suggestedActionTextColor: colour('chip-ink'),
      suggestedActionTextColorOnHover: colour('chip-ink'),
      suggestedActionBorderColor: colour('brand'),
      suggestedActionBorderRadius: 22,
      suggestedActionBorderWidth: 1,
      suggestedActionHeight: 44,
      sendBoxBackground: colour('surface'),
      sendBoxTextColor: colour('ink'),
      sendBoxPlaceholderColor: colour('quiet'),
      sendBoxButtonColor: colour('chip-ink'),
      sendBoxButtonShadeColor: colour('chip'),
      sendBoxBorderTop: `1px solid ${colour('line')}`,
      sendBoxHeight: 56,
      sendBoxTextWrap: true,
      hideUploadButton: true,
      disableFileUpload: true,
      scrollToEndButtonBehavior: 'any',
    };
  }

  /** Says something in the patient's name, as if it had been typed. */
  function ask(text) {
    chat?.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text } });
  }

  let panel;
  /** The panel of topics comes when it is first wanted. Where it does not, the chat lists the topics itself. */
  async function openTopics() {
    try {
      panel ??= (await import(find('topics').dataset.script)).createPanel({ wording, fill, ask });
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
    void reopen();
  });
  /* Longer is refused by the server; better that the box does not take it. */
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) target.maxLength = LONGEST_TEXT;
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', render);
  addEventListener('offline', () => showOffline(true));
  addEventListener('online', probe);
  schedule();

  if (window.WebChat) void reopen();
  else showOffline(true);
})();
