import type { Menus, Tabs } from 'webextension-polyfill';
import { i18n } from '#i18n';
import { browser } from '@/lib/browser/api';
import { allowedSites, requestSites } from '@/lib/browser/permissions';
import { report } from '@/lib/browser/report';
import { askFor, platformHosts } from '@/lib/profiles/about';
import { hold } from './holding';

const ID = 'hold';

/** The menu on links to platforms, and on all links of sites already allowed. */
export async function showMenu(): Promise<void> {
  const targetUrlPatterns = [...new Set([...platformHosts(), ...(await allowedSites())])];
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: ID,
    title: i18n.t('command.hold'),
    contexts: ['link'],
    targetUrlPatterns,
  });
}

/** Holds the profile a link leads to. The permission is asked for first: only then does the click still count. */
export function onMenu(info: Menus.OnClickData, tab?: Tabs.Tab): void {
  const link = info.linkUrl;
  if (info.menuItemId !== ID || !link) return;
  requestSites(askFor(link)).catch((error) => report(error, 'permission'));
  hold({ link, person: null, tabId: tab?.id ?? null, here: false })
    .then((result) => (result.held ? undefined : explain(link)))
    .catch((error) => report(error, 'menu'));
}

/** People shows the link and says what is not right about it. */
async function explain(link: string): Promise<void> {
  const url = browser.runtime.getURL(`/options.html#/people?link=${encodeURIComponent(link)}`);
  await browser.tabs.create({ url });
}
