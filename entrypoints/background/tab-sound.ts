import type { Tabs } from 'webextension-polyfill';
import { browser } from '@/lib/browser/api';
import { capabilities } from '@/lib/browser/capabilities';
import { report } from '@/lib/browser/report';
import type { IsolatedWorld } from '@/lib/storage/channels';
import { inTab } from './in-tab';
import { waitForTab } from './patience';

/** Mutes a tab while a pause stands in it, unless it is muted already: sound may begin at any time. Then gives it back. */
export async function muteTab(tabId: number, mute: boolean): Promise<void> {
  if (!capabilities.mutesTabs) return;
  // A page says that it goes, also where its tab goes with it.
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!mute) await unmute(tab ?? {});
  else if (tab && !tab.mutedInfo?.muted) {
    await browser.tabs.update(tabId, { muted: true });
    watchMuted();
  }
}

/**
 * A tab that shows no silent page any more gets its sound back, whichever way it went: what a page says as it goes may be lost. The
 * browser wakes the background for each page of every tab while this is asked for, so `stopWatching` ends it. Asked for as the
 * background starts, Firefox would wake it for good (https://bugzilla.mozilla.org/show_bug.cgi?id=1899767): see `checkMuted`.
 */
export function watchMuted(): void {
  if (capabilities.mutesTabs) browser.tabs.onUpdated.addListener(onUpdated);
}

/** No more, where no tab is muted. */
async function stopWatching(): Promise<void> {
  if (!(await mutedTabs()).length) browser.tabs.onUpdated.removeListener(onUpdated);
}

/** For a background that starts: tabs may have moved on while there was none, or come back from a session before. */
export async function checkMuted(): Promise<void> {
  if (!capabilities.mutesTabs) return;
  const muted = await mutedTabs();
  if (muted.length > 0) watchMuted();
  else browser.tabs.onUpdated.removeListener(onUpdated);
  await Promise.all(muted.map((tab) => waitForTab(unmuteIfOpen(tab))));
}

function onUpdated(_id: number, { status }: { status?: string }, tab: Tabs.Tab): void {
  if (status && isMuted(tab)) unmuteIfOpen(tab).catch((error) => report(error, 'sound'));
}

async function unmuteIfOpen(tab: Tabs.Tab): Promise<void> {
  const id = tab.id ?? -1;
  if (await isSilent(id)) return;
  await unmute(tab);
  // A pause that came meanwhile found the tab silent still.
  if (await isSilent(id)) await muteTab(id, true);
}

/** Its guard alone knows: a page that is paused may give itself another address. Where Lull may not look, no guard is. */
const isSilent = (tabId: number) =>
  inTab(tabId, () => (globalThis as IsolatedWorld).lullGuard?.silent === true).catch(() => false);

const mutedTabs = async () => (await browser.tabs.query({ muted: true })).filter(isMuted);

/** The browser remembers who muted a tab, so Lull never undoes what the person did. */
const isMuted = ({ mutedInfo }: Partial<Tabs.Tab>) =>
  !!mutedInfo?.muted && mutedInfo.extensionId === browser.runtime.id;

async function unmute(tab: Partial<Tabs.Tab>): Promise<void> {
  if (tab.id === undefined || !isMuted(tab)) return;
  // It may be closed by now.
  await browser.tabs.update(tab.id, { muted: false }).catch(() => undefined);
  await stopWatching();
}
