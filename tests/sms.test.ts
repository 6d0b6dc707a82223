/** What a phone gets, and what it may say: the rules of phone companies, opting out, neutral words, and the linter that keeps them. */
import { MemoryStorage } from 'botbuilder';
import { createBot, type BotOptions } from '../src/bot/bot';
import { asksToResume, asksToStop, RESERVED_WORDS } from '../src/core/carrier/words';
import { withoutNames } from '../src/core/carrier/names';
import { lintPhone, phoneFaults } from '../src/core/lint';
import type { Matcher } from '../src/core/matcher';
import { nextPart } from '../src/core/parts';
import { loadKnowledge, readPhraseFiles, type Knowledge } from '../src/load';
import { MemoryChannel } from './conversations/talk';

const SILENT: Matcher = { match: async () => ({ kind: 'none', candidates: [], why: '' }) };
const STOPPED = /no more messages/;

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge('knowledge');
});

function open(options: Partial<BotOptions> = {}): MemoryChannel {
  const bot = createBot({ ...knowledge, storage: new MemoryStorage(), matcher: SILENT, now: () => new Date('2026-11-23T12:00:00'), ...options });
  return new MemoryChannel(bot, 'sms');
}

/** What is sent for a message, one string a text message. */
async function texts(channel: MemoryChannel, text: string): Promise<string[]> {
  const before = channel.sent.length;
  await channel.say(text);
  return channel.sent.slice(before).map((activity) => activity.text ?? '');
}

describe('the wish for no more messages', () => {
  test.each([
    'STOP', 'stop.', 'Stop all', 'UNSUBSCRIBE', 'end', 'Quit', 'cancel', 'optout', 'opt out', 'please stop',
    "please don't text me", 'dont text me anymore', 'Do not message me again', 'stop texting me', 'can you stop texting me?',
    'no more texts please', 'take me off your list', 'remove my number', 'unsubscribe me from this', 'opt me out', 'leave me alone',
    "I don't want any more messages", 'i no longer want to get these texts', 'wrong number', 'stop sending me messages',
    "I asked before, stop texting me", 'no me manden mensajes', 'deje de escribirme', 'no quiero recibir mas mensajes', 'quiteme de la lista',
  ])('%s', (text) => expect(asksToStop(text)).toBe(true));

  test.each([
    'can I stop treatment', 'when does it stop working', 'how do I cancel my appointment', 'does it end', 'stop it from hurting',
    'my ex would not leave me alone, does ketamine help', 'I do not want to feel like this', 'I want to quit smoking',
    'what happens at the end', 'should I text my doctor', 'do they send messages before the visit', 'next', 'no', '2',
    'no quiero ketamina', 'can you send me more information', 'I do not like needles', 'is there a number to text',
  ])('not: %s', (text) => expect(asksToStop(text)).toBe(false));

  test('messages are asked for again by the companies\' words and by ours', () => {
    for (const word of ['START', 'unstop', 'Resume', 'resume.']) expect(asksToResume(word, false)).toBe(true);
    expect([asksToResume('yes', false), asksToResume('yes', true), asksToResume('start over', true)]).toEqual([false, true, false]);
  });
});

describe('opting out', () => {
  test.each(['STOP', "please don't text me anymore"])('%s: one confirmation, then silence until START, over restarts too', async (wish) => {
    const storage = new MemoryStorage();
    const first = open({ storage });
    expect(await texts(first, 'menu')).not.toEqual([]);
    const [confirmation, ...others] = await texts(first, wish);
    expect(confirmation).toMatch(STOPPED);
    expect(confirmation).toContain('Example Clinic');
    expect(others).toEqual([]);
    const later = open({ storage });
    later.sent.splice(0);
    for (const text of [wish, 'menu', 'hello?', 'How fast it works', 'more']) await later.receive({ text, id: `later-${text}` });
    await later.receive({ id: 'picture', attachments: [{ contentType: 'image/png' }] });
    expect(later.sent).toEqual([]);
    await later.receive({ text: 'START', id: 'again' });
    expect(later.sent).toHaveLength(1);
    expect(later.sent[0]?.text).toMatch(/you are back[\s\S]*Reply (?:1: |MORE)/);
    await later.receive({ text: 'How fast it works', id: 'question' });
    expect(later.sent.at(-1)?.text).toContain('within hours');
  });

  test('help in a crisis goes out all the same, and its question may be answered', async () => {
    const channel = open();
    await texts(channel, 'STOP');
    expect((await texts(channel, 'I want to kill myself')).join()).toContain('988');
    expect((await texts(channel, 'no, I am not safe')).join()).toContain('988');
    expect((await texts(channel, 'I am safe now')).join()).toContain('988');
    await texts(channel, 'STOP');
    expect(await texts(channel, 'menu')).toEqual([]);
    expect((await texts(channel, 'I took all my pills')).join()).toContain('911');
  });

  test('a wish to be forgotten is honoured in silence, and the silence stays', async () => {
    const forgotten: string[] = [];
    const channel = open({ forget: async ({ id }) => void forgotten.push(id) });
    await texts(channel, 'STOP');
    expect(await texts(channel, 'delete my data')).toEqual([]);
    expect(forgotten).toEqual(['conversation-1']);
    expect(await texts(channel, 'menu')).toEqual([]);
  });

  test('starting over does not undo it, and a screen knows no such words', async () => {
    const web = new MemoryChannel(createBot({ ...knowledge, storage: new MemoryStorage(), matcher: SILENT, now: () => new Date(0) }));
    await web.say('STOP');
    await web.say('menu');
    expect(web.sent).toHaveLength(2);
  });
});

describe('the first message', () => {
  test('says the clinic, a program, not for emergencies, what it may cost; once', async () => {
    const channel = open();
    const [intro, ...rest] = await texts(channel, 'How fast it works');
    for (const words of ['Example Clinic', 'automated', 'Not for emergencies', '911', '988', 'rates may apply']) expect(intro).toContain(words);
    expect(rest.join()).toContain('within hours');
    expect((await texts(channel, 'menu')).join()).not.toContain('rates may apply');
    await channel.say('start over');
    expect((await texts(channel, 'menu')).join()).not.toContain('rates may apply');
  });

  test('comes after help in a crisis, not before it', async () => {
    const channel = open();
    const help = await texts(channel, 'I want to kill myself');
    expect(help).toHaveLength(1);
    expect(help[0]).toContain('988');
    expect((await texts(channel, 'menu'))[0]).toContain('rates may apply');
  });

  test('nothing is sent to somebody who wrote nothing', async () => {
    const channel = open();
    await channel.receive({ type: 'conversationUpdate', membersAdded: [{ id: 'bot', name: '' }] });
    expect(channel.sent).toEqual([]);
  });

  test.each(['HELP', 'INFO'])('%s gets the clinic, what this is, and its phone', async (word) => {
    expect((await texts(open(), word)).join()).toMatch(/Example Clinic[\s\S]*automated[\s\S]*555-010-0199/);
  });
});

describe('long messages', () => {
  test('come in numbered parts that hold everything once', () => {
    const text = 'This is one sentence of some length. '.repeat(20).trim();
    const parts: string[] = [];
    let rest: string | undefined = text;
    for (let from = 1; rest !== undefined && from < 9; from++) {
      const part = nextPart({ text: rest, choices: 'Reply 1: A; 2: B', from }, 306, 'Reply MORE.');
      parts.push(part.text);
      rest = part.rest;
    }
    expect(parts.map((part) => part.slice(0, 5))).toEqual(['(1/3)', '(2/3)', '(3/3)']);
    expect(parts.every((part) => part.length <= 306)).toBe(true);
    expect(parts.map((part) => part.slice(6).replace('\n\nReply MORE.', '').replace('\n\nReply 1: A; 2: B', '')).join(' ')).toBe(text);
    expect(parts.at(-1)).toMatch(/Reply 1: A; 2: B$/);
  });

  test('every answer by text message: two segments of GSM-7, MORE to the end, numbers that work', async () => {
    const channel = open();
    for (const entry of knowledge.base.entries.values()) {
      const [said = ''] = (await texts(channel, entry.title)).slice(-1);
      expect(phoneFaults(said, 306).filter((fault) => !fault.includes('"*'))).toEqual([]);
      let last = said;
      for (let part = 2; last.includes('Reply MORE.') && part < 6; part++) {
        [last = ''] = await texts(channel, 'more');
        expect(last).toMatch(new RegExp(`^\\(${part}/\\d\\) `));
        expect(last.length).toBeLessThanOrEqual(306);
      }
      expect(last).toMatch(/Reply 1: |Or reply: /);
    }
  });

  test.each(['2', 'two', 'the second', 'Does it work for depression?', 'does it wrok for depresion', 'option 2'])('a choice by "%s"', async (pick) => {
    const channel = open();
    await texts(channel, 'How fast it works');
    const replies = await channel.say(pick);
    expect(replies.at(-1)?.topic).toBe('efficacy-depression');
  });
});

describe('neutral words', () => {
  test.each([
    ['Ketamine may help. Ask about ketamine treatment.', 'Your treatment may help. Ask about your treatment.'],
    ['Reply 1: Ketamine and how it works; 2: Is ketamine safe?', 'Reply 1: Your treatment and how it works; 2: Is your treatment safe?'],
    ['during your ketamine therapy', 'during your treatment'],
  ])('%s', (text, expected) => expect(withoutNames(text, 'your treatment')).toBe(expected));

  test('no text message names the drug, and a shown title can be typed', async () => {
    const channel = open({ clinic: { ...knowledge.clinic, smsName: 'your treatment' } });
    for (const entry of knowledge.base.entries.values()) await channel.say(entry.title);
    for (const text of ['menu', 'topics', 'help', 'walk me through it step by step', 'next', 'next']) await channel.say(text);
    const all = channel.sent.map(({ text }) => text ?? '');
    expect(all.filter((text) => /ketamin|spravato/i.test(text))).toEqual([]);
    expect(all.filter((text) => text.length > 306)).toEqual([]);
    await channel.say('topics');
    const replies = await channel.say('Your treatment and how it works');
    expect(replies.at(-1)?.choices.length).toBeGreaterThan(2);
  });
});

describe('the linter', () => {
  const check = (change: (knowledge: Knowledge) => Knowledge) => lintPhone(change(knowledge), []).map(({ message }) => message);

  test('finds nothing in what is shipped, with the drug\'s name and without', async () => {
    const files = await readPhraseFiles('knowledge');
    expect(lintPhone(knowledge, files)).toEqual([]);
    expect(check((own) => ({ ...own, clinic: { ...own.clinic, smsName: 'your treatment' } }))).toEqual([]);
  });

  test.each([
    ['Reply STOP to end.', 'takes for a command'],
    ['Just say yes.', 'takes for a command'],
    ['Text "help" for more.', 'takes for a command'],
    ['Line one\nline two', 'single line break'],
    ['**Bold** words', 'gets lost on the way'],
    ['1. First', 'gets lost on the way'],
    ['It\u2019s here', 'sign that text messages lack'],
    ['See bit.ly/abc', 'shortened link'],
    ['Only $99 today', 'price'],
    ['x'.repeat(307), '307 characters'],
  ])('%s', (text, fault) => expect(phoneFaults(text, 306).join()).toContain(fault));

  test('a phrase, an answer or a choice that breaks the rules is named', () => {
    const phrase = check((own) => ({ ...own, phrases: { ...own.phrases, en: { ...own.phrases.en, menu: { text: 'Reply HELP now.' } } } }));
    expect(phrase).toEqual([expect.stringMatching(/^"menu" asks for/)]);
    const entry = knowledge.base.entries.get('onset-speed')!;
    const entries = new Map([['onset-speed', { ...entry, sms: 'y'.repeat(300), title: 'Stop' }]]);
    const problems = check((own) => ({ ...own, base: { ...own.base, entries } }));
    expect(problems).toEqual([expect.stringContaining('300 characters'), expect.stringContaining('the choice "Stop"')]);
    expect(RESERVED_WORDS).toContain('yes');
  });
});
