import { requestId } from '../src/web';
import { getToken } from './support/patient';
import { startServer, until, type TestServer } from './support/server';

const heard: (string | undefined)[] = [];
let server: TestServer;
beforeAll(async () => {
  server = await startServer({
    async turn() {
      await new Promise((resolve) => setImmediate(resolve));
      heard.push(requestId());
    },
  });
});
afterAll(() => server.stop());

const OWN = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

test.each<[string, Record<string, string>, RegExp]>([
  ["is a proxy's", { 'x-request-id': 'ABCDEF0123456789' }, /^ABCDEF0123456789$/],
  ['is of the trace', { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` }, new RegExp(`^${TRACE}$`)],
  ['is our own where none came', {}, OWN],
  ['is our own where a name came', { 'x-request-id': 'maria.lopez@example.com' }, OWN],
  ['is our own where a phone number came', { 'x-request-id': '+1 555 010 0123' }, OWN],
  ['is our own where too much came', { 'x-request-id': 'a'.repeat(65) }, OWN],
])('the id of a request %s', async (_what, headers, expected) => {
  const response = await fetch(`${server.url}/healthz`, { headers });
  expect(response.headers.get('x-request-id')).toMatch(expected);
});

test('what is done for a request knows its id, for several at once each its own', async () => {
  const ids = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc'];
  await Promise.all(
    ids.map(async (id) => {
      const { token, conversationId } = await getToken(server.url);
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-request-id': id };
      const post = (path: string, body: object) => fetch(`${server.url}/v3/directline${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      await post('/conversations', {});
      await post(`/conversations/${conversationId}/activities`, { type: 'message', text: 'hello', from: { id: 'dl_x' } });
    }),
  );
  await until('all turns', async () => ids.every((id) => heard.includes(id)));
  expect(requestId()).toBeUndefined();
});
