import { i18n } from '#i18n';
import { capabilities } from '@/lib/browser/capabilities';
import { linkPatterns } from '@/lib/matching/platform-info';
import { readSession, writeSession } from '@/lib/storage/session';

/** The one entry of the context menu. */
export const HOLD_ENTRY = 'hold';

const ON_PLATFORMS = linkPatterns();

/**
 * Shows the entry on links to platforms, and on all links of sites already allowed; nothing where there is no context menu, nor in
 * discreet mode: the browser puts Lull's own icon beside it.
 */
export async function showMenu(allowed: readonly string[], discreet: boolean): Promise<void> {
  const menus = capabilities.contextMenus;
  if (!menus) return;
  const targetUrlPatterns = [...new Set([...ON_PLATFORMS, ...allowed])].sort();
  const shown = discreet ? '' : targetUrlPatterns.join(' ');
  if ((await readSession('menu')) === shown) return;
  await menus.removeAll();
  if (!discreet)
    menus.create({
      id: HOLD_ENTRY,
      title: i18n.t('command.addPause'),
      contexts: ['link'],
      targetUrlPatterns,
    });
  await writeSession('menu', shown);
}
