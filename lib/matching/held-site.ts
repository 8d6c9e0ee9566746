import { type Held, match } from './match';
import type { Page } from './page';
import { heldKey, WEB } from './page-keys';

/** Whether a page is held because all of its site is, and not by an address of its own. */
export function isHeldAsSite(all: Held, page: Page): boolean {
  if (match(all, page)?.platform !== WEB) return false;
  return !page.keys.some((key) => key.startsWith(heldKey(WEB, '')) && key.includes('/') && key in all.held);
}
