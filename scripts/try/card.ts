import { box, FRAME, wrap } from './box';
import { drawMarkdown } from './markdown';
import type { Button } from './shown';
import { columnsOf, type Style } from './style';

type Element = Readonly<Record<string, unknown>>;

/** What the drawing of a card gathers on its way. */
interface Drawing {
  readonly style: Style;
  readonly buttons: Button[];
}

/** What Teams takes of one message, in bytes, and shows of one card's actions. */
const MOST_BYTES = 28 * 1024;
const MOST_ACTIONS = 6;

/** An Adaptive Card as a box; its buttons are numbered on from those in `buttons`, and added there. */
export function drawCard(card: Element, width: number, drawing: Drawing): string[] {
  const inner = width - FRAME;
  const body = drawElements(list(card['body']), inner, drawing);
  const actions = drawActions(list(card['actions']), inner, drawing);
  return [...box([...body, ...(actions.length === 0 ? [] : ['']), ...actions]), ...remarks(card, drawing.style)];
}

function remarks(card: Element, { faint, warn }: Style): string[] {
  const bytes = Buffer.byteLength(JSON.stringify(card));
  const actions = list(card['actions']).length;
  return [
    ` ${faint(`card ${String(card['version'])}, ${(bytes / 1024).toFixed(1)} KB of 28`)}`,
    ...(bytes > MOST_BYTES ? [` ${warn('Teams refuses it: over 28 KB')}`] : []),
    ...(actions > MOST_ACTIONS ? [` ${warn(`Teams shows ${MOST_ACTIONS} of its ${actions} buttons`)}`] : []),
  ];
}

function drawElements(elements: readonly Element[], width: number, drawing: Drawing): string[] {
  return elements.flatMap((element, at) => {
    const apart = at > 0 && element['spacing'] !== 'None' ? [''] : [];
    const line = at > 0 && element['separator'] === true ? [drawing.style.faint('\u2500'.repeat(width))] : apart;
    return [...line, ...drawElement(element, width, drawing)];
  });
}

function drawElement(element: Element, width: number, drawing: Drawing): string[] {
  const { style } = drawing;
  switch (element['type']) {
    case 'TextBlock':
      return drawMarkdown(String(element['text'] ?? ''), width, style).map(look(element, style));
    case 'Container':
      return element['style'] === undefined
        ? drawElements(list(element['items']), width, drawing)
        : box(drawElements(list(element['items']), width - FRAME, drawing), 'square');
    case 'ColumnSet':
      return list(element['columns']).flatMap((column) => drawElements(list(column['items']), width, drawing));
    case 'FactSet':
      return list(element['facts']).flatMap(({ title, value }) =>
        wrap(`${String(title)}  ${String(value)}`, width, '  '),
      );
    case 'ActionSet':
      return drawActions(list(element['actions']), width, drawing);
    case 'Image':
      return [style.faint(`(picture: ${String(element['altText'] ?? 'without words')})`)];
    default:
      return [style.warn(`(${String(element['type'])}: not drawn here)`)];
  }
}

function look({ weight, isSubtle, color }: Element, style: Style): (line: string) => string {
  if (weight === 'Bolder') return style.bold;
  if (isSubtle === true) return style.faint;
  return color === 'Accent' ? style.accent : (line) => line;
}

/** Buttons beside each other as far as they fit. */
function drawActions(actions: readonly Element[], width: number, { style, buttons }: Drawing): string[] {
  const rows: string[] = [];
  for (const action of actions) {
    buttons.push(buttonOf(action));
    const [first = '', ...further] = drawButton(buttons.length, String(action['title'] ?? ''), width);
    const last = rows.at(-1);
    const beside = last !== undefined && further.length === 0 && columnsOf(last) + 2 + columnsOf(first) <= width;
    if (beside) rows[rows.length - 1] = `${last}  ${style.accent(first)}`;
    else rows.push(...[first, ...further].map(style.accent));
  }
  return rows;
}

/** Its closing mark never stands alone on a line. */
function drawButton(number: number, title: string, width: number): string[] {
  return wrap(`( ${number} ${title}\u00a0)`, width, '    ').map((line) => line.replace('\u00a0)', ' )'));
}

/** What Teams does when an action is tapped. */
function buttonOf(action: Element): Button {
  const title = String(action['title'] ?? '');
  if (action['type'] === 'Action.OpenUrl') return { kind: 'open', title, url: String(action['url']) };
  const { data } = action;
  if (action['type'] === 'Action.Execute') {
    const value = { action: { type: 'Action.Execute', verb: action['verb'], data } };
    return { kind: 'invoke', title, name: 'adaptiveCard/action', value };
  }
  return submit(title, data);
}

function submit(title: string, data: unknown): Button {
  const teams = (data as { readonly msteams?: Element } | undefined)?.msteams;
  const said = typeof teams?.['value'] === 'string' ? teams['value'] : '';
  switch (teams?.['type']) {
    case 'imBack':
      return { kind: 'say', title, text: said };
    case 'messageBack':
      return { kind: 'say', title, text: String(teams['text'] ?? ''), value: teams['value'] };
    default:
      return { kind: 'say', title, text: '', value: data };
  }
}

function list(value: unknown): readonly Element[] {
  return Array.isArray(value) ? (value as readonly Element[]) : [];
}
