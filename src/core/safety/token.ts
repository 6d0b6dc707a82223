/** A word as the screen reads it. */
export interface Token {
  /** Lower case, no accents, shorthand written out. */
  readonly word: string;
  /** What stood before it: nothing, a comma, or the end of a sentence. */
  readonly boundary: 'none' | 'comma' | 'sentence';
  /** Whether its sentence ends in a question mark. */
  readonly asked: boolean;
}
