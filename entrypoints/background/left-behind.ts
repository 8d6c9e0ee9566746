import { browser } from '@/lib/browser/api';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import { matchUrl } from '@/lib/matching';
import type { IsolatedWorld } from '@/lib/messages/channels';
import { isOnBreak } from '@/lib/policy/cooling';
import { readPasses } from '@/lib/storage/background/passes';
import { readIndex } from '@/lib/storage/guard-store';
import { readSession } from '@/lib/storage/session';
import { startGuard } from './content-scripts';

/** After a Leave the tab is looked at so often, and so long at most (ms). */
const LOOK_MS = 250;
const PATIENCE_MS = 3_000;

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
  await Promise.all(left.map((one) => one.catch((error) => report(error, 'left behind'))));
}

/**
 * A Leave may lead a tab back to a page that was frozen with such a guard, and covered by it: a new guard is started there, which
 * takes that away. `left` is the address that is left.
 */
export async function guardAfterLeave(tabId: number, left: string): Promise<void> {
  const guarded = await readSession('guarded');
  if (!guarded || guarded.matches.length === 0) return;
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    await sleep(LOOK_MS);
    const tab = (await browser.tabs.query({ url: guarded.matches })).find(({ id }) => id === tabId);
    if (tab?.status !== 'complete' || tab.url === left) continue;
    if ((await guardIn(tabId)) !== 'alive') await startGuard(tabId, guarded.js);
    return;
  }
}

/**
 * What there is of a guard in a tab: `alive`; `stopped` by itself, when it undid all it did; `none`; or `unwanted` on a picture, a
 * feed or a file, where none ever starts, and which would be loaded anew at each start.
 */
async function guardIn(tabId: number): Promise<'alive' | 'stopped' | 'none' | 'unwanted' | undefined> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => {
      const { lullGuard } = globalThis as IsolatedWorld;
      if (lullGuard) return lullGuard.alive ? 'alive' : 'stopped';
      return document.contentType.includes('html') ? 'none' : 'unwanted';
    },
    injectImmediately: true,
  });
  return answer?.result as Awaited<ReturnType<typeof guardIn>>;
}
