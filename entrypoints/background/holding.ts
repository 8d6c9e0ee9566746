import { startGuard, tellHeld } from '@/lib/browser/guard-scripts';
import { sitesAllowed } from '@/lib/browser/permissions';
import { report } from '@/lib/browser/report';
import { recognise } from '@/lib/matching';
import { permissionsFor, platformInfo } from '@/lib/matching/platform-info';
import { profileUrl } from '@/lib/matching/profile-url';
import { type LinkRead, readLink } from '@/lib/matching/read-link';
import type { HoldResult } from '@/lib/messages/answers';
import { LABEL_MAX } from '@/lib/policy/label';
import { noteEvent } from '@/lib/storage/changes';
import { database } from '@/lib/storage/database';
import { rebuildIndex } from '@/lib/storage/index-write';
import { isHeldBeside, numberedLabel } from '@/lib/storage/people';
import type { Person, Profile } from '@/lib/storage/schema';
import { noteProtection } from './protection';
import { holdRequests } from './requests';

export interface HoldRequest {
  link: string;
  /** An existing person, or `null` for a new one. */
  person: string | null;
  /** The tab it was held from, if any. */
  tabId: number | null;
  /** Whether that tab shows the held page itself. */
  here: boolean;
}

/** Holds the profile of a link. It is stored whatever the browser's permission prompt is answered, and when. */
export async function hold({ link, person, tabId, here }: HoldRequest): Promise<HoldResult> {
  const read = readLink(link);
  if (!read.ok) return { held: false, problem: read.problem };
  return store(read, person, tabId, here);
}

/**
 * Holds an account that no link was pasted for: another form of one that is held, or one a hint named. Its address must
 * name it, and the person must be there.
 */
export async function holdAccount(person: string, platform: string, account: string): Promise<HoldResult> {
  const url = profileUrl(platform, account);
  const read = recognise(url);
  const known = await database.people.get(person);
  if (!known || read.platform !== platform || read.account !== account)
    return { held: false, problem: 'not-a-link' };
  const result = await store({ platform, account, url }, person, null, false);
  await database.hints.delete([platform, account]);
  return result;
}

async function store(
  { platform, account, url }: Pick<LinkRead & { ok: true }, 'platform' | 'account' | 'url'>,
  person: string | null,
  tabId: number | null,
  here: boolean,
): Promise<HoldResult> {
  const ask = permissionsFor(url);
  const isProtected = await sitesAllowed(ask);
  const result = await database.transaction(
    'rw',
    database.people,
    database.profiles,
    async (): Promise<HoldResult> => {
      const before = await database.profiles.get([platform, account]);
      if (before) {
        const owner = await database.people.get(before.personId);
        return { held: false, problem: 'already-held', label: owner?.label };
      }
      const owner = (person && (await database.people.get(person))) || (await newPerson());
      const post = platform === 'web' || platformInfo(platform).posts;
      await database.profiles.add({
        platform,
        account,
        personId: owner.id,
        heldAt: Date.now(),
        post,
        request: platform !== 'web' && platformInfo(platform).trace !== 'none' ? 'trace' : 'none',
        quiet: crypto.randomUUID(),
        open: profileUrl(platform, account) || null,
        ask,
        protected: isProtected,
      });
      return { held: true, person: owner.id, label: owner.label, platform, account, ask };
    },
  );
  if (!result.held) return result;
  // Before the index: the page it was held from must know that it stays open.
  if (tabId !== null) await tellTab(tabId, result.person, here);
  await noteEvent('held', { personId: result.person, platform });
  await rebuildIndex();
  await noteProtection();
  return result;
}

async function tellTab(tabId: number, person: string, here: boolean): Promise<void> {
  try {
    await tellHeld(tabId, person, here);
    await startGuard(tabId);
  } catch (error) {
    // A tab the browser keeps closed to extensions: the popup has said it already.
    report(error, 'held notice');
  }
}

/** A new person with the smallest free "Person N": a label is never taken from an address. */
async function newPerson(): Promise<Person> {
  const taken = new Set((await database.people.toArray()).map(({ label }) => label));
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

/** Lets a profile go. The person stays while anything of them is held or counted. */
export async function stopHolding(platform: string, account: string): Promise<void> {
  const profile = await database.profiles.get([platform, account]);
  if (!profile) return;
  await database.transaction('rw', database.people, database.profiles, database.attempts, async () => {
    await database.profiles.delete([platform, account]);
    const { personId } = profile;
    const kept = await database.profiles.where({ personId }).count();
    const counted = await database.attempts.where({ personId }).count();
    const person = await database.people.get(personId);
    if (person && kept + counted === 0 && !isHeldBeside(person)) await database.people.delete(personId);
  });
  await noteEvent('stopped', { personId: profile.personId, platform });
  await rebuildIndex();
  await noteProtection();
}

/** Gives a person the user's own word; an empty or overlong one is not saved. */
export async function renamePerson(id: string, label: string): Promise<boolean> {
  const word = label.trim();
  if (word.length === 0 || word.length > LABEL_MAX) return false;
  return (await database.people.update(id, { label: word })) === 1;
}

/** Which full loads of a profile never leave the browser. */
export async function setRequest(
  platform: string,
  account: string,
  request: Profile['request'],
): Promise<void> {
  await database.profiles.update([platform, account], { request });
  await holdRequests();
}
