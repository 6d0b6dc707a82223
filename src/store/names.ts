import { createHmac, randomBytes } from 'node:crypto';
import type { Seal } from './seal';

/** What rows are called. Ids of channels hold phone numbers and accounts, so no row carries one as it is. */
export interface Names {
  /** Of any key one short name; of a name itself. */
  row(key: string): string;
  /** Of a name that somebody gave to what is said. */
  once(name: string): string;
}

/** No key begins with it. */
const MARK = '~';
const SECRET_BYTES = 32;
/** The row in which the secret of the names is kept. */
export const NAMES_ROW = 'names';

export function createNames(secret: Buffer): Names {
  const hash = (kind: string, text: string) =>
    createHmac('sha256', secret).update(kind).update(Buffer.from(text, 'utf16le')).digest('base64url');
  return {
    row: (key) => (key.startsWith(MARK) ? key : `${MARK}${hash('row', key)}`),
    once: (name) => hash('once', name),
  };
}

/**
 * The secret is drawn once and stays with the data, since no row would be found without it: a key that seals may change, and
 * the names do not. Where there is such a key, the secret is sealed with it too; without one, the names only keep ids from
 * being read in passing.
 *
 * @param content what is kept, where there is something
 * @returns the names, and what is to be kept in its place where that is not as it should be
 * @throws UnknownKey where it was sealed with a key that is not given
 */
export function openNames(seal: Seal, content: string | undefined): { readonly names: Names; readonly keep?: string } {
  const secret = content === undefined ? randomBytes(SECRET_BYTES) : Buffer.from(seal.openOrPlain(content, metaRow(NAMES_ROW)), 'base64');
  const names = createNames(secret);
  if (content !== undefined && seal.isCurrent(content)) return { names };
  return { names, keep: seal.seal(secret.toString('base64'), metaRow(NAMES_ROW)) };
}

export function metaRow(name: string): string {
  return `meta ${name}`;
}
