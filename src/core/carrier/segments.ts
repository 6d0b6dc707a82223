/** How a phone company sends a text, and in how many pieces it counts and bills it. */
export interface Segments {
  /** GSM-7 takes half the room; one character outside of it turns the whole text into UCS-2. */
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Units of that encoding: a sign of GSM-7's second table takes two, an emoji takes two of UCS-2. */
  readonly units: number;
  readonly segments: number;
}

/** Units in the only segment, and in each of several, where some are taken by the number of the piece. */
const ROOM = { 'GSM-7': { alone: 160, together: 153 }, 'UCS-2': { alone: 70, together: 67 } } as const;

const BASIC =
  /^[A-Za-z0-9 \r\n@\u00a3$\u00a5\u00e8\u00e9\u00f9\u00ec\u00f2\u00c7\u00d8\u00f8\u00c5\u00e5\u0394_\u03a6\u0393\u039b\u03a9\u03a0\u03a8\u03a3\u0398\u039e\u00c6\u00e6\u00df\u00c9!"#\u00a4%&'()*+,\-./:;<=>?\u00a1\u00c4\u00d6\u00d1\u00dc\u00a7\u00bf\u00e4\u00f6\u00f1\u00fc\u00e0]$/;
const SECOND_TABLE = /^[\f^{}\\[~\]|\u20ac]$/;

/** Counts a text as it leaves for a phone. An empty text takes one segment. */
export function countSegments(text: string): Segments {
  const gsm = [...text].map(unitsInGsm);
  const isGsm = gsm.every((size) => size !== undefined);
  const sizes = isGsm ? gsm : [...text].map((sign) => sign.length);
  const encoding = isGsm ? 'GSM-7' : 'UCS-2';
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, together } = ROOM[encoding];
  return { encoding, units, segments: units <= alone ? 1 : piecesOf(sizes, together) };
}

function unitsInGsm(sign: string): number | undefined {
  if (BASIC.test(sign)) return 1;
  return SECOND_TABLE.test(sign) ? 2 : undefined;
}

/** A sign of two units is never parted, so a piece may end one short. */
function piecesOf(sizes: readonly number[], room: number): number {
  let pieces = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > room) {
      pieces++;
      used = 0;
    }
    used += size;
  }
  return pieces;
}
