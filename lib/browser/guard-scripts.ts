import type { Scripting } from 'webextension-polyfill';
import { platformsUnder } from '../matching/platform-info';
import { browser } from './api';
import { allowedSites } from './permissions';
import { report } from './report';

const ID = 'guard';
const GUARD = '/content-scripts/guard.js';
/** With more platforms than this, one file with all of them is registered. */
const MOST_FILES = 10;

/** The files of all platforms a page under these match patterns can belong to, then the guard, which reads them. */
export function guardFiles(matches: readonly string[]): string[] {
  const ids = [...new Set(matches.flatMap(platformsUnder))].sort();
  const files = ids.length > MOST_FILES ? ['/platforms/all.js'] : ids.map((id) => `/platforms/${id}.js`);
  return [...files, GUARD];
}

/**
 * Registers the guard for all allowed sites, in one registration (Firefox runs a file twice where two match), and with
 * `tabs` also starts it in the tabs already open there. Registrations vanish at an update, so this runs at every
 * background start and whenever the user allows or withdraws a site.
 */
export async function ensureGuard({ tabs }: { tabs: boolean }): Promise<void> {
  const matches = await allowedSites();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const files = guardFiles(matches);
  // An update that leaves `persistAcrossSessions` out switches it off in Chromium.
  const script: Scripting.RegisteredContentScript = {
    id: ID,
    js: files,
    matches,
    runAt: 'document_start',
    persistAcrossSessions: true,
  };
  // Files are told by their number: the browser may name one by its whole address.
  if (!registered) await browser.scripting.registerContentScripts([script]);
  else if (!sameSites(registered.matches, matches) || registered.js?.length !== files.length)
    await browser.scripting.updateContentScripts([script]);
  if (tabs) await guardOpenTabs(matches, files);
}

function sameSites(a: readonly string[] | undefined, b: readonly string[]): boolean {
  return a?.length === b.length && b.every((site) => a.includes(site));
}

async function guardOpenTabs(matches: string[], files: string[]): Promise<void> {
  const open = await browser.tabs.query({ url: matches, discarded: false });
  await Promise.all(open.map(({ id }) => (id === undefined ? null : inject(id, files))));
}

/** Starts the guard in a tab; one that already guards it stays. A tab that refuses (an error page) is left alone. */
export async function startGuard(tabId: number): Promise<void> {
  await inject(tabId, guardFiles(await allowedSites()));
}

async function inject(tabId: number, files: string[]): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId }, files, injectImmediately: true })
    .catch((error) => report(error, 'open tab'));
}

/**
 * Tells the tab a profile was held from: it says so and, when the held page is the one in it, stays open. Works before
 * the site is allowed too, since the user's click opened the tab to Lull.
 */
export async function tellHeld(tabId: number, person: string, here: boolean): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    func: (notice: { person: string; here: boolean }) => {
      (globalThis as { lullHeld?: unknown }).lullHeld = notice;
    },
    args: [{ person, here }],
    injectImmediately: true,
  });
}
