/** Milliseconds after which a patient should see that the bot is at work. Most answers are there sooner. */
const PATIENCE = 500;
/** Web Chat takes its sign away after five seconds. */
const AGAIN = 4_000;

/** Shows Web Chat's sign of typing while a message of the patient has arrived and is not answered yet. */
export function showTyping(store) {
  let timer;
  const check = () => {
    const waiting = unanswered(store.getState().activities);
    if (waiting) timer ??= setTimeout(show, PATIENCE);
    else timer = clearTimeout(timer);
  };
  const show = () => {
    const activity = { type: 'typing', id: `typing-${Date.now()}`, from: { id: 'bot', role: 'bot' }, channelId: 'webchat' };
    store.dispatch({ type: 'DIRECT_LINE/INCOMING_ACTIVITY', payload: { activity } });
    timer = setTimeout(show, AGAIN);
  };
  return store.subscribe(check);
}

function unanswered(activities) {
  const last = activities.filter(({ type }) => type === 'message').at(-1);
  return last?.from?.role === 'user' && last.channelData?.['webchat:send-status'] === 'sent';
}

/** Web Chat's middleware for that sign: three dots in place of its picture. */
export const dots = () => (next) => (request) => {
  const sign = next(request);
  if (!sign) return sign;
  /* As in dress.mjs: an element is a plain object of the same make as Web Chat's. */
  const h = (type, props) => ({ ...sign, key: null, ref: null, type, props });
  const three = [1, 2, 3].map(() => h('span', {}));
  return h('div', { className: 'dots', 'aria-hidden': 'true', children: three });
};
