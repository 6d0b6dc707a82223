import type { CrisisLevel } from '../../model';

/**
 * What it means when a pattern fits.
 * `crisis`, `emergency`: counts, unless its frame takes it back (denied, past, asked in general, an idiom).
 * A `firm` crisis stays one when it is put as a question or a supposition.
 * `now`: the pattern itself says that it is about now, so neither a past nor a supposition beside it takes it back.
 * `weak`: counts alone, but not in a message about the treatment itself; two of them always count.
 * `topic`: the message speaks of suicide or self-harm, nothing more.
 * `idiom`: a saying; whatever overlaps it does not count.
 * `frame`: a sign of how something was meant; read by `frame.ts` and `grade.ts`.
 */
export type Role =
  | {
      readonly kind: 'crisis';
      readonly level: Exclude<CrisisLevel, 'third-person'>;
      readonly overdose?: boolean;
      readonly firm?: boolean;
      readonly now?: boolean;
    }
  | { readonly kind: 'weak' }
  | { readonly kind: 'emergency'; readonly overdose?: boolean; readonly noun?: boolean; readonly now?: boolean }
  | { readonly kind: 'topic' }
  | { readonly kind: 'idiom' }
  | { readonly kind: 'frame'; readonly frame: Frame };

export type Frame =
  | 'past'
  | 'recent'
  | 'relapse'
  | 'near'
  | 'supposed'
  | 'resolved'
  | 'effect'
  | 'fiction'
  | 'treatment'
  | 'accident'
  | 'purpose'
  | 'generic'
  | 'habit'
  | 'asking'
  | 'fear'
  | 'routine';

/** Patterns of one meaning, one a line. `name` is what a log may say instead of the patient's words. */
export interface Group {
  readonly name: string;
  readonly language: 'en' | 'es';
  readonly role: Role;
  readonly patterns: readonly string[];
}

/** The lines of a block of text, without blank ones. */
export function lines(block: string): readonly string[] {
  return block.split('\n').map((line) => line.trim()).filter((line) => line !== ''); // prettier-ignore
}
