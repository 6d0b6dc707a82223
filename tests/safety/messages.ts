import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(__dirname, '..', 'core', 'safety');

/** Crisis messages and emergencies of all classes, from the sets that the screen is tested with; all of them where no number is given. */
export function crisisMessages(count = Infinity): readonly string[] {
  const all = readdirSync(FOLDER)
    .filter((file) => file !== 'missed.txt' && file.endsWith('.txt'))
    .flatMap((file) => inClasses(readFileSync(path.join(FOLDER, file), 'utf8')));
  if (count >= all.length) return all;
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)] ?? '');
}

function inClasses(text: string): string[] {
  let wanted = false;
  return text.split('\n').filter((line) => {
    if (line.startsWith('# ')) wanted = !/^# (negative|ordinary)/.test(line);
    return wanted && line !== '' && !line.startsWith('# ');
  });
}

/** What only help says: the number of a line that answers now. */
export function isHelp(activity: object): boolean {
  return /\b(988|911)\b/.test(JSON.stringify(activity));
}
