import { loadOwn } from '../material';
import { pick, createRandom } from '../random';
import type { Script } from './load';

/** Through the walkthrough and back: commands, which no sentence encoder reads. */
export const walking: Script = (_talk, at) =>
  at === 0 ? 'Walk me through it step by step' : Math.floor((at - 1) / 5) % 2 === 0 ? 'next' : 'back';

/** Questions that nobody learned from, each talk in an order of its own; every one is read by the encoder. */
export async function asking(): Promise<Script> {
  const { inScope } = await loadOwn({ sample: 1 });
  const questions = inScope.map(({ q }) => q);
  return (talk, at) => pick(createRandom(talk * 1_000 + at), questions);
}
