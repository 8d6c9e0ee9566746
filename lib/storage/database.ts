import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Attempt } from '../attempts/attempt';
import type { Change, CheckIn, Hint, HistoryEvent, Mark, OwnText, Person, Profile, Settings } from './schema';

/**
 * The database, named `lull`. Only the background writes to it; pages read it live. Writes are strict: a transaction is
 * done when it is on disk, not when it is in memory.
 */
export class LullDatabase extends Dexie {
  people!: EntityTable<Person, 'id'>;
  profiles!: Table<Profile, [string, string]>;
  settings!: EntityTable<Settings, 'id'>;
  attempts!: EntityTable<Attempt, 'id'>;
  changes!: EntityTable<Change, 'id'>;
  events!: EntityTable<HistoryEvent, 'id'>;
  hints!: Table<Hint, [string, string]>;
  texts!: EntityTable<OwnText, 'id'>;
  checkins!: EntityTable<CheckIn, 'attempt'>;
  marks!: EntityTable<Mark, 'id'>;

  constructor() {
    super('lull', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      people: 'id',
      profiles: '[platform+account], personId',
      settings: 'id',
      attempts: 'id, at, personId, outcome',
      changes: 'id, due',
      events: 'id, at',
    });
    this.version(2)
      .stores({
        hints: '[platform+account], personId',
        texts: 'id, kind, until',
        checkins: 'attempt, at',
      })
      .upgrade(async (change) => {
        const added: Partial<Person> = { names: [], search: [], messages: false, threads: [] };
        await change
          .table<Person>('people')
          .toCollection()
          .modify((person) => void Object.assign(person, { ...added, ...person }));
      });
    this.version(3).stores({ marks: 'id' });
  }
}

/** The one connection of this page or worker. */
export const database = new LullDatabase();
