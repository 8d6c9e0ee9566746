import { browser } from '@/lib/browser/api';
import { requestSites } from '@/lib/browser/permissions';
import { recognise } from '@/lib/matching';
import { chatsOf, permissionsFor, searchPlatforms } from '@/lib/matching/platform-info';
import { readLink } from '@/lib/matching/read-link';
import { askAgain } from '@/lib/messages/ask-again';
import type { Answer } from '@/lib/messages/protocol';
import type { HoldResult } from '@/lib/policy/hold-result';
import { handOver } from '@/lib/storage/handed-link';

/**
 * Whether **Add a pause here** asks from the popup itself. Where the browser would lose or hide its question there,
 * People opens in a tab with the link filled in and one **Add a pause** to press.
 */
export const ASKS_IN_POPUP: boolean = !import.meta.env.FIREFOX;

/** The tab the popup was opened on, as far as the popup needs it. */
export interface TabAddress {
  id: number | null;
  url: string;
}

/** What the press started: the pause is being added, or People opens with the link filled in. */
export type AddingPause =
  | { asked: true; result: Promise<HoldResult>; allowed: Promise<boolean> }
  | { asked: false; opened: Promise<void> };

/**
 * Adds a pause before the profile of a tab. Call it directly in the click: a permission prompt needs its transient
 * activation, and the message is sent at once, for the popup may close before the answer.
 */
export function addPauseFromPopup(tab: TabAddress): AddingPause {
  if (!ASKS_IN_POPUP) {
    return { asked: false, opened: handOver({ link: tab.url, tabId: tab.id }).then(openOptions) };
  }
  const read = readLink(tab.url);
  const allowed = requestSites(permissionsFor(read.ok ? read.url : tab.url));
  const result = askAgain('hold', { link: tab.url, personId: null, tabId: tab.id });
  return { asked: true, result, allowed };
}

/** What a pause before a chat can go by: its own id, or the account it names. `null` where the tab shows no chat. */
export function chatOf(url: string): 'thread' | 'name' | null {
  const { kind, thread, account } = recognise(url);
  if (kind !== 'message') return null;
  if (account !== null) return 'name';
  return thread ? 'thread' : null;
}

/** Whether a platform's chats have no address of their own, so that a pause can come before its whole site alone. */
export function hasNoChats(url: string): boolean {
  const { platform } = recognise(url);
  return platform !== null && chatsOf(platform) === 'none' && !searchPlatforms([]).engines.includes(platform);
}

/** Adds a pause before the chat of a tab, for this person. Call it directly in the click, as `addPauseFromPopup`. */
export function addChatPauseFromPopup(
  tab: TabAddress,
  personId: string,
): { allowed: Promise<boolean>; result: Promise<Answer<'holdThread'>> } {
  const allowed = ASKS_IN_POPUP ? requestSites(permissionsFor(tab.url)) : Promise.resolve(true);
  return { allowed, result: askAgain('holdThread', { link: tab.url, personId }) };
}

/** Opens a page of Lull in a tab and closes the popup. */
export async function openOptions(hash: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${hash}`) });
  window.close();
}
