/** Microsoft's own reader of Adaptive Cards: no JSON schema of version 1.5 is published as a package, and this is what clients use. */
import type * as AdaptiveCards from 'adaptivecards';
// The package's main file is written for bundlers; this one is complete, and looks for a browser's global.
const AC = (() => {
  (globalThis as { self?: unknown }).self ??= globalThis;
  return jest.requireActual<typeof AdaptiveCards>('adaptivecards/dist/adaptivecards.min.js');
})();

/** What is wrong with a card of version 1.5. What the reader does not know it leaves out, so the card must come back whole. */
export function cardFaults(card: object): string[] {
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  const read = new AC.AdaptiveCard();
  read.hostConfig = new AC.HostConfig({ actions: { maxActions: 6 } });
  read.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  const further = read.validateProperties().validationEvents.map(({ message }) => message);
  const back = JSON.parse(JSON.stringify(read.toJSON(context))) as object;
  const same = JSON.stringify(sorted(back)) === JSON.stringify(sorted(card));
  return [...events, ...further, ...(same ? [] : [`read as ${JSON.stringify(back)}`])];
}

/** With keys in order, so that two objects can be held against each other. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
