/* Milliseconds after which the answer to a message that was sent may be held for lost. */
export const LATE_MS = 4_000;

/**
 * What the patient said and the server has not repeated yet. It outlives a broken connection, and is sent again until the
 * server has it; the server knows Web Chat's id of each message and takes it once.
 */
export function createOutbox() {
  const waiting = new Map();
  let sending = false;

  /** @param action of Web Chat's store */
  function watch({ type, meta, payload }) {
    switch (type) {
      case 'DIRECT_LINE/POST_ACTIVITY_PENDING':
        if (payload.activity.type !== 'message') return;
        waiting.set(meta.clientActivityID, { activity: payload.activity, at: Date.now() });
        return;
      case 'DIRECT_LINE/INCOMING_ACTIVITY':
        waiting.delete(payload.activity.channelData?.clientActivityID);
        return;
      case 'DIRECT_LINE/POST_ACTIVITY_REJECTED':
        if (isRefusal(payload)) waiting.delete(meta.clientActivityID);
    }
  }

  /** In the order in which it was said; stops at the first that does not get through. */
  async function resend(directLine, late = LATE_MS) {
    if (sending) return;
    sending = true;
    for (const [id, { activity, at }] of waiting) {
      if (Date.now() - at < late) continue;
      const answer = await post(directLine, activity);
      if (answer === 'refused') waiting.delete(id);
      if (answer === 'failed') break;
    }
    sending = false;
  }

  return { watch, resend, clear: () => waiting.clear() };
}

/** The server has read it and will not take it: saying it again would not help. */
const isRefusal = (error) => error?.status >= 400 && error.status < 500 && error.status !== 403;

/** directlinejs never says what became of a message that was refused with 429. */
const LONGEST_POST_MS = 10_000;

function post(directLine, { channelData, ...activity }) {
  return new Promise((resolve) => {
    setTimeout(() => resolve('failed'), LONGEST_POST_MS);
    directLine.postActivity({ ...activity, channelData: { ...channelData, again: true } }).subscribe(
      (id) => resolve(id === 'retry' ? 'failed' : 'taken'),
      (error) => resolve(isRefusal(error) ? 'refused' : 'failed'),
    );
  });
}
