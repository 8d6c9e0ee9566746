import type { Attempt } from '../attempts/attempt';
import { database } from './database';
import type { Profile } from './schema';

/**
 * Who has something here once a file is in. As long as a profile or a pause is theirs, someone who was deleted comes, or stays: it needs
 * their label.
 */
export class Owners {
  /** By person: the platforms of the profiles that come, and of the pauses. */
  readonly #coming = new Map<string, Set<string>>();
  /** How many rows of each person go, and how many of their profiles on each platform. */
  readonly #going = new Map<string, number>();
  /** Of whom a profile would come if rows that were deleted came back, and where. */
  readonly #away = new Set<string>();

  comes(table: string, row: object): void {
    if (!isOwned(table, row)) return;
    const platforms = this.#coming.get(row.personId) ?? new Set();
    if (table === 'profiles') platforms.add(row.platform);
    this.#coming.set(row.personId, platforms);
  }

  goes(table: string, row: object): void {
    if (!isOwned(table, row)) return;
    for (const key of table === 'profiles' ? [row.personId, ownerKey(row)] : [row.personId])
      this.#going.set(key, (this.#going.get(key) ?? 0) + 1);
  }

  staysAway(table: string, row: object): void {
    if (table === 'profiles') this.#away.add(ownerKey(row as Profile));
  }

  /** Whether anything is theirs. Works inside a transaction with `profiles` and `attempts` too. */
  async has(personId: string): Promise<boolean> {
    if (this.#coming.has(personId)) return true;
    const profiles = await database.profiles.where({ personId }).count();
    const attempts = await database.attempts.where({ personId }).count();
    return profiles + attempts > (this.#going.get(personId) ?? 0);
  }

  /** Whether they have a profile there, come or here already. Works inside a transaction with `profiles` too. */
  async hasProfile(owner: Owner): Promise<boolean> {
    const { personId, platform } = owner;
    if (this.#coming.get(personId)?.has(platform)) return true;
    const here = await database.profiles.where({ personId }).toArray();
    const there = here.filter((row) => row.platform === platform);
    return there.length > (this.#going.get(ownerKey(owner)) ?? 0);
  }

  /** Whether they would have one there if rows that were deleted came back. */
  couldHaveProfile(owner: Owner): boolean {
    return this.#away.has(ownerKey(owner));
  }
}

type Owner = Pick<Profile, 'personId' | 'platform'>;

const ownerKey = ({ personId, platform }: Owner): string => JSON.stringify([personId, platform]);

function isOwned(table: string, row: object): row is Profile | Attempt {
  return (table === 'profiles' || table === 'attempts') && (row as Profile | Attempt).personId !== '';
}
