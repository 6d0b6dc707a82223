import { lintCollisions } from '../../src/core/lint';
import type { Entry, KnowledgeBase } from '../../src/core/model';

const SOCKS = ['how do I keep my socks dry', 'which socks are dry after rain', 'are wet socks bad', 'dry socks for a long walk', 'my socks got wet in the rain', 'do dry socks matter'];
const HATS = ['which hat is for the sun', 'do I need a hat at noon', 'is a straw hat good in the sun', 'a hat against the summer sun', 'what hat do hikers wear', 'my hat blew off in the sun'];

const entryOf = (own: Pick<Entry, 'id' | 'question' | 'alternates'>): Entry => ({ kind: 'answer', title: own.id, answer: '', sms: '', checked: '2026-11-23', expires: '2027-11-23', related: [], ...own });

const base = (...entries: readonly Entry[]): KnowledgeBase => ({
  entries: new Map(entries.map((entry) => [entry.id, entry])),
  negatives: ['what is the capital of France'],
  examples: [],
  alarms: [],
});
const socks = entryOf({ id: 'dry-socks', question: 'How are socks kept dry?', alternates: SOCKS });
const hats = entryOf({ id: 'sun-hats', question: 'Which hat helps against the sun?', alternates: HATS });

describe('entries told apart', () => {
  test('two themes of their own are no problem', () => {
    expect(lintCollisions(base(socks, hats)).problems).toEqual([]);
  });

  test('a new entry that asks the same is named, with the phrasings', () => {
    const late = entryOf({ id: 'wet-socks', question: 'What about wet socks in the rain?', alternates: SOCKS.map((one) => `${one} today`) });
    const said = lintCollisions(base(socks, hats, late)).problems.map(({ file, message }) => `${file}: ${message}`);
    expect(said).toContainEqual(expect.stringMatching(/(dry-socks|wet-socks)\.md: "(wet|dry)-socks" shadows it: \d of its 7 phrasings lead there when they are left out, such as ".*socks.*join the two/));
    expect(said.join()).not.toContain('sun-hats');
  });

  test('the same question in two entries leads to one of them only', () => {
    const twice = entryOf({ id: 'hot-hats', question: 'Are hats hot?', alternates: ['which hat is for the sun please', 'are felt hats too hot', 'hot heads under hats'] });
    expect(lintCollisions(base(socks, hats, twice)).problems).toContainEqual({
      file: 'knowledge/en/hot-hats.md',
      line: 1,
      message: '"which hat is for the sun please" is the same question as one of "sun-hats"; keep it in one of the two',
    });
  });
});
