import { database } from '../database';
import { change } from './marks';
import { deleteProfile } from './removed';

/** Removes a profile. The person stays while anything of them is held or counted. */
export async function removeProfile(platform: string, account: string): Promise<void> {
  const { people, profiles, attempts, events } = database;
  await change([people, profiles, attempts, events], async () => {
    const profile = await profiles.get([platform, account]);
    if (profile) await deleteProfile(profile);
  });
}
