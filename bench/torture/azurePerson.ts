import { request } from '../fleet/http';
import { deliver, type Person, type World } from './person';
import type { Talk } from './plan';

/** Somebody who writes by a channel of Azure. Replies come to the connector. */
export function azurePerson({ channel, number }: Talk, world: World): Person {
  const { authorization, serviceUrl, recipient } = world.cloud;
  const conversation = `${channel}-${number}`;
  const activity = { type: 'message', channelId: channel, serviceUrl, recipient };
  const from = { id: `person-${number}`, name: 'Somebody' };
  return {
    conversation,
    async say({ text, doubled }, at) {
      const id = `${conversation}:${at}`;
      const timestamp = new Date().toISOString();
      const body = { ...activity, id, timestamp, conversation: { id: conversation }, from, text };
      return deliver(world, doubled, async ({ url }) => {
        const { status } = await request(`${url}/api/messages`, { headers: { authorization }, body });
        return status >= 200 && status < 300 ? id : undefined;
      });
    },
    leave: () => undefined,
  };
}
