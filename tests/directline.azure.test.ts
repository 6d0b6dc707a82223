import { startAzureDirectLine, type DirectLineStandIn } from './support/azureDirectLine';
import { call, getToken } from './support/patient';
import { startServer, type TestServer } from './support/server';

const APP = {
  MicrosoftAppId: '11111111-1111-4111-8111-111111111111',
  MicrosoftAppPassword: 'secret',
  MicrosoftAppTenantId: 'tenant',
};

let azure: DirectLineStandIn;
let server: TestServer;
beforeAll(async () => {
  azure = await startAzureDirectLine();
  const direct = { DIRECTLINE_SECRET: azure.secret, DIRECTLINE_URL: azure.url };
  const env = { ...APP, ...direct, PUBLIC_URL: 'https://chat.clinic.example', ORIGINS: 'https://bot.clinic.example' };
  server = await startServer({ env });
});
afterAll(async () => {
  await server.stop();
  await azure.close();
});

test('the page gets a token of Azure for a person of its own, good on our origins, and never the secret', async () => {
  const given = await getToken(server.url);
  const [asked] = azure.asked.slice(-1);
  expect(asked?.user.id).toMatch(/^dl_[0-9a-f]{32}$/);
  expect(asked?.trustedOrigins).toEqual(['https://chat.clinic.example', 'https://bot.clinic.example']);
  expect(given).toMatchObject({
    domain: `${azure.url}/v3/directline`,
    userId: asked?.user.id,
    token: expect.stringMatching(/^azure\./),
    expires_in: 1_800,
    resumed: false,
  });
  expect(JSON.stringify(given)).not.toContain(azure.secret);
  const second = await getToken(server.url);
  expect([second.conversationId, azure.asked.at(-1)?.user.id]).not.toEqual([given.conversationId, asked?.user.id]);
});

test('who comes back goes on as the same person in the same conversation, while Azure has it', async () => {
  const given = await getToken(server.url);
  const back = await getToken(server.url, { resume: given.resume });
  expect(back).toMatchObject({ resumed: true, conversationId: given.conversationId });
  expect(back.token).not.toBe(given.token);
  azure.lose(given.conversationId);
  expect(await getToken(server.url, { resume: given.resume })).toMatchObject({ resumed: false });
});

test("another origin's page gets none, and Azure is not asked", async () => {
  const before = azure.asked.length;
  await expect(getToken(server.url, {}, { Origin: 'https://elsewhere.example' })).rejects.toThrow('403');
  expect(azure.asked).toHaveLength(before);
});

test('while Azure does not answer the page is told to try again, and the log names no secret', async () => {
  azure.setUp(false);
  await expect(getToken(server.url)).rejects.toThrow('503');
  azure.setUp(true);
  expect(JSON.stringify(server.errors)).not.toContain(azure.secret);
});

test('the page may talk to Azure and to us, and the embedded service is not there', async () => {
  const policy = (await fetch(server.url)).headers.get('content-security-policy');
  expect(policy).toContain(`connect-src 'self' ${azure.url} ${azure.url.replace('http', 'ws')};`);
  expect((await call(server.url, '/conversations', 'x', {})).status).toBe(404);
});

test('only who has the token of a conversation has it forgotten', async () => {
  const [mine, other] = [await getToken(server.url), await getToken(server.url)];
  const { conversationId: id } = mine;
  await server.store.createConversation({ id, userId: 'dl_1', startedAt: new Date().toISOString() });
  const forget = (token: string) => call(server.url, `/conversations/${id}/forget`, token, {});
  expect((await forget(other.token)).status).toBe(403);
  expect((await forget(mine.token)).status).toBe(200);
  expect(await server.store.findConversation(id)).toBeUndefined();
});
