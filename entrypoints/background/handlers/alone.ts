import { sitesAllowed } from '@/lib/browser/permissions';
import { permissionsFor, platformInfo } from '@/lib/matching/platform-info';
import { profileUrl } from '@/lib/matching/profile-url';
import { readLink } from '@/lib/matching/read-link';
import type { Answer } from '@/lib/messages/protocol';
import type { HoldResult } from '@/lib/policy/hold-result';
import { changeAlone } from '@/lib/storage/background/alone';
import { indexKeys } from '@/lib/storage/background/derive-index';
import { heldRows } from '@/lib/storage/background/salvage';
import { exclusively } from '@/lib/storage/lock';
import { readChains } from '../protection';
import { type NewProfile, tellTab } from './holding';

/**
 * Adds the profile of a link to the index alone, while the database does not open. It becomes a row as soon as that does. The tab
 * it was added from hears of it before the index says so, as with `addProfile`.
 */
export async function addAlone({ link, personId, tabId }: Omit<NewProfile, 'here'>): Promise<HoldResult> {
  const read = readLink(link);
  if (!read.ok) return { held: false, problem: read.problem };
  const { platform, account, url } = read;
  const keys = indexKeys({ platform, account });
  const origins = permissionsFor(url);
  return exclusively('store', async () => {
    const { profiles } = await heldRows();
    if (profiles.some((one) => one.platform === platform && indexKeys(one).some((key) => keys.includes(key))))
      return { held: false, problem: 'already-held' };
    const isKnown = profiles.some((one) => one.personId === personId);
    const person = (isKnown && personId) || crypto.randomUUID();
    if (tabId !== null) await tellTab(tabId, { personId: person, origins }, true);
    const quiet = crypto.randomUUID();
    const open = profileUrl(platform, account) || null;
    const entry = { person, post: platformInfo(platform).posts, message: false, quiet, open };
    await changeAlone((held) => ({
      held: { ...held, ...Object.fromEntries(keys.map((key) => [key, entry])) },
      added: [quiet, person],
    }));
    return { held: true, personId: person, label: '', platform, account, origins };
  });
}

/** Removes what the index holds under a key, while the database does not open. No cooling-off can be read: it goes at once. */
export function removeAlone(key: string): Promise<void> {
  return exclusively('store', () =>
    changeAlone((held) => {
      const entry = held[key];
      if (!entry) return { held };
      const isIt = (other: string) =>
        other === key || (entry.quiet !== '' && held[other]?.quiet === entry.quiet);
      return {
        held: Object.fromEntries(Object.entries(held).filter(([other]) => !isIt(other))),
        taken: [entry.quiet || key],
      };
    }),
  );
}

/** Everyone the index holds, and whether each pause is on. */
export async function listAlone(): Promise<Answer<'listAlone'>> {
  const { profiles, people } = await heldRows();
  const chains = await readChains(profiles);
  const threads = people.flatMap((person) => person.threads.map((one) => ({ ...one, personId: person.id })));
  return [
    ...profiles.map(({ platform, account, ask }, i) => {
      const { indexed = false, allowed = false, registered = false } = chains[i] ?? {};
      return { platform, account, personId: '', thread: false, ask, on: indexed && allowed && registered };
    }),
    ...(await Promise.all(
      threads.map(async ({ platform, thread, personId }) => {
        const ask = platformInfo(platform).permissions;
        return { platform, account: thread, personId, thread: true, ask, on: await sitesAllowed(ask) };
      }),
    )),
  ];
}
