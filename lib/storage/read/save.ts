import { sha256 } from '@noble/hashes/sha2.js';
import type { Table } from 'dexie';
import {
  allRows,
  BACKUP_TABLES,
  type BackupCounts,
  type BackupTable,
  endLine,
  headerLine,
  noRows,
  rowLine,
} from '../../attempts/backup';
import { isDayKind } from '../../policy/day-text';
import { database } from '../database';
import { FILE_SETTINGS, type FileSetting, filePerson, fileProfile, readFileRow } from '../file-rows';
import { CHECKED_TABLES, isRow } from '../rows';
import type { OwnText, Person, Profile, SettingsRow } from '../schema';
import { checkOpen } from './lock';
import { inPages } from './pages';
import { leftOut } from './unreadable';
import { whileWhole } from './whole';

/** How a file is made. */
export interface Saving {
  /** version of Lull */
  app: string;
  /** epoch ms */
  now: number;
  /** Aborted to stop; nothing is saved then. */
  signal?: AbortSignal;
  /** Told the rows written so far, and all there are. */
  onProgress?: (done: number, of: number) => void;
}

/** What was saved, and how much it was. */
export interface Saved {
  file: Blob;
  rows: number;
  /** Rows that cannot be read, and are not in it. */
  left: number;
}

/**
 * Everything Lull keeps, as one file (`docs/format.md`), read at one moment. Rows that cannot be read are left out. Rejects
 * when the database does not open, while words are locked, or with the reason of the signal.
 */
export async function saveEverything({ app, now, signal, onProgress }: Saving): Promise<Saved> {
  // Never of a database that is just written anew and only half back: what is missing would be missing in the one copy.
  const { rows, parts, left } = await whileWhole(() => rowParts({ signal, onProgress }));
  const sum = sha256.create();
  const head = new TextEncoder().encode(headerLine({ app, at: now, rows }));
  sum.update(head);
  for (const part of parts) {
    signal?.throwIfAborted();
    sum.update(new Uint8Array(await part.arrayBuffer()));
  }
  const file = new Blob([head, ...parts, endLine(rows, sum.digest())], { type: 'application/jsonl' });
  return { file, rows: allRows(rows), left };
}

/** The lines of all rows, in pieces the browser may keep on disk, and how many there are of each table. */
async function rowParts({ signal, onProgress }: Pick<Saving, 'signal' | 'onProgress'>) {
  const rows = noRows();
  const parts: Blob[] = [];
  const left: [BackupTable, object][] = [];
  const tables = BACKUP_TABLES.map((name) => database.table(name));
  await database.transaction('r', [...tables, database.marks], async () => {
    await checkOpen();
    const counts = await Promise.all(tables.map((table) => table.count()));
    const of = counts.reduce((all, count) => all + count, 0);
    for (const name of BACKUP_TABLES) {
      await inPages(database.table(name) as Table<object>, (page) => {
        signal?.throwIfAborted();
        const kept = page.flatMap((row) => {
          const made = fileRows(name, row);
          if (made.length === 0 && isMeant(name, row)) left.push([name, row]);
          return made;
        });
        rows[name] += kept.length;
        if (kept.length > 0) parts.push(new Blob(kept.map((row) => rowLine(name, JSON.stringify(row)))));
        onProgress?.(allRows(rows), of);
      });
    }
  });
  // Only now: whoever is told of them reads in turn, and would do so inside the transaction.
  for (const [name, row] of left) if (isChecked(name) && !isRow(name, row)) leftOut.add(name, row);
  return { rows: rows satisfies BackupCounts, parts, left: left.length };
}

const isChecked = (name: BackupTable): name is Exclude<BackupTable, 'settings'> =>
  CHECKED_TABLES.includes(name as never);

/** Whether a row belongs in a file: settings that nobody made and what goes with its day do not. */
const isMeant = (name: BackupTable, row: object): boolean =>
  name !== 'settings' && !(name === 'texts' && isDayKind((row as OwnText).kind));

/** A stored row as a file has it: the settings as one row each; what could not be read again, not at all. */
export function fileRows(table: BackupTable, row: object): object[] {
  if (table === 'settings') return settingRows(row as SettingsRow).filter((one) => readFileRow(table, one));
  // What goes with its day is in no file: there it would outlive it.
  if (table === 'texts' && isDayKind((row as OwnText).kind)) return [];
  if (isChecked(table) && !isRow(table, row)) return [];
  if (table !== 'people' && table !== 'profiles' && table !== 'hints') return [row];
  const made = inFile(table, row);
  return readFileRow(table, made) ? [made] : [];
}

function inFile(table: BackupTable, row: object): object {
  if (table === 'people') return filePerson(row as Person);
  return table === 'profiles' ? fileProfile(row as Profile) : row;
}

/** The settings somebody made, one a row. */
export function settingRows(row: SettingsRow): FileSetting[] {
  return FILE_SETTINGS.filter((name) => row[name] !== undefined).map((name) => ({
    name,
    value: row[name],
    at: row.setAt?.[name] ?? 0,
  }));
}
