import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Cut, Here, Placed } from '@/lib/attempts/statistics/place';
import { type DaySum, type Glimpse, glimpses, sumDay } from '@/lib/attempts/statistics/sums';
import { ask } from '@/lib/messages/client';
import {
  type AllMoments,
  followOlder,
  type OverviewFacts,
  readAllMoments,
  readMoments,
  readOverviewFacts,
} from '@/lib/storage/read/overview';
import { followPlaced } from '@/lib/storage/read/placed';
import { readSums } from '@/lib/storage/read/sums';
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
  /** Since when `rows` are all there are (epoch ms). */
  rowsFrom: number;
  /** The same pauses, and those of all the weeks that are first looked at, from sums where `rows` do not have them yet. */
  glimpses: readonly Glimpse[];
  /** Those of the last weeks, once they were read. */
  recent: Placed[] | null;
  /** Whether `rows` are all there are: the older ones come once the page stands. */
  complete: boolean;
}

/** Where in time the rows are read. */
interface RowsRead {
  /** Beginning of the last weeks, and of the days of which each row counts at the first glance (epoch ms, midnights of UTC). */
  since: number;
  days: number;
  now: Here;
  /** Not known until the settings were read. */
  cut: Cut | undefined;
  /** When the first pause of all was (epoch ms), or `null`. */
  first: number | null;
  /** Whether there are so few that all of them are read at once, and nothing moves on the page afterwards. */
  few: boolean;
}

/**
 * A few pauses all at once. Of many, the last days and sums of the weeks before, so that the page stands however many there are;
 * then the rows of these weeks, and then all. The rows follow every change, and what is drawn from them gives way to what is done
 * meanwhile.
 */
export function useOverviewRows(read: RowsRead): OverviewRows | undefined {
  const { since, days, now, cut, first, few } = read;
  const [stands, setStands] = useState(false);
  const whole = few || stands;
  const lately = useLately({ from: whole ? since : days, whole, now, cut });
  const sums = useSums({ since, days, cut: few ? undefined : cut });
  const older = useOlder({ since, now, cut: few || lately?.whole ? cut : undefined, first });
  const found = useMemo((): OverviewRows | undefined => {
    if (!lately) return undefined;
    if (!lately.whole) {
      if (!sums) return undefined;
      const { rows, from } = lately;
      return { rows, rowsFrom: from, glimpses: [...sums, ...rows], recent: null, complete: false };
    }
    if (few && older === undefined) return undefined;
    const rows = older ? [...older, ...lately.rows] : lately.rows;
    return { rows, rowsFrom: lately.from, glimpses: rows, recent: lately.rows, complete: !!older };
  }, [lately, sums, older, few]);
  const shown = useDeferredValue(found);
  // What is old must not take the time of what is first looked at.
  useEffect(() => {
    if (shown) setStands(true);
  }, [shown]);
  useSumUp({ since, days, wanted: stands && !few });
  return shown;
}

/** Rows from a moment on (epoch ms); `whole` says whether they are those of all the last weeks. */
interface Lately {
  from: number;
  whole: boolean;
  rows: Placed[];
}

/** Throws while drawing when the database does not open. While others are read, the last ones stay. */
function useLately({
  from,
  whole,
  now,
  cut,
}: Omit<Lately, 'rows'> & Pick<RowsRead, 'now' | 'cut'>): Lately | undefined {
  const [lately, setLately] = useState<Lately>();
  const [failed, setFailed] = useState<{ error: unknown }>();
  const { at, offset } = now;
  const dayStart = cut?.dayStart;
  const weekStart = cut?.weekStart;
  useEffect(() => {
    if (dayStart === undefined || weekStart === undefined) return;
    const range = { from, until: null, now: { at, offset }, cut: { dayStart, weekStart } };
    return followPlaced(range, {
      onRows: (rows) => setLately({ from, whole, rows }),
      onError: (error) => setFailed({ error }),
    });
  }, [from, whole, at, offset, dayStart, weekStart]);
  if (failed) throw failed.error;
  return lately;
}

/** What the weeks before the last days were, as far as sums know it; read once, for the first glance. */
function useSums({ since, days, cut }: Pick<RowsRead, 'since' | 'days' | 'cut'>): Glimpse[] | undefined {
  const [sums, setSums] = useState<DaySum[]>();
  const [failed, setFailed] = useState<{ error: unknown }>();
  const wanted = cut !== undefined;
  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    readSums(sumDays(since, days)).then(
      (read) => !stopped && setSums(read),
      (error) => !stopped && setFailed({ error }),
    );
    return () => {
      stopped = true;
    };
  }, [since, days, wanted]);
  const dayStart = cut?.dayStart;
  if (failed) throw failed.error;
  return useMemo(
    () => (sums && dayStart !== undefined ? glimpses(sums, { dayStart }) : undefined),
    [sums, dayStart],
  );
}

/** Has the background sum up what the next first glance needs, once the page stands. */
function useSumUp({ since, days, wanted }: Pick<RowsRead, 'since' | 'days'> & { wanted: boolean }): void {
  const report = useReport();
  useEffect(() => {
    if (wanted) ask('sumUp', sumDays(since, days)).catch((error) => report(error, 'sums'));
  }, [since, days, wanted, report]);
}

const sumDays = (since: number, days: number) => ({ from: sumDay(since), until: sumDay(days) });

/** `null` where they can't be read, which is reported: the page stands on the recent ones then. */
function useOlder({
  since,
  now,
  cut,
  first,
}: Pick<RowsRead, 'since' | 'now' | 'cut' | 'first'>): Placed[] | null | undefined {
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
