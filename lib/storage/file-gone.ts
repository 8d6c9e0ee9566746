import { database } from './database';
import { type Deletable, deletedId, isDeleted } from './merge';
import { Owners } from './owners';
import type { Deleted, Person, Profile } from './schema';

/** A row here that was deleted where a file is from. */
export interface Gone {
  table: Deletable;
  /** Its key. */
  id: string | [string, string];
  row: object;
}

/** Tables whose rows have the id they leave for their key. */
const BY_ID = ['attempts', 'moments', 'texts', 'events', 'checkins'] as const;

/**
 * The rows here that these remembered ids take away: those that were not edited since, as far as can be told at `now` (epoch ms).
 * Without people, who go last. Works inside a transaction too.
 */
export async function goneWith(deleted: readonly Deleted[], now: number): Promise<Gone[]> {
  const gone: Gone[] = [];
  const times = new Map(deleted.map(({ id, at }) => [id, at]));
  const see = (table: Deletable, row: object, id: Gone['id']) => {
    if (isDeleted(row, times.get(deletedId(table, row)), now)) gone.push({ table, id, row });
  };
  for (const table of BY_ID) {
    const rows: (object | undefined)[] = await database.table(table).bulkGet(deleted.map(({ id }) => id));
    rows.forEach((row, i) => {
      if (row) see(table, row, deleted[i]?.id ?? '');
    });
  }
  const owners = new Set(deleted.map(({ id }) => id.slice(0, Math.max(0, id.lastIndexOf(':')))));
  const profiles: Profile[] = await database.profiles
    .where('personId')
    .anyOf([...owners])
    .toArray();
  for (const row of profiles) see('profiles', row, [row.platform, row.account]);
  return gone;
}

/** Someone here who was deleted where a file is from, and when (epoch ms). */
export interface Leaving {
  person: Person;
  at: number;
}

/** The people here with these remembered ids. Works inside a transaction too. */
export async function peopleWith(deleted: readonly Deleted[]): Promise<Leaving[]> {
  const people = await database.people.bulkGet(deleted.map(({ id }) => id));
  return deleted.flatMap(({ at }, i) => (people[i] ? [{ person: people[i], at }] : []));
}

/**
 * Who of them goes: whoever was not edited since, as far as can be told at `now` (epoch ms), and has nothing here any more. Works
 * inside a transaction too.
 */
export async function peopleGone(
  leaving: readonly Leaving[],
  now: number,
  owners = new Owners(),
): Promise<Person[]> {
  const gone: Person[] = [];
  for (const { person, at } of leaving)
    if (isDeleted(person, at, now) && !(await owners.has(person.id))) gone.push(person);
  return gone;
}
