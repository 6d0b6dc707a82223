import { createLinears, type Linear, type LinearSpec } from './linear';
import type { ModelFiles } from './weights';

const { exp, max, tanh } = Math;

/** Shape of the network, read off its graph: two pre-norm transformer layers with four heads. */
const HEADS = 4;
const PIECE_WIDTH = 256;
const WIDTH = 512;
const HIDDEN = 1536;
const EPSILON = 1e-6;

/** Word pieces of a text that are looked at. Longer texts are read in windows by the matcher; this bounds the time. */
export const MAX_PIECES = 64;

export interface Outputs {
  readonly sentence: Float32Array;
  readonly pieces: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

interface Norm {
  readonly scale: Float32Array;
  readonly bias: Float32Array;
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

export interface Transformer {
  (ids: readonly number[]): Outputs;
}

export function createTransformer({ tensor }: ModelFiles): Transformer {
  const embeddings = tensor('module/Embeddings_en');
  const frequencies = tensor('TimingSignal/ExpandDims_1');
  const timing = timingSignal(frequencies);
  const spec = (inputs: number, weights: Float32Array, bias: Float32Array): LinearSpec => ({ inputs, weights, bias });
  const layerSpecs = (index: number, width: number) => {
    const name = `Layer_${index}/`;
    return [
      spec(width, tensor(name, 'qkv_transform_single/kernel'), tensor(name, 'qkv_transform_single/bias')),
      spec(width, tensor(name, 'output_transform_single/kernel'), tensor(name, 'output_transform_single/bias')),
      spec(WIDTH, tensor(name, 'conv1/Tensordot/Reshape_1'), tensor(name, 'conv1/bias')),
      spec(HIDDEN, tensor(name, 'conv2/Tensordot/Reshape_1'), tensor(name, 'conv2/bias')),
    ];
  };
  const norm = (index: number, part: string): Norm => ({
    scale: tensor(`Layer_${index}/TransformerLayer/${part}`, 'layer_norm_scale'),
    bias: tensor(`Layer_${index}/TransformerLayer/${part}`, 'layer_norm_bias'),
  });
  const linears = createLinears(
    [
      spec(PIECE_WIDTH, tensor('dense/kernel'), tensor('dense/bias')),
      spec(WIDTH, tensor('tanh_layer_0/weights'), tensor('tanh_layer_0/bias')),
      ...layerSpecs(0, PIECE_WIDTH),
      ...layerSpecs(1, WIDTH),
    ],
    MAX_PIECES,
  ) as [Linear, Linear, ...Linear[]];
  const [widen, head] = linears;
  const layer = (index: number, width: number): Layer => {
    const [qkv, output, expand, contract] = linears.slice(2 + 4 * index) as [Linear, Linear, Linear, Linear];
    return { width, qkv, output, expand, contract, before: norm(index, 'layer_prepostprocess'), between: norm(index, 'FFN/layer_prepostprocess') };
  };
  const layers = [layer(0, PIECE_WIDTH), layer(1, WIDTH)] as const;

  return (ids) => {
    const count = Math.min(ids.length, MAX_PIECES);
    const embedded = gather(embeddings, ids, count);
    const x = new Float32Array(embedded.length);
    // The graph adds the pieces once plain and once with their timing signal.
    for (let i = 0; i < x.length; i++) x[i] = 2 * embedded[i]! + timing[i]!;
    const residual = new Float32Array(count * WIDTH);
    widen(x, count, residual);
    const first = runLayer(layers[0], x, residual, count);
    const second = runLayer(layers[1], first, first, count);
    const mean = meanOf(second, count, WIDTH);
    const sentence = new Float32Array(WIDTH);
    // The head alone would make its bias of no pieces at all: a meaning where there is no text.
    if (count > 0) head(mean, 1, sentence);
    for (let i = 0; i < WIDTH; i++) sentence[i] = tanh(sentence[i]!);
    return { sentence, pieces: meanOf(embedded, count, PIECE_WIDTH), first: meanOf(first, count, WIDTH), second: mean };
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

/** x + attention(norm(x)), then + feed-forward(norm(...)); `residual` is x at the layer's output width. */
function runLayer(layer: Layer, x: Float32Array, residual: Float32Array, count: number): Float32Array {
  const { width } = layer;
  const normed = normalise(x, layer.before, count, width);
  const qkv = new Float32Array(count * 3 * width);
  layer.qkv(normed, count, qkv);
  const attended = attend(qkv, count, width);
  const sum = new Float32Array(count * WIDTH);
  layer.output(attended, count, sum);
  for (let i = 0; i < sum.length; i++) sum[i]! += residual[i]!;
  const hidden = new Float32Array(count * HIDDEN);
  layer.expand(normalise(sum, layer.between, count, WIDTH), count, hidden);
  for (let i = 0; i < hidden.length; i++) if (hidden[i]! < 0) hidden[i] = 0;
  const out = new Float32Array(count * WIDTH);
  layer.contract(hidden, count, out);
  for (let i = 0; i < out.length; i++) out[i]! += sum[i]!;
  return out;
}

function normalise(x: Float32Array, { scale, bias }: Norm, count: number, width: number): Float32Array {
  const out = new Float32Array(count * width);
  for (let start = 0; start < out.length; start += width) {
    let mean = 0;
    for (let i = 0; i < width; i++) mean += x[start + i]!;
    mean /= width;
    let variance = 0;
    for (let i = 0; i < width; i++) variance += (x[start + i]! - mean) ** 2;
    const factor = 1 / Math.sqrt(variance / width + EPSILON);
    for (let i = 0; i < width; i++) out[start + i] = (x[start + i]! - mean) * factor * scale[i]! + bias[i]!;
  }
  return out;
}

/** Scaled dot-product attention; a row of `qkv` holds query, key and value side by side. */
function attend(qkv: Float32Array, count: number, width: number): Float32Array {
  const size = width / HEADS;
  const stride = 3 * width;
  const out = new Float32Array(count * width);
  const weights = new Float32Array(count);
  const scale = 1 / Math.sqrt(size);
  for (let head = 0; head < HEADS; head++) {
    const q = head * size;
    for (let row = 0; row < count; row++) {
      let largest = -Infinity;
      for (let other = 0; other < count; other++) {
        let dot = 0;
        for (let i = 0; i < size; i++) dot += qkv[row * stride + q + i]! * qkv[other * stride + width + q + i]!;
        weights[other] = dot * scale;
        largest = max(largest, weights[other]!);
      }
      let total = 0;
      for (let other = 0; other < count; other++) total += weights[other] = exp(weights[other]! - largest);
      for (let other = 0; other < count; other++) {
        const weight = weights[other]! / total;
        for (let i = 0; i < size; i++) out[row * width + q + i]! += weight * qkv[other * stride + 2 * width + q + i]!;
      }
    }
  }
  return out;
}

function meanOf(rows: Float32Array, count: number, width: number): Float32Array {
  const mean = new Float32Array(width);
  for (let i = 0; i < count * width; i++) mean[i % width]! += rows[i]!;
  for (let i = 0; i < width; i++) mean[i]! /= Math.max(count, 1);
  return mean;
}
