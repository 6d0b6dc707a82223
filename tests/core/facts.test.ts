/** Whatever the channel: the same facts, the same phone numbers, the same sentence of safety. */
import { capabilitiesOf } from '../../src/bot/capabilities';
import { previewPage } from '../../src/cli/previewPage/html';
import { samples, type Section } from '../../src/cli/previewPage/samples';
import { smsPages } from '../../src/cli/previewPage/smsPages';
import type { Reply } from '../../src/core/model';
import { voice, type Voice } from '../../src/core/phrases';
import { plainText } from '../../src/core/plainText';
import { render } from '../../src/core/render';
import { loadKnowledge, type Knowledge } from '../../src/load';

let knowledge: Knowledge;
let say: Voice;
let sections: readonly Section[];
beforeAll(async () => {
  knowledge = await loadKnowledge('knowledge');
  say = voice(knowledge.phrases, knowledge.clinic);
  sections = samples(knowledge.base, say);
});

const NOT = /\b(?:not|no|never|cannot|nobody|none|without)\b|n't\b/i;
const LINES = /\b(?:911|988|1-800-222-1222)\b/g;
const PHONES = /\b\d{3}-\d{3}-\d{4}\b/g;
/** Numbers that are a fact: amounts and dates, not the marks of parts and lists. */
const NUMBERS = /(?<![\d-])\d+(?![\d-]|:)/g;

const set = (text: string, pattern: RegExp) => [...new Set(text.match(pattern) ?? [])].sort();
const web = (reply: Reply) => plainText(render(reply, capabilitiesOf('webchat'), say).text);
const teams = (reply: Reply) => plainText(render(reply, capabilitiesOf('msteams'), say).text);
const phone = (reply: Reply) => smsPages({ ...reply, choices: [] }, say).map(({ text }) => text.replace(/^\(\d\/\d\) |\n\nReply MORE\.$/g, '')).join('\n\n');

/** What differs between the channels; empty where the facts are the same. */
function differences({ name, reply }: { readonly name: string; readonly reply: Reply }): string[] {
  const [long, card, short] = [web(reply), teams(reply), phone(reply)];
  const other = (what: string, holds: boolean) => (holds ? [] : [`${name}: ${what}\n  ${long}\n  ${short}`]);
  return [
    ...other('the card has other words', card === long),
    ...other('other crisis lines', String(set(short, LINES)) === String(set(long, LINES))),
    ...other('other phone numbers', String(set(short, PHONES)) === String(set(long, PHONES))),
    ...other('a number of its own', set(short, NUMBERS).every((number) => set(long, NUMBERS).includes(number))),
    ...other('a "not" of its own', !NOT.test(short) || NOT.test(long)),
  ];
}

test('every answer, step and phrase carries the same on the web, in Teams and on a phone', () => {
  const all = sections.flatMap((section) => section.samples);
  expect(all.length).toBeGreaterThan(120);
  expect(all.flatMap(differences)).toEqual([]);
});

test('the preview shows each of them three times, and needs nothing from elsewhere', () => {
  const page = previewPage(sections, knowledge.clinic, say, '2026-11-23');
  for (const channel of ['Web chat', 'Microsoft Teams', 'Text message']) {
    expect(page.split(`aria-label="${channel}"`).length - 1).toBe(sections.flatMap((section) => section.samples).length);
  }
  expect(page).toMatch(/\d+ characters, [12] segments?/);
  expect(page).not.toMatch(/<script|<link|<img|url\(|src=/);
});
