import { capabilitiesOf } from '../../bot/capabilities';
import { countSegments } from '../../core/carrier/segments';
import type { Reply } from '../../core/model';
import type { Voice } from '../../core/phrases';
import { render } from '../../core/render';

export interface SmsPage {
  readonly text: string;
  /** What a phone company counts and bills. */
  readonly segments: number;
}

/** More parts than this would be a fault of the cutting. */
const MOST = 9;

/** A reply as text messages, those that MORE brings included. */
export function smsPages(reply: Reply, say: Voice): readonly SmsPage[] {
  const pages: SmsPage[] = [];
  let next: Reply | undefined = reply;
  while (next !== undefined && pages.length < MOST) {
    const page = render(next, capabilitiesOf('sms'), say);
    for (const text of [page.text, ...(page.parts ?? [])]) pages.push({ text, segments: countSegments(text).segments });
    const { rest } = page;
    next = rest === undefined ? undefined : restOf(reply, rest, page.next ?? 1, say);
  }
  return pages;
}

function restOf({ kind, topic, crisis, choices, candidates }: Reply, rest: string, part: number, say: Voice): Reply {
  return { kind, topic, crisis, choices, candidates, text: rest === '' ? say('more').text : rest, part };
}
