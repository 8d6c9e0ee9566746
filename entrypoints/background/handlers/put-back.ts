import { millisecondsInHour } from 'date-fns/constants';
import { threadKey } from '@/lib/matching/page-keys';
import type { Data } from '@/lib/messages/protocol';
import { checkJustDeleted } from '@/lib/storage/background/deleted';
import { change } from '@/lib/storage/background/marks';
import { database } from '@/lib/storage/database';
import { deletedId } from '@/lib/storage/merge';
import type { HistoryEvent, Person, Profile } from '@/lib/storage/schema';

/** What a removal wrote into History a moment ago (ms) goes with it when it is undone. */
const JUST_NOW_MS = millisecondsInHour;

/**
 * Undoes the removal of pauses: the profiles are back with their switches, and the person too if they went with the last one. A
 * profile that has a pause again meanwhile stays as it is.
 * @throws Error when one of them was not removed just now, or was erased since.
 */
export async function putBackPauses({ person, profiles: rows }: Data<'putBackPauses'>): Promise<void> {
  const { people, profiles, events, removed, deleted } = database;
  await change([people, profiles, events], async () => {
    const idOf = (profile: Profile) => deletedId('profiles', profile);
    const kept = (await profiles.where({ personId: person.id }).toArray()).map(idOf);
    const isMissing = await Promise.all(
      rows.map(async ({ platform, account }) => !(await profiles.get([platform, account]))),
    );
    const missing = rows.filter((_, i) => isMissing[i]);
    // Two that were put back from the index at once have one id, which only the last of them leaves.
    await checkJustDeleted(missing.map(idOf).filter((id) => !kept.includes(id)));
    if (!(await people.get(person.id))) {
      await checkJustDeleted([person.id]);
      await people.add(person);
      await removed.delete(person.id);
      await deleted.delete(person.id);
    }
    for (const profile of missing) {
      await profiles.add({ ...profile, personId: person.id, protected: false });
      await removed.delete(profile.quiet);
      await deleted.delete(idOf(profile));
      await forgetEvent(
        ({ what, platform }) => what === 'stopped' && platform === profile.platform,
        person.id,
      );
    }
  });
}

/** Forgets the newest word of a removal: it did not happen. */
async function forgetEvent(isMeant: (event: HistoryEvent) => boolean, personId: string): Promise<void> {
  const last = await database.events
    .where('at')
    .aboveOrEqual(Date.now() - JUST_NOW_MS)
    .filter((event) => event.personId === personId && isMeant(event))
    .last();
  if (last) await database.events.delete(last.id);
}

/**
 * Undoes the removal of a name, a chat or a practical time: it stands in its list again, at its place. Twice is once.
 * @throws Error when the person is gone.
 */
export async function putBackPart({ personId, at, ...part }: Data<'putBackPart'>): Promise<void> {
  await change([database.people, database.events], async () => {
    const person = await database.people.get(personId);
    if (!person) throw new Error('nobody to put it back to');
    const { name, thread, plan } = part;
    const { names, threads, plans = [] } = person;
    const patch: Partial<Person> = {};
    if (name !== undefined && !names.includes(name)) patch.names = names.toSpliced(at, 0, name);
    if (thread) {
      const key = threadKey(thread.platform, thread.thread);
      const isThere = threads.some((other) => threadKey(other.platform, other.thread) === key);
      if (!isThere) patch.threads = threads.toSpliced(at, 0, thread);
      await database.removed.delete(key);
    }
    if (plan && !plans.some(({ id }) => id === plan.id)) {
      patch.plans = plans.toSpliced(at, 0, plan);
      await forgetEvent(({ what }) => what === 'planned', personId);
    }
    await database.people.update(personId, { ...patch, editedAt: Date.now() });
  });
}
