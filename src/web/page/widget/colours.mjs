const DARK = '#10282c';
const LIGHT = '#ffffff';

/** How bright the eye finds a colour, 0 to 1 (WCAG 2, relative luminance). */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG's contrast of two colours, 1 to 21. */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The clinic's colour and what can be read on it; empty for whatever is no colour like `#0b5c66`. */
export function colours(brand) {
  if (!/^#[0-9a-f]{6}$/i.test(brand)) return {};
  return { brand, 'on-brand': contrast(brand, LIGHT) >= contrast(brand, DARK) ? LIGHT : DARK };
}
