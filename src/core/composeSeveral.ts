import { answer, choice, FLOW_TITLES, MIGHT_BE_MEANT, MOST_RELATED, titlesOf } from './compose';
import type { Settled, Several } from './matcher/several';
import type { Candidate, Entry, KnowledgeBase, Reply } from './model';
import type { Voice, Wording } from './phrases';

/** One reply to several questions: the answers in the order asked, each under its title and with its own source. */
export function composeSeveral({ answers, uncovered, more }: Several, base: KnowledgeBase, say: Voice): Reply {
  const entries = answers.flatMap(({ topic }) => base.entries.get(topic) ?? []);
  const notes = [...(uncovered ? [say('several.uncovered')] : []), ...(more ? [say('several.more')] : [])];
  const words = [...entries.map((entry) => wordingOf(entry, base, say)), ...notes];
  const [first, ...others] = answers;
  return {
    kind: entries.some(({ kind }) => kind === 'answer') ? 'answer' : 'refer',
    topic: first.topic,
    crisis: false,
    text: words.map(({ text }) => text).join('\n\n'),
    sms: words.map(({ text, sms }) => sms ?? text).join('\n\n'),
    choices: titlesFor(entries, base, say).map(choice),
    candidates: [...near(first), ...others.flatMap(({ candidates }) => candidates.slice(0, 1))],
  };
}

/** The candidates of the first question that may be meant: what stands behind them is also answered. */
function near({ candidates }: Settled): readonly Candidate[] {
  return candidates.filter(({ score }, at) => at === 0 || score >= MIGHT_BE_MEANT);
}

function wordingOf(entry: Entry, base: KnowledgeBase, say: Voice): Wording {
  const { text, sms, source } = answer(entry, base, say);
  const from = source === undefined ? [] : [say('several.source', source).text];
  const { reviewer, reviewed } = source ?? {};
  const signed =
    reviewer === undefined || reviewed === undefined ? [] : [say('several.signed', { reviewer, reviewed }).text];
  return {
    text: [`**${entry.title}**`, text, [...from, ...signed].join(' ')].filter(Boolean).join('\n\n'),
    sms: sms ?? text,
  };
}

/** What is related to any of them, in turn, and as much as under one answer. */
function titlesFor(entries: readonly Entry[], base: KnowledgeBase, say: Voice): readonly string[] {
  const answered = entries.map(({ id }) => id);
  const rounds = Array.from({ length: MOST_RELATED }, (_, at) =>
    entries.flatMap(({ related }) => related[at] ?? []),
  ).flat();
  const related = [...new Set(rounds)].filter((id) => !answered.includes(id));
  const flow = entries.flatMap((entry) => (entry.flow === undefined ? [] : [say(FLOW_TITLES[entry.flow].start).text]));
  const person = entries.some(({ kind }) => kind === 'refer') ? [say('choice.person').text] : [];
  return [...flow.slice(0, 1), ...titlesOf(related, base).slice(0, MOST_RELATED), ...person];
}
