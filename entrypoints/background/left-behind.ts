import { browser } from '@/lib/browser/api';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import { matchUrl } from '@/lib/matching';
import type { IsolatedWorld } from '@/lib/messages/channels';
import { readPasses } from '@/lib/storage/background/passes';
import { readIndex } from '@/lib/storage/guard-store';
import { readSession, writeSession } from '@/lib/storage/session';
import { startGuard } from './content-scripts';

/** After a Leave the tab is looked at so often, and so long at most (ms). */
const LOOK_MS = 250;
const PATIENCE_MS = 3_000;

/**
 * Firefox stops guards where they stand when the extension is updated, reloaded or switched off, and what they put on a page
 * stays there. No bug report was found. Loads each tab anew whose address is held while no pass runs, and in which no guard
 * answers. `now` is epoch ms. Rejects when index or passes cannot be read.
 */
export async function reloadLeftBehind(now: number): Promise<void> {
  const index = await readIndex();
  if (!index) return;
  const [usual, hidden, tabs] = await Promise.all([
    readPasses(false, now),
    readPasses(true, now),
    browser.tabs.query({ discarded: false }),
  ]);
  const left = tabs.map(async ({ id, url, incognito }) => {
    const person = url && matchUrl(index, url)?.personId;
    if (id === undefined || !person || (incognito ? hidden : usual)[person]) return;
    if (await isGuarded(id)) return;
    await writeSession('leftBehind', true);
    await browser.tabs.reload(id);
  });
  await Promise.all(left.map((one) => one.catch((error) => report(error, 'left behind'))));
}

/**
 * Where a guard was left behind in this session, a tab may come back from a pause to a page that was frozen with such a guard,
 * and covered by it: a new guard is started there, which takes that away.
 */
export async function guardAfterLeave(tabId: number): Promise<void> {
  if (!(await readSession('leftBehind'))) return;
  const { js = [], matches = [] } = (await readSession('guarded')) ?? {};
  for (let waited = 0; waited < PATIENCE_MS && matches.length > 0; waited += LOOK_MS) {
    await sleep(LOOK_MS);
    const tabs = await browser.tabs.query({ url: matches });
    // A tab in the middle of a move has no page to ask.
    const guarded = () => isGuarded(tabId).catch(() => true);
    if (tabs.some(({ id }) => id === tabId) && !(await guarded())) await startGuard(tabId, js);
  }
}

async function isGuarded(tabId: number): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => (globalThis as IsolatedWorld).lullGuard?.alive === true,
    injectImmediately: true,
  });
  return answer?.result === true;
}
