import { report } from '../../browser/report';
import { database } from '../database';
import { type CheckedTable, isRow } from '../rows';
import { isLocked } from '../sealed/fields';

/** Rows that were left out since this page or worker began: the store behind what a page says of them. */
class LeftOut {
  #keys = new Set<string>();
  readonly #listeners = new Set<() => void>();

  /** How many there are. */
  readonly count = () => this.#keys.size;

  /** Calls `listener` when it changes. Returns how to stop. */
  readonly follow = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Notes a row, once; says so in the console, without what is in it. */
  add(table: CheckedTable, row: unknown): void {
    const { keyPath } = database.table(table).schema.primKey;
    const key = [keyPath].flat().map((name) => (row as Record<string, unknown> | null)?.[name ?? '']);
    const name = `${table} ${JSON.stringify(key)}`;
    if (this.#keys.has(name)) return;
    this.#keys = new Set([...this.#keys, name]);
    report(new Error('a row that cannot be read is left out'), table);
    this.#tell();
  }

  /** They were removed. */
  clear(): void {
    this.#keys = new Set();
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

export const leftOut = new LeftOut();

/** The rows that are what their table may have and have something to read: a text that is locked has not. */
export const readable = <T>(table: CheckedTable, rows: readonly T[]): T[] =>
  fitting(table, rows).filter((row) => table !== 'texts' || !isLocked(row as object));

/** The rows that are what their table may have; the others are left out and noted. */
export function fitting<T>(table: CheckedTable, rows: readonly T[]): T[] {
  return rows.filter((row) => {
    const fits = isRow(table, row);
    if (!fits) leftOut.add(table, row);
    return fits;
  });
}
