import { sha256 } from '@noble/hashes/sha2.js';
import type { Attempt } from '../../attempts/attempt';
import {
  allRows,
  BACKUP_MOST_BYTES,
  BACKUP_MOST_CHATS,
  BACKUP_TABLES,
  BackupProblem,
  BackupReader,
  type BackupRow,
  type BackupTable,
} from '../../attempts/backup';
import { isPull } from '../erase-what';
import { readFileRow } from '../file-rows';
import { dropImport, ImportDatabase, type WholeFile } from '../import-database';
import type { Person } from '../schema';
import { checkOpen } from './lock';

/** Bytes read at once: their rows are checked in a few milliseconds. */
const PIECE = 32 * 1024;
/** Rows written at once: a page hands them over in a few milliseconds. */
const WRITE_ROWS = 250;

/** How a file is read, and what it would do is counted. */
export interface Taking {
  /** Aborted to stop; nothing stays then. */
  signal?: AbortSignal;
  /** Told how much of it is done, from 0 to 1. */
  onProgress?: (part: number) => void;
}

/**
 * Reads a whole file into `lull-import` and finds out whether it is what Lull saved. Lull's own rows are not touched. For
 * inside the lock `import`.
 * @throws BackupProblem when the file cannot be used; rejects with the reason of the signal. Then `lull-import` is gone.
 */
export async function takeFile(file: Blob, { signal, onProgress }: Taking = {}): Promise<WholeFile> {
  if (file.size > BACKUP_MOST_BYTES) throw new BackupProblem('big');
  await dropImport();
  const into = new ImportDatabase();
  into.locked = (await checkOpen()) !== 'off';
  try {
    await into.open();
    return await readInto(into, file, { signal, onProgress });
  } catch (error) {
    into.close();
    await dropImport();
    throw error;
  } finally {
    into.close();
  }
}

/**
 * The bytes of a file from one offset up to, and without, another.
 * @throws BackupProblem when the browser cannot read it: it is a folder, or was changed or moved since it was chosen.
 */
export async function readBytes(file: Blob, from: number, until: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(from, until).arrayBuffer());
  } catch {
    throw new BackupProblem('unread');
  }
}

async function readInto(
  into: ImportDatabase,
  file: Blob,
  { signal, onProgress }: Taking,
): Promise<WholeFile> {
  const reader = new BackupReader(sha256.create(), readFileRow);
  const pauses = new Pauses();
  let chats = 0;
  let waiting: BackupRow[] = [];
  for (let from = 0; from < file.size; from += PIECE) {
    signal?.throwIfAborted();
    const rows = reader.push(await readBytes(file, from, from + PIECE));
    pauses.see(rows);
    for (const { table, row } of rows) if (table === 'people') chats += (row as Person).threads.length;
    if (chats > BACKUP_MOST_CHATS) throw new BackupProblem('big');
    waiting.push(...rows);
    if (waiting.length >= WRITE_ROWS) {
      await write(into, waiting);
      waiting = [];
    }
    onProgress?.(Math.min(1, (from + PIECE) / file.size));
  }
  const header = reader.end();
  await write(into, waiting);
  // A key that comes twice stands here once.
  for (const table of BACKUP_TABLES)
    if ((await into.rowsOf(table).count()) !== header.rows[table]) throw new BackupProblem('changed');
  signal?.throwIfAborted();
  const whole: WholeFile = { id: 'whole', token: crypto.randomUUID(), header, ...pauses.seen };
  await into.whole.put(whole);
  return whole;
}

async function write(into: ImportDatabase, rows: readonly BackupRow[]): Promise<void> {
  const byTable = new Map<BackupTable, object[]>();
  for (const { table, row } of rows) {
    const before = byTable.get(table);
    if (before) before.push(row);
    else byTable.set(table, [row]);
  }
  for (const [table, all] of byTable) await into.rowsOf(table).bulkPut(all);
}

/** How many pauses there are in a file, as what is kept counts them, and when the first and the last began. */
class Pauses {
  #from = Number.POSITIVE_INFINITY;
  #until = Number.NEGATIVE_INFINITY;
  #count = 0;

  see(rows: readonly BackupRow[]): void {
    for (const { table, row } of rows) {
      if (table !== 'attempts' || isPull(row as Attempt)) continue;
      const { at } = row as Attempt;
      this.#count += 1;
      this.#from = Math.min(this.#from, at);
      this.#until = Math.max(this.#until, at);
    }
  }

  get seen(): Pick<WholeFile, 'pauses' | 'from' | 'until'> {
    const pauses = this.#count;
    return pauses > 0
      ? { pauses, from: this.#from, until: this.#until }
      : { pauses, from: null, until: null };
  }
}

/** All rows of a file. */
export const rowsOf = ({ header }: WholeFile): number => allRows(header.rows);
