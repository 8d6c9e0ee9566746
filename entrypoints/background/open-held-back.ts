import { browser } from '@/lib/browser/api';
import { updateRequestRules } from './request-rules';

/**
 * Has the browser load the address that the quiet page in a tab stands for and took as its own, in the place of that page: no
 * referrer is sent, and nothing is left in the history. Chromium's own way to replace a page is to load it again.
 */
export async function openHeldBack(tabId: number, url: string): Promise<void> {
  // A tab of a private window that is new is not let through yet.
  await updateRequestRules();
  if (import.meta.env.FIREFOX) await browser.tabs.update(tabId, { url, loadReplace: true });
  else await browser.tabs.reload(tabId);
}
