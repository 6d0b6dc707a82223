import type { SourceFile } from '../../src/core/knowledge';

/** Twenty phrasings, the fewest that an entry may have. */
export function phrasings(about: string): string[] {
  return Array.from({ length: 20 }, (_, index) => `what about ${about} number ${index + 1}`);
}

export interface EntryParts {
  readonly id?: string;
  /** Lines of the front matter by key; `undefined` leaves a key out. */
  readonly keys?: Readonly<Record<string, string | undefined>>;
  readonly answer?: string;
}

/** A file of `knowledge/en/` that is in order but for what is given. `alternates:` is on line 6 and has 20 lines after it. */
export function entryFile({
  id = 'warm-socks',
  keys = {},
  answer = 'Socks keep you warm.',
}: EntryParts = {}): SourceFile {
  const all: Record<string, string | undefined> = {
    id,
    kind: 'answer',
    title: `About ${id}`,
    question: `Tell me of ${id}?`,
    alternates: list(phrasings(id)),
    sms: 'Socks keep you warm.',
    source: '"Socks: Warmth"',
    checked: '2026-11-23',
    reviewed: '',
    reviewer: '',
    expires: '2027-11-23',
    related: `[${id === 'warm-socks' ? 'cold-hats' : 'warm-socks'}]`,
    ...keys,
  };
  const lines = Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return { path: `knowledge/en/${id}.md`, text: ['---', ...lines, '---', answer, ''].join('\n') };
}

/** As the value of a key in YAML, an item a line. */
export function list(items: readonly string[]): string {
  return items.map((item) => `\n  - ${item}`).join('');
}
