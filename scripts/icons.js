'use strict';
/**
 * Draws the two icons of the Teams app, a speech bubble with a cross: manifest/color.png (192 pixels, white on the accent
 * colour) and manifest/outline.png (32 pixels, white lines on nothing, as Teams wants it). A clinic can put its own in place.
 */
const fs = require('node:fs');
const path = require('node:path');
const { PNG } = require('pngjs');

const FOLDER = path.join(__dirname, '..', 'manifest');
const ACCENT = [0x0b, 0x5d, 0x66];
const WHITE = [0xff, 0xff, 0xff];
/** Samples for each pixel and direction: edges are smooth. */
const SAMPLES = 4;

/** Distance to a rectangle with round corners, below 0 inside. Lengths are shares of the icon's width, from its middle. */
function box(x, y, width, height, radius) {
  const dx = Math.abs(x) - width + radius;
  const dy = Math.abs(y) - height + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

/** The tail at the lower left, a triangle: each side with its first corner and direction. */
const SIDES = [
  [-0.2, 0.12, 0.22, 0.04],
  [0.02, 0.16, -0.22, 0.18],
  [-0.2, 0.34, 0, -0.22],
].map(([ax, ay, dx, dy]) => ({ ax, ay, dx: dx / Math.hypot(dx, dy), dy: dy / Math.hypot(dx, dy) }));

/** Distance to the tail, below 0 inside. */
function tail(x, y) {
  let most = -Infinity;
  for (const { ax, ay, dx, dy } of SIDES) most = Math.max(most, (x - ax) * dy - (y - ay) * dx);
  return most;
}

const bubble = (x, y) => Math.min(box(x, y + 0.06, 0.32, 0.25, 0.1), tail(x, y));
const cross = (x, y, arm, half) => Math.min(box(x, y + 0.06, arm, half, half / 2), box(x, y + 0.06, half, arm, half / 2));

/** The white bubble with the cross cut out of it. */
const full = (x, y) => bubble(x, y) < 0 && cross(x, y, 0.145, 0.042) > 0;
/** The bubble as a line, and the cross as one. */
const lines = (x, y) => Math.abs(bubble(x * 0.86, y * 0.86) + 0.035) < 0.033 || cross(x * 0.86, y * 0.86, 0.12, 0.032) < 0;

/** The share of a pixel that a shape covers. */
function covered(shape, px, py, size) {
  let hits = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = (px + ((i % SAMPLES) + 0.5) / SAMPLES) / size - 0.5;
    const y = (py + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size - 0.5;
    if (shape(x, y)) hits++;
  }
  return hits / (SAMPLES * SAMPLES);
}

/** @param colour from a share (0..1) to red, green, blue, alpha */
function draw(size, shape, colour) {
  const png = new PNG({ width: size, height: size });
  for (let at = 0; at < size * size; at++) {
    png.data.set(colour(covered(shape, at % size, Math.floor(at / size), size)), at * 4);
  }
  return PNG.sync.write(png);
}

const mixed = (share) => [...ACCENT.map((value, at) => Math.round(value + (WHITE[at] - value) * share)), 255];

/** Both icons as PNG files. */
function icons() {
  return {
    color: draw(192, full, mixed),
    outline: draw(32, lines, (share) => [...WHITE, Math.round(share * 255)]),
  };
}

module.exports = { icons };
if (require.main === module) {
  for (const [name, file] of Object.entries(icons())) fs.writeFileSync(path.join(FOLDER, `${name}.png`), file);
  console.log('manifest/color.png and manifest/outline.png are drawn.');
}
