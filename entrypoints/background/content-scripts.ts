import type { Scripting } from 'webextension-polyfill';
import { browser } from '@/lib/browser/api';
import { report } from '@/lib/browser/report';
import { copyPatterns } from '@/lib/matching/copies';
import { isClaimedSite, platformPatterns, platformsUnder } from '@/lib/matching/platform-info';
import type { Derived } from '@/lib/storage/background/derive-index';
import type { HeldNotice, IsolatedWorld, Scripts } from '@/lib/storage/channels';
import { heldPlatforms } from '@/lib/storage/read/people';
import { readSession, writeSession } from '@/lib/storage/session';
import { inTab } from './in-tab';
import { commonPages, coversPattern } from './match-patterns';
import { waitForTab } from './patience';

const ID = 'guard';
const GUARD = '/content-scripts/guard.js';
export const SITE_ID = 'whole-site';
const SITE_MARK = '/whole-site.js';
/** With more platforms than this, one file with all of them is injected. */
const MOST_FILES = 10;

/**
 * The files of a guard on these sites: the platforms of all of them, in front of the guard that reads them. On a page whose
 * platform is missing it would take an address of the platform for any other page.
 */
export function guardFiles(sites: readonly string[]): string[] {
  const ids = [...new Set(sites.flatMap(platformsUnder))].sort();
  const files = ids.length > MOST_FILES ? ['/platforms/all.js'] : ids.map((id) => `/platforms/${id}.js`);
  return [...files, GUARD];
}

/**
 * The scripts for what is held. They run on those allowed sites alone on which something is held or waits to be removed, and
 * on those that show copies of any page; the files are those of everything allowed, so that no site can tell what is held.
 * `allowed` are the match patterns the user has allowed.
 */
export function wantedScripts({
  profiles,
  people,
  allowed,
}: Pick<Derived, 'profiles' | 'people'> & { allowed: readonly string[] }): Scripts {
  const platforms = [...profiles.map(({ platform }) => platform), ...people.flatMap(heldPlatforms)];
  const own = [...profiles.flatMap(({ ask }) => ask), ...platforms.flatMap(platformPatterns)];
  const held = [...new Set(own.length > 0 ? [...own, ...copyPatterns()] : [])];
  return { matches: amongAllowed(held, allowed), js: guardFiles(allowed) };
}

function amongAllowed(patterns: readonly string[], allowed: readonly string[]): string[] {
  const matches = allowed.flatMap((site) =>
    patterns.map((pattern) => commonPages(site, pattern)).filter((pages) => pages !== null),
  );
  return [...new Set(matches)];
}

/**
 * The mark of held sites that a platform claims, which is registered as `SITE_ID`: there no address says that a page may be
 * held. Anywhere else, and where no site is held, there is no such script.
 */
export function wantedMark({
  profiles,
  allowed,
}: Pick<Derived, 'profiles'> & { allowed: readonly string[] }): Scripts {
  const held = profiles.filter(isClaimedSite).flatMap(({ ask }) => ask);
  return { matches: amongAllowed(held, allowed), js: [SITE_MARK] };
}

/** The scripts that are registered, with files as paths: Chromium returns absolute URLs in `js`. No bug report was found. */
export async function registeredScripts(id = ID): Promise<Scripts | null> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (!script) return null;
  return {
    matches: script.matches ?? [],
    js: (script.js ?? []).map((file) => new URL(file, 'file:///').pathname),
  };
}

/**
 * Makes the registration be this; nothing registers nothing. Each file is in one alone (Firefox injects a file twice where two
 * match; no bug report was found).
 */
export async function registerScripts({ matches, js }: Scripts, id = ID): Promise<void> {
  const registered = await registeredScripts(id);
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  // An update that leaves `persistAcrossSessions` out resets it in Chromium. No bug report was found.
  const script: Scripting.RegisteredContentScript & { matchOriginAsFallback: boolean } = {
    id,
    js,
    matches,
    runAt: 'document_start',
    persistAcrossSessions: true,
    // In an empty window a page can write what it likes.
    matchOriginAsFallback: true,
  };
  if (!registered) await browser.scripting.registerContentScripts([script]);
  else if (!isSame(registered, { matches, js })) await browser.scripting.updateContentScripts([script]);
}

/** Registers these scripts without taking any away: a page loaded meanwhile has a guard for the old index and the new one. */
export async function widenScripts(wanted: Scripts, id = ID): Promise<void> {
  const registered = await registeredScripts(id);
  const missing = (all: string[], some: readonly string[] = []) => some.filter((one) => !all.includes(one));
  const matches = [...wanted.matches, ...missing(wanted.matches, registered?.matches)];
  await registerScripts({ matches, js: [...missing(wanted.js, registered?.js), ...wanted.js] }, id);
}

function isSame(a: Scripts, b: Scripts): boolean {
  const sites = new Set(a.matches);
  return (
    sites.size === b.matches.length &&
    b.matches.every((site) => sites.has(site)) &&
    a.js.join() === b.js.join()
  );
}

/**
 * Starts the guard in the tabs that are open on these sites: on those that are new, or with `all` on all of them. What was
 * done is noted for the session, so that a background that is stopped in the middle comes back to it.
 */
export async function startGuards(wanted: Scripts, { all }: { all: boolean }): Promise<void> {
  const before = await readSession('guarded');
  const started = !all && before?.js.join() === wanted.js.join() ? before.matches : [];
  const fresh = wanted.matches.filter((site) => !started.some((other) => coversPattern(other, site)));
  if (fresh.length > 0) {
    const open = await browser.tabs.query({ url: fresh, discarded: false });
    await Promise.all(open.map(({ id }) => (id === undefined ? null : startGuard(id, wanted.js))));
  }
  if (!before || !isSame(before, wanted)) await writeSession('guarded', wanted);
}

/** Starts the guard in a tab; one that already guards it stays. A tab that refuses (an error page) is left alone. */
export async function startGuard(tabId: number, files: string[]): Promise<void> {
  const started = browser.scripting.executeScript({ target: { tabId }, files, injectImmediately: true });
  await waitForTab(started.catch((error) => report(error, 'open tab')));
}

/**
 * Tells the tab a profile was held from: it says so and, when the held page is the one in it, stays open. Works before
 * the site is allowed too, since the user's click opened the tab to Lull.
 */
export async function tellHeldTab(tabId: number, person: string, here: boolean): Promise<void> {
  const tell = (notice: HeldNotice) => {
    (globalThis as IsolatedWorld).lullHeld = notice;
  };
  await waitForTab(inTab(tabId, tell, { person, here }));
}
