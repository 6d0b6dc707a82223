import { readConfig } from '../config';
import type { Listener } from '../core/listen';
import type { Matcher } from '../core/matcher';
import type { KnowledgeBase } from '../core/model';
import { loadKnowledge, openReaders, type Knowledge } from '../load';
import { loadBase } from './knowledgeFile';
import { progressOnStderr } from './progress';
import { createTalk, type Talk } from './talk';

export interface Session {
  readonly base: KnowledgeBase;
  readonly matcher: Matcher;
  readonly listen: Listener;
  /** The whole bot over this knowledge; made at the first call. */
  talk(): Promise<Talk>;
}

/**
 * Opens the knowledge and its matcher for a command.
 * @param path another knowledge than the project's; the clinic's details and the phrases stay the project's
 * @param now the clock
 */
export async function openSession(path: string | undefined, now: () => Date = () => new Date()): Promise<Session> {
  const { knowledgeDir, cacheDir } = readConfig(process.env, 'command');
  const own = path === undefined ? await loadKnowledge(knowledgeDir) : undefined;
  const base = own?.base ?? (await loadBase(path!));
  const { matcher, listen } = await openReaders({ base }, { cacheFolder: cacheDir, log: (line) => console.error(line), onProgress: progressOnStderr() });
  const withBase = async (): Promise<Knowledge> => ({ ...(own ?? (await loadKnowledge(knowledgeDir))), base });
  return { base, matcher, listen, talk: async () => createTalk({ ...(await withBase()), matcher, listen, now }) };
}
