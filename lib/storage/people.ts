import { database } from './database';
import type { Person, Profile } from './schema';

/** A person with the profiles held of them. */
export interface PersonWithProfiles extends Person {
  profiles: Profile[];
}

/** Everyone, in the order they were added, each with their profiles in the order they were held. */
export async function readPeople(): Promise<PersonWithProfiles[]> {
  const [people, profiles] = await Promise.all([database.people.toArray(), database.profiles.toArray()]);
  profiles.sort((a, b) => a.heldAt - b.heldAt);
  return people
    .sort((a, b) => a.createdAt - b.createdAt)
    .map((person) => ({ ...person, profiles: profiles.filter((profile) => profile.personId === person.id) }));
}
