import type { Tabs } from 'webextension-polyfill';
import { browser } from '@/lib/browser/api';
import { capabilities } from '@/lib/browser/capabilities';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import type { PopupHash } from '@/lib/storage/channels';
import { readSession, removeSession, writeSession } from '@/lib/storage/session';

const COMMAND = 'steady';
/** What the popup needs at most (ms) to take the key away when it was open already. */
const TAKEN_MS = 300;
/** The window that stands in for the popup (px). */
const SIZE = { width: 400, height: 700 };

/** Opens Steady me on its key, from anywhere. */
export function onCommand(command: string, tab?: Tabs.Tab): void {
  if (command === COMMAND) openSteady(tab?.incognito ?? false).catch((error) => report(error, 'steady me'));
}

/**
 * The popup, begun in Steady me. Where the browser opens none (no button in sight, another panel open, no gesture), the same
 * page in a small window, and else in a tab: there is always an exercise.
 */
async function openSteady(privateWindow: boolean): Promise<void> {
  // Before any await: in Firefox the press counts only now.
  const opened = capabilities.openPopup?.();
  if (!opened) return openWindow(privateWindow);
  const noted = writeSession('steady', Date.now());
  try {
    await opened;
    await noted;
  } catch {
    if (await isTaken()) return;
    await removeSession('steady');
    await openWindow(privateWindow);
  }
}

/** Whether a popup that was open already took it up. */
async function isTaken(): Promise<boolean> {
  await sleep(TAKEN_MS);
  return (await readSession('steady')) === undefined;
}

/** Pages of Lull open in usual windows alone, so a private one is told in the address. */
async function openWindow(privateWindow: boolean): Promise<void> {
  const hash: PopupHash = privateWindow ? '#steady-private' : '#steady';
  const url = browser.runtime.getURL(`/popup.html${hash}`);
  const opened = await capabilities.windows
    ?.create({ type: 'popup', url, ...SIZE })
    .catch((error) => report(error, 'steady window'));
  if (!opened) await browser.tabs.create({ url });
}
