import { z } from 'zod';

/** The parts of a manifest that the store's rules speak of and the schema does not. */
const Manifest = z.looseObject({
  developer: z.looseObject({ name: z.string(), websiteUrl: z.string(), privacyUrl: z.string(), termsOfUseUrl: z.string() }),
  name: z.looseObject({ short: z.string(), full: z.string().optional() }),
  description: z.looseObject({ short: z.string(), full: z.string() }),
  validDomains: z.array(z.string()).default([]),
  bots: z.array(z.looseObject({ commandLists: z.array(z.looseObject({ scopes: z.array(z.string()), commands: z.array(z.looseObject({ title: z.string() })) })).default([]) })).default([]),
});

/** One fault: where it stands in the manifest, and what it is with its remedy. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** Commands in one list; Teams shows no more. */
const MOST_COMMANDS = 12;
/** What the store asks every bot to understand. */
const EXPECTED = ['hi', 'help'];
/** Names that belong to Microsoft, or say that an app is not finished. */
const NOT_IN_NAMES = /\b(?:microsoft|teams|app|bot|beta|test|demo)\b/i;
/** Names of sites that cannot exist, as the project ships them. */
const MADE_UP = /(?:^|\.)(?:example|invalid|test|localhost)$/;

/** The store's rules that can be checked without the store. */
export function storeFaults(value: unknown): readonly Fault[] {
  const parsed = Manifest.safeParse(value);
  if (!parsed.success) return []; // the schema has said so
  const { developer, name, description, validDomains, bots } = parsed.data;
  const lists = bots.flatMap(({ commandLists }) => commandLists);
  return [
    ...Object.entries(developer).flatMap(([key, url]) => (key.endsWith('Url') ? addressFaults(`/developer/${key}`, String(url)) : [])),
    ...validDomains.flatMap((domain, at) => domainFaults(`/validDomains/${at}`, domain)),
    ...when(NOT_IN_NAMES.test(name.short), '/name/short', 'holds a word that the store refuses in names; leave out Microsoft, Teams, bot, app, beta and test'),
    ...when(description.short.toLowerCase().includes(name.short.toLowerCase()), '/description/short', 'repeats the name of the app; say what it does'),
    ...when(description.short === description.full, '/description/full', 'is the same as the short one; say more'),
    ...lists.flatMap(({ commands }, at) => when(commands.length > MOST_COMMANDS, `/bots/0/commandLists/${at}`, `has ${commands.length} commands; Teams shows ${MOST_COMMANDS}`)),
    ...lists.flatMap(({ commands }, at) => missingCommands(commands.map(({ title }) => title), at)),
  ];
}

/** What is right, but not fit for patients: the details that the project ships. */
export function madeUp(value: unknown): readonly string[] {
  const parsed = Manifest.safeParse(value);
  if (!parsed.success) return [];
  const { websiteUrl, privacyUrl, termsOfUseUrl } = parsed.data.developer;
  return [websiteUrl, privacyUrl, termsOfUseUrl].filter((url) => URL.canParse(url) && MADE_UP.test(new URL(url).hostname));
}

function addressFaults(path: string, url: string): readonly Fault[] {
  return when(!URL.canParse(url) || new URL(url).protocol !== 'https:', path, 'is not an address that begins with https://');
}

function domainFaults(path: string, domain: string): readonly Fault[] {
  const wrong = !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(domain);
  return when(wrong, path, 'is not the name of a site; write it like bot.clinic.example, without https:// and without *');
}

function missingCommands(titles: readonly string[], at: number): readonly Fault[] {
  const known = titles.map((title) => title.toLowerCase());
  const missing = EXPECTED.filter((word) => !known.includes(word));
  return when(missing.length > 0, `/bots/0/commandLists/${at}`, `lacks ${missing.join(' and ')}, which the store tries out`);
}

function when(wrong: boolean, path: string, message: string): readonly Fault[] {
  return wrong ? [{ path, message }] : [];
}
