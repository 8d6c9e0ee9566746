import { browser } from '@/lib/browser/api';
import { report } from '@/lib/browser/report';
import { matchUrl } from '@/lib/matching';
import { isOnBreak } from '@/lib/policy/cooling';
import { readPasses } from '@/lib/storage/background/passes';
import type { IsolatedWorld } from '@/lib/storage/channels';
import { readIndex } from '@/lib/storage/guard-store';
import { readSession } from '@/lib/storage/session';
import { startGuard } from './content-scripts';
import { inTab } from './in-tab';
import { waitForTab } from './patience';

/**
 * Firefox stops guards where they stand when the extension is updated, reloaded or switched off, and what they put on a page
 * stays there. No bug report was found. Loads each tab anew whose address is held while no pass and no break runs, and in which
 * there is no guard of this extension. `now` is epoch ms. Rejects when index or passes cannot be read.
 */
export async function reloadLeftBehind(now: number): Promise<void> {
  const index = await readIndex();
  if (!index || isOnBreak(index.rest, now)) return;
  const [usual, hidden, tabs] = await Promise.all([
    readPasses(false, now),
    readPasses(true, now),
    browser.tabs.query({ discarded: false }),
  ]);
  const left = tabs.map(async ({ id, url, incognito }) => {
    const person = url && matchUrl(index, url)?.personId;
    if (id === undefined || !person || (incognito ? hidden : usual)[person]) return;
    if ((await guardIn(id)) === 'none') await browser.tabs.reload(id);
  });
  // A start waits for no tab that answers nobody.
  await Promise.all(left.map((one) => waitForTab(one).catch((error) => report(error, 'left behind'))));
}

/**
 * Firefox runs no content script in a page that comes back out of the bfcache: one that was left before its site was allowed has
 * no guard, and one that was left before an update stands covered by a guard that is dead. Starts one there, which takes away
 * what an earlier one put on the page. Rejects when the tab is gone.
 */
export async function guardBackAgain(tabId: number): Promise<void> {
  const guarded = await readSession('guarded');
  if (!guarded || guarded.matches.length === 0) return;
  const isMeant = (await browser.tabs.query({ url: guarded.matches })).some(({ id }) => id === tabId);
  if (isMeant && (await guardIn(tabId)) !== 'alive') await startGuard(tabId, guarded.js);
}

/**
 * What there is of a guard in a tab: `alive`; `stopped` by itself, when it undid all it did; `none`; or `unwanted` on a picture, a
 * feed or a file, where none ever starts, and which would be loaded anew at each start.
 */
const guardIn = (tabId: number) =>
  inTab(tabId, () => {
    const { lullGuard } = globalThis as IsolatedWorld;
    if (lullGuard) return lullGuard.alive ? 'alive' : 'stopped';
    return document.contentType.includes('html') ? 'none' : 'unwanted';
  });
