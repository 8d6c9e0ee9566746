import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '@/lib/browser/api';
import { HOLD_ENTRY } from '@/lib/browser/menu';
import { requestSites } from '@/lib/browser/permissions';
import { report } from '@/lib/browser/report';
import { permissionsFor } from '@/lib/matching/platform-info';
import { hold } from './holding';

/** Holds the profile a link leads to. The permission is asked for first: only then does the click still count. */
export function onMenu(info: Menus.OnClickData, tab?: Tabs.Tab): void {
  const link = info.linkUrl;
  if (info.menuItemId !== HOLD_ENTRY || !link) return;
  requestSites(permissionsFor(link)).catch((error) => report(error, 'permission'));
  hold({ link, person: null, tabId: tab?.id ?? null, here: false })
    .then((result) => (result.held ? undefined : explain(link)))
    .catch((error) => report(error, 'menu'));
}

/** People shows the link and says what is not right about it. */
async function explain(link: string): Promise<void> {
  const url = browser.runtime.getURL(`/options.html#/people?link=${encodeURIComponent(link)}`);
  await browser.tabs.create({ url });
}
