import { Dexie, type EntityTable, type PromiseExtended, type Table } from 'dexie';
import type { Attempt } from '../attempts/attempt';
import type { DaySum } from '../attempts/statistics/sums';
import { report } from '../browser/report';
import { forgetSums } from './forget-sums';
import { exclusively } from './lock';
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
import { loadKey } from './sealed/held-key';
import { sealRows } from './sealed/seal-rows';

export const DATABASE_NAME = 'lull';
/** What stays while the database is written anew, see `rewriteDatabase`. */
export const STAYS_NAME = 'lull-stays';

/** An opening takes milliseconds. One that waits for other pages of Lull is given up after this time (ms). */
const OPEN_MS = 4_000;

/** The browser's databases; `asked` is told each request to open one. */
const factory = (asked: (request: IDBOpenDBRequest) => void) => ({
  open: (name: string, version?: number) => {
    const request = indexedDB.open(name, version);
    asked(request);
    return request;
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (a: unknown, b: unknown) => indexedDB.cmp(a, b),
});

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
  sums!: EntityTable<DaySum, 'day'>;

  /** Another page of Lull keeps it from opening; it opens by itself as soon as that is over. */
  isBlocked = false;
  /** An opening failed, perhaps in the middle of an upgrade. */
  #brokeOff = false;

  /** `asStored`: rows are read and written as they lie on disk, locked words locked. */
  constructor(name: typeof DATABASE_NAME | typeof STAYS_NAME = DATABASE_NAME, asStored = false) {
    let asked = (_request: IDBOpenDBRequest): void => undefined;
    super(name, {
      chromeTransactionDurability: 'strict',
      // A live query would keep every row it read, and copy each of them.
      cache: 'disabled',
      indexedDB: factory((request) => asked(request)),
    });
    asked = (request) => this.#giveUpLate(request);
    // Under all that Dexie adds itself, which knows its transaction only as long as nobody waited.
    this.use({ stack: 'dbcore', name: 'sums', level: -2, create: forgetSums });
    if (!asStored) {
      this.use({ stack: 'dbcore', name: 'words', level: -3, create: sealRows });
      this.on('ready', loadKey, true);
    }
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

  /** Rejects at once while it is blocked, and soon where it turns out to be. */
  override open(): PromiseExtended<Dexie> {
    if (this.isBlocked) return Dexie.Promise.reject(new Dexie.DatabaseClosedError('another page blocks it'));
    if (this.#brokeOff) this.#declareAnew();
    const opening = super.open();
    opening.catch(() => {
      this.#brokeOff = true;
    });
    return opening;
  }

  /**
   * After an upgrade that was broken off Dexie takes the tables of an earlier version for those there are, and a database that is made
   * anew would be without the others (no bug report was found). Declaring one version again makes all of them known.
   */
  #declareAnew(): void {
    if (this.isOpen()) return;
    this.version(this.verno).stores({});
    this.#brokeOff = false;
  }

  /**
   * Another page may hold an older version, or keep the database from being deleted. A request cannot be taken back, and later
   * ones wait behind it: it is left to run out without effect, and then the database is opened. An upgrade that has begun gets
   * all the time it needs.
   */
  #giveUpLate(request: IDBOpenDBRequest): void {
    const over = () => {
      this.isBlocked = false;
      openDatabase().catch((error) => report(error, 'database'));
    };
    const giveUp = () => {
      this.isBlocked = true;
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onerror = (event) => {
        event.preventDefault();
        over();
      };
      request.onsuccess = () => {
        request.result.close();
        over();
      };
      // Whoever waits is told.
      this.close({ disableAutoOpen: true });
    };
    const timer = setTimeout(giveUp, OPEN_MS);
    for (const type of ['upgradeneeded', 'success', 'error'])
      request.addEventListener(type, () => clearTimeout(timer));
  }
}

/** The one connection of this page or worker. */
export const database = new LullDatabase();

/**
 * Opens the database again where it did not open before; never while it is written anew, when half a copy of what stays would be
 * taken for one that a stopped background left. Rejects when it does not open.
 */
export async function openDatabase(): Promise<void> {
  await exclusively('rewrite', async () => void (await database.open()));
}

/** Whether the database opens now; asking opens it. */
export function opens(): Promise<boolean> {
  return openDatabase().then(
    () => true,
    () => false,
  );
}
