import { TurnContext } from 'botbuilder';
import type { Turn } from './adapter';

const TAKEN = Symbol('tells the channel that its message is taken');

/**
 * A turn whose channel hears "taken" as soon as nothing of it can be lost any more, while the replies still go out. Azure
 * waits some seconds for its request, and brings the message again when they are over; a connector that has to be waited
 * for may take longer.
 *
 * @param onLate hears of a turn that failed after its channel was told
 */
export function answerWhenTaken(turn: Turn, onLate: (error: unknown) => void): Turn {
  return (context) =>
    new Promise((resolve, reject) => {
      let told = false;
      const own = outliving(context);
      const taken = () => {
        if (told) return;
        told = true;
        // The answer to an invoke is in there, and the adapter reads it from the context that it made.
        for (const [key, value] of own.turnState) context.turnState.set(key, value);
        resolve();
      };
      own.turnState.set(TAKEN, taken);
      turn(own).then(taken, (error: unknown) => (told ? onLate(error) : reject(error as Error)));
    });
}

/** Tells whoever brought the message, once, that it need not be brought again. */
export function taken(context: TurnContext): void {
  context.turnState.get<(() => void) | undefined>(TAKEN)?.();
}

/** Whether somebody waits to be told. */
export function isAwaited(context: TurnContext): boolean {
  return context.turnState.has(TAKEN);
}

/** The adapter revokes its context when its request is answered; this one has the same in it and stays good. */
function outliving(context: TurnContext): TurnContext {
  const copy = new TurnContext(context);
  for (const [key, value] of context.turnState) copy.turnState.set(key, value);
  return copy;
}
