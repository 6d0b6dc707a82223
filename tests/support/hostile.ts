import { gzipSync, brotliCompressSync, deflateSync } from 'node:zlib';
import type { Azure } from './azure';
import { createTokens } from '../../src/directline';
import { call, getToken, type Given } from './patient';
import { KEY } from './server';

/** A request that nobody should send: the bytes, and how it is refused. */
export interface Hostile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly status: number;
}

const HOST = 'Host: localhost\r\n';
const JSON_TYPE = `${HOST}Content-Type: application/json\r\n`;
const MESSAGES = '/api/messages';
const GENERATE = '/v3/directline/tokens/generate';

const get = (target: string, headers = HOST) => raw(`GET ${target} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`);
const post = (path: string, headers: string, body: string | Buffer = '') =>
  Buffer.concat([
    raw(`POST ${path} HTTP/1.1\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n`),
    Buffer.from(body),
  ]);
const bare = (line: string, headers = HOST) => raw(`${line}\r\n${headers}Connection: close\r\n\r\n`);
const raw = (text: string) => Buffer.from(text, 'latin1');
const deep = (levels: number) => `{"type":"message","value":${'['.repeat(levels)}${']'.repeat(levels)}}`;

type Case = readonly [name: string, bytes: Buffer, status: number];

const malformed: readonly Case[] = [
  ['a malformed Host', get('/', 'Host: a b\r\n'), 400],
  ['a Host with a path', get('/', 'Host: x/../y\r\n'), 400],
  ['a Host that is no address', get('/', 'Host: [::g]\r\n'), 400],
  ['no Host', get('/', ''), 400],
  ['an empty Host', get('/', 'Host:\r\n'), 400],
  ['two Hosts', get('/', `${HOST}Host: elsewhere.example\r\n`), 400],
  ['an absolute malformed URL', get('http://[/x'), 400],
  ['an absolute URL', get('http://elsewhere.example/'), 400],
  ['a URL with two slashes', get('//elsewhere.example/'), 400],
  ['half an escape', get('/%E0%A4%A'), 400],
  ['a byte beyond ASCII', get('/\u00ff'), 400],
  ['a NUL in the URL', get('/a\u0000b'), 400],
  ['another method', bare('DELETE / HTTP/1.1'), 405],
  ['a method that restify stumbles over', bare('TRACE / HTTP/1.1'), 405],
  ['a question what is allowed', bare('OPTIONS / HTTP/1.1'), 405],
  ['a method to change a file', bare('PUT /public/page.js HTTP/1.1'), 405],
  ['a tunnel', bare('CONNECT elsewhere.example:443 HTTP/1.1'), 405],
  ['a method in small letters', bare('get / HTTP/1.1'), 400],
  ['another version of HTTP', bare('GET / HTTP/3.7'), 400],
  ['no HTTP', raw('hello\r\n\r\n'), 400],
  ['the beginning of TLS', Buffer.from('16030100c8010000c40303', 'hex'), 400],
  ['a header without a colon', get('/', `${HOST}nonsense\r\n`), 400],
  ['a header folded over two lines', get('/', `${HOST}X-A: a\r\n b\r\n`), 400],
  ['a bare line feed in a header', get('/', `${HOST}X-A: a\nX-B: b\r\n`), 400],
  [
    'two lengths',
    raw(`POST ${GENERATE} HTTP/1.1\r\n${JSON_TYPE}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`),
    400,
  ],
  [
    'a length and chunks',
    raw(`POST ${MESSAGES} HTTP/1.1\r\n${JSON_TYPE}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
    400,
  ],
  ['a length below zero', raw(`POST ${GENERATE} HTTP/1.1\r\n${JSON_TYPE}Content-Length: -1\r\n\r\n`), 400],
  ['a length that is none', raw(`POST ${GENERATE} HTTP/1.1\r\n${JSON_TYPE}Content-Length: 2e1\r\n\r\n`), 400],
  [
    'chunks that are none',
    raw(`POST ${MESSAGES} HTTP/1.1\r\n${JSON_TYPE}Transfer-Encoding: chunked\r\n\r\nzz\r\n`),
    400,
  ],
  [
    'a body without a length',
    raw(`POST ${GENERATE} HTTP/1.1\r\n${JSON_TYPE}Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n`),
    411,
  ],
  ['an expectation', get('/', `${HOST}Expect: the-unexpected\r\n`), 417],
  ['broken JSON', post(GENERATE, JSON_TYPE, '{"a":'), 400],
  ['two JSON values', post(GENERATE, JSON_TYPE, '{} {}'), 400],
];

const oversize: readonly Case[] = [
  ['a URL that is too long', get(`/${'a'.repeat(3_000)}`), 414],
  ['a header that is too long', get('/', `${HOST}X-A: ${'a'.repeat(20_000)}\r\n`), 431],
  ['a body that is too large', post(GENERATE, JSON_TYPE, 'x'.repeat(70_000)), 413],
  [
    'the claim of a huge body',
    raw(`POST ${MESSAGES} HTTP/1.1\r\n${JSON_TYPE}Content-Length: 999999999999\r\n\r\n`),
    413,
  ],
  ['a very long parameter', get(`/public/${'a'.repeat(1_000)}`), 404],
];

const compressed: readonly Case[] = [
  ['junk said to be gzip', post(MESSAGES, `${JSON_TYPE}Content-Encoding: gzip\r\n`, 'junk'), 415],
  ['a gzip bomb', post(MESSAGES, `${JSON_TYPE}Content-Encoding: gzip\r\n`, gzipSync(Buffer.alloc(6e7))), 415],
  ['a brotli bomb', post(GENERATE, `${JSON_TYPE}Content-Encoding: br\r\n`, brotliCompressSync(Buffer.alloc(1e6))), 415],
  ['a deflated body', post(GENERATE, `${JSON_TYPE}Content-Encoding: deflate\r\n`, deflateSync('{}')), 415],
  ['a body encoded twice', post(GENERATE, `${JSON_TYPE}Content-Encoding: identity, gzip\r\n`, '{}'), 415],
  [
    'a transfer encoded twice',
    raw(`POST ${MESSAGES} HTTP/1.1\r\n${JSON_TYPE}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`),
    400,
  ],
];

const elsewhere: readonly Case[] = [
  ['an address that is not there', get('/nothing/here'), 404],
  ['a file outside', get('/public/..%2f..%2fpackage.json'), 404],
  ['a property of every object', get('/public/__proto__'), 404],
  ['the page of another origin', post(GENERATE, `${JSON_TYPE}Origin: https://elsewhere.example\r\n`, '{}'), 403],
  ['a page without an origin', post(GENERATE, `${JSON_TYPE}Origin: null\r\n`, '{}'), 403],
  ['a cross-site page', post(GENERATE, `${JSON_TYPE}Sec-Fetch-Site: cross-site\r\n`, '{}'), 403],
];

/** The clock of an hour ago: what it signs has expired. */
const LONG_AGO = () => new Date(Date.now() - 3_600_000);

async function toTheChat(url: string): Promise<Case[]> {
  const [mine, other] = [await begin(url), await begin(url)];
  const own = `/v3/directline/conversations/${mine.conversationId}`;
  const bearer = { conversationId: mine.conversationId, userId: 'dl_1' };
  const with_ = (token: string) => `${JSON_TYPE}Authorization: Bearer ${token}\r\n`;
  const say = (body: string | Buffer, headers = with_(mine.token)) => post(`${own}/activities`, headers, body);
  const hello = '{"type":"message","text":"hello"}';
  const [head, payload] = mine.token.split('.');
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
  const expired = createTokens(KEY, LONG_AGO);
  const upgrade = `${HOST}Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n`;
  const socket = (token: string, headers = upgrade, path = `${own}/stream`) =>
    raw(`GET ${path}?t=${token} HTTP/1.1\r\n${headers}Connection: Upgrade\r\n\r\n`);
  const stream = createTokens(KEY, () => new Date()).issue('stream', bearer);
  return [
    ['a message without a token to the chat', say(hello, JSON_TYPE), 403],
    ['a password', say(hello, `${JSON_TYPE}Authorization: Basic YTpi\r\n`), 403],
    ['a token without an algorithm', say(hello, with_(none)), 403],
    ['a token whose claims were changed', say(hello, with_(`${head}.e30.${mine.token.split('.')[2]}`)), 403],
    [
      'a token by another key',
      say(hello, with_(createTokens('x'.repeat(32), () => new Date()).issue('chat', bearer))),
      403,
    ],
    ['a token that has expired', say(hello, with_(expired.issue('chat', bearer))), 403],
    ['a token of another conversation', say(hello, with_(other.token)), 403],
    ['a token for coming back', say(hello, with_(mine.resume)), 403],
    ['a token of another person', say(hello, with_(createTokens(KEY, () => new Date()).issue('chat', bearer))), 403],
    ['a token of a conversation that is lost', say(hello, with_(lostToken())), 403],
    ['a token that is longer than any', say(hello, with_('a'.repeat(5_000))), 403],
    ['another type', say('{"type":"endOfConversation"}'), 400],
    ['no type', say('{"__proto__":{"type":"message"},"text":"hello"}'), 400],
    ['a text that is too long', say(JSON.stringify({ type: 'message', text: 'x'.repeat(4_001) })), 400],
    ['a text that is none', say('{"type":"message","text":{"$ne":1}}'), 400],
    ['a list', say('[1,2]'), 400],
    ['a deep value', say(deep(1_000)), 400],
    ['a value as deep as fits', say(deep(30_000)), 400],
    ['a value that is too large', say(JSON.stringify({ type: 'message', value: 'x'.repeat(9_000) })), 400],
    ['JSON that says it is none', say(hello, with_(mine.token).replace('application/json', 'text/plain')), 400],
    ['a message of 64 KB', say(JSON.stringify({ type: 'message', text: 'x'.repeat(66_000) })), 413],
    ['a file', post(`${own}/upload?userId=dl_1`, with_(mine.token), '{}'), 415],
    ['a forged token to be refreshed', post('/v3/directline/tokens/refresh', with_(none), '{}'), 403],
    [
      'an expired token to be refreshed',
      post('/v3/directline/tokens/refresh', with_(expired.issue('chat', bearer)), '{}'),
      403,
    ],
    ['a socket with a forged token', socket(none), 403],
    ['a socket with a token for the chat', socket(mine.token), 403],
    ['a socket with an expired token', socket(expired.issue('stream', bearer)), 403],
    ['a socket of another person', socket(stream), 403],
    ['a socket of another origin', socket(stream, `${upgrade}Origin: https://elsewhere.example\r\n`), 403],
    ['a socket to nowhere', socket(stream, upgrade, '/elsewhere'), 403],
    ['a socket that is none', socket(stream, `${HOST}Upgrade: h2c\r\n`), 403],
  ];
}

async function begin(url: string): Promise<Given> {
  const given = await getToken(url);
  await call(url, '/conversations', given.token, {});
  return given;
}

function lostToken(): string {
  return createTokens(KEY, () => new Date()).issue('chat', { conversationId: 'lost', userId: 'dl_1' });
}

async function toAzure(azure: Azure): Promise<Case[]> {
  const good = await azure.token();
  const activity = azure.activity('msteams', 'hello');
  const with_ = (token: string) => `${JSON_TYPE}Authorization: Bearer ${token}\r\n`;
  const bring = (body: object | string, token = good) =>
    post(MESSAGES, with_(token), typeof body === 'string' ? body : JSON.stringify(body));
  const past = Math.floor(Date.now() / 1_000) - 3_600;
  return [
    ['a message without a token', post(MESSAGES, JSON_TYPE, JSON.stringify(activity)), 401],
    ['a token that is none', bring(activity, 'aaa.bbb.ccc'), 401],
    ['a token by another key of Azure', bring(activity, await azure.token({ foreignKey: true })), 401],
    ['an old message with its old token', bring(activity, await azure.token({ claims: { exp: past } })), 401],
    ['a token without an end', bring(activity, await azure.token({ without: ['exp'] })), 401],
    ['a token for another bot', bring(activity, await azure.token({ claims: { aud: 'other' } })), 401],
    ['a token taken to another service', bring({ ...activity, serviceUrl: 'https://elsewhere.example/' }), 401],
    ['an empty activity', bring('{}'), 400],
    ['a list as an activity', bring('[1]'), 400],
    ['a number as a text', bring({ ...activity, text: 1 }), 400],
    ['an object as a text', bring({ ...activity, text: { a: 1 } }), 400],
    ['an object as an id', bring({ ...activity, id: {} }), 400],
    ['nobody', bring({ ...activity, from: undefined }), 400],
    ['a person without an id', bring({ ...activity, from: { id: '' } }), 400],
    ['a conversation that is a word', bring({ ...activity, conversation: 'c' }), 400],
    ['a list of members that is none', bring({ ...activity, type: 'conversationUpdate', membersAdded: 'x' }), 400],
    [
      'a deep activity',
      bring(JSON.stringify(activity).replace('"hello"', `"hello","value":${'['.repeat(5_000)}${']'.repeat(5_000)}`)),
      400,
    ],
    ['an activity of 300 KB', bring({ ...activity, text: 'x'.repeat(300_000) }), 413],
  ];
}

/** The whole matrix, for a server with an app in this cloud and no limits of rate. */
export async function hostileRequests(url: string, azure: Azure): Promise<Hostile[]> {
  const cases = [malformed, oversize, compressed, elsewhere, await toTheChat(url), await toAzure(azure)].flat();
  return cases.map(([name, bytes, status]) => ({ name, bytes, status }));
}
