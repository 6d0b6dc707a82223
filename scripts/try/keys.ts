import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { KeyPair } from '../../tests/support/azureIssuer';

const ALGORITHM = 'RS256';

/**
 * What the stand-in signs with towards a bot that goes on running: the bot keeps the keys that it once saw, so they stay
 * the same from one talk to the next. They are good for nothing but a bot with the settings of `--settings`.
 */
export async function keepKeys(folder: string): Promise<KeyPair> {
  const file = path.join(folder, 'try-keys.json');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  return kept === undefined ? makeKeys(file) : readKeys(JSON.parse(kept) as Kept);
}

interface Kept {
  readonly publicKey: JWK;
  readonly privateKey: JWK;
}

async function readKeys({ publicKey, privateKey }: Kept): Promise<KeyPair> {
  const load = async (key: JWK) => (await importJWK(key, ALGORITHM, { extractable: true })) as CryptoKey;
  return { publicKey: await load(publicKey), privateKey: await load(privateKey) };
}

async function makeKeys(file: string): Promise<KeyPair> {
  const pair = await generateKeyPair(ALGORITHM, { extractable: true });
  const kept: Kept = { publicKey: await exportJWK(pair.publicKey), privateKey: await exportJWK(pair.privateKey) };
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(kept), { mode: 0o600 });
  return pair;
}
