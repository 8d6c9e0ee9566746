import { useEffect, useState } from 'react';
import type { Entry } from '@/lib/storage/read/history';
import type { EntriesRead } from './entry-list';
import type { EntryKey } from './remove-entries';

/** Lines chosen to be removed together. */
export interface Chosen {
  /** Whether lines can be chosen now. */
  active: boolean;
  begin: () => void;
  end: () => void;
  has: (entry: EntryKey) => boolean;
  toggle: (entry: EntryKey) => void;
  /** Chooses every line that is asked for, however far back; it takes a while until all are read. */
  all: () => void;
  none: () => void;
  /** All are being read. */
  busy: boolean;
  keys: readonly EntryKey[];
}

const NONE: ReadonlyMap<string, Entry['of']> = new Map();

/** What is chosen of the lines of a query; what is asked for anew has nothing chosen. */
export function useChosen(
  { entries, done, want }: EntriesRead & { want: (count: number) => void },
  query: unknown,
): Chosen {
  const [active, setActive] = useState(false);
  const [chosen, setChosen] = useState(NONE);
  const [busy, setBusy] = useState(false);
  const [of, setOf] = useState(query);
  if (of !== query) {
    setOf(query);
    setChosen(NONE);
    setBusy(false);
  }
  useEffect(() => {
    if (!busy) return;
    want(Number.POSITIVE_INFINITY);
    if (!done) return;
    setChosen(new Map(entries.map((entry) => [entry.id, entry.of])));
    setBusy(false);
  }, [busy, done, entries, want]);
  const choose = (next: ReadonlyMap<string, Entry['of']>) => {
    setBusy(false);
    setChosen(next);
  };
  return {
    active,
    begin: () => setActive(true),
    end: () => {
      setActive(false);
      choose(NONE);
    },
    has: ({ id }) => chosen.has(id),
    toggle: (entry) => {
      const next = new Map(chosen);
      if (!next.delete(entry.id)) next.set(entry.id, entry.of);
      choose(next);
    },
    all: () => setBusy(true),
    none: () => choose(NONE),
    busy,
    keys: [...chosen].map(([id, table]) => ({ id, of: table })),
  };
}
