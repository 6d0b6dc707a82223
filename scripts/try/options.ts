import { readArguments, UsageError } from '../../src/cli/arguments';

export const USAGE = `usage: npm run -s try -- --channel msteams     talk to the bot as in Microsoft Teams
       npm run -s try -- --channel sms         ... as by text message

  --group           in Teams: a group chat, in which every message mentions the bot
  --width N         columns that are drawn; absent: those of the terminal, at most 80
  --json            prints what the bot sends as it comes, an activity a line, in place of a drawing
  --bot URL         talks to a bot that is running, in place of one of its own
  --port N          where the stand-in for Azure listens then; 3979 unless told
  --settings        prints the settings that such a bot must be started with, and ends

Everything goes over Azure's own protocol, on this machine. Without --bot it starts a bot of its own, with data that
nobody keeps. Lines come from the keyboard or from a pipe:  printf 'hi\\nwhat is ketamine\\n' | npm run -s try -- --channel sms`;

export type ChannelId = 'msteams' | 'sms';
export const CHANNELS: readonly ChannelId[] = ['msteams', 'sms'];
const NARROWEST = 30;
const WIDEST = 80;
const PORT = 3979;

/** What is asked for. */
export type Wanted = { readonly kind: 'help' } | { readonly kind: 'settings'; readonly port: number } | TalkWanted;

export interface TalkWanted {
  readonly kind: 'talk';
  readonly channel: ChannelId;
  readonly group: boolean;
  /** Columns. */
  readonly width: number;
  readonly json: boolean;
  /** A bot that is running, and the port on which it expects Azure; absent: one of our own. */
  readonly running?: { readonly url: string; readonly port: number };
}

/** @param columns of the terminal, where there is one that knows. @throws UsageError that says what to write instead */
export function readOptions(columns: number | undefined): Wanted {
  const { values, positionals } = readArguments(
    {
      channel: { type: 'string' },
      group: { type: 'boolean', default: false },
      width: { type: 'string' },
      json: { type: 'boolean', default: false },
      bot: { type: 'string' },
      port: { type: 'string' },
      settings: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    USAGE,
  );
  if (values.help) return { kind: 'help' };
  const [extra] = positionals;
  if (extra !== undefined)
    throw new UsageError(`"${extra}" is no option; what you want to say comes after the start.\n${USAGE}`);
  const port = values.port === undefined ? PORT : wholeNumber('--port', values.port, 1, 65_535);
  if (values.settings) return { kind: 'settings', port };
  const channel = channelOf(values.channel);
  if (values.group && channel !== 'msteams')
    throw new UsageError('--group is for --channel msteams; by text message there are no groups.');
  if (values.port !== undefined && values.bot === undefined)
    throw new UsageError('--port goes with --bot or --settings.');
  const width =
    values.width === undefined
      ? Math.min(columns || WIDEST, WIDEST)
      : wholeNumber('--width', values.width, NARROWEST, 500);
  const running = values.bot === undefined ? {} : { running: { url: botUrl(values.bot), port } };
  return {
    kind: 'talk',
    channel,
    group: values.group,
    width: Math.max(width, NARROWEST),
    json: values.json,
    ...running,
  };
}

function channelOf(given: string | undefined): ChannelId {
  const found = CHANNELS.find((one) => one === given);
  if (found !== undefined) return found;
  const wrong =
    given === undefined ? '--channel is missing' : `--channel: "${given}" is not one that can be tried here`;
  throw new UsageError(
    `${wrong}; write --channel msteams or --channel sms. (The web chat needs no stand-in: npm start.)`,
  );
}

function wholeNumber(name: string, given: string, least: number, most: number): number {
  const number = Number(given);
  if (/^\d+$/.test(given) && number >= least && number <= most) return number;
  throw new UsageError(`${name}: "${given}" is not a whole number from ${least} to ${most}.`);
}

function botUrl(given: string): string {
  if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) return new URL(given).origin;
  throw new UsageError(`--bot: "${given}" is not an address; write it like http://localhost:3978.`);
}
