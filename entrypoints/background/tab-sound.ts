import type { Tabs } from 'webextension-polyfill';
import { browser } from '@/lib/browser/api';
import { capabilities } from '@/lib/browser/capabilities';

/** Mutes a tab while a pause stands in it, unless it is muted already: sound may begin at any time. Then gives it back. */
export async function muteTab(tabId: number, mute: boolean): Promise<void> {
  if (!capabilities.mutesTabs) return;
  const tab = await browser.tabs.get(tabId);
  if (!mute) await unmute(tab);
  else if (!tab.mutedInfo?.muted) await browser.tabs.update(tabId, { muted: true });
}

/** A tab that was left is on its way by then (ms). */
const AWAY_MS = 15_000;

/**
 * Gives a tab that was left its sound back as the next page comes: the one that goes can't say so any more. Where that is paused too,
 * its own guard asks for silence after this.
 */
export function soundAfterLeave(tabId: number): void {
  if (!capabilities.mutesTabs) return;
  const heard = (id: number, { status }: { status?: string }) => {
    if (id !== tabId || status !== 'loading') return;
    stop();
    // The tab may be closed by now.
    muteTab(tabId, false).catch(() => undefined);
  };
  const stop = () => browser.tabs.onUpdated.removeListener(heard);
  browser.tabs.onUpdated.addListener(heard);
  setTimeout(stop, AWAY_MS);
}

/** Gives all sound back: nothing is paused when a session starts, whatever the one before left behind. */
export async function giveSoundBack(): Promise<void> {
  if (!capabilities.mutesTabs) return;
  await Promise.all((await browser.tabs.query({ muted: true })).map(unmute));
}

/** The browser remembers who muted a tab, so Lull never undoes what the person did. */
async function unmute({ id, mutedInfo }: Tabs.Tab): Promise<void> {
  if (id !== undefined && mutedInfo?.muted && mutedInfo.extensionId === browser.runtime.id) {
    await browser.tabs.update(id, { muted: false });
  }
}
