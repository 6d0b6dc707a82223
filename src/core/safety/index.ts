import type { Verdict } from '../model';
import { grade } from './grade';
import { read } from './read';
import { readingOf } from './reading';
import { scan, VOCABULARY } from './scan';

/** Characters read in one go, and how far windows overlap so that no sentence is lost between two. */
const WINDOW = 2_000;
const OVERLAP = 300;

/** Why a message counts as a crisis of which nothing is known. */
export const SCREEN_FAILED = 'the safety screen failed';

/**
 * What a message says about safety. Pure and total: any string in, a verdict out; a fault inside counts as a crisis,
 * because silence would cost more than a reply too many.
 */
export function screen(text: string): Verdict {
  try {
    return windowsOf(text).map(screenWindow).reduce(worse, { kind: 'ok', information: false });
  } catch {
    return { kind: 'crisis', level: 'explicit', language: 'en', overdose: false, why: SCREEN_FAILED };
  }
}

function screenWindow(text: string): Verdict {
  const tokens = read(text, VOCABULARY);
  return grade(readingOf(tokens, scan(tokens)));
}

/** Long text is scanned piece by piece, never cut off. `screen` of each, the worst of them, is `screen` of the whole. */
export function windowsOf(text: string): string[] {
  if (text.length <= WINDOW) return [text];
  const windows: string[] = [];
  for (let start = 0; start < text.length; start += WINDOW - OVERLAP) windows.push(text.slice(start, start + WINDOW));
  return windows;
}

const LEVELS = ['indirect', 'explicit', 'third-person', 'imminent'] as const;

/** The one of two verdicts that asks for more help. */
export function worse(one: Verdict, other: Verdict): Verdict {
  const first = weightOf(one);
  const second = weightOf(other);
  return second > first ? other : one;
}

function weightOf(verdict: Verdict): number {
  switch (verdict.kind) {
    case 'ok':
      return (verdict.information ? 2 : 0) + (verdict.denied ? 1 : 0);
    case 'emergency':
      return 4;
    case 'crisis':
      return 5 + LEVELS.indexOf(verdict.level) + (verdict.overdose ? LEVELS.length : 0);
  }
}
