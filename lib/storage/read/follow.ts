import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import { DATABASE_NAME, database } from '../database';

/** A table whose rows have a time. */
type Table = 'attempts' | 'checkins' | 'moments' | 'events';

/** More rows than this were changed together: they are not looked up, one by one. */
const MANY = 100;

/**
 * The keys of the rows of a table that were written or removed, or `null` where they are not told. Of what is written in
 * another page or in the background the same is told.
 */
function changedKeys(table: Table, parts: ObservabilitySet): string[] | null {
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

/**
 * When the rows of a table are of that a change wrote (epoch ms), or `null` where that is not told: of a row that was removed, or
 * of many.
 */
async function changedTimes(table: Table, parts: ObservabilitySet): Promise<number[] | null> {
  const keys = changedKeys(table, parts);
  if (keys === null) return null;
  if (keys.length === 0) return [];
  const rows: ({ at: number } | undefined)[] = await database.table(table).bulkGet(keys);
  const times = rows.flatMap((row) => row?.at ?? []);
  return times.length === rows.length ? times : null;
}

/** Calls `changed` after each change, wherever it is made, and `onError` where that fails. Returns how to stop. */
function followChanges(
  changed: (parts: ObservabilitySet, isStopped: () => boolean) => Promise<void>,
  onError: (error: unknown) => void,
): () => void {
  let stopped = false;
  const isStopped = () => stopped;
  const follow = (parts: ObservabilitySet) => {
    // What is told in the end of a transaction would look into that transaction, which is over.
    Dexie.ignoreTransaction(() => changed(parts, isStopped)).catch((error) => !stopped && onError(error));
  };
  Dexie.on.storagemutated.subscribe(follow);
  return () => {
    stopped = true;
    Dexie.on.storagemutated.unsubscribe(follow);
  };
}

/**
 * Calls `onChange` after rows of these tables were written or removed, with the times they are of (epoch ms), or `null` where they
 * are not told. Returns how to stop.
 */
export function followTimes(
  tables: readonly Table[],
  onChange: (times: readonly number[] | null) => void,
  onError: (error: unknown) => void,
): () => void {
  return followChanges(async (parts, isStopped) => {
    const found = await Promise.all(tables.map((table) => changedTimes(table, parts)));
    if (isStopped()) return;
    const times = found.flatMap((one) => one ?? []);
    if (found.includes(null)) onChange(null);
    else if (times.length > 0) onChange(times);
  }, onError);
}

/**
 * Calls `onChange` after attempts or their check-ins were written or removed, with the ids of these attempts, or `null` where they
 * are not told. It takes as long for a million rows as for one: a live query keeps the key of each row it read. Returns how to stop.
 */
export function followAnswered(
  onChange: (ids: readonly string[] | null) => void,
  onError: (error: unknown) => void,
): () => void {
  return followChanges(async (parts) => {
    const written = changedKeys('attempts', parts);
    const answered = changedKeys('checkins', parts);
    if (written === null || answered === null) return onChange(null);
    const ids = new Set([...written, ...answered]);
    if (ids.size > 0) onChange([...ids]);
  }, onError);
}
