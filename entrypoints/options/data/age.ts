import { Decrypter, Encrypter } from 'age-encryption';

/** The work of scrypt, as a power of two: 64 MB for a moment. It stands in the file, so it may grow. */
const WORK_FACTOR = 16;

/** A file of this one that opens with the passphrase alone: age, version 1. Takes a second of work: for a worker. */
export async function seal(file: Blob, passphrase: string): Promise<Blob> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  return collect(await encrypter.encrypt(file.stream()));
}

/** What is in a sealed file. Rejects when the passphrase is another one, or the file was changed. For a worker. */
export async function unseal(file: Blob, passphrase: string): Promise<Blob> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return collect(await decrypter.decrypt(file.stream()));
}

/** A Blob of each piece at once, so that the browser may keep them on disk. */
async function collect(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  const parts: Blob[] = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read())
    parts.push(new Blob([next.value as Uint8Array<ArrayBuffer>]));
  return new Blob(parts);
}
