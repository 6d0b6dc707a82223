import type { Candidate, Choice, Entry, FlowId, KnowledgeBase, Match, Reply, ReplyKind } from './model';
import type { PhraseKey, Voice, Wording } from './phrases';

/** Topics offered to somebody who has not asked anything yet; those that a knowledge base lacks are left out. */
const FIRST_TOPICS = ['onset-speed', 'side-effects-list', 'safety-overview'];
/** Choices under one answer: more do not fit a phone, and Teams' cards take six. */
export const MOST_RELATED = 3;
/** Share of the matcher's certainty from which another entry is offered under the answer, and how many are. */
export const MIGHT_BE_MEANT = 0.06;
const MOST_NEAR_MISSES = 2;

/** The button that offers a flow, and the one that goes on with it. */
export const FLOW_TITLES: Readonly<Record<FlowId, { readonly start: PhraseKey; readonly goOn: PhraseKey }>> = {
  'treatment-walkthrough': { start: 'choice.walkthrough', goOn: 'choice.goOnWalkthrough' },
  'not-feeling-better': { start: 'choice.better', goOn: 'choice.goOnBetter' },
  'side-effects': { start: 'choice.effects', goOn: 'choice.goOnEffects' },
};

/** A reply with nothing but words and choices. */
export function reply(
  kind: ReplyKind,
  wording: Wording,
  titles: readonly string[] = [],
  topic: string | null = null,
): Reply {
  return { kind, topic, crisis: false, ...wording, choices: titles.map(choice), candidates: [] };
}

export function choice(title: string): Choice {
  return { title };
}

/** What the bot says to a question, from what the matcher made of it. */
export function compose(match: Match, base: KnowledgeBase, say: Voice): Reply {
  switch (match.kind) {
    case 'answer':
    case 'refer': {
      const entry = base.entries.get(match.topic);
      return entry === undefined
        ? nothingFound(match.candidates, base, say)
        : answer(entry, base, say, match.candidates);
    }
    case 'choose':
      return didYouMean(match.topics, match.candidates, base, say);
    case 'none':
      return nothingFound(match.candidates, base, say);
  }
}

/** An entry with its source, the flow it offers and what to ask next. */
export function answer(entry: Entry, base: KnowledgeBase, say: Voice, candidates: readonly Candidate[] = []): Reply {
  const also = nearMisses(entry, candidates);
  const related = titlesOf([...new Set([...also, ...entry.related])], base).slice(0, MOST_RELATED);
  const next = entry.kind === 'refer' ? [...related, say('choice.person').text] : related;
  const flow = entry.flow === undefined ? [] : [say(FLOW_TITLES[entry.flow].start).text];
  return {
    kind: entry.kind,
    topic: entry.id,
    crisis: false,
    text: say.fill(entry.answer),
    sms: say.fill(entry.sms),
    ...(entry.source === undefined ? {} : { source: sourceOf(entry, entry.source) }),
    choices: [...flow, ...next].map(choice),
    candidates,
  };
}

/** What the patient may have meant instead stands before the related topics: a wrong answer is one tap from the right one. */
function nearMisses(entry: Entry, candidates: readonly Candidate[]): readonly string[] {
  const near = candidates.filter(({ topic, score }) => topic !== entry.id && score >= MIGHT_BE_MEANT);
  return near.slice(0, MOST_NEAR_MISSES).map(({ topic }) => topic);
}

/** "Did you mean", with the titles of the entries that might be meant and a way out. */
function didYouMean(
  topics: readonly string[],
  candidates: readonly Candidate[],
  base: KnowledgeBase,
  say: Voice,
): Reply {
  const titles = titlesOf(topics, base);
  if (titles.length === 0) return nothingFound(candidates, base, say);
  return { ...reply('choose', say('didYouMean'), [...titles, say('choice.noneOfThese').text]), candidates };
}

/** Honest about not knowing, with the way to a person. */
export function nothingFound(candidates: readonly Candidate[], base: KnowledgeBase, say: Voice): Reply {
  return { ...reply('none', say('none'), [...firstTitles(base), say('choice.topics').text, say('choice.person').text]), candidates };
}

/** Where to begin: both flows, first topics, the way to all of them, a person. Six, as many as a card in Teams shows. */
export function menuTitles(base: KnowledgeBase, say: Voice): readonly string[] {
  const flows = [say('choice.walkthrough').text, say('choice.better').text];
  return [...flows, ...firstTitles(base).slice(0, 2), say('choice.topics').text, say('choice.person').text];
}

/** Up to three topics that most people begin with. */
export function firstTitles(base: KnowledgeBase): readonly string[] {
  const known = titlesOf(FIRST_TOPICS, base);
  return known.length > 0 ? known : titlesOf([...base.entries.keys()].slice(0, MOST_RELATED), base);
}

export function titlesOf(ids: readonly string[], base: KnowledgeBase): readonly string[] {
  return ids.flatMap((id) => base.entries.get(id)?.title ?? []);
}

function sourceOf(entry: Entry, section: string): NonNullable<Reply['source']> {
  return {
    section,
    checked: entry.checked,
    ...(entry.reviewer === undefined ? {} : { reviewer: entry.reviewer }),
    ...(entry.reviewed === undefined ? {} : { reviewed: entry.reviewed }),
  };
}
