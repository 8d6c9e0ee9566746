import { browser } from '../../browser/api';

/** What `storage.local` has under the keys that are meant. */
export async function readLocal(isMeant: (key: string) => boolean): Promise<Record<string, unknown>> {
  const keys = (await browser.storage.local.getKeys()).filter(isMeant);
  return keys.length > 0 ? browser.storage.local.get(keys) : {};
}
