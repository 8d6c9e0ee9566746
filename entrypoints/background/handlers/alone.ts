import { sitesAllowed } from '@/lib/browser/permissions';
import { permissionsFor, platformInfo } from '@/lib/matching/platform-info';
import { profileUrl } from '@/lib/matching/profile-url';
import type { Answer } from '@/lib/messages/protocol';
import type { HoldResult } from '@/lib/policy/hold-result';
import { changeAlone, readAlone } from '@/lib/storage/background/alone';
import { indexKeys } from '@/lib/storage/background/derive-index';
import { heldRows } from '@/lib/storage/background/salvage';
import { opens } from '@/lib/storage/database';
import { exclusively } from '@/lib/storage/lock';
import { readChains } from '../protection';
import { addProfile, type NewProfile, readAsked, tellTab } from './holding';

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
    const isKnown = profiles.some((one) => one.personId === personId);
    const person = (isKnown && personId) || crypto.randomUUID();
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

/** Everyone the index holds, whether each pause is on, and when one that waits for its removal goes (epoch ms). */
export async function listAlone(): Promise<Answer<'listAlone'>> {
  const [{ profiles, people }, { waiting }] = await Promise.all([heldRows(), readAlone()]);
  const chains = await readChains(profiles);
  const threads = people.flatMap((person) => person.threads.map((one) => ({ ...one, personId: person.id })));
  return [
    ...profiles.map(({ platform, account, ask }, i) => {
      const { indexed = false, allowed = false, registered = false } = chains[i] ?? {};
      const due = waiting.find((one) => one.platform === platform && one.account === account)?.due ?? null;
      const on = indexed && allowed && registered;
      return { platform, account, personId: '', thread: false, ask, on, due };
    }),
    ...(await Promise.all(
      threads.map(async ({ platform, thread, personId }) => {
        const ask = platformInfo(platform).permissions;
        const on = await sitesAllowed(ask);
        return { platform, account: thread, personId, thread: true, ask, on, due: null };
      }),
    )),
  ];
}
