import { browser } from '../../browser/api';
import { heldKey } from '../../matching/page-keys';

/** Where the background notes, for the session, the keys of profiles for whose request rules the browser has no room. */
export const OVER_LIMIT_KEY = 'requestsBeyond';

/** Whether the browser had no room for the request rules of this profile. */
export async function isOverRequestLimit(platform: string, account: string): Promise<boolean> {
  const { [OVER_LIMIT_KEY]: keys } = await browser.storage.session.get(OVER_LIMIT_KEY);
  return Array.isArray(keys) && keys.includes(heldKey(platform, account));
}
