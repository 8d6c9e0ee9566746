import { gcm } from '@noble/ciphers/aes.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/** Bytes of a key of AES-256, and of what each sealing begins with by chance. */
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;

/**
 * What is sealed by AES-GCM, in hex: a nonce, then the words with their tag. `about` says where it stands, so that it opens nowhere
 * else. At once and not by the browser's own AES-GCM, since a transaction of the database ends while that is waited for.
 */
export function seal(key: Uint8Array, value: unknown, about: string): string {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const words = new TextEncoder().encode(JSON.stringify(value));
  return bytesToHex(nonce) + bytesToHex(gcm(key, nonce, bytesOf(about)).encrypt(words));
}

/** What was sealed. @throws Error when the key or the place is another one, or one bit was changed. */
export function unseal(key: Uint8Array, sealed: string, about: string): unknown {
  const bytes = hexToBytes(sealed);
  const opened = gcm(key, bytes.subarray(0, NONCE_BYTES), bytesOf(about)).decrypt(
    bytes.subarray(NONCE_BYTES),
  );
  return JSON.parse(new TextDecoder().decode(opened));
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
