import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Attempt } from '../attempts/attempt';
import { DATABASE_VERSIONS } from './migrations';
import type {
  Change,
  CheckIn,
  Deleted,
  Hint,
  HistoryEvent,
  Mark,
  Moment,
  OwnText,
  Person,
  Profile,
  Removed,
  SettingsRow,
  StoredNotice,
} from './schema';

export const DATABASE_NAME = 'lull';
/** What stays while the database is written anew, see `rewriteDatabase`. */
export const STAYS_NAME = 'lull-stays';

/**
 * The database, named `lull`. Only the background writes to it; pages read it live. Writes are strict: a transaction is
 * done when it is on disk, not when it is in memory. A connection closes when a newer version wants to open.
 */
export class LullDatabase extends Dexie {
  people!: EntityTable<Person, 'id'>;
  profiles!: Table<Profile, [string, string]>;
  settings!: EntityTable<SettingsRow, 'id'>;
  attempts!: EntityTable<Attempt, 'id'>;
  changes!: EntityTable<Change, 'id'>;
  events!: EntityTable<HistoryEvent, 'id'>;
  hints!: Table<Hint, [string, string]>;
  texts!: EntityTable<OwnText, 'id'>;
  checkins!: EntityTable<CheckIn, 'attempt'>;
  marks!: EntityTable<Mark, 'id'>;
  removed!: EntityTable<Removed, 'id'>;
  notices!: EntityTable<StoredNotice, 'id'>;
  moments!: EntityTable<Moment, 'id'>;
  deleted!: EntityTable<Deleted, 'id'>;

  constructor(name: typeof DATABASE_NAME | typeof STAYS_NAME = DATABASE_NAME) {
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, rows = {}, follow } of DATABASE_VERSIONS) {
      this.version(version)
        .stores(stores)
        .upgrade(async (upgrade) => {
          for (const [table, change] of Object.entries(rows)) {
            await upgrade
              .table(table)
              .toCollection()
              .modify((row, ref) => {
                ref.value = change(row);
              });
          }
          await follow?.((name) => upgrade.table(name));
        });
    }
  }
}

/** The one connection of this page or worker. */
export const database = new LullDatabase();

/** Whether the database opens now. Asking opens it again where it did not before. */
export function opens(): Promise<boolean> {
  return database.open().then(
    () => true,
    () => false,
  );
}
