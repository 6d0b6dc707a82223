import type { Activity } from 'botbuilder';
import { RememberingAuthentication } from '../src/bot/rememberingAuthentication';
import { startAzure, type Azure } from './support/azure';
import type { Signed } from './support/azureIssuer';

let azure: Azure;
let authentication: RememberingAuthentication;
beforeAll(async () => {
  azure = await startAzure();
  authentication = new RememberingAuthentication(azure.env, azure.credentials);
});
// The SDK writes to the console what it refuses.
beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => jest.restoreAllMocks());
afterAll(() => azure.close());

const verify = async (header: string, more?: object) =>
  authentication.authenticateRequest(azure.activity('msteams', 'hello', more) as unknown as Activity, header);
const header = async (signed?: Signed) => `Bearer ${await azure.token(signed)}`;
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;

test('who a token speaks for is worked out once, and the client that answers is made once', async () => {
  const good = await header();
  const [first, second] = [await verify(good), await verify(good)];
  expect(second).toBe(first);
  const { connectorFactory, audience = '' } = first;
  const create = (serviceUrl: string) => connectorFactory!.create(serviceUrl, audience);
  expect(await create(azure.serviceUrl)).toBe(await create(azure.serviceUrl));
  expect(await create('https://other.test/')).not.toBe(await create(azure.serviceUrl));
});

test('another token, and the same one for another channel or service, is verified for itself', async () => {
  const good = await header();
  await verify(good);
  await expect(verify(`${good.slice(0, -8)}AAAAAAAA`)).rejects.toThrow();
  await expect(verify(good, { serviceUrl: 'https://elsewhere.test/' })).rejects.toThrow();
  await expect(verify(await header({ header: { kid: 'key-teams' } }), { channelId: 'sms' })).rejects.toThrow();
});

test('what is remembered of a token ends with its time', async () => {
  const short = await header({ claims: { exp: inSeconds(60) } });
  await verify(short);
  const later = Date.now() + 3_600_000;
  jest.spyOn(Date, 'now').mockReturnValue(later);
  await expect(verify(short)).rejects.toThrow();
});

test('a token that was refused is refused again', async () => {
  const expired = await header({ claims: { exp: inSeconds(-3_600) } });
  await expect(verify(expired)).rejects.toThrow();
  await expect(verify(expired)).rejects.toThrow();
});
