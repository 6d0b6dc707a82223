import { CLINIC, startServer, type TestServer } from './support/server';

let server: TestServer;
beforeAll(async () => void (server = await startServer()));
afterAll(() => server.stop());

test('without an app id there is no /api/messages', async () => {
  const plain = await startServer();
  expect((await fetch(`${plain.url}/api/messages`, { method: 'POST', body: '{}' })).status).toBe(404);
  await plain.stop();
});

test('a 404 has the security headers and says nothing about the inside', async () => {
  const response = await fetch(`${server.url}/nothing?name=somebody`);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('server')).toBeNull();
  expect(await response.text()).not.toContain('somebody');
});

describe('the page', () => {
  test('shows the clinic, the safety line and the phone without any script', async () => {
    const html = await (await fetch(server.url)).text();
    expect(html).toContain('Lakeside &lt;Clinic&gt;');
    expect(html).toContain('Not for emergencies: call 911, or call or text 988.');
    expect(html).toContain('href="tel:5550100100"');
    expect(html).toContain(CLINIC.phone);
    expect(html).not.toMatch(/\{\{|https?:\/\/(?!www\.w3\.org)/);
  });

  test('allows scripts and styles by a nonce that is used once, and no other host', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => {
        const response = await fetch(server.url);
        const policy = response.headers.get('content-security-policy') ?? '';
        const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1] ?? '';
        expect((await response.text()).split(`nonce="${nonce}"`).length).toBe(5);
        return { policy, nonce };
      }),
    );
    expect(policies[0]?.nonce).not.toBe(policies[1]?.nonce);
    const { host } = new URL(server.url);
    expect(policies[0]?.policy).toContain(`connect-src 'self' ws://${host};`);
    expect(policies[0]?.policy).toMatch(/^default-src 'none'; .*frame-ancestors 'self'$/);
    expect(policies[0]?.policy).not.toContain('unsafe');
  });

  test("is framed by the clinic's site where that is set, and knows its address behind a proxy", async () => {
    const env = { FRAME_ANCESTORS: "'self' https://www.clinic.example", PUBLIC_URL: 'https://bot.clinic.example/' };
    const set = await startServer({ env });
    const policy = (await fetch(set.url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'self' https://www.clinic.example");
    expect(policy).toContain("connect-src 'self' wss://bot.clinic.example;");
    await set.stop();
  });

  test('brings its files compressed, kept for ever under an address of their own', async () => {
    const html = await (await fetch(server.url)).text();
    const address = /href="(\/public\/webchat\.js\?v=[\w-]+)"/.exec(html)?.[1] ?? '';
    const response = await fetch(server.url + address, { headers: { 'Accept-Encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(750_000);
    const etag = response.headers.get('etag') ?? '';
    expect((await fetch(server.url + address, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    const plain = await fetch(`${server.url}/public/page.js`, { headers: { 'Accept-Encoding': 'identity' } });
    expect(plain.headers.get('cache-control')).toBe('no-cache');
    expect(plain.headers.get('content-encoding')).toBeNull();
  });
});

describe('the panel of topics', () => {
  const addressIn = (html: string, name: string) => new RegExp(`data-${name}="([^"]+)"`).exec(html)?.[1] ?? '';

  test('gets titles and questions by heading, and none of the phrasings', async () => {
    const address = addressIn(await (await fetch(server.url)).text(), 'list');
    const response = await fetch(server.url + address);
    expect(response.headers.get('content-type')).toContain('application/json');
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      groups: [
        {
          heading: 'Clothes',
          topics: [
            { title: 'About warm-socks', question: 'Tell me of warm-socks?' },
            { title: 'About cold-hats', question: 'Tell me of cold-hats?' },
          ],
        },
      ],
    });
    expect(text).not.toMatch(/number 1|Socks keep you warm/);
  });

  test('is kept for ever under the address of its content, and asked for again by its ETag', async () => {
    const html = await (await fetch(server.url)).text();
    for (const name of ['script', 'list', 'fuse']) {
      const address = addressIn(html, name);
      const response = await fetch(server.url + address, { headers: { 'Accept-Encoding': 'br' } });
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(response.headers.get('content-encoding')).toBe('br');
      const etag = response.headers.get('etag') ?? '';
      expect((await fetch(server.url + address, { headers: { 'If-None-Match': etag } })).status).toBe(304);
      const [bare = ''] = address.split('?');
      expect((await fetch(server.url + bare)).headers.get('cache-control')).toBe('no-cache');
    }
  });

  test("brings fuse.js's own file with its licence", async () => {
    const fuse = await (await fetch(`${server.url}/public/fuse.min.mjs`)).text();
    expect(fuse).toMatch(/^\/\*\*\s+\* Fuse\.js v7/);
    expect(await (await fetch(`${server.url}/public/fuse.min.mjs.LICENSE.txt`)).text()).toContain('Apache License');
  });
});

test('readiness follows the store, liveness does not', async () => {
  const broken = await startServer();
  expect((await fetch(`${broken.url}/readyz`)).status).toBe(200);
  broken.store.ping = () => Promise.reject(new Error('gone'));
  expect((await fetch(`${broken.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${broken.url}/healthz`)).status).toBe(200);
  await broken.stop();
});

test('a port in use is one clear sentence', async () => {
  const { port } = new URL(server.url);
  await expect(startServer({ env: { PORT: port } })).rejects.toThrow(
    `Port ${port} is in use; stop the program that has it, or set PORT to another number.`,
  );
});
