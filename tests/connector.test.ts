/** Sending to Azure's connector: bounded in time, and again after what may pass. The connector is a real one on loopback. */
import { ConnectorClient, MicrosoftAppCredentials, MsalServiceClientCredentialsFactory } from 'botframework-connector';
import { createAzureAdapter } from '../src/bot/adapter';
import { callOnce } from '../src/bot/connectorCall';
import { createConnectorClient, PATIENCE } from '../src/bot/connectorClient';
import { BoundedCredentials } from '../src/bot/connectorToken';
import { GaveUp, insist, type Clock } from '../src/bot/insist';
import { urgently } from '../src/bot/urgent';
import { FaultyConnector, type Fault } from './support/faultyConnector';

/** Milliseconds in place of the seconds that a silent connector is given. */
const SILENCE = 250;
const APP = '11111111-2222-3333-4444-555555555555';
const OTHER_APP = '22222222-2222-3333-4444-555555555555'; // the SDK keeps tokens by app

let connector: FaultyConnector;
beforeAll(async () => void (connector = await FaultyConnector.start()));
afterAll(() => connector.stop());

/** A clock that waits without waiting, and remembers for how long. */
function fakeClock() {
  let now = 0;
  const waits: number[] = [];
  const wait = async (ms: number) => void ((now += ms), waits.push(ms));
  const clock: Clock = { now: () => now, wait, random: () => 1 };
  return { clock, waits, pass: (ms: number) => void (now += ms) };
}

/** Sends one activity as the SDK does. */
function sender() {
  const { clock, waits } = fakeClock();
  const httpClient = createConnectorClient((request, ms) => callOnce(request, Math.min(ms, SILENCE)), clock);
  const client = new ConnectorClient(MicrosoftAppCredentials.Empty, { baseUri: connector.url, httpClient });
  const send = (id: string) => client.conversations.sendToConversation(id, { type: 'message', text: 'hello' });
  return { send, waits };
}

const status = (code: number, retryAfter?: string): Fault => ({
  kind: 'status',
  status: code,
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

describe('a message arrives after', () => {
  test.each<[string, readonly Fault[]]>([
    ['429 that says when', [status(429, '1')]],
    ['429 that does not', [status(429), status(429)]],
    ['429 with a date', [status(429, new Date(Date.now() + 3_000).toUTCString())]],
    ['429 with nonsense', [status(429, 'soon')]],
    ['412', [status(412), status(412)]],
    ['500, 502, 503 and 504', [500, 502, 503, 504].map((code) => status(code))],
    ['408', [status(408)]],
    ['a reset connection', [{ kind: 'reset' }, { kind: 'reset' }]],
    ['silence', [{ kind: 'hang' }]],
    ['silence in the middle of the answer', [{ kind: 'hangInBody' }]],
    ['an answer that breaks off', [{ kind: 'endsEarly' }]],
    ['all of them in a row', [status(429), { kind: 'reset' }, status(412), { kind: 'hang' }, status(503)]],
  ])('%s', async (name, faults) => {
    connector.fail(name, faults);
    const sent = await sender().send(name);
    expect(sent.id).toMatch(/^sent-/);
    expect(connector.to(name).map(({ activity }) => activity['text'])).toEqual(['hello']);
  });
});

test('what another try would not mend is tried once and handed on', async () => {
  connector.fail('refused', [status(403)]);
  const { send, waits } = sender();
  await expect(send('refused')).rejects.toMatchObject({ statusCode: 403 });
  expect(waits).toEqual([]);
});

test('a connector that never recovers is given up within the time, and not by the SDK once more', async () => {
  connector.fail('gone', Array.from({ length: 60 }, () => status(503)));
  const { send, waits } = sender();
  await expect(send('gone')).rejects.toBeInstanceOf(GaveUp);
  const total = waits.reduce((sum, ms) => sum + ms, 0);
  expect(total).toBeLessThanOrEqual(PATIENCE.ordinary.total);
  expect(total).toBeGreaterThan(10_000);
  expect(connector.calls.filter(({ path }) => path.includes('/gone/'))).toHaveLength(waits.length + 1);
});

test('nobody listens at the address: given up, not waited for', async () => {
  const { clock } = fakeClock();
  const client = new ConnectorClient(MicrosoftAppCredentials.Empty, {
    baseUri: 'http://127.0.0.1:1',
    httpClient: createConnectorClient(callOnce, clock),
  });
  await expect(client.conversations.sendToConversation('x', { type: 'message' })).rejects.toThrow(/gave up after/);
});

describe('how long is waited', () => {
  const after = async (retryAfter: string | undefined, urgent: boolean) => {
    const id = `wait ${retryAfter} ${urgent}`;
    connector.fail(id, [status(429, retryAfter), status(429, retryAfter)]);
    const { send, waits } = sender();
    await (urgent ? urgently(() => send(id)) : send(id));
    return waits;
  };

  test('longer each time where the connector does not say', async () => {
    expect(await after(undefined, false)).toEqual([300, 600]);
  });

  test('as the connector says, up to a bound', async () => {
    expect(await after('2', false)).toEqual([2_000, 2_000]);
    expect(await after('3600', false)).toEqual([5_000, 5_000]);
  });

  test('less for help', async () => {
    expect(await after('30', true)).toEqual([1_000, 1_000]);
    expect(await after(undefined, true)).toEqual([150, 300]);
  });
});

describe('insist', () => {
  test('gives a try no more time than is left, and ends in time', async () => {
    const { clock, pass } = fakeClock();
    const given: number[] = [];
    const silent = async (ms: number) => {
      given.push(ms);
      pass(ms);
      return { kind: 'again', cause: new Error('silent') } as const;
    };
    const limits = { attempt: 400, total: 1_000, firstWait: 100, longestWait: 100, longestRetryAfter: 100 };
    await expect(insist(silent, limits, clock)).rejects.toThrow('gave up after 2 tries: silent');
    expect(given).toEqual([400, 400]);
    expect(clock.now()).toBeLessThanOrEqual(1_000);
  });

  test('jitter takes at most half of a wait', async () => {
    const { clock, waits } = fakeClock();
    let tries = 0;
    const once = async () =>
      ++tries < 2 ? ({ kind: 'again', cause: new Error('x') } as const) : ({ kind: 'done', value: tries } as const);
    expect(await insist(once, PATIENCE.ordinary, { ...clock, random: () => 0 })).toBe(2);
    expect(waits).toEqual([150]);
  });

  test('what cannot be mended goes through', async () => {
    await expect(insist(() => Promise.reject(new Error('no')), PATIENCE.ordinary)).rejects.toThrow(/^no$/);
  });
});

describe('the token', () => {
  const tokens = (acquire: () => Promise<object>, app = APP) =>
    new MsalServiceClientCredentialsFactory(app, { acquireTokenByClientCredential: acquire } as never);

  test('is fetched again where the login service fails at first, and signs the call', async () => {
    let fetched = 0;
    const factory = tokens(() =>
      ++fetched === 1 ? Promise.reject(new Error('login')) : Promise.resolve({ accessToken: 'the-token', expiresOn: new Date(Date.now() + 3_600_000) }),
    );
    const app = { MicrosoftAppId: APP, MicrosoftAppPassword: 'secret', MicrosoftAppType: 'MultiTenant' };
    const adapter = createAzureAdapter(app, factory);
    const reference = {
      channelId: 'msteams',
      serviceUrl: connector.url,
      conversation: { id: 'signed' },
      bot: { id: 'bot' },
      user: { id: 'patient' },
    };
    connector.fail('signed', [status(412)]);
    await adapter.continueConversationAsync(APP, reference as never, async (context) => {
      await context.sendActivity('hello');
    });
    expect(connector.to('signed')).toMatchObject([{ authorization: 'Bearer the-token', activity: { text: 'hello' } }]);
    expect(fetched).toBe(2);
  });

  test('a login service that is silent is given up', async () => {
    const limits = { attempt: 20, total: 60, firstWait: 5, longestWait: 5, longestRetryAfter: 5 };
    const silent = tokens(() => new Promise(() => undefined), OTHER_APP);
    const bounded = new BoundedCredentials(silent, { ordinary: limits, urgent: limits });
    const credentials = await bounded.createCredentials(OTHER_APP, 'https://api.botframework.com', '', true);
    await expect(credentials.signRequest({} as never)).rejects.toThrow(/gave up after .* no answer within/);
  });
});
