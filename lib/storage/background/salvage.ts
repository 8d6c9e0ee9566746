import { permissionsFor, platformInfo } from '../../matching/platform-info';
import { profileUrl } from '../../matching/profile-url';
import { database } from '../database';
import type { GuardIndex } from '../guard-store';
import { numberedLabel } from '../read/people';
import type { Person, Profile } from '../schema';
import { change } from './marks';
import { writeSettings } from './settings';

const THREAD = 'thread:';

/**
 * A browser throws a damaged database away and gives an empty one in its place, without a word. Whom the guard's index
 * still holds is then put back, so that nobody stops being held by an accident of the disk. Labels, history and what was
 * written are gone. Resolves to whether there was something to put back. `now` is epoch ms.
 */
export async function salvage(index: GuardIndex, now: number): Promise<boolean> {
  const profiles = profilesIn(index, now);
  const people = peopleIn(index, now);
  if (people.length === 0) return false;
  const { people: known, events } = database;
  const put = await change([known, database.profiles, events], async () => {
    // Whoever let everyone go has events to show for it.
    if ((await known.count()) + (await events.count()) > 0) return false;
    await known.bulkAdd(people);
    await database.profiles.bulkAdd(profiles);
    return true;
  });
  if (put) await writeSettings({ wait: index.wait, leaveTo: index.leaveTo, rest: index.rest });
  return put;
}

/** What is held, one a key: the platform, the account or thread, and the guard's own entry. */
function heldIn({ held }: GuardIndex) {
  return Object.entries(held).map(([key, entry]) => {
    const end = key.indexOf(':');
    return { platform: key.slice(0, end), account: key.slice(end + 1), entry };
  });
}

function profilesIn(index: GuardIndex, now: number): Profile[] {
  return heldIn(index)
    .filter(
      ({ platform, account }) => !account.startsWith(THREAD) && !isSecondSpelling(index, platform, account),
    )
    .map(({ platform, account, entry }) => {
      const address = entry.open ?? profileUrl(platform, account);
      return {
        platform,
        account,
        personId: entry.person,
        heldAt: now,
        post: entry.post,
        quiet: entry.quiet,
        open: entry.open,
        request: platformInfo(platform).trace !== 'none' ? 'trace' : 'none',
        ask: address ? permissionsFor(address) : platformInfo(platform).permissions,
        protected: false,
      };
    });
}

/** A web page stands in the index with and without `www.`. */
function isSecondSpelling({ held }: GuardIndex, platform: string, account: string): boolean {
  return platform === 'web' && account.startsWith('www.') && `web:${account.slice('www.'.length)}` in held;
}

function peopleIn(index: GuardIndex, now: number): Person[] {
  const all = heldIn(index);
  const searches = index.searches ?? [];
  const ids = new Set([...all.map(({ entry }) => entry.person), ...searches.map(({ person }) => person)]);
  return [...ids].map((id, place) => {
    const own = all.filter(({ entry }) => entry.person === id);
    const search = searches.find(({ person }) => person === id);
    const threads = own.filter(({ account }) => account.startsWith(THREAD));
    return {
      id,
      label: numberedLabel(place + 1),
      createdAt: now + place,
      names: search?.names.map((words) => words.join(' ')) ?? [],
      search: search?.on ?? [],
      messages: own.some(({ account, entry }) => entry.message === true && !account.startsWith(THREAD)),
      threads: threads.map(({ platform, account }) => ({ platform, thread: account.slice(THREAD.length) })),
    };
  });
}
