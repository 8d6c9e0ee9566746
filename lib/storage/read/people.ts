import { shownNames } from '../../policy/shown-name';
import { database } from '../database';
import type { Hint, Person, Profile } from '../schema';
import { readSettings } from './settings';
import { readable } from './unreadable';

/** A person with the profiles held of them. `label` is what they are called on screen, see `readShownNames`. */
export interface PersonWithProfiles extends Person {
  profiles: Profile[];
  /** The user's own word, which only its own field shows. */
  ownLabel: string;
}

/** Everyone who can be read. */
export async function personRows(): Promise<Person[]> {
  return readable('people', await database.people.toArray());
}

/** Every profile that can be read. */
export async function profileRows(): Promise<Profile[]> {
  return readable('profiles', await database.profiles.toArray());
}

/** What everyone is called on screen, by their id: every shown name comes from here. */
export async function readShownNames(): Promise<Map<string, string>> {
  // One after the other: side by side, a transaction around them may commit in between.
  const people = await personRows();
  const { discreet } = await readSettings();
  return shownNames(people, discreet);
}

/** Everyone, in the order they were added, each with their profiles in the order they were held. */
export async function readPeople(): Promise<PersonWithProfiles[]> {
  const [people, profiles, names] = await Promise.all([personRows(), profileRows(), readShownNames()]);
  profiles.sort((a, b) => a.heldAt - b.heldAt);
  return people
    .sort((a, b) => a.createdAt - b.createdAt)
    .map((person) => ({
      ...person,
      label: names.get(person.id) ?? person.label,
      ownLabel: person.label,
      profiles: profiles.filter((profile) => profile.personId === person.id),
    }));
}

/** Whether something of someone is paused that hangs on no profile: single chats, or searches for their names. */
export function hasHeldSearchesOrThreads({ threads, names, search }: Person): boolean {
  return threads.length > 0 || (names.length > 0 && search.length > 0);
}

/** The label of the person an account is held for. */
export function holderOf(
  people: PersonWithProfiles[],
  { platform, account }: { platform: string | null; account: string | null },
): string | undefined {
  const holds = (each: Profile) => each.platform === platform && each.account === account;
  return people.find(({ profiles }) => profiles.some(holds))?.label;
}

/** Addresses that may belong to someone held, oldest first, without those the user said no to or holds by now. */
export async function readHints(): Promise<Hint[]> {
  const [hints, profiles] = await Promise.all([database.hints.toArray(), profileRows()]);
  const held = new Set(profiles.map(({ platform, account }) => `${platform} ${account}`));
  return readable('hints', hints)
    .filter(({ no, platform, account }) => !no && !held.has(`${platform} ${account}`))
    .sort((a, b) => a.at - b.at);
}

/** The platforms on which a chat with someone or a search for them is held. */
export function heldPlatforms({ names, search, threads }: Person): string[] {
  return [...(names.length > 0 ? search : []), ...threads.map(({ platform }) => platform)];
}
