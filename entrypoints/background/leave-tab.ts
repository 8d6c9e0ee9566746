import { browser } from '@/lib/browser/api';
import { capabilities } from '@/lib/browser/capabilities';
import type { WayAway } from '@/lib/policy/way-away';
import { readIndex } from '@/lib/storage/guard-store';
import { quickExit } from './quick-exit';

/**
 * Leads a tab away: to the address the user chose, one step back, or by closing it; `closeIdle` only closes a tab that is not on
 * its way already, and `back` where it is not (in Chromium, which says so); `exit` is Quick exit in the smallest pause. A tab without history is closed, the last one of its window becomes a new-tab page first. A pop-up can hold
 * no other tab and goes with its page. A browser without windows has a page of its own after its last tab.
 */
export async function leaveTab(tabId: number, way: WayAway): Promise<void> {
  if (way === 'exit') {
    await quickExit(tabId);
    return;
  }
  const leaveTo = way === 'place' && (await readIndex())?.leaveTo;
  if (leaveTo) {
    await browser.tabs.update(tabId, { url: leaveTo });
    return;
  }
  if (way === 'back' || way === 'place') {
    // A step back from where the tab is about to be would be one too many (Chromium; no bug report was found).
    const { pendingUrl } = (await browser.tabs.get(tabId)) as { pendingUrl?: string };
    if (way === 'back' && pendingUrl) return;
    try {
      await browser.tabs.goBack(tabId);
      return;
    } catch {
      // No way back in this tab: it closes.
    }
  }
  if (way === 'closeIdle' && (await browser.tabs.get(tabId)).status === 'loading') return;
  if (capabilities.windows) await keepWindow(tabId);
  await browser.tabs.remove(tabId);
}

/** Adds a new-tab page to the window of a tab that is its only one. */
async function keepWindow(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.get(tabId);
  const others = await browser.tabs.query({ windowId, windowType: 'normal' });
  if (windowId !== undefined && others.length === 1) await browser.tabs.create({ windowId });
}
