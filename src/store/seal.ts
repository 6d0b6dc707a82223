import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { CorruptRow, UnknownKey } from './store';

/** How the content of a row is written. `row` says which row it is; content that is moved to another row does not open there. */
export interface Seal {
  /** The public name of the key that writes; absent where rows are plain. */
  readonly key?: string;
  seal(text: string, row: string): string;
  /** Throws CorruptRow or UnknownKey. Where there is a key, what is not sealed counts as corrupt: anybody could have written it. */
  open(content: string, row: string): string;
  /** The same, for what may have been written before there was a key. */
  openOrPlain(content: string, row: string): string;
  /** Whether it is written as it would be written now. */
  isCurrent(content: string): boolean;
}

/** AES-256-GCM: a nonce of 12 bytes and a tag of 16, as NIST SP 800-38D advises. */
const NONCE = 12;
const TAG = 16;
/** JSON never begins with it. */
const MARK = '~';
const KEY_BYTES = 32;

/**
 * @param keys 32 bytes each. The first one writes, all of them read. Without a key rows are plain JSON.
 */
export function createSeal(keys: readonly Buffer[]): Seal {
  const byName = new Map(keys.map((key) => [nameOf(key), key]));
  const [first] = byName;
  const openSealed = (content: string, row: string) => {
    const [name = '', body = ''] = content.slice(MARK.length).split('.');
    const key = byName.get(name);
    if (key === undefined) throw new UnknownKey(row, name);
    return openWith(key, Buffer.from(body, 'base64'), row);
  };
  const openOrPlain = (content: string, row: string) =>
    content.startsWith(MARK) ? openSealed(content, row) : content;
  if (first === undefined) {
    return { seal: (text) => text, open: openOrPlain, openOrPlain, isCurrent: (content) => !content.startsWith(MARK) };
  }
  const [key, secret] = first;
  return {
    key,
    seal: (text, row) => `${prefixOf(key)}${sealWith(secret, text, row)}`,
    open(content, row) {
      if (!content.startsWith(MARK)) throw new CorruptRow(row, 'it is not sealed');
      return openSealed(content, row);
    },
    openOrPlain,
    isCurrent: (content) => content.startsWith(prefixOf(key)),
  };
}

/** With which everything begins that a key has written. */
export function prefixOf(key: string): string {
  return `${MARK}${key}.`;
}

/** Public: says which key a row needs, and nothing about the key. */
function nameOf(key: Buffer): string {
  if (key.length !== KEY_BYTES) throw new Error(`store: a key has ${KEY_BYTES} bytes, not ${key.length}`);
  return createHash('sha256').update('row key').update(key).digest('hex').slice(0, 8);
}

function sealWith(key: Buffer, text: string, row: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(row));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

function openWith(key: Buffer, sealed: Buffer, row: string): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(row))
      .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return decipher.update(sealed.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw new CorruptRow(row, 'its seal is broken');
  }
}
