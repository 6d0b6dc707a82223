import { STOP_WORDS } from '../../src/core/carrier/words';
import type { Azure, Sent } from '../../tests/support/azure';
import { openExchange, type Outcome } from './exchange';
import type { ChannelId, TalkWanted } from './options';
import { createPerson, type Person } from './person';
import { drawText } from './phone';
import type { Screen } from './screen';
import type { Button } from './shown';
import { drawTeams } from './teams';

export interface ChatOptions {
  readonly azure: Azure;
  readonly botUrl: string;
  readonly channel: ChannelId;
  readonly group: boolean;
  readonly wanted: Pick<TalkWanted, 'width'>;
  readonly screen: Screen;
}

/** One person's conversation with the bot on one channel. Everything resolves when the bot has answered, and has been shown. */
export interface Chat {
  arrive(): Promise<void>;
  say(text: string): Promise<void>;
  sayPicture(): Promise<void>;
  /** Changes what was said last. */
  edit(text: string): Promise<void>;
  hasButton(number: string): boolean;
  tap(number: number): Promise<void>;
  rate(reaction: 'like' | 'dislike', words: string): Promise<void>;
  close(): void;
}

const PICTURE = { attachments: [{ contentType: 'image/jpeg', contentUrl: 'https://pictures.example/1' }] };

export function openChat({ azure, botUrl, channel, group, wanted, screen }: ChatOptions): Chat {
  const person = createPerson(channel, group, (...activity) => azure.activity(...activity));
  const last: Last = { buttons: [], said: '', rated: '' };
  const exchange = openExchange(azure, botUrl, conversationOf(person), show);

  function show({ id, activity }: Sent): void {
    if (screen.json) return screen.print(JSON.stringify(activity));
    if (activity['type'] === 'typing') return screen.glimpse('(typing)');
    const draw = channel === 'sms' ? drawText : drawTeams;
    const { lines, buttons, rated } = draw(activity, wanted.width, screen.style);
    if (buttons.length > 0) last.buttons = buttons;
    if (rated) last.rated = id;
    screen.print(`${lines.join('\n')}\n`);
  }

  async function bring(activity: Record<string, unknown>): Promise<Outcome> {
    const outcome = await exchange.bring(activity);
    if (outcome.status >= 400) throw new Error(`The bot refuses the message (HTTP ${outcome.status}). ${REMEDY}`);
    return outcome;
  }

  async function answered(outcome: Promise<Outcome>): Promise<void> {
    if ((await outcome).messages === 0) screen.note('(no reply)');
  }

  async function say(text: string, more: Record<string, unknown> = {}): Promise<void> {
    const activity = person.say(text, more);
    last.said = String(activity['id']);
    await answered(bring(activity));
    if (channel === 'sms' && isStopWord(text)) screen.note(ON_STOP);
  }

  async function press(button: Button): Promise<void> {
    switch (button.kind) {
      case 'open':
        return screen.print(`${button.title}: opens ${button.url}`);
      case 'invoke':
        return void (await bring(person.invoke(button.name, button.value, last.said)));
      case 'say':
        screen.note(`(you tap "${button.title}")`);
        return say(button.text, button.value === undefined ? {} : { value: button.value });
    }
  }

  return {
    // Together: the bot greets once, however many of them tell it of the newcomer.
    arrive: async () => void (await Promise.all(person.arrive().map(bring))),
    say: (text) => say(text),
    sayPicture: () => say('', PICTURE),
    async edit(text) {
      if (last.said === '') return screen.warn('You have said nothing yet that could be changed.');
      await answered(bring(person.edit(last.said, text)));
    },
    hasButton: (number) => /^[1-9]\d*$/.test(number) && last.buttons[Number(number) - 1] !== undefined,
    async tap(number) {
      const button = last.buttons[number - 1];
      if (button) await press(button);
      else screen.warn(`There is no button ${number} in what the bot sent last.`);
    },
    async rate(reaction, feedbackText) {
      if (last.rated === '') return screen.warn('Teams asks under an answer whether it helped; there is none yet.');
      const feedback = JSON.stringify({ feedbackText });
      const value = { actionName: 'feedback', actionValue: { reaction, feedback } };
      const { status, body } = await bring(person.invoke('message/submitAction', value, last.rated));
      screen.note(`(the bot took the rating: HTTP ${status} ${body})`);
    },
    close: () => exchange.close(),
  };
}

/** What may be tapped, changed or rated next. */
interface Last {
  buttons: readonly Button[];
  /** Ids of messages: the person's last one, and the bot's last one that can be called helpful or not. */
  said: string;
  rated: string;
}

const REMEDY = 'A bot that is running must have been started with what --settings prints.';
const ON_STOP = '(Twilio acts on this word itself: it answers, and lets nothing of the bot through until START.)';

function isStopWord(text: string): boolean {
  return (STOP_WORDS as readonly string[]).includes(text.toLowerCase());
}

function conversationOf(person: Person): string {
  return (person.say('')['conversation'] as { readonly id: string }).id;
}
