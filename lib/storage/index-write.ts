import { browser } from '../browser/api';
import type { HeldIndex, HeldSearch } from '../matching/match';
import { heldKey, threadKey } from '../matching/page-keys';
import { wordsOf } from '../matching/search-names';
import type { Pass } from '../policy/pass';
import { passLeft } from '../policy/pass';
import { database } from './database';
import { asIndex, asPasses, type GuardIndex, INDEX_VERSION, type Passes } from './index-read';
import { salvage } from './salvage';
import type { Person, Profile } from './schema';
import { readSettings } from './settings';

/**
 * Derives the guard's index from the database and writes it. One that is damaged or newer is kept aside first. Rejects when
 * the database does not open: then the guard goes on with the index it has. Background only.
 */
export async function rebuildIndex(): Promise<GuardIndex> {
  const { index: stored } = await browser.storage.local.get('index');
  const usable = asIndex(stored);
  if (usable) await salvage(usable, Date.now());
  const index = await deriveIndex();
  if (stored !== undefined && !usable) await browser.storage.local.set({ 'index-set-aside': stored });
  if (JSON.stringify(stored) !== JSON.stringify(index)) await browser.storage.local.set({ index });
  return index;
}

/** The guard's index as the database has it now. Rejects when the database does not open. */
export async function deriveIndex(): Promise<GuardIndex> {
  const [settings, profiles, people] = await Promise.all([
    readSettings(),
    database.profiles.toArray(),
    database.people.toArray(),
  ]);
  const messaged = new Set(people.filter(({ messages }) => messages).map(({ id }) => id));
  return {
    version: INDEX_VERSION,
    wait: settings.wait,
    leaveTo: settings.leaveTo,
    rest: settings.rest,
    held: Object.assign(
      {},
      ...profiles.map((profile) => heldKeys(profile, messaged.has(profile.personId))),
      ...people.map(heldThreads),
    ),
    searches: people.flatMap(heldSearch),
  };
}

/** The searches for a person that are paused; none without a tick and a name of at least one word. */
function heldSearch({ id, names, search }: Person): HeldSearch[] {
  const words = names.map(wordsOf).filter((name) => name.length > 0);
  return words.length > 0 && search.length > 0 ? [{ person: id, on: search, names: words }] : [];
}

/** Threads have no quiet page: what the guard cannot hold there is left. */
function heldThreads({ id, threads }: Person): HeldIndex {
  const held = { person: id, post: false, message: true, quiet: '', open: null };
  return Object.fromEntries(threads.map(({ platform, thread }) => [threadKey(platform, thread), held]));
}

/** A web page is held with and without `www.`: people copy either. */
function heldKeys(profile: Profile, message: boolean): HeldIndex {
  const { platform, account, personId, post, quiet, open } = profile;
  const held = { person: personId, post, message, quiet, open };
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
export async function endOverPasses(now: number, privateWindow = false): Promise<number | null> {
  const { passes } = await area(privateWindow).get('passes');
  const running = await readPasses(privateWindow, now);
  if (Object.keys(asPasses(passes)).length !== Object.keys(running).length)
    await area(privateWindow).set({ passes: running });
  const ends = Object.values(running).map(({ until }) => until);
  return ends.length > 0 ? Math.min(...ends) : null;
}
