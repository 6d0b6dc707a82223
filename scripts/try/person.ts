import { randomUUID } from 'node:crypto';
import type { Azure } from '../../tests/support/azure';
import type { ChannelId } from './options';

type Activity = Record<string, unknown>;

/** Somebody on a channel, and the activities that this channel makes of what they do. */
export interface Person {
  /** What comes before their first message; a text message has nothing before it. */
  arrive(): readonly Activity[];
  say(text: string, more?: Activity): Activity;
  edit(id: string, text: string): Activity;
  /** A request that the client makes and whose answer it waits for. */
  invoke(name: string, value: unknown, replyToId: string): Activity;
}

type Make = Azure['activity'];

export function createPerson(channel: ChannelId, group: boolean, make: Make): Person {
  return channel === 'sms' ? onPhone(make) : inTeams(make, group);
}

/** Azure's Twilio channel: the numbers are the ids. Both are from the range that is kept for stories. */
function onPhone(make: Make): Person {
  const phone = `+1555010${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`;
  const base = { from: { id: phone }, recipient: { id: '+15550100100' }, conversation: { id: phone } };
  const say = (text: string, more: Activity = {}) =>
    make('sms', text, { ...base, channelData: { From: phone, Body: text }, ...more });
  return {
    arrive: () => [],
    say,
    edit: (_id, text) => say(text),
    invoke: () => say(''),
  };
}

function inTeams(make: Make, group: boolean): Person {
  const run = randomUUID();
  const tenant = { id: 'tenant' };
  const from = { id: `29:${run}`, name: 'You', aadObjectId: run };
  const conversationType = group ? 'groupChat' : 'personal';
  const base = {
    from,
    conversation: { id: `${group ? '19' : 'a'}:${run}`, conversationType, isGroup: group, tenantId: tenant.id },
    channelData: { tenant },
    locale: 'en-US',
    entities: [{ type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Web' }],
  };
  const bot = make('msteams', '')['recipient'] as { readonly id: string; readonly name: string };
  const event = (type: string, more: Activity) => ({ ...make('msteams', '', base), text: undefined, type, ...more });
  const say = (text: string, more: Activity = {}) => {
    const written = group && text !== '' ? mention(text, bot, base.entities) : {};
    return make('msteams', text, { ...base, textFormat: 'plain', ...written, ...more });
  };
  return {
    arrive: () => [
      event('installationUpdate', { action: 'add' }),
      event('conversationUpdate', { membersAdded: [bot, ...(group ? [] : [from])] }),
    ],
    say,
    edit: (id, text) => say(text, { type: 'messageUpdate', id, channelData: { tenant, eventType: 'editMessage' } }),
    invoke: (name, value, replyToId) => event('invoke', { name, value, replyToId }),
  };
}

/** In a group only messages reach a bot that name it. */
function mention(text: string, bot: { readonly name: string }, entities: readonly object[]): Activity {
  const name = `<at>${bot.name}</at>`;
  return { text: `${name} ${text}`, entities: [...entities, { type: 'mention', text: name, mentioned: bot }] };
}
