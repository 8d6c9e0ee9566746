import type { Table } from 'dexie';

/** Rows read at once: few enough that a page never stands still. */
export const PAGE_ROWS = 500;

/**
 * Calls `each` with all rows of a table, in pages of `most` rows by primary key. Inside a transaction `each` must wait for nothing but
 * that transaction.
 */
export async function inPages<T, K, I>(
  table: Table<T, K, I>,
  each: (rows: T[]) => Promise<unknown> | unknown,
  most = PAGE_ROWS,
): Promise<void> {
  const { keyPath } = table.schema.primKey;
  const keyOf = (row: T) => {
    const parts = [keyPath].flat().map((name) => (row as Record<string, unknown>)[name ?? '']);
    return parts.length === 1 ? parts[0] : parts;
  };
  let rows = await table.orderBy(':id').limit(most).toArray();
  while (rows.length > 0) {
    const last = keyOf(rows.at(-1) as T);
    await each(rows);
    if (rows.length < most) return;
    rows = await table
      .where(':id')
      .above(last as never)
      .limit(most)
      .toArray();
  }
}

/** The same in the order of their `at`, by the table's index of it; rows without one are left out. Not for inside a transaction. */
export async function inTime<T extends { at: number }, K, I>(
  table: Table<T, K, I>,
  each: (rows: T[]) => Promise<unknown> | unknown,
): Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  /** Rows of the moment `last` that were seen. */
  let seen = 0;
  for (;;) {
    const found = await table
      .where('at')
      .aboveOrEqual(last)
      .limit(PAGE_ROWS + seen)
      .toArray();
    const rows = found.slice(seen);
    const end = rows.at(-1)?.at;
    if (end === undefined) return;
    const atEnd = rows.filter(({ at }) => at === end).length;
    seen = end === last ? seen + atEnd : atEnd;
    last = end;
    await each(rows);
  }
}
