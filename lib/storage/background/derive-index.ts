import { browser } from '../../browser/api';
import type { HeldIndex, HeldSearch } from '../../matching/match';
import { heldKey, threadKey } from '../../matching/page-keys';
import { requestsHeldAtFirst } from '../../matching/platform-info';
import { wordsOf } from '../../matching/search-names';
import { canonical } from '../canonical';
import { database } from '../database';
import { asIndex, type GuardIndex, INDEX_VERSION } from '../guard-store';
import { exclusively } from '../lock';
import { personRows, profileRows } from '../read/people';
import { readSettings } from '../read/settings';
import type { Person, Profile } from '../schema';
import { forgetAlone } from './alone';
import { readMarks } from './marks';
import { generationAt, isMade, noteIndexed, salvage } from './salvage';
import { INDEX_ASIDE, setAside } from './set-aside';

/** The index as the rows say, with the rows it comes from. */
export interface Derived {
  index: GuardIndex;
  profiles: Profile[];
  people: Person[];
  /** The last change to a row that is in it; see `change`. */
  changed: number;
  /** What was removed and is in it no more; see `Removed`. */
  removed: string[];
}

/**
 * Derives the guard's index from the database and writes it, under the lock. `before` is called in between: what has to be
 * there for what the new index holds. Whom the old one holds and no row explains is put back first, see `salvage`. An index
 * that is damaged or newer is kept aside. One that is as it was is not written again: every tab would be told. Rejects when
 * the database does not open: then the guard goes on with the index it has.
 */
export function writeIndex(before: (derived: Derived) => Promise<unknown>): Promise<Derived> {
  return exclusively('store', async () => {
    const { index: stored } = await browser.storage.local.get('index');
    await salvage({ make: true });
    const derived = await deriveIndex();
    const { index, changed, removed } = derived;
    await before(derived);
    if (stored !== undefined && !asIndex(stored)) {
      await setAside({ [INDEX_ASIDE]: stored }, Date.now());
      await database.notices.put({ id: 'rebuilt', at: Date.now(), whole: false });
    }
    if (canonical(stored) !== canonical(index)) {
      const generation = await generationAt(changed);
      await browser.storage.local.set({ index, generation });
      await forgetAlone();
      await noteIndexed(generation, removed);
    } else {
      await forgetAlone();
      if (removed.length > 0) await database.removed.bulkDelete(removed);
    }
    return derived;
  });
}

/** The guard's index as the database has it now, read at one moment. Rejects when the database does not open, or has just lost its rows. */
export async function deriveIndex(): Promise<Derived> {
  const { settings: set, profiles, people, marks, removed } = database;
  return database.transaction('r', set, profiles, people, marks, removed, async () => {
    if (!(await isMade())) throw new Error('the rows were lost just now');
    const rows = { profiles: await profileRows(), people: await personRows() };
    const { wait, leaveTo, rest, cooling, forgetPractical, theme } = await readSettings();
    const { changed } = await readMarks();
    const held = heldIn(rows.profiles, rows.people);
    const searches = rows.people.flatMap(heldSearch);
    return {
      index: {
        ...{ version: INDEX_VERSION, wait, leaveTo, rest, held, searches },
        ...(cooling > 0 && { cooling }),
        ...(forgetPractical && { keepPractical: false as const }),
        ...(theme !== 'system' && { scheme: theme }),
      },
      ...rows,
      changed,
      removed: await removed.toCollection().primaryKeys(),
    };
  });
}

function heldIn(profiles: readonly Profile[], people: readonly Person[]): HeldIndex {
  const messaged = new Set(people.filter(({ messages }) => messages).map(({ id }) => id));
  return Object.assign(
    {},
    ...profiles.map((profile) => heldProfile(profile, messaged.has(profile.personId))),
    ...people.map(heldThreads),
  );
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

function heldProfile(profile: Profile, message: boolean): HeldIndex {
  const { platform, personId, post, quiet, open, request } = profile;
  const chosen = request !== requestsHeldAtFirst(platform) && { request };
  const held = { person: personId, post, message, quiet, open, ...chosen };
  return Object.fromEntries(indexKeys(profile).map((key) => [key, held]));
}

/** The keys of a profile in the index. */
export const indexKeys = ({ platform, account }: Pick<Profile, 'platform' | 'account'>): string[] =>
  spellings(platform, account).map((one) => heldKey(platform, one));

/** The accounts that are one. A web page is held with and without `www.`: people copy either. */
export function spellings(platform: string, account: string): string[] {
  if (platform !== 'web') return [account];
  const bare = account.replace(/^www\./, '');
  return [bare, `www.${bare}`];
}
