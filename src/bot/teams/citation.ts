import type { Entity } from 'botbuilder';
import type { Reply } from '../../core/model';

/** Characters that Teams shows of a citation. */
const LONGEST = { name: 80, abstract: 160 } as const;

/** The mark in the text that the citation belongs to. */
export const MARK = '[1]';

/** Where an answer comes from, as Teams' own citation. `line`: the same in a sentence. */
export function citation(source: NonNullable<Reply['source']>, line: string): Entity {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    citation: [
      {
        '@type': 'Claim',
        position: 1,
        appearance: {
          '@type': 'DigitalDocument',
          name: within(source.section, LONGEST.name),
          abstract: within(line, LONGEST.abstract),
        },
      },
    ],
  };
}

function within(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 3).trimEnd()}...`;
}
