import { Dexie, type EntityTable, type Table } from 'dexie';
import type { BackupHeader, BackupTable } from '../attempts/backup';
import { loadKey } from './sealed/held-key';
import { sealFile } from './sealed/seal-rows';

const NAME = 'lull-import';

/** Where the rows of a table lie. */
const STORES: Record<BackupTable, string> = {
  people: 'id',
  profiles: '[platform+account]',
  hints: '[platform+account]',
  attempts: 'id',
  checkins: 'attempt',
  moments: 'id',
  texts: 'id',
  events: 'id',
  deleted: 'id',
  settings: 'name',
};

/** What a file was found to be; written once all of it is here. */
export interface WholeFile {
  id: 'whole';
  /** Names this reading of the file, so that no other is taken for it. */
  token: string;
  header: BackupHeader;
  /** When its first and its last pause began (epoch ms), or `null` when it has none. */
  from: number | null;
  until: number | null;
  /** How many of its attempts are pauses or looks, and no pulls. */
  pauses: number;
}

/**
 * The rows of one file, apart from Lull's own, named `lull-import`: a page reads a file into it, and nothing of it is taken
 * before it is whole. Whoever uses it has the lock `import`.
 */
export class ImportDatabase extends Dexie {
  whole!: EntityTable<WholeFile, 'id'>;
  /** Whether the lock is on: then no word comes in while it is locked. */
  locked = false;

  /** To be opened by hand: one that was dropped meanwhile is never taken for the next that has its name. */
  constructor() {
    super(NAME, { autoOpen: false });
    this.version(1).stores({ ...STORES, whole: 'id' });
    this.use({ stack: 'dbcore', name: 'words', level: -3, create: sealFile(() => this.locked) });
    this.on('ready', loadKey, true);
  }

  rowsOf(table: BackupTable): Table<object, unknown> {
    return this.table(table);
  }
}

/** Takes it away, half made or whole. Resolves when it is gone. */
export function dropImport(): Promise<void> {
  return Dexie.delete(NAME);
}
