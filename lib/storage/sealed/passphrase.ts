import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { plainPassphrase } from '../../policy/passphrase';
import { KEY_BYTES } from './cipher';

/** Rounds of PBKDF2-SHA256. A number that is raised here is raised for each lock as it is next opened. */
export const ROUNDS = 600_000;

/** What stands beside the data of a lock: how its key is wrapped for the passphrase, in hex. */
export interface LockParameters {
  /** Names the key, so that none of an earlier lock is taken for it. */
  id: string;
  rounds: number;
  salt: string;
  /** The nonce of the wrapping. */
  nonce: string;
  /** The key of the words, sealed by AES-GCM with what PBKDF2 makes of the passphrase. */
  wrapped: string;
}

/** The key of the words. It is made by chance and stays one as the passphrase or the rounds change. */
export interface WordsKey {
  id: string;
  key: Uint8Array<ArrayBuffer>;
}

export const newKey = (): WordsKey => ({ id: crypto.randomUUID(), key: chance(KEY_BYTES) });

const chance = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const bytes = (hex: string) => new Uint8Array(hexToBytes(hex));

const bytesOf = (passphrase: string) => new TextEncoder().encode(plainPassphrase(passphrase));

async function wrapper(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number) {
  const words = await crypto.subtle.importKey('raw', bytesOf(passphrase), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  const aes = { name: 'AES-GCM', length: KEY_BYTES * 8 };
  return crypto.subtle.deriveKey(how, words, aes, false, ['encrypt', 'decrypt']);
}

/** Wraps a key for a passphrase. Takes about a third of a second. */
export async function wrap(
  { id, key }: WordsKey,
  passphrase: string,
  rounds = ROUNDS,
): Promise<LockParameters> {
  const [salt, iv] = [chance(16), chance(12)];
  const wrapped = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    await wrapper(passphrase, salt, rounds),
    key,
  );
  return {
    id,
    rounds,
    salt: bytesToHex(salt),
    nonce: bytesToHex(iv),
    wrapped: bytesToHex(new Uint8Array(wrapped)),
  };
}

/** The key, or `null` when the passphrase is another one. Takes as long. */
export async function unwrap(lock: LockParameters, passphrase: string): Promise<WordsKey | null> {
  const by = await wrapper(passphrase, bytes(lock.salt), lock.rounds);
  try {
    const iv = bytes(lock.nonce);
    const key = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, by, bytes(lock.wrapped));
    return { id: lock.id, key: new Uint8Array(key) };
  } catch (error) {
    // What the browser says of a tag that does not fit.
    if ((error as Error).name === 'OperationError') return null;
    throw error;
  }
}
