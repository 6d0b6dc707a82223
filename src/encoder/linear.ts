import { GEMM_BINARY } from './gemmBinary';

// Held here because the loops below call them millions of times, and a look-up on a global is not free everywhere (jest).
const { abs, round } = Math;

/** Largest magnitude of a quantised value: 2^10 x 2^10 x 1,536 terms stay below 2^31. */
const QUANTUM = 1023;
/** gemm works on blocks of four rows and panels of eight columns. */
const ROW_BLOCK = 4;
const PANEL = 8;
const PAGE = 65_536;

/** A linear layer: `rows` vectors of `inputs` numbers to vectors of `outputs` numbers, in place of `out`. */
export interface Linear {
  readonly outputs: number;
  (x: Float32Array, rows: number, out: Float32Array): void;
}

export interface LinearSpec {
  /** Row by row: inputs x outputs. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly inputs: number;
}

interface Placed {
  readonly offset: number;
  readonly scales: Float32Array;
}

/** Places the weights of all layers in one WebAssembly memory and returns a function for each. */
export function createLinears(specs: readonly LinearSpec[], maxRows: number): Linear[] {
  const module = new WebAssembly.Module(Buffer.from(GEMM_BINARY, 'base64'));
  const { memory, gemm } = new WebAssembly.Instance(module).exports as {
    memory: WebAssembly.Memory;
    gemm: (a: number, b: number, out: number, rows: number, pairs: number, cols: number) => void;
  };
  const rows = Math.ceil(maxRows / ROW_BLOCK) * ROW_BLOCK;
  const widest = Math.max(...specs.map(({ inputs, bias }) => Math.max(inputs, bias.length)));
  const aSize = rows * widest * 2;
  const outSize = rows * widest * 4;
  const total = aSize + outSize + specs.reduce((sum, { weights }) => sum + weights.length * 2, 0);
  memory.grow(Math.ceil(total / PAGE));
  let offset = aSize + outSize;
  const placed = specs.map((spec): Placed => {
    const scales = pack(spec, new Int16Array(memory.buffer, offset, spec.weights.length));
    const here = offset;
    offset += spec.weights.length * 2;
    return { offset: here, scales };
  });
  const a = new Int16Array(memory.buffer, 0, rows * widest);
  const sums = new Int32Array(memory.buffer, aSize, rows * widest);
  const rowScales = new Float32Array(rows);
  return specs.map(({ inputs, bias }, index) => {
    const { offset: b, scales } = placed[index]!;
    const outputs = bias.length;
    const run = (x: Float32Array, count: number, out: Float32Array) => {
      const padded = Math.ceil(count / ROW_BLOCK) * ROW_BLOCK;
      quantise(x, count, inputs, a, rowScales);
      a.fill(0, count * inputs, padded * inputs);
      gemm(0, b, aSize, padded, inputs / 2, outputs);
      for (let row = 0; row < count; row++) {
        const scale = rowScales[row]!;
        const start = row * outputs;
        for (let col = 0; col < outputs; col++) out[start + col] = sums[start + col]! * scale * scales[col]! + bias[col]!;
      }
    };
    return Object.assign(run, { outputs });
  });
}

/** Weights to 16-bit panels as gemm.wat reads them; returns the scale of each column. */
function pack({ weights, bias, inputs }: LinearSpec, target: Int16Array): Float32Array {
  const outputs = bias.length;
  const scales = new Float32Array(outputs);
  // Row by row, as they lie in memory: column by column takes several times as long.
  for (let at = 0, col = 0; at < weights.length; at++, col = col + 1 === outputs ? 0 : col + 1) {
    const value = abs(weights[at]!);
    if (value > scales[col]!) scales[col] = value;
  }
  for (let col = 0; col < outputs; col++) scales[col] = scales[col]! / QUANTUM || 1;
  let at = 0;
  for (let panel = 0; panel < outputs; panel += PANEL) {
    for (let k = 0; k < inputs; k += 2) {
      const row = k * outputs;
      for (let col = panel; col < panel + PANEL; col++) {
        target[at++] = nearest(weights[row + col]! / scales[col]!);
        target[at++] = nearest(weights[row + outputs + col]! / scales[col]!);
      }
    }
  }
  return scales;
}

/** Math.round for the magnitudes that occur here, in half the time. */
function nearest(value: number): number {
  return ((value + 2048.5) | 0) - 2048;
}

function quantise(x: Float32Array, rows: number, width: number, target: Int16Array, rowScales: Float32Array): void {
  for (let row = 0; row < rows; row++) {
    const start = row * width;
    let largest = 0;
    for (let i = start; i < start + width; i++) {
      const value = abs(x[i]!);
      if (value > largest) largest = value;
    }
    const scale = largest / QUANTUM || 1;
    rowScales[row] = scale;
    for (let i = start; i < start + width; i++) target[i] = round(x[i]! / scale);
  }
}
