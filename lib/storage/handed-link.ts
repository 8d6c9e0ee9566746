import { millisecondsInMinute } from 'date-fns/constants';
import { native } from '../browser/native';
import type { HandedLink, OptionsHash } from './channels';
import { readSession, removeSession, writeSession } from './session';

const PREFIX = 'handed:';
const keyOf = (key: string) => `${PREFIX}${key}` as const;
/** People takes a link in a moment; one that waits longer (ms) is taken by nobody. */
const WAITS_MS = 10 * millisecondsInMinute;

/**
 * Keeps a link for People, in memory, and gives the hash of `options.html` that takes it: an address would stand in the
 * history, for a private window too. Rejects when the browser refuses to write.
 */
export async function handOver(handed: HandedLink): Promise<OptionsHash> {
  const key = crypto.randomUUID();
  await writeSession(keyOf(key), { ...handed, at: Date.now() });
  return `#/people?key=${key}`;
}

/** The link under this key, once; `null` when it was taken before or the browser was closed meanwhile. */
export async function takeHanded(key: string): Promise<HandedLink | null> {
  const handed = await readSession(keyOf(key));
  await removeSession(keyOf(key));
  return handed ?? null;
}

/** Forgets the links that nobody took. `now` is epoch ms. */
export async function forgetHanded(now: number): Promise<void> {
  const all = Object.entries(await native.storage.session.get(null));
  const old = all.filter(
    ([key, handed]) =>
      key.startsWith(PREFIX) && Math.abs(now - ((handed as Partial<HandedLink>).at ?? 0)) > WAITS_MS,
  );
  if (old.length > 0) await native.storage.session.remove(old.map(([key]) => key));
}
