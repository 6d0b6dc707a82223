import { MAPS, type FlowMap, type Leg } from './map';
import { OUTSIDE } from './visits';

/** What a place or a direction is called in a diagram. */
const NAMES: Readonly<Record<string, string>> = {
  any: 'any place',
  same: 'the same place',
  later: 'the next open question, or the end',
  earlier: 'the question before',
  anywhere: 'the next open question, or the same',
  outside: 'outside',
};

/** Each map as a Mermaid flowchart, by the name of its flow. Ways between the same two places share one arrow. */
export function diagrams(): ReadonlyMap<string, string> {
  return new Map(MAPS.map((map) => [map.flow, diagram(map)]));
}

/** The document with the diagrams of now between their marks `<!-- map: NAME -->` and `<!-- end -->`. */
export function withDiagrams(document: string): string {
  return [...diagrams()].reduce(
    (text, [name, drawn]) =>
      text.replace(
        new RegExp(`(<!-- map: ${name} -->\n)[\\s\\S]*?(<!-- end -->)`),
        (_all, begin: string, end: string) => `${begin}\n\`\`\`mermaid\n${drawn}\n\`\`\`\n\n${end}`,
      ),
    document,
  );
}

function diagram(map: FlowMap): string {
  const arrows = merged(map.legs.map((one) => drawn(one, map.places)));
  const names = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))];
  const nodes = names.map((name) => `  ${idOf(name)}${shape(name)}`);
  const lines = arrows.map(({ from, to, events }) => `  ${idOf(from)} -- "${events.join(', ')}" --> ${idOf(to)}`);
  return ['flowchart TD', ...nodes, ...lines].join('\n');
}

/** "Later" from a question is drawn to the one that follows; it is passed over where its answer is known. */
function drawn(one: Leg, places: readonly string[]): Leg {
  const at = places.indexOf(one.from);
  if (one.to === 'later' && at >= 0) return { ...one, to: places[at + 1] ?? 'end' };
  if (one.to === 'earlier' && at > 0) return { ...one, to: places[at - 1] ?? one.from };
  if (one.to === OUTSIDE && (one.event === 'enough' || one.event === 'finish')) return { ...one, to: 'end' };
  return one.to === 'same' && one.from === OUTSIDE ? { ...one, to: OUTSIDE } : one;
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
}

function merged(all: readonly Leg[]): readonly Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const { from, event, to } of all) {
    const key = `${from} > ${to}`;
    arrows.set(key, { from, to, events: [...(arrows.get(key)?.events ?? []), event] });
  }
  return [...arrows.values()];
}

function idOf(name: string): string {
  return name === 'end' ? 'result' : name.replace(/ /g, '_');
}

function shape(name: string): string {
  const label = name === 'end' ? 'the page to keep' : (NAMES[name] ?? name);
  return name in NAMES || name === 'end' ? `(["${label}"])` : `["${label}"]`;
}
