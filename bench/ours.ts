import { createMatcher, trainMatcher, type Encoder } from '../src/core/matcher';
import type { KnowledgeBase } from '../src/core/model';
import { openMatcher } from '../src/load';
import { readConfig } from '../src/config';
import { progressOnStderr } from '../src/cli/progress';
import { timed, type Timed } from './measure';
import type { Method } from './method';
import { say } from './progress';

const NAME = 'ours';

/** Our matcher as the bot opens it: learned now, or taken from the cache. */
export async function openOurs(base: KnowledgeBase): Promise<Method> {
  const { cacheDir } = readConfig(process.env, 'command');
  const matcher = await openMatcher({ base }, { cacheFolder: cacheDir, log: say, onProgress: progressOnStderr() });
  return { name: NAME, find: (query) => matcher.match(query) };
}

/** Our matcher, learned anew; `ms` is what the learning took. */
export async function learnOurs(base: KnowledgeBase, encoder: Encoder | undefined): Promise<Timed<Method>> {
  const { value: trained, ms } = await timed(() => trainMatcher(base, encoder, progressOnStderr()));
  const matcher = createMatcher(base, trained, encoder);
  return { value: { name: NAME, find: (query) => matcher.match(query) }, ms };
}
