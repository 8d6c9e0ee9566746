import { daysInWeek, millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { useMemo } from 'react';
import { useNow } from '@/components/hooks/now';
import {
  type OverviewRows,
  useAllMoments,
  useOverviewFacts,
  useOverviewRows,
} from '@/components/hooks/overview';
import { fullWeeks, type Unlike, unlikeOf } from '@/lib/attempts/statistics/full-weeks';
import { type Cut, dayNow, type Here, type Placed, weekOf } from '@/lib/attempts/statistics/place';
import { offsetAt } from '@/lib/browser/clock';
import type { AllMoments, OverviewFacts } from '@/lib/storage/read/overview';

/** Weeks read before the page stands: the range that is shown first, the running week with it. */
const WEEKS_READ = 13;

/** What Overview is drawn from. */
export interface Model {
  /** epoch ms, a minute old at most */
  now: number;
  today: { day: number; hour: number };
  /** First day of the running week. */
  week: number;
  cut: Cut;
  facts: OverviewFacts;
  moments: AllMoments | undefined;
  rows: Placed[];
  /** Those of the last weeks, all of them. */
  recent: Placed[];
  /** Whether `rows` are all there are. */
  complete: boolean;
  /** The first day of which all pauses were read, where they are not all there are. */
  readFrom: number;
  unlike: Unlike;
}

/** Reads what Overview is drawn from; `undefined` until the first of it stands. */
export function useModel(): Model | undefined {
  const now = useNow(millisecondsInMinute);
  const hour = Math.floor(now / millisecondsInHour);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read stands for an hour
  const here: Here = useMemo(() => ({ at: now, offset: offsetAt(now) }), [hour]);
  // Read from a little before the running week, wherever a day and a week begin.
  const weekAgo = Math.floor(now / millisecondsInDay - daysInWeek - 1) * millisecondsInDay;
  const facts = useOverviewFacts(weekAgo);
  const moments = useAllMoments();
  const cut = facts?.cut;
  const since = weekAgo - (WEEKS_READ - 1) * daysInWeek * millisecondsInDay;
  const read: OverviewRows | undefined = useOverviewRows({
    since,
    now: here,
    cut,
    first: facts?.first ?? null,
    few: facts?.few ?? false,
  });
  return useMemo(() => {
    if (!facts || !read) return undefined;
    const { cut } = facts;
    const offset = offsetAt(now);
    const today = dayNow({ at: now, offset }, cut);
    const unlike = unlikeOf(facts.events, {
      first: facts.first ?? now,
      rest: facts.rest,
      now,
      dayOf: (at) => dayNow({ at, offset: offsetAt(at) }, cut).day,
    });
    // A day more: rows of other time zones.
    const readFrom = dayNow({ at: since, offset: offsetAt(since) }, cut).day + 2;
    return { ...read, readFrom, now, today, week: weekOf(today.day, cut), cut, facts, moments, unlike };
  }, [facts, read, moments, now, since]);
}

/** The weeks that have ended, newest first; those of which all pauses were read. */
export function useFullWeeks({ rows, complete, today, cut, unlike }: Model) {
  return useMemo(() => {
    const weeks = fullWeeks(rows, today.day, cut, unlike);
    return complete ? weeks : weeks.slice(0, WEEKS_READ - 1);
  }, [rows, complete, today.day, cut, unlike]);
}
