import { colours, contrast } from './widget/colours.mjs';

const WHITE = '#ffffff';
const BLACK = '#000000';
const DARK_SURFACE = '#1a292d';
/** A little over the 4.5 of WCAG, for what rounding takes away. */
const READABLE = 4.7;

/** A colour between two: `share` of the second. */
function mix(one, other, share) {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [one, other].map((hex) => parseInt(hex.slice(at, at + 2), 16));
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

/** The colour, moved towards another until it can be read on the ground. */
function readable(colour, ground, towards) {
  for (let share = 0; share < 1; share += 0.05) {
    const found = mix(colour, towards, share);
    if (contrast(found, ground) >= READABLE) return found;
  }
  return towards;
}

/** Names and values of the colours that follow from the clinic's one; none where it has set none. */
export function palette(brand, isDark) {
  const own = colours(brand ?? '');
  if (!own.brand) return [];
  const [surface, towards] = isDark ? [DARK_SURFACE, WHITE] : [WHITE, BLACK];
  const chip = mix(surface, own.brand, isDark ? 0.22 : 0.1);
  const ink = readable(own.brand, chip, towards);
  return Object.entries({ ...own, chip, 'chip-ink': ink, focus: ink });
}
