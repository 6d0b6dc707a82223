import { wrap } from './box';
import type { Style } from './style';

/** The little Markdown that the bot writes, as lines: bold, links, lists, paragraphs. Bold is set off after the wrapping, word by word. */
export function drawMarkdown(text: string, width: number, style: Style): string[] {
  const blocks = text.trim().split(/\n{2,}/);
  return blocks.flatMap((block, at) => [
    ...(at === 0 ? [] : ['']),
    ...block.split('\n').flatMap((line) => drawLine(line, width, style)),
  ]);
}

function drawLine(line: string, width: number, style: Style): string[] {
  const [, mark = '', rest = line] = /^((?:[-*]|\d+[.)]) +)(.*)$/.exec(line) ?? [];
  const bullet = /^[-*]/.test(mark) ? '\u2022 ' : mark;
  const words = inline(rest.replace(/^#+ +(.*)$/, '**$1**'), style);
  return wrap(bullet + words, width, ' '.repeat(bullet.length));
}

/** Each word by itself, so that a line may end between two of them. */
function inline(text: string, style: Style): string {
  const linked = text.replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)');
  return linked.replace(/\*\*([^*]+)\*\*/g, (_all, words: string) => words.split(' ').map(style.bold).join(' '));
}
