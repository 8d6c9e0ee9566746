import { browser } from '../browser/api';
import type { SessionValues } from '../messages/channels';
import type { DroppedKey } from './migrations';

/** What the session has under a key, or `undefined`. Rejects when the browser refuses to read. */
export async function readSession<K extends keyof SessionValues>(
  key: K,
): Promise<SessionValues[K] | undefined> {
  return (await browser.storage.session.get(key))[key] as SessionValues[K] | undefined;
}

/** Keeps something for the session. Rejects when the browser refuses to write. */
export async function writeSession<K extends keyof SessionValues>(
  key: K,
  value: SessionValues[K],
): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

/** Takes keys away, those of earlier versions too. */
export async function removeSession(...keys: (keyof SessionValues | DroppedKey)[]): Promise<void> {
  await browser.storage.session.remove(keys);
}
