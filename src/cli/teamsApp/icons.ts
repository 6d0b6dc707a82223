import { PNG } from 'pngjs';

/** Pixels of each icon, as the store wants them. */
const SIZES = { color: 192, outline: 32 } as const;

export type IconName = keyof typeof SIZES;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel. */
  readonly data: Uint8Array;
}

/** What is wrong with an icon, as the end of a sentence that begins with its file. */
export function iconFaults(name: IconName, file: Uint8Array): readonly string[] {
  const picture = readPicture(file);
  if (picture === undefined) return ['is not a PNG picture; put one there, or run node scripts/icons.js'];
  const size = SIZES[name];
  if (picture.width !== size || picture.height !== size) {
    return [`has ${picture.width} x ${picture.height} pixels; the store wants ${size} x ${size}`];
  }
  return name === 'color' ? opacityFaults(picture) : whitenessFaults(picture);
}

function readPicture(file: Uint8Array): Picture | undefined {
  try {
    return PNG.sync.read(Buffer.from(file));
  } catch {
    return undefined;
  }
}

function opacityFaults({ data }: Picture): readonly string[] {
  const open = pixels(data).some(([, , , alpha]) => alpha < 255);
  return open ? ['has transparent places; the coloured icon fills its whole square'] : [];
}

function whitenessFaults({ data }: Picture): readonly string[] {
  const all = pixels(data);
  const coloured = all.some(([red, green, blue, alpha]) => alpha > 0 && (red < 255 || green < 255 || blue < 255));
  const filled = all.every(([, , , alpha]) => alpha === 255);
  return [
    ...(coloured ? ['has colours; the outline is white on nothing'] : []),
    ...(filled ? ['has no transparent ground; the outline is white on nothing'] : []),
  ];
}

function pixels(data: Uint8Array): readonly (readonly [number, number, number, number])[] {
  return Array.from({ length: data.length / 4 }, (_, at) => [data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!, data[at * 4 + 3]!]);
}
