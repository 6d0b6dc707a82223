import { columnsOf } from './style';

const ROUND = { top: ['\u256d', '\u256e'], bottom: ['\u2570', '\u256f'] } as const;
const SQUARE = { top: ['\u250c', '\u2510'], bottom: ['\u2514', '\u2518'] } as const;
const ACROSS = '\u2500';
const DOWN = '\u2502';
/** Columns of a frame and the room inside of it, both sides. */
export const FRAME = 4;

/** Lines in a frame, no wider than they are. */
export function box(lines: readonly string[], corners: 'round' | 'square' = 'round'): string[] {
  const { top, bottom } = corners === 'round' ? ROUND : SQUARE;
  const width = Math.max(...lines.map(columnsOf), 0);
  const edge = ACROSS.repeat(width + 2);
  const inside = lines.map((line) => `${DOWN} ${line}${' '.repeat(width - columnsOf(line))} ${DOWN}`);
  return [`${top[0]}${edge}${top[1]}`, ...inside, `${bottom[0]}${edge}${bottom[1]}`];
}

/** Cuts a text at spaces into lines of at most `width` columns; a longer word is broken. `hang`: before each line after the first. */
export function wrap(text: string, width: number, hang = ''): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width, hang));
}

function wrapLine(text: string, width: number, hang: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, width - hang.length))) {
    if (line === '' || columnsOf(line) + 1 + columnsOf(word) <= width) line = line === '' ? word : `${line} ${word}`;
    else {
      lines.push(line);
      line = hang + word;
    }
  }
  return [...lines, line];
}

function pieces(word: string, width: number): string[] {
  if (columnsOf(word) <= width) return [word];
  const signs = [...word];
  return [signs.slice(0, width).join(''), ...pieces(signs.slice(width).join(''), width)];
}
