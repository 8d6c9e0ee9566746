import type { Menus, Tabs } from 'webextension-polyfill';
import { requestSites } from '@/lib/browser/permissions';
import { report } from '@/lib/browser/report';
import { permissionsFor } from '@/lib/matching/platform-info';
import { readLink } from '@/lib/matching/read-link';
import { takeOverAlone } from '@/lib/storage/background/salvage';
import { handOver } from '@/lib/storage/handed-link';
import { HOLD_ENTRY } from '../context-menu';
import { openPage } from '../open-page';
import { reconcile } from '../reconcile';
import { addEitherWay } from './holding';

/** Adds the profile a link leads to. The permission is asked for first: only then does the click still count. */
export function onMenuClick(info: Menus.OnClickData, tab?: Tabs.Tab): void {
  const link = info.linkUrl;
  if (info.menuItemId !== HOLD_ENTRY || !link) return;
  const read = readLink(link);
  requestSites(permissionsFor(read.ok ? read.url : link)).catch((error) => report(error, 'permission'));
  add(link, tab?.id ?? null).catch((error) => report(error, 'menu'));
}

async function add(link: string, tabId: number | null): Promise<void> {
  const isAdded = await addLinked(link, tabId).catch((error) => {
    report(error, 'menu');
    return false;
  });
  await reconcile('rows');
  if (isAdded) return;
  // People shows the link and says what is not right about it, or what keeps Lull from adding it.
  const hash = await handOver({ link, tabId: null });
  await openPage(hash);
}

/** Whether the profile has a pause now; as with the message `hold`, also while the database does not open. */
async function addLinked(link: string, tabId: number | null): Promise<boolean> {
  await takeOverAlone();
  return (await addEitherWay({ link, personId: null, tabId, here: false })).held;
}
