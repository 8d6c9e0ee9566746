import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import { DATABASE_NAME, database } from '../database';

/** Rows of a table by their time: `from <= at < until` (epoch ms). */
export interface Stretch {
  table: 'attempts' | 'checkins';
  from: number;
  until: number;
}

/** More rows than this were changed together: they are not looked up, one by one. */
const MANY = 100;

/**
 * The keys of the rows of a table that were written or removed, or `null` where they are not told. Of what is written in
 * another page or in the background the same is told.
 */
function changedKeys(table: Stretch['table'], parts: ObservabilitySet): string[] | null {
  if ('all' in parts) return null;
  const ranges = parts[`idb://${DATABASE_NAME}/${table}/`];
  const keys: string[] = [];
  if (!ranges) return keys;
  for (const { from, to } of RangeSet(ranges)) {
    if (from !== to || keys.length === MANY) return null;
    keys.push(from as string);
  }
  return keys;
}

async function touches({ table, from, until }: Stretch, parts: ObservabilitySet): Promise<boolean> {
  const keys = changedKeys(table, parts);
  if (keys === null) return true;
  if (keys.length === 0) return false;
  const rows: ({ at: number } | undefined)[] = await database.table(table).bulkGet(keys);
  // Of a row that was removed it is not told when it was.
  return rows.some((row) => row === undefined || (row.at >= from && row.at < until));
}

/**
 * Calls `onChange` after a row of these stretches was written or removed, wherever that is done; at times when none was. It takes as
 * long for a million rows as for one: a live query keeps the key of each row it read. Returns how to stop.
 */
export function followStretches(
  stretches: readonly Stretch[],
  onChange: () => void,
  onError: (error: unknown) => void,
): () => void {
  let stopped = false;
  const look = (parts: ObservabilitySet) => {
    // What is told in the end of a transaction would look into that transaction, which is over.
    Dexie.ignoreTransaction(() => Promise.all(stretches.map((stretch) => touches(stretch, parts)))).then(
      (found) => {
        if (!stopped && found.includes(true)) onChange();
      },
      (error) => !stopped && onError(error),
    );
  };
  Dexie.on.storagemutated.subscribe(look);
  return () => {
    stopped = true;
    Dexie.on.storagemutated.unsubscribe(look);
  };
}
