import { heldKey } from '../../matching/page-keys';
import { readSession } from '../session';

/** Whether the browser had no room for the request rules of this profile. */
export async function isOverRequestLimit(platform: string, account: string): Promise<boolean> {
  return (await readSession('requestsBeyond'))?.includes(heldKey(platform, account)) ?? false;
}
