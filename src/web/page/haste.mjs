import { showNotice } from './notice.mjs';

/* Seconds for which the words stay, at least. */
const NOTICE_S = 20;

/* directlinejs swallows a 429: its answer is read here, on its way. The message itself is sent again by the outbox. */
window.XMLHttpRequest = class extends XMLHttpRequest {
  constructor() {
    super();
    this.addEventListener('load', () => this.status === 429 && explain(this));
  }
};

/** A request that was refused for haste comes with words of the server. */
function explain(request) {
  const answer = request.responseType === 'json' ? request.response : JSON.parse(request.responseText || '{}');
  const wait = Number(request.getResponseHeader('Retry-After')) || 0;
  if (answer?.error?.message) showNotice(answer.error.message, Math.max(wait, NOTICE_S));
}
