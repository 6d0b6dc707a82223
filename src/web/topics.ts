import { FOUND, TITLE_SEARCH, type TopicGroup } from '../core/topics';
import { withFile, type PublicFiles } from './publicFiles';

const NAME = 'topics.json';

/** What the page's panel of topics reads: titles and questions by heading, and how to search them. No phrasings. */
export function withTopics(files: PublicFiles, groups: readonly TopicGroup[]): PublicFiles {
  const listed = groups.map(({ heading, entries }) => ({
    heading,
    topics: entries.map(({ title, question }) => ({ title, question })),
  }));
  return withFile(files, NAME, JSON.stringify({ groups: listed, search: TITLE_SEARCH, found: FOUND }));
}
