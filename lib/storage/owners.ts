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
  /** How many rows of each person go. */
  readonly #going = new Map<string, number>();

  comes(table: string, row: object): void {
    if (!isOwned(table, row)) return;
    const platforms = this.#coming.get(row.personId) ?? new Set();
    if (table === 'profiles') platforms.add(row.platform);
    this.#coming.set(row.personId, platforms);
  }

  goes(table: string, row: object): void {
    if (isOwned(table, row)) this.#going.set(row.personId, (this.#going.get(row.personId) ?? 0) + 1);
  }

  /** Whether anything is theirs. Works inside a transaction with `profiles` and `attempts` too. */
  async has(personId: string): Promise<boolean> {
    if (this.#coming.has(personId)) return true;
    const profiles = await database.profiles.where({ personId }).count();
    const attempts = await database.attempts.where({ personId }).count();
    return profiles + attempts > (this.#going.get(personId) ?? 0);
  }

  /** Whether they have a profile there, come or here already. Works inside a transaction with `profiles` too. */
  async hasProfile({ personId, platform }: Pick<Profile, 'personId' | 'platform'>): Promise<boolean> {
    if (this.#coming.get(personId)?.has(platform)) return true;
    return (await database.profiles.where({ personId }).toArray()).some((row) => row.platform === platform);
  }
}

function isOwned(table: string, row: object): row is Profile | Attempt {
  return (table === 'profiles' || table === 'attempts') && (row as Profile | Attempt).personId !== '';
}
