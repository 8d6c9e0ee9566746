import { browser } from '@/lib/browser/api';
import { requestSites } from '@/lib/browser/permissions';
import { recognise } from '@/lib/matching';
import { permissionsFor } from '@/lib/matching/platform-info';
import type { Answers, HoldResult } from '@/lib/messages/answers';
import { askAgain } from '@/lib/messages/ask-again';

/**
 * Whether **Add a pause here** asks from the popup itself. Where the browser would lose or hide its question there,
 * People opens in a tab with the link filled in and one **Add a pause** to press.
 */
export const ASKS_IN_POPUP: boolean = !import.meta.env.FIREFOX;

/** The tab the popup was opened on, as far as the popup needs it. */
export interface HeldTab {
  id: number | null;
  url: string;
}

/** What came of pressing it: held here and now, or People opens with the link filled in. */
export type Holding =
  | { asked: true; result: Promise<HoldResult>; allowed: Promise<boolean> }
  | { asked: false; opened: Promise<void> };

/**
 * Holds the profile of a tab. Call it directly in the click: the browser only shows its question while the click counts,
 * and the hold is sent at once, for the popup may close before the answer.
 */
export function holdFromPopup(tab: HeldTab): Holding {
  if (!ASKS_IN_POPUP) {
    const params = new URLSearchParams({ link: tab.url, ...(tab.id !== null && { tab: String(tab.id) }) });
    return { asked: false, opened: openOptions(`#/people?${params}`) };
  }
  const allowed = requestSites(permissionsFor(tab.url));
  const result = askAgain('hold', { link: tab.url, person: null, tabId: tab.id });
  return { asked: true, result, allowed };
}

/** What a chat in a tab can be held by: its own id, or the account it names. `null` where the tab shows no chat. */
export function chatOf(url: string): 'thread' | 'name' | null {
  const { kind, thread, account } = recognise(url);
  if (kind !== 'message') return null;
  if (account !== null) return 'name';
  return thread ? 'thread' : null;
}

/** Holds the chat of a tab for someone. Call it directly in the click, as `holdFromPopup`. */
export function holdChatFromPopup(
  tab: HeldTab,
  person: string,
): { allowed: Promise<boolean>; result: Promise<Answers['holdThread']> } {
  const allowed = ASKS_IN_POPUP ? requestSites(permissionsFor(tab.url)) : Promise.resolve(true);
  return { allowed, result: askAgain('holdThread', { link: tab.url, person }) };
}

/** Opens a page of Lull in a tab and closes the popup. */
export async function openOptions(hash: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${hash}`) });
  window.close();
}
