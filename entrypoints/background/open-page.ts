import { browser } from '@/lib/browser/api';
import type { OptionsHash } from '@/lib/storage/channels';

/** Opens a page of Lull in a tab of its own. */
export async function openPage(hash: OptionsHash): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${hash}`) });
}
