import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Cut, Here, Placed } from '@/lib/attempts/statistics/place';
import { type DaySum, type Glimpse, glimpses, sumDay } from '@/lib/attempts/statistics/sums';
import { ask } from '@/lib/messages/client';
import {
  type AllMoments,
  type Extent,
  followExtent,
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
export function useOverviewFacts(since: number): (OverviewFacts & Extent) | undefined {
  const facts = useLiveQuery(() => readOverviewFacts(since), [since]);
  const [extent, setExtent] = useState<Extent>();
  const [failed, setFailed] = useState<{ error: unknown }>();
  useEffect(() => followExtent(setExtent, (error) => setFailed({ error })), []);
  if (failed) throw failed.error;
  return useMemo(() => facts && extent && { ...facts, ...extent }, [facts, extent]);
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
  /** When the weeks begin that are first looked at, and the last days, of which each row counts at the first glance (epoch ms, midnights of UTC). */
  weeks: number;
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
 * then the rows of these weeks, and then all. The rows follow every change, each stretch on its own, and what is drawn from them
 * gives way to what is done meanwhile.
 */
export function useOverviewRows(read: RowsRead): OverviewRows | undefined {
  const { weeks, days, now, cut, first, few } = read;
  const [stands, setStands] = useState(false);
  const lately = useLately({ from: days, now, cut });
  const sums = useSums({ weeks, days, cut: few ? undefined : cut });
  const before = useOlder({ from: weeks, until: days, now, cut: few || stands ? cut : undefined });
  const older = useOlder({ from: first ?? weeks, until: weeks, now, cut: few || before ? cut : undefined });
  const found = useMemo((): OverviewRows | undefined => {
    if (!lately || (few ? before === undefined || older === undefined : !before && !sums)) return undefined;
    if (!before) {
      const glimpses = [...(sums ?? []), ...lately];
      return { rows: lately, rowsFrom: days, glimpses, recent: null, complete: false };
    }
    const recent = [...before, ...lately];
    const rows = older ? [...older, ...recent] : recent;
    return { rows, rowsFrom: weeks, glimpses: rows, recent, complete: !!older };
  }, [lately, sums, before, older, few, weeks, days]);
  const shown = useDeferredValue(found);
  // What is old must not take the time of what is first looked at.
  useEffect(() => {
    if (shown) setStands(true);
  }, [shown]);
  useSumUp({ weeks, days, wanted: stands && !few });
  return shown;
}

/** Rows from a moment on (epoch ms). Throws while drawing when the database does not open. While a new hour is read, the last one stays. */
function useLately({ from, now, cut }: { from: number } & Pick<RowsRead, 'now' | 'cut'>) {
  const [lately, setLately] = useState<Placed[]>();
  const [failed, setFailed] = useState<{ error: unknown }>();
  const { at, offset } = now;
  const dayStart = cut?.dayStart;
  const weekStart = cut?.weekStart;
  useEffect(() => {
    if (dayStart === undefined || weekStart === undefined) return;
    const range = { from, until: null, now: { at, offset }, cut: { dayStart, weekStart } };
    return followPlaced(range, { onRows: setLately, onError: (error) => setFailed({ error }) });
  }, [from, at, offset, dayStart, weekStart]);
  if (failed) throw failed.error;
  return lately;
}

/** What the weeks before the last days were, as far as sums know it; read once, for the first glance. */
function useSums({ weeks, days, cut }: Pick<RowsRead, 'weeks' | 'days' | 'cut'>): Glimpse[] | undefined {
  const [sums, setSums] = useState<DaySum[]>();
  const [failed, setFailed] = useState<{ error: unknown }>();
  const wanted = cut !== undefined;
  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    readSums(sumDays(weeks, days)).then(
      (read) => !stopped && setSums(read),
      (error) => !stopped && setFailed({ error }),
    );
    return () => {
      stopped = true;
    };
  }, [weeks, days, wanted]);
  const dayStart = cut?.dayStart;
  if (failed) throw failed.error;
  return useMemo(
    () => (sums && dayStart !== undefined ? glimpses(sums, { dayStart }) : undefined),
    [sums, dayStart],
  );
}

/** Has the background sum up what the next first glance needs, once the page stands. */
function useSumUp({ weeks, days, wanted }: Pick<RowsRead, 'weeks' | 'days'> & { wanted: boolean }): void {
  const report = useReport();
  useEffect(() => {
    if (wanted) ask('sumUp', sumDays(weeks, days)).catch((error) => report(error, 'sums'));
  }, [weeks, days, wanted, report]);
}

const sumDays = (weeks: number, days: number) => ({ from: sumDay(weeks), until: sumDay(days) });

/** Rows that began from `from` on and before `until` (epoch ms). */
interface OlderRead extends Pick<RowsRead, 'now' | 'cut'> {
  from: number;
  until: number;
}

/** `null` where they can't be read, which is reported: the page stands on the newer ones then. */
function useOlder({ from, until, now, cut }: OlderRead): Placed[] | null | undefined {
  const report = useReport();
  const [older, setOlder] = useState<{ of: string; rows: Placed[] | null }>();
  const dayStart = cut?.dayStart;
  const of = `${until} ${dayStart}`;
  // The clock moves on without making what is long over any different.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!cut) return;
    return followOlder({
      first: from,
      before: until,
      now,
      cut,
      onRows: (rows) => setOlder({ of, rows }),
      onError: (error) => {
        report(error, 'older pauses');
        setOlder((last) => (last?.of === of ? last : { of, rows: null }));
      },
    });
  }, [of, from, report]);
  return older?.of === of ? older.rows : undefined;
}
