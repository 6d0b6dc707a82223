import type { Azure } from '../../tests/support/azure';
import { openChat, type Chat } from './chat';
import { CHANNELS, type ChannelId, type TalkWanted } from './options';
import type { Screen } from './screen';

export interface TalkOptions {
  readonly azure: Azure;
  readonly botUrl: string;
  readonly wanted: TalkWanted;
  readonly screen: Screen;
}

export interface Talk {
  /** What the channel tells the bot before anything is said. */
  begin(): Promise<void>;
  /** A line from the keyboard; resolves when the bot has answered. `over`: no more is wanted. */
  take(line: string): Promise<'on' | 'over'>;
  close(): void;
}

type Commands = Readonly<Record<string, ((rest: string) => Promise<void> | void) | undefined>>;

const END = ['quit', 'exit'];

/** What is typed, on one channel after the other: words for the bot, numbers of buttons, and commands that begin with a slash. */
export function openTalk(options: TalkOptions): Talk {
  const { wanted, screen } = options;
  let channel = wanted.channel;
  const chats = new Map<ChannelId, Chat>();
  const chat = () => {
    const found = chats.get(channel) ?? openChat({ ...options, channel, group: wanted.group && channel === 'msteams' });
    chats.set(channel, found);
    return found;
  };

  async function begin(): Promise<void> {
    const isNew = !chats.has(channel);
    screen.note(`(${NAMES[channel]})`);
    if (isNew) await chat().arrive();
  }

  async function change(name: string): Promise<void> {
    const other = CHANNELS.find((one) => one === name);
    if (other === undefined) return screen.warn(`Write /channel ${CHANNELS.join(' or /channel ')}.`);
    channel = other;
    await begin();
  }

  const anywhere: Commands = {
    help: () => screen.print([...HELP[channel], ...HELP_ANYWHERE].join('\n')),
    channel: change,
    picture: () => chat().sayPicture(),
  };
  const inTeams: Commands = {
    tap: (rest) => chat().tap(Number(rest)),
    like: (rest) => chat().rate('like', rest),
    dislike: (rest) => chat().rate('dislike', rest),
    edit: (rest) => chat().edit(rest),
  };

  async function obey(name: string, rest: string): Promise<'on' | 'over'> {
    if (END.includes(name)) return 'over';
    const command = anywhere[name] ?? (channel === 'msteams' ? inTeams[name] : undefined);
    if (command) await command(rest);
    else screen.warn(`"/${name}" is no command here; /help shows all. With a blank before it, it is said to the bot.`);
    return 'on';
  }

  return {
    begin,
    async take(line) {
      const [, name, rest = ''] = /^\/(\S*)\s*(.*)$/.exec(line) ?? [];
      if (name !== undefined) return obey(name.toLowerCase(), rest);
      const text = line.trim();
      if (channel === 'msteams' && chat().hasButton(text)) await chat().tap(Number(text));
      else if (text !== '') await chat().say(text);
      return 'on';
    },
    close: () => chats.forEach((one) => one.close()),
  };
}

const NAMES: Readonly<Record<ChannelId, string>> = { msteams: 'Microsoft Teams', sms: 'text messages' };
const HELP: Readonly<Record<ChannelId, readonly string[]>> = {
  msteams: [
    '2 or /tap 2      taps button 2 of the last card',
    "/like, /dislike  Teams' question under an answer; words may follow: /dislike too long",
    '/edit WORDS      changes what you said last',
  ],
  sms: [],
};
const HELP_ANYWHERE = [
  '/picture         sends a picture',
  '/channel sms     goes on by text message, /channel msteams in Teams',
  '/quit            ends; so does Ctrl-D',
];
