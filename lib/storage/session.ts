import { native } from '../browser/native';
import type { PauseTold, SessionValues } from './channels';
import type { DroppedKey } from './migrations';

const TOLD_PREFIX = 'told:';
type ToldKey = `${typeof TOLD_PREFIX}${string}`;

/** What the session has under a key, or `undefined`. Rejects when the browser refuses to read. */
export async function readSession<K extends keyof SessionValues>(
  key: K,
): Promise<SessionValues[K] | undefined> {
  return (await readSessions(key))[key];
}

/** What the session has under several keys, in one question. Rejects when the browser refuses to read. */
export async function readSessions<K extends keyof SessionValues>(
  ...keys: K[]
): Promise<Partial<Pick<SessionValues, K>>> {
  return (await native.storage.session.get(keys)) as Partial<Pick<SessionValues, K>>;
}

/** Keeps something for the session. Rejects when the browser refuses to write. */
export async function writeSession<K extends keyof SessionValues>(
  key: K,
  value: SessionValues[K],
): Promise<void> {
  await native.storage.session.set({ [key]: value });
}

/** Takes keys away, those of earlier versions too. */
export async function removeSession(...keys: (keyof SessionValues | DroppedKey)[]): Promise<void> {
  await native.storage.session.remove(keys);
}

/** What pauses were told and no row has yet, by its keys. Rejects when the browser refuses to read. */
export async function readTold(): Promise<[ToldKey, PauseTold][]> {
  const all = Object.entries(await native.storage.session.get(null));
  return all.filter(([key]) => key.startsWith(TOLD_PREFIX)) as [ToldKey, PauseTold][];
}

/** Leaves what a pause was told for the background, under a key of its own. Rejects when the browser refuses to write. */
export function writeTold(told: PauseTold): Promise<void> {
  return writeSession(`${TOLD_PREFIX}${crypto.randomUUID()}`, told);
}
