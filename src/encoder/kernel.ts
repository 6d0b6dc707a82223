import { KERNEL_BINARY } from './kernelBinary';

/** gemm works on blocks of four rows and panels of eight columns; a vector instruction reads 16 bytes. */
const ROW_BLOCK = 4;
const ALIGNED = 16;
const PAGE = 65_536;

/** Where something begins in the kernel's memory, in bytes. */
export type Pointer = number;

/** What kernel.wat exports; it says there what each does. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  pack(w: Pointer, inputs: number, outputs: number, scales: Pointer, panels: Pointer): void;
  quantise(x: Pointer, rows: number, width: number, out: Pointer, scales: Pointer): void;
  gemm(a: Pointer, b: Pointer, out: Pointer, rows: number, pairs: number, cols: number): void;
  finish(sums: Pointer, rows: number, cols: number, rowScales: Pointer, colScales: Pointer, bias: Pointer, floor: number, out: Pointer): void;
  add(a: Pointer, b: Pointer, count: number): void;
  norm(x: Pointer, rows: number, width: number, scale: Pointer, bias: Pointer, epsilon: number, out: Pointer): void;
  score(q: Pointer, k: Pointer, count: number, stride: number, size: number, scale: number, out: Pointer): void;
  mix(weights: Pointer, v: Pointer, count: number, stride: number, size: number, out: Pointer, outStride: number): void;
}

/** A linear layer over `rows` vectors, at least one; `floor` is the least that comes out (0: a rectifier). */
export interface Linear {
  (x: Pointer, rows: number, out: Pointer, floor?: number): void;
}

export interface LinearSpec {
  /** Row by row: inputs x outputs. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** The arithmetic of the encoder, in a memory of its own. */
export interface Kernel extends Pick<Exports, 'add' | 'norm' | 'score' | 'mix'> {
  /** Room for so many floats. */
  reserve(floats: number): Pointer;
  place(values: Float32Array): Pointer;
  /** The floats at a place. Ask when everything is reserved: reserving more makes views empty. */
  floats(at: Pointer, count: number): Float32Array;
  linear(spec: LinearSpec): Linear;
}

/** @param maxRows vectors that a linear layer takes at once. @param widest numbers in one of them, before or after it */
export function createKernel(maxRows: number, widest: number): Kernel {
  const module = new WebAssembly.Module(Buffer.from(KERNEL_BINARY, 'base64'));
  const { memory, pack, quantise, gemm, finish, ...rest } = new WebAssembly.Instance(module).exports as Exports;
  let end = ALIGNED;
  const reserve = (floats: number): Pointer => {
    const at = end;
    end += Math.ceil((4 * floats) / ALIGNED) * ALIGNED;
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return at;
  };
  const floats = (at: Pointer, count: number) => new Float32Array(memory.buffer, at, count);
  const put = (values: Float32Array, at: Pointer) => {
    floats(at, values.length).set(values);
    return at;
  };
  const place = (values: Float32Array) => put(values, reserve(values.length));

  const rows = Math.ceil(maxRows / ROW_BLOCK) * ROW_BLOCK;
  const [quantised, rowScales, sums] = [reserve((rows * widest) / 2), reserve(rows), reserve(rows * widest)];
  const unpacked = reserve(widest * widest);
  const linear = ({ weights, bias }: LinearSpec): Linear => {
    const [outputs, inputs] = [bias.length, weights.length / bias.length];
    const [scales, panels, biases] = [reserve(outputs), reserve(weights.length / 2), place(bias)];
    pack(put(weights, unpacked), inputs, outputs, scales, panels);
    return (x, count, out, floor = -Infinity) => {
      quantise(x, count, inputs, quantised, rowScales);
      // Rows that fill up the last block hold what was there before; what comes of them is not read.
      gemm(quantised, panels, sums, Math.ceil(count / ROW_BLOCK) * ROW_BLOCK, inputs / 2, outputs);
      finish(sums, count, outputs, rowScales, scales, biases, floor, out);
    };
  };
  return { ...rest, reserve, place, floats, linear };
}
