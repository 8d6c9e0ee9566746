import { database } from '../database';
import { deletedId } from '../merge';
import { hasHeldSearchesOrThreads } from '../read/people';
import type { Profile } from '../schema';
import { eventDetails, noteEvent } from './events';

/** Notes, in the transaction that removes it, what the index may still hold; see `Removed`. */
export async function noteRemoved(id: string): Promise<void> {
  await database.removed.put({ id });
}

/**
 * Deletes a profile inside a transaction with `people`, `profiles`, `attempts`, `events`, `removed` and `deleted`. The person stays
 * while anything of them is held or counted. Of each its id is left, so that no older file brings it back unasked.
 */
export async function deleteProfile(profile: Profile): Promise<void> {
  const { people, profiles, attempts, deleted } = database;
  const { platform, account, personId, quiet } = profile;
  const at = Date.now();
  await profiles.delete([platform, account]);
  await noteRemoved(quiet);
  const kept = await profiles.where({ personId }).toArray();
  const id = deletedId('profiles', profile);
  // Two that were put back from the index at once have one id: the other pause must not go by it.
  if (!kept.some((other) => deletedId('profiles', other) === id)) await deleted.put({ id, at });
  const counted = await attempts.where({ personId }).count();
  const person = await people.get(personId);
  if (person && kept.length + counted === 0 && !hasHeldSearchesOrThreads(person)) {
    await people.delete(personId);
    await deleted.put({ id: personId, at });
    await noteRemoved(personId);
  }
  await noteEvent('stopped', { personId, ...eventDetails(profile) });
}
