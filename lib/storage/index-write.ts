import { browser } from '../browser/api';
import type { HeldIndex } from '../policy/held';
import type { Pass } from '../policy/pass';
import { passLeft } from '../policy/pass';
import { heldKey } from '../profiles';
import { database } from './database';
import { asIndex, asPasses, type GuardIndex, INDEX_VERSION, type Passes } from './index-read';
import type { Profile } from './schema';
import { readSettings } from './settings';

/**
 * Derives the guard's index from the database and writes it. One that is damaged or newer is kept aside first. Rejects when
 * the database does not open: then the guard goes on with the index it has. Background only.
 */
export async function rebuildIndex(): Promise<GuardIndex> {
  const index = await deriveIndex();
  const { index: stored } = await browser.storage.local.get('index');
  if (stored !== undefined && !asIndex(stored))
    await browser.storage.local.set({ 'index-set-aside': stored });
  if (JSON.stringify(stored) !== JSON.stringify(index)) await browser.storage.local.set({ index });
  return index;
}

/** The guard's index as the database has it now. Rejects when the database does not open. */
export async function deriveIndex(): Promise<GuardIndex> {
  const [settings, profiles] = await Promise.all([readSettings(), database.profiles.toArray()]);
  return {
    version: INDEX_VERSION,
    wait: settings.wait,
    leaveTo: settings.leaveTo,
    rest: settings.rest,
    held: Object.assign({}, ...profiles.map(heldKeys)),
  };
}

/** A web page is held with and without `www.`: people copy either. */
function heldKeys({ platform, account, personId, post, quiet, open }: Profile): HeldIndex {
  const held = { person: personId, post, quiet, open };
  if (platform !== 'web') return { [heldKey(platform, account)]: held };
  const bare = account.replace(/^www\./, '');
  return { [heldKey('web', bare)]: held, [heldKey('web', `www.${bare}`)]: held };
}

/** Where passes are kept: those of private windows only for the session, never on disk. */
function area(privateWindow: boolean) {
  return privateWindow ? browser.storage.session : browser.storage.local;
}

/** The passes that still run at `now`. */
export async function readPasses(privateWindow: boolean, now: number): Promise<Passes> {
  const { passes } = await area(privateWindow).get('passes');
  return Object.fromEntries(Object.entries(asPasses(passes)).filter(([, pass]) => passLeft(pass, now) > 0));
}

let queue: Promise<unknown> = Promise.resolve();

/** Changes one person's pass, `null` ends it; passes that are over go with it. One change at a time. Background only. */
export function changePass(
  personId: string,
  privateWindow: boolean,
  now: number,
  change: (pass: Pass | undefined) => Pass | null,
): Promise<Pass | null> {
  const turn = queue.then(async () => {
    const { [personId]: pass, ...others } = await readPasses(privateWindow, now);
    const changed = change(pass);
    const passes = changed ? { ...others, [personId]: changed } : others;
    await area(privateWindow).set({ passes });
    return changed;
  });
  queue = turn.catch(() => undefined);
  return turn;
}

/** Drops passes that are over, which tells every tab. Resolves to when the next one ends (epoch ms), if any runs. */
export async function endOverPasses(now: number): Promise<number | null> {
  const { passes } = await browser.storage.local.get('passes');
  const running = await readPasses(false, now);
  if (Object.keys(asPasses(passes)).length !== Object.keys(running).length)
    await browser.storage.local.set({ passes: running });
  const ends = Object.values(running).map(({ until }) => until);
  return ends.length > 0 ? Math.min(...ends) : null;
}
