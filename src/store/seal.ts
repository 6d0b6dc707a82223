import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { CorruptRow, UnknownKey } from './store';

/** How the content of a row is written. `row` says which row it is; content that is moved to another row does not open there. */
export interface Seal {
  seal(text: string, row: string): string;
  /** Throws CorruptRow or UnknownKey. Also opens what was written before there was a key. */
  open(content: string, row: string): string;
}

/** AES-256-GCM: a nonce of 12 bytes and a tag of 16, as NIST SP 800-38D advises. */
const NONCE = 12;
const TAG = 16;
/** JSON never begins with it. */
const MARK = '~';
const KEY_BYTES = 32;

/**
 * @param keys 32 bytes each. The first one writes, all of them read: put a new key in front and keep the old one until its
 *             rows are gone. Without a key rows are plain JSON.
 */
export function createSeal(keys: readonly Buffer[]): Seal {
  const byName = new Map(keys.map((key) => [nameOf(key), key]));
  const [first] = byName;
  return {
    seal: (text, row) => (first === undefined ? text : `${MARK}${first[0]}.${sealWith(first[1], text, row)}`),
    open(content, row) {
      if (!content.startsWith(MARK)) return content;
      const [name = '', body = ''] = content.slice(MARK.length).split('.');
      const key = byName.get(name);
      if (key === undefined) throw new UnknownKey(row, name);
      return openWith(key, Buffer.from(body, 'base64'), row);
    },
  };
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
