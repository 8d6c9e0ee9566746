import { i18n } from '#i18n';
import { linkPatterns } from '../matching/platform-info';
import { browser } from './api';
import { allowedSites } from './permissions';

/** The one entry of the context menu. */
export const HOLD_ENTRY = 'hold';

/** Shows the entry on links to platforms, and on all links of sites already allowed. */
export async function showMenu(): Promise<void> {
  const targetUrlPatterns = [...new Set([...linkPatterns(), ...(await allowedSites())])];
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: HOLD_ENTRY,
    title: i18n.t('command.addPause'),
    contexts: ['link'],
    targetUrlPatterns,
  });
}
