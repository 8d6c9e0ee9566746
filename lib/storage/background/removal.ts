import { database } from '../database';
import { hasHeldSearchesOrThreads } from '../read/people';
import { noteEvent } from './events';
import { change, noteRemoved } from './marks';

/** Removes a profile. The person stays while anything of them is held or counted. */
export async function removeProfile(platform: string, account: string): Promise<void> {
  const { people, profiles, attempts, events } = database;
  await change([people, profiles, attempts, events], async () => {
    const profile = await profiles.get([platform, account]);
    if (!profile) return;
    const { personId, quiet } = profile;
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
  });
}
