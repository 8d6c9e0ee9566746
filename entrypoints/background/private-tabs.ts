import { browser } from '@/lib/browser/api';
import { readPasses } from '@/lib/storage/index-write';

/** Private windows keep nothing in `storage.local`, so their tabs are told of passes one by one. */
export async function tellPrivateTabs(): Promise<void> {
  const privatePasses = await readPasses(true, Date.now());
  const tabs = (await browser.tabs.query({})).filter(({ incognito }) => incognito);
  // A tab without a guard has nobody to hear it.
  const told = tabs.map(({ id }) =>
    browser.tabs.sendMessage(id ?? -1, { privatePasses }).catch(() => undefined),
  );
  await Promise.all(told);
}
