import { browser } from '@/lib/browser/api';
import { heldKey, threadKey } from '@/lib/matching/page-keys';
import { indexKeys } from '@/lib/storage/background/derive-index';
import { heldRows } from '@/lib/storage/background/salvage';
import { dropAside, INDEX_ASIDE } from '@/lib/storage/background/set-aside';
import { database } from '@/lib/storage/database';
import { readIndex } from '@/lib/storage/guard-store';
import { forgetHanded } from '@/lib/storage/handed-link';
import { exclusively } from '@/lib/storage/lock';
import { personRows, profileRows } from '@/lib/storage/read/people';
import type { Person, Profile } from '@/lib/storage/schema';
import { readSession, writeSession } from '@/lib/storage/session';

/** Who has a pause now. */
interface HeldNow {
  /** The keys of the index. */
  keys: ReadonlySet<string>;
  /** The ids of everyone in the list. */
  people: ReadonlySet<string>;
  /** `<person id> <platform>` of each profile. */
  profiles: ReadonlySet<string>;
}

/** A place in which an account may stand, and how what belongs to nobody with a pause goes from there. */
type Forget = (held: HeldNow) => Promise<unknown>;

/**
 * Every place in which an account may stand beside the rows of whom it belongs to, and what is derived from them (index, content
 * scripts, request rules, badge), which `reconcile` makes anew. Whoever keeps an account somewhere adds the place here.
 */
export const KEPT_IN = {
  /** Other addresses a page gave itself, those of bystanders among them: only beside a profile they may belong to. */
  hints: ({ profiles }) =>
    database.hints
      .toCollection()
      .filter(({ personId, platform }) => !profiles.has(`${personId} ${platform}`))
      .delete(),
  /** Removals that wait for their cooling-off. */
  changes: ({ keys }) =>
    database.changes
      .toCollection()
      .filter(({ platform, account }) => {
        return platform !== null && account !== null && !keys.has(heldKey(platform, account));
      })
      .delete(),
  /** An index that could not be used. */
  indexSetAside: (held) => exclusively('store', () => dropStrangers(held)),
  /** Profiles for whose request rules the browser has no room. */
  requestsBeyond: async ({ keys }) => {
    const beyond = await readSession('requestsBeyond');
    if (beyond?.some((key) => !keys.has(key)))
      await writeSession(
        'requestsBeyond',
        beyond.filter((key) => keys.has(key)),
      );
  },
  /** Links that were handed to People and never taken. */
  handed: () => forgetHanded(Date.now()),
} satisfies Record<string, Forget>;

/** Who has a pause: as the rows say, and while the database does not open as the index says, if it can be used. */
async function readHeld(): Promise<{ people: Person[]; profiles: Profile[] }> {
  try {
    const [people, profiles] = await Promise.all([personRows(), profileRows()]);
    return { people, profiles };
  } catch (error) {
    if (!(await readIndex())) throw error;
    return heldRows();
  }
}

/**
 * Walks through every place and forgets who has no pause any more: when somebody goes, and at every start. Idempotent. Rejects
 * when one of the places could not be walked; the others are.
 */
export async function forgetGone(): Promise<void> {
  const { people, profiles } = await readHeld();
  const held: HeldNow = {
    keys: new Set([
      ...profiles.flatMap((profile) => [heldKey(profile.platform, profile.account), ...indexKeys(profile)]),
      ...people.flatMap(({ threads }) => threads.map(({ platform, thread }) => threadKey(platform, thread))),
    ]),
    people: new Set(people.map(({ id }) => id)),
    profiles: new Set(profiles.map(({ personId, platform }) => `${personId} ${platform}`)),
  };
  const walked = await Promise.allSettled(Object.values<Forget>(KEPT_IN).map((forget) => forget(held)));
  for (const one of walked) if (one.status === 'rejected') throw one.reason;
}

/** An index that was set aside goes unless it is known to hold nobody but those who have a pause. */
async function dropStrangers({ keys, people }: HeldNow): Promise<void> {
  const { [INDEX_ASIDE]: index } = await browser.storage.local.get(INDEX_ASIDE);
  if (index === undefined) return;
  const { held, searches = [] } = Object(index) as { held?: unknown; searches?: unknown };
  const holdsNoStranger =
    typeof held === 'object' &&
    held !== null &&
    Object.keys(held).every((key) => keys.has(key)) &&
    Array.isArray(searches) &&
    searches.every((search) => people.has(Object(search).person));
  if (!holdsNoStranger) await dropAside([INDEX_ASIDE]);
}
