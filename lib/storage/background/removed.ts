import { database } from '../database';
import { hasHeldSearchesOrThreads } from '../read/people';
import type { Profile } from '../schema';
import { noteEvent } from './events';

/** Notes, in the transaction that removes it, what the index may still hold; see `Removed`. */
export async function noteRemoved(id: string): Promise<void> {
  await database.removed.put({ id });
}

/**
 * Deletes a profile inside a transaction with `people`, `profiles`, `attempts`, `events` and `removed`. The person stays while
 * anything of them is held or counted.
 */
export async function deleteProfile({ platform, account, personId, quiet }: Profile): Promise<void> {
  const { people, profiles, attempts } = database;
  await profiles.delete([platform, account]);
  await noteRemoved(quiet);
  const kept = await profiles.where({ personId }).count();
  const counted = await attempts.where({ personId }).count();
  const person = await people.get(personId);
  if (person && kept + counted === 0 && !hasHeldSearchesOrThreads(person)) {
    await people.delete(personId);
    await noteRemoved(personId);
  }
  await noteEvent('stopped', { personId, platform });
}
