import { useMemo, useState, useSyncExternalStore } from 'react';
import { type EntriesRead, EntryList, type EntryQuery } from './entry-list';

/**
 * The entries of a query, newest first, as far as they are wanted; while another query begins, what was there stays. Throws while
 * drawing when the database does not open.
 */
export function useEntries(query: EntryQuery): EntriesRead & { want: (count: number) => void } {
  const list = useMemo(() => new EntryList(query), [query]);
  const read = useSyncExternalStore(list.follow, list.snapshot);
  const [last, setLast] = useState(read);
  if (read.begun && read !== last) setLast(read);
  if (read.failed) throw read.failed;
  return { ...(read.begun ? read : last), begun: read.begun || last.begun, want: list.want };
}
