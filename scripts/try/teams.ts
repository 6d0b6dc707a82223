import { wrap } from './box';
import { drawCard } from './card';
import { drawMarkdown } from './markdown';
import type { Button, Shown } from './shown';
import type { Style } from './style';

type Fields = Readonly<Record<string, unknown>>;

const CARD = 'application/vnd.microsoft.card.adaptive';
/** Suggested actions that Teams shows at most. */
const MOST_SUGGESTED = 3;

/** An activity as Teams shows it: words, cards as boxes with numbered buttons, the sources, and the question whether it helped. */
export function drawTeams(activity: Fields, width: number, style: Style): Shown {
  const buttons: Button[] = [];
  const { channelData } = activity as { readonly channelData?: { readonly feedbackLoop?: unknown } };
  const rated = channelData?.feedbackLoop !== undefined;
  const lines = [
    ...words(activity, width, style),
    ...cardsOf(activity).flatMap((card) => drawCard(card, width, { style, buttons })),
    ...suggested(activity, style, buttons),
    ...sources(activity, width, style),
    ...(rated ? [` ${style.faint('Did this help?  /like  /dislike')}`] : []),
  ];
  return { lines, buttons, rated };
}

function words({ text, textFormat }: Fields, width: number, style: Style): string[] {
  if (typeof text !== 'string' || text === '') return [];
  return textFormat === 'plain' ? wrap(text, width) : drawMarkdown(text, width, style);
}

function cardsOf({ attachments }: Fields): Fields[] {
  return list(attachments).map(({ contentType, content }) =>
    contentType === CARD ? (content as Fields) : { body: [{ type: String(contentType) }], version: '?' },
  );
}

function suggested({ suggestedActions }: Fields, style: Style, buttons: Button[]): string[] {
  const actions = list((suggestedActions as Fields | undefined)?.['actions']).slice(0, MOST_SUGGESTED);
  return actions.map(({ title, value }) => {
    buttons.push({ kind: 'say', title: String(title), text: String(value) });
    return style.accent(`( ${buttons.length} ${String(title)} )`);
  });
}

/** What opens when somebody points at the mark of a source. */
function sources({ entities }: Fields, width: number, style: Style): string[] {
  const cited = list(entities).flatMap(({ citation }) => list(citation));
  return cited.flatMap(({ position, appearance }) => {
    const { name, abstract } = (appearance ?? {}) as { readonly name?: string; readonly abstract?: string };
    const lines = wrap(`[${String(position)}] ${name ?? ''}: ${abstract ?? ''}`, width - 1, '    ');
    return lines.map((line) => ` ${style.faint(line)}`);
  });
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? (value as readonly Fields[]) : [];
}
