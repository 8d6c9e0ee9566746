import { i18n } from '#i18n';
import { browser } from '@/lib/browser/api';
import { capabilities } from '@/lib/browser/capabilities';
import { linkPatterns } from '@/lib/matching/platform-info';

/** The one entry of the context menu. */
export const HOLD_ENTRY = 'hold';
/** For the session: on which links the entry is shown. */
const SHOWN = 'menu';

/** Shows the entry on links to platforms, and on all links of sites already allowed; nothing where there is no context menu. */
export async function showMenu(allowed: readonly string[]): Promise<void> {
  const menus = capabilities.contextMenus;
  if (!menus) return;
  const targetUrlPatterns = [...new Set([...linkPatterns(), ...allowed])].sort();
  const shown = targetUrlPatterns.join(' ');
  if ((await browser.storage.session.get(SHOWN))[SHOWN] === shown) return;
  await menus.removeAll();
  menus.create({
    id: HOLD_ENTRY,
    title: i18n.t('command.addPause'),
    contexts: ['link'],
    targetUrlPatterns,
  });
  await browser.storage.session.set({ [SHOWN]: shown });
}
