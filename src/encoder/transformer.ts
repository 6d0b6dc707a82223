import { createKernel, type Kernel, type Linear, type Pointer } from './kernel';
import type { ModelFiles } from './weights';

const { exp, max, tanh } = Math;

/** Shape of the network, read off its graph: two pre-norm transformer layers with four heads. */
const HEADS = 4;
const PIECE_WIDTH = 256;
const WIDTH = 512;
const HIDDEN = 1536;
const EPSILON = 1e-6;
/** Bytes. */
const FLOAT = 4;

/** Word pieces of a text that are looked at. Longer texts are read in windows by the matcher; this bounds the time. */
export const MAX_PIECES = 64;

export interface Outputs {
  readonly sentence: Float32Array;
  readonly pieces: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

interface Norm {
  readonly scale: Pointer;
  readonly bias: Pointer;
}

interface Layer {
  readonly width: number;
  readonly before: Norm;
  readonly qkv: Linear;
  readonly output: Linear;
  readonly between: Norm;
  readonly expand: Linear;
  readonly contract: Linear;
}

/** Room for what is written on the way through the network: so many rows of each. */
type Room = Readonly<Record<'input' | 'widened' | 'first' | 'second' | 'normed' | 'qkv' | 'scores' | 'attended' | 'sum' | 'hidden', Pointer>>;

export interface Transformer {
  (ids: readonly number[]): Outputs;
}

export function createTransformer({ tensor }: ModelFiles): Transformer {
  const kernel = createKernel(MAX_PIECES, HIDDEN);
  const linear = (weights: Float32Array, bias: Float32Array) => kernel.linear({ weights, bias });
  const norm = (index: number, part: string): Norm => {
    const name = `Layer_${index}/TransformerLayer/${part}`;
    return { scale: kernel.place(tensor(name, 'layer_norm_scale')), bias: kernel.place(tensor(name, 'layer_norm_bias')) };
  };
  const layer = (index: number, width: number): Layer => {
    const name = `Layer_${index}/`;
    return {
      width,
      before: norm(index, 'layer_prepostprocess'),
      qkv: linear(tensor(name, 'qkv_transform_single/kernel'), tensor(name, 'qkv_transform_single/bias')),
      output: linear(tensor(name, 'output_transform_single/kernel'), tensor(name, 'output_transform_single/bias')),
      between: norm(index, 'FFN/layer_prepostprocess'),
      expand: linear(tensor(name, 'conv1/Tensordot/Reshape_1'), tensor(name, 'conv1/bias')),
      contract: linear(tensor(name, 'conv2/Tensordot/Reshape_1'), tensor(name, 'conv2/bias')),
    };
  };
  const layers = [layer(0, PIECE_WIDTH), layer(1, WIDTH)] as const;
  const widen = linear(tensor('dense/kernel'), tensor('dense/bias'));
  const head = linear(tensor('tanh_layer_0/weights'), tensor('tanh_layer_0/bias'));
  const embeddings = tensor('module/Embeddings_en');
  const timing = timingSignal(tensor('TimingSignal/ExpandDims_1'));
  const room = makeRoom(kernel);

  return (ids) => {
    const count = Math.min(ids.length, MAX_PIECES);
    const [pieces, first, second, sentence] = [PIECE_WIDTH, WIDTH, WIDTH, WIDTH].map((width) => new Float32Array(width)) as [Float32Array, Float32Array, Float32Array, Float32Array];
    const outputs = { sentence, pieces, first, second };
    // The head alone would make its bias of no pieces at all: a meaning where there is no text.
    if (count === 0) return outputs;
    const read = (at: Pointer, width: number) => kernel.floats(at, count * width);
    const embedded = gather(embeddings, ids, count);
    const input = read(room.input, PIECE_WIDTH);
    // The graph adds the pieces once plain and once with their timing signal.
    for (let i = 0; i < input.length; i++) input[i] = 2 * embedded[i]! + timing[i]!;
    widen(room.input, count, room.widened);
    runLayer(kernel, layers[0], room, { x: room.input, residual: room.widened, out: room.first }, count);
    runLayer(kernel, layers[1], room, { x: room.first, residual: room.first, out: room.second }, count);
    average(embedded, count, pieces);
    average(read(room.first, WIDTH), count, first);
    average(read(room.second, WIDTH), count, second);
    kernel.floats(room.normed, WIDTH).set(second);
    head(room.normed, 1, room.sum);
    sentence.set(kernel.floats(room.sum, WIDTH).map(tanh));
    return outputs;
  };
}

function makeRoom(kernel: Kernel): Room {
  const rows = (width: number) => kernel.reserve(MAX_PIECES * width);
  return {
    ...{ input: rows(PIECE_WIDTH), widened: rows(WIDTH), first: rows(WIDTH), second: rows(WIDTH), normed: rows(WIDTH) },
    ...{ qkv: rows(3 * WIDTH), scores: rows(MAX_PIECES), attended: rows(WIDTH), sum: rows(WIDTH), hidden: rows(HIDDEN) },
  };
}

function timingSignal(frequencies: Float32Array): Float32Array {
  const half = PIECE_WIDTH / 2;
  const signal = new Float32Array(MAX_PIECES * PIECE_WIDTH);
  for (let position = 0; position < MAX_PIECES; position++) {
    for (let i = 0; i < half; i++) {
      const angle = Math.fround(position * frequencies[i]!);
      signal[position * PIECE_WIDTH + i] = Math.sin(angle);
      signal[position * PIECE_WIDTH + half + i] = Math.cos(angle);
    }
  }
  return signal;
}

function gather(table: Float32Array, ids: readonly number[], count: number): Float32Array {
  const rows = new Float32Array(count * PIECE_WIDTH);
  for (let row = 0; row < count; row++) {
    const from = ids[row]! * PIECE_WIDTH;
    rows.set(table.subarray(from, from + PIECE_WIDTH), row * PIECE_WIDTH);
  }
  return rows;
}

interface Way {
  readonly x: Pointer;
  /** x at the width of the layer's output. */
  readonly residual: Pointer;
  readonly out: Pointer;
}

/** x + attention(norm(x)), then + feed-forward(norm(...)). */
function runLayer(kernel: Kernel, layer: Layer, room: Room, { x, residual, out }: Way, count: number): void {
  const { width, before, between } = layer;
  const { normed, sum, hidden } = room;
  kernel.norm(x, count, width, before.scale, before.bias, EPSILON, normed);
  layer.qkv(normed, count, room.qkv);
  attend(kernel, room, count, width);
  layer.output(room.attended, count, sum);
  kernel.add(sum, residual, count * WIDTH);
  kernel.norm(sum, count, WIDTH, between.scale, between.bias, EPSILON, normed);
  layer.expand(normed, count, hidden, 0);
  layer.contract(hidden, count, out);
  kernel.add(out, sum, count * WIDTH);
}

/** Scaled dot-product attention; a row of `qkv` holds query, key and value side by side. */
function attend(kernel: Kernel, { qkv, scores, attended }: Room, count: number, width: number): void {
  const row = width * FLOAT;
  const size = row / HEADS;
  const weights = kernel.floats(scores, count * count);
  for (let head = 0; head < HEADS; head++) {
    const [query, key, value] = [0, 1, 2].map((part) => qkv + part * row + head * size) as [Pointer, Pointer, Pointer];
    kernel.score(query, key, count, 3 * row, size, 1 / Math.sqrt(width / HEADS), scores);
    for (let start = 0; start < weights.length; start += count) softmax(weights, start, start + count);
    kernel.mix(scores, value, count, 3 * row, size, attended + head * size, row);
  }
}

function softmax(values: Float32Array, start: number, end: number): void {
  let [largest, total] = [-Infinity, 0];
  for (let i = start; i < end; i++) largest = max(largest, values[i]!);
  for (let i = start; i < end; i++) total += values[i] = exp(values[i]! - largest);
  for (let i = start; i < end; i++) values[i]! /= total;
}

/** The mean of `count` rows. */
function average(rows: Float32Array, count: number, mean: Float32Array): void {
  for (let at = 0; at < rows.length; at += mean.length) for (let i = 0; i < mean.length; i++) mean[i]! += rows[at + i]!;
  for (let i = 0; i < mean.length; i++) mean[i]! /= count;
}
