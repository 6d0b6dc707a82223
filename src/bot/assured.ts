import { within } from './insist';

/** Milliseconds. Azure hears within a second that a message is taken; help that is not out by then is committed first. */
const AT_ONCE = 250;
/** Remembering may take so long; the patient has the help. */
const LONGEST_MEMORY = 8_000;

export interface Assurance {
  /** Whether somebody waits to hear that the message is taken. */
  readonly awaited: boolean;
  /** Commits what happened; with `unsent` the help as well, to be sent again by whoever finds it. */
  readonly remember: (unsent: boolean) => Promise<unknown>;
}

/**
 * Sees to it that help on its way is remembered, and not lost when the connector is slow and the process ends.
 *
 * @param sending the help, which is on its way already and waits for nothing here
 * @returns false where it could not be sent yet and is kept; rejects where it could be neither sent nor kept
 */
export async function assure(sending: Promise<void>, { awaited, remember }: Assurance): Promise<boolean> {
  const keeping = !awaited || (await isSettledWithin(AT_ONCE, sending)) ? undefined : remember(true);
  keeping?.catch(() => undefined); // it is looked at when the help is out
  const failure = await sending.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  if (failure && keeping === undefined) throw failure.error;
  const kept = await endsWell(within(LONGEST_MEMORY, keeping ?? remember(false)));
  if (failure && !kept) throw failure.error;
  return failure === undefined;
}

function endsWell(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

function isSettledWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  return endsWell(within(ms, endsWell(work)));
}
