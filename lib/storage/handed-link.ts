import type { HandedLink, OptionsHash } from '../messages/channels';
import { readSession, removeSession, writeSession } from './session';

const keyOf = (key: string) => `handed:${key}` as const;

/**
 * Keeps a link for People, in memory, and gives the place in `options.html` that takes it: an address would stand in the
 * history, for a private window too. Rejects when the browser refuses to write.
 */
export async function handOver(handed: HandedLink): Promise<OptionsHash> {
  const key = crypto.randomUUID();
  await writeSession(keyOf(key), handed);
  return `#/people?key=${key}`;
}

/** The link under this key, once; `null` when it was taken before or the browser was closed meanwhile. */
export async function takeHanded(key: string): Promise<HandedLink | null> {
  const handed = await readSession(keyOf(key));
  await removeSession(keyOf(key));
  return handed ?? null;
}
