import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Cut, Here, Placed } from '@/lib/attempts/statistics/place';
import {
  type AllMoments,
  followOlder,
  type OverviewFacts,
  readAllMoments,
  readMoments,
  readOverviewFacts,
} from '@/lib/storage/read/overview';
import { followPlaced } from '@/lib/storage/read/placed';
import type { Moment } from '@/lib/storage/schema';
import { useReport } from './report';

/** What Overview knows beside the pauses; `undefined` until it was read. `since` is epoch ms. */
export function useOverviewFacts(since: number): OverviewFacts | undefined {
  return useLiveQuery(() => readOverviewFacts(since), [since]);
}

/** Every exercise finished outside a pause; `undefined` until they were read. */
export function useMoments(): Moment[] | undefined {
  return useLiveQuery(readMoments);
}

/** Exercises outside a pause in all; `undefined` until they were counted, which may be after the page stands. */
export function useAllMoments(): AllMoments | undefined {
  return useLiveQuery(readAllMoments);
}

/** Pauses on the person's calendar, oldest first. */
export interface OverviewRows {
  rows: Placed[];
  /** Those of the last weeks. */
  recent: Placed[];
  /** Whether these are all there are: the older ones come once the page stands. */
  complete: boolean;
}

/** Where in time the rows are read. */
interface RowsRead {
  /** epoch ms */
  since: number;
  now: Here;
  /** Not known until the settings were read. */
  cut: Cut | undefined;
  /** When the first pause of all was (epoch ms), or `null`. */
  first: number | null;
  /** Whether there are so few that all of them are read at once, and nothing moves on the page afterwards. */
  few: boolean;
}

/**
 * A few pauses all at once. Of many, those since `since` first, so that the page stands however many there are, and the older ones
 * as soon as they are read. All of them follow every change, and what is drawn from them gives way to what is done meanwhile.
 */
export function useOverviewRows({ since, now, cut, first, few }: RowsRead): OverviewRows | undefined {
  const recent = useRecent({ since, now, cut });
  const [stands, setStands] = useState(false);
  const older = useOlder({ since, now, cut: stands || few ? cut : undefined, first });
  const rows = useMemo(
    () =>
      recent && (older !== undefined || !few)
        ? { rows: older ? [...older, ...recent] : recent, recent, complete: !!older }
        : undefined,
    [recent, older, few],
  );
  const shown = useDeferredValue(rows);
  // What is old must not take the time of what is first looked at.
  useEffect(() => {
    if (shown) setStands(true);
  }, [shown]);
  return shown;
}

/** Throws while drawing when the database does not open. While a new hour is read, the last one stays. */
function useRecent({ since, now, cut }: Pick<RowsRead, 'since' | 'now' | 'cut'>): Placed[] | undefined {
  const [recent, setRecent] = useState<Placed[]>();
  const [failed, setFailed] = useState<{ error: unknown }>();
  const { at, offset } = now;
  const dayStart = cut?.dayStart;
  const weekStart = cut?.weekStart;
  useEffect(() => {
    if (dayStart === undefined || weekStart === undefined) return;
    const range = { from: since, until: null, now: { at, offset }, cut: { dayStart, weekStart } };
    return followPlaced(range, { onRows: setRecent, onError: (error) => setFailed({ error }) });
  }, [since, at, offset, dayStart, weekStart]);
  if (failed) throw failed.error;
  return recent;
}

/** `null` where they can't be read, which is reported: the page stands on the recent ones then. */
function useOlder({ since, now, cut, first }: Omit<RowsRead, 'few'>): Placed[] | null | undefined {
  const report = useReport();
  const [older, setOlder] = useState<{ of: string; rows: Placed[] | null }>();
  const dayStart = cut?.dayStart;
  const of = `${since} ${dayStart}`;
  // The clock moves on without making what is long over any different.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!cut) return;
    return followOlder({
      first: first ?? since,
      before: since,
      now,
      cut,
      onRows: (rows) => setOlder({ of, rows }),
      onError: (error) => {
        report(error, 'older pauses');
        setOlder((last) => (last?.of === of ? last : { of, rows: null }));
      },
    });
  }, [of, first, report]);
  return older?.of === of ? older.rows : undefined;
}
