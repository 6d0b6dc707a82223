/** Something that can be tapped in what is shown. */
export type Button =
  /** Sends an activity of the person: what of it is said, and what the card adds. */
  | { readonly kind: 'say'; readonly title: string; readonly text: string; readonly value?: unknown }
  | { readonly kind: 'invoke'; readonly title: string; readonly name: string; readonly value: unknown }
  | { readonly kind: 'open'; readonly title: string; readonly url: string };

/** One activity of the bot, drawn. */
export interface Shown {
  readonly lines: readonly string[];
  /** In the order of the numbers in the drawing, from 1. */
  readonly buttons: readonly Button[];
  /** The client asks under it whether it helped. */
  readonly rated?: boolean;
}
