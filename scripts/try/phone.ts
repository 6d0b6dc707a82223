import { countSegments } from '../../src/core/carrier/segments';
import { box, FRAME, wrap } from './box';
import type { Shown } from './shown';
import type { Style } from './style';

/** Of the screen's width; a bubble leaves room on the other side. */
const SHARE = 0.72;

/** An activity as a phone shows it: a bubble, what it is billed as, and what the way to it has lost. */
export function drawText(activity: Readonly<Record<string, unknown>>, width: number, style: Style): Shown {
  const text = asDelivered(String(activity['text'] ?? ''));
  if (text === '')
    return { lines: [style.warn(`(nothing arrives: ${lossesOf(activity).join(', ') || 'no text'})`)], buttons: [] };
  const bubble = box(wrap(text, Math.floor(width * SHARE) - FRAME));
  return {
    lines: [
      ...bubble,
      ...footer(activity, text).map(({ words, bad }) => ` ${bad ? style.warn(words) : style.faint(words)}`),
    ],
    buttons: [],
  };
}

/** What Azure's gateway makes of a text on its way: Markdown is read and dropped, a single newline is none. */
function asDelivered(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/[*`]/g, '')
    .replace(/(?<!\n)\n(?!\n)/g, ' ')
    .trim();
}

function footer(activity: Readonly<Record<string, unknown>>, text: string) {
  const { encoding, units, segments } = countSegments(text);
  const count = `${units} characters of ${encoding}, ${segments} ${segments === 1 ? 'segment' : 'segments'}`;
  const lost = lossesOf(activity);
  return [
    { words: count, bad: encoding === 'UCS-2' || segments > 2 },
    ...(lost.length === 0 ? [] : [{ words: `does not reach a phone: ${lost.join(', ')}`, bad: true }]),
  ];
}

function lossesOf({ attachments, suggestedActions }: Readonly<Record<string, unknown>>): string[] {
  const cards = Array.isArray(attachments) ? attachments.length : 0;
  const actions = (suggestedActions as { readonly actions?: readonly unknown[] } | undefined)?.actions?.length ?? 0;
  return [...(cards === 0 ? [] : [`${cards} card(s)`]), ...(actions === 0 ? [] : [`${actions} button(s)`])];
}
