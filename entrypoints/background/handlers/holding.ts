import { allowedSites } from '@/lib/browser/permissions';
import { report } from '@/lib/browser/report';
import { recognise } from '@/lib/matching';
import { WEB } from '@/lib/matching/page-keys';
import { permissionsFor, platformInfo, requestsHeldAtFirst } from '@/lib/matching/platform-info';
import { profileUrl } from '@/lib/matching/profile-url';
import { type LinkRead, readLink, readSite } from '@/lib/matching/read-link';
import type { HoldResult } from '@/lib/policy/hold-result';
import { changeAlone } from '@/lib/storage/background/alone';
import { indexKeys, spellings } from '@/lib/storage/background/derive-index';
import { dropHeldAddresses } from '@/lib/storage/background/drop-held-addresses';
import { eventDetails, noteEvent } from '@/lib/storage/background/events';
import { change } from '@/lib/storage/background/marks';
import { heldRows } from '@/lib/storage/background/salvage';
import { database, opens } from '@/lib/storage/database';
import { exclusively } from '@/lib/storage/lock';
import { numberedLabel } from '@/lib/storage/numbered-label';
import { personRows, readShownNames } from '@/lib/storage/read/people';
import type { Person, Profile } from '@/lib/storage/schema';
import { guardFiles, startGuard, tellHeldTab } from '../content-scripts';

export interface NewProfile {
  link: string;
  /** All of its site is meant. */
  whole?: boolean;
  /** An existing person, or `null` for a new one. */
  personId: string | null;
  /** The tab it was added from, if any. */
  tabId: number | null;
  /** Whether that tab shows the page itself. */
  here: boolean;
}

type Account = Pick<LinkRead & { ok: true }, 'platform' | 'account' | 'url'>;

/** Adds the profile of a link: as rows, or to the index alone while the database does not open. */
export const addEitherWay = async (asked: NewProfile): Promise<HoldResult> =>
  (await opens()) ? addProfile(asked) : addAlone(asked);

/**
 * Adds the profile of a link to the index alone, while the database does not open. It becomes a row as soon as that does. The tab
 * it was added from hears of it before the index says so, as with `addProfile`.
 */
async function addAlone({ personId, tabId, ...asked }: NewProfile): Promise<HoldResult> {
  const read = readAsked(asked);
  if (!read.ok) return { held: false, problem: read.problem };
  const { platform, account, url } = read;
  const keys = indexKeys({ platform, account });
  const origins = permissionsFor(url, platform);
  return exclusively('store', async () => {
    const { profiles } = await heldRows();
    if (profiles.some((one) => one.platform === platform && indexKeys(one).some((key) => keys.includes(key))))
      return { held: false, problem: 'already-held' };
    const isListed = profiles.some((one) => one.personId === personId);
    const person = (isListed && personId) || crypto.randomUUID();
    if (tabId !== null) await tellTab(tabId, { personId: person, origins }, true);
    const quiet = crypto.randomUUID();
    const open = profileUrl(platform, account) || null;
    const entry = { person, post: platformInfo(platform).posts, message: false, quiet, open };
    await changeAlone(({ held }) => ({
      held: { ...held, ...Object.fromEntries(keys.map((key) => [key, entry])) },
      added: [quiet, person],
    }));
    return { held: true, personId: person, label: '', platform, account, origins };
  });
}

/**
 * Adds the profile of a link. It is stored whatever the browser's permission prompt is answered, and when. The tab it was
 * added from must know that it stays open before the index says that it is held: hence the lock.
 */
async function addProfile({ personId, tabId, here, ...asked }: NewProfile): Promise<HoldResult> {
  const read = readAsked(asked);
  if (!read.ok) return { held: false, problem: read.problem };
  if (tabId === null) return storeProfile(read, personId);
  return exclusively('store', async () => {
    const result = await storeProfile(read, personId);
    if (result.held) await tellTab(tabId, result, here);
    return result;
  });
}

/** What a link was pasted for. */
const readAsked = ({ link, whole }: Pick<NewProfile, 'link' | 'whole'>): LinkRead =>
  whole ? readSite(link) : readLink(link);

/**
 * Adds an account that no link was pasted for: another form of one that is held, or one a hint named. Its address must
 * name it, and the person must be there.
 */
export async function addAccount(personId: string, platform: string, account: string): Promise<HoldResult> {
  const url = profileUrl(platform, account);
  const read = recognise(url);
  const { people, profiles, events, hints, settings } = database;
  return change([people, profiles, events, hints, settings], async () => {
    if (!(await people.get(personId)) || read.platform !== platform || read.account !== account)
      return { held: false, problem: 'not-a-link' };
    const result = await storeProfile({ platform, account, url }, personId);
    await hints.delete([platform, account]);
    return result;
  });
}

async function storeProfile(
  { platform, account, url }: Account,
  personId: string | null,
): Promise<HoldResult> {
  const { people, profiles, events, settings } = database;
  const origins = permissionsFor(url, platform);
  const owner = await change([people, profiles, events, settings], async () => {
    const same = spellings(platform, account).map((one): [string, string] => [platform, one]);
    const before = (await profiles.bulkGet(same)).find((row) => row !== undefined);
    if (before) return { id: before.personId, held: false as const };
    const { id } = (personId && (await people.get(personId))) || (await addPerson());
    await profiles.add({
      platform,
      account,
      personId: id,
      heldAt: Date.now(),
      post: platformInfo(platform).posts,
      request: requestsHeldAtFirst(platform),
      quiet: crypto.randomUUID(),
      open: profileUrl(platform, account) || null,
      ask: origins,
      protected: false,
    });
    await noteEvent('held', { personId: id, ...eventDetails({ platform, account }) });
    await dropHeldAddresses(Date.now());
    return { id, held: true as const };
  });
  const label = (await readShownNames()).get(owner.id);
  if (!owner.held) return { held: false, problem: 'already-held', label };
  return { held: true, personId: owner.id, label: label ?? '', platform, account, origins };
}

async function tellTab(
  tabId: number,
  { personId, origins }: Pick<HoldResult & { held: true }, 'personId' | 'origins'>,
  here: boolean,
): Promise<void> {
  try {
    await tellHeldTab(tabId, personId, here);
    await startGuard(tabId, guardFiles([...origins, ...(await allowedSites())]));
  } catch (error) {
    // A tab the browser keeps closed to extensions: the popup has said it already.
    report(error, 'held notice');
  }
}

/** A new person with the smallest free "Person N": a label is never taken from an address. */
async function addPerson(): Promise<Person> {
  const taken = new Set((await personRows()).map(({ label }) => label));
  let number = 1;
  while (taken.has(numberedLabel(number))) number += 1;
  const person = {
    id: crypto.randomUUID(),
    label: numberedLabel(number),
    createdAt: Date.now(),
    names: [],
    search: [],
    messages: false,
    threads: [],
  };
  await database.people.add(person);
  return person;
}

/** Which full loads of a profile never leave the browser. */
export async function setRequest(
  platform: string,
  account: string,
  request: Profile['request'],
): Promise<void> {
  await change([database.profiles], () =>
    database.profiles.update([platform, account], { request, editedAt: Date.now() }),
  );
}

/** Whether single posts of a profile are paused too. A web page has none. */
export async function setPost(platform: string, account: string, post: boolean): Promise<void> {
  if (platform === WEB) return;
  await change([database.profiles], () =>
    database.profiles.update([platform, account], { post, editedAt: Date.now() }),
  );
}
