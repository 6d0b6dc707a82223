import type { Matcher } from '../src/core/matcher';
import type { Clinic, KnowledgeBase } from '../src/core/model';
import type { Voice } from '../src/core/phrases';
import type { Topics } from '../src/core/topics';
import type { Visit } from './visits';

/** What the dialogs work with; they make nothing of it themselves. */
export interface Parts {
  readonly base: KnowledgeBase;
  readonly clinic: Clinic;
  readonly say: Voice;
  readonly matcher: Matcher;
  readonly topics: Topics;
  readonly now: () => Date;
  /** Adds one to each named sum of the day. */
  readonly count?: (names: readonly string[]) => void;
  /** Hears of every turn where it led; for tests and counts. */
  readonly visit?: (visit: Visit) => void;
}
