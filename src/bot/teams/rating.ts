import type { Activity } from 'botbuilder';
import { z } from 'zod';

/** Whether an answer helped, by the buttons that Teams puts under it. What was written beside is read for danger, and not kept. */
export type Rating = 'like' | 'dislike';

const Feedback = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({ reaction: z.enum(['like', 'dislike']) }),
});

/** The rating that an invoke of Teams carries; undefined for every other activity. */
export function readRating({ name, value }: Activity): Rating | undefined {
  if (name !== 'message/submitAction') return undefined;
  return Feedback.safeParse(value).data?.actionValue.reaction;
}
