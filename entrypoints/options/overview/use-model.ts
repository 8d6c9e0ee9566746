import { daysInWeek, millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { useMemo, useState } from 'react';
import { useNow } from '@/components/hooks/now';
import {
  type OverviewRows,
  useAllMoments,
  useOverviewFacts,
  useOverviewRows,
} from '@/components/hooks/overview';
import { fullWeeks, type Unlike, unlikeOf } from '@/lib/attempts/statistics/full-weeks';
import { type Cut, dayNow, type Here, type Placed, weekOf } from '@/lib/attempts/statistics/place';
import type { Glimpse } from '@/lib/attempts/statistics/sums';
import { offsetAt } from '@/lib/browser/clock';
import type { AllMoments, Extent, OverviewFacts } from '@/lib/storage/read/overview';

/** Weeks of the range that is shown first, the running week with it. */
const WEEKS_READ = 13;
/** Days of which each row is read before the page stands: the running week, and looks that were a week apart. */
const DAYS_READ = 15;

/** What Overview is drawn from. */
export interface Model {
  /** epoch ms, a minute old at most */
  now: number;
  today: { day: number; hour: number };
  /** First day of the running week. */
  week: number;
  cut: Cut;
  facts: OverviewFacts & Extent;
  moments: AllMoments | undefined;
  rows: Placed[];
  /** The same pauses as far as figures and the first chart need them, of more days where `rows` are not all there are. */
  glimpses: readonly Glimpse[];
  /** Those of the last weeks, all of them; `null` until they were read. */
  recent: Placed[] | null;
  /** Whether `rows` are all there are. */
  complete: boolean;
  /** The first day of which all `rows` were read, and of which there are all `glimpses`, where they are not all there are. */
  readFrom: number;
  seenFrom: number;
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
  // A day that begins while the page is open adds to the last days, and moves no row to another stretch.
  const [opened] = useState(Math.floor(now / millisecondsInDay));
  const weeks = (opened - WEEKS_READ * daysInWeek - 1) * millisecondsInDay;
  const read: OverviewRows | undefined = useOverviewRows({
    weeks,
    days: (opened - DAYS_READ) * millisecondsInDay,
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
      first: facts.began ?? now,
      running: facts.keptBreak,
      now,
      dayOf: (at) => dayNow({ at, offset: offsetAt(at) }, cut).day,
    });
    // A day more: rows of other time zones.
    const wholeFrom = (at: number) => dayNow({ at, offset: offsetAt(at) }, cut).day + 2;
    return {
      ...read,
      ...{ readFrom: wholeFrom(read.rowsFrom), seenFrom: wholeFrom(weeks) },
      ...{ now, today, week: weekOf(today.day, cut), cut, facts, moments, unlike },
    };
  }, [facts, read, moments, now, weeks]);
}

/** The weeks that have ended, newest first; those of which all pauses were read. */
export function useFullWeeks({ glimpses, complete, today, cut, unlike }: Model) {
  return useMemo(() => {
    const weeks = fullWeeks(glimpses, today.day, cut, unlike);
    return complete ? weeks : weeks.slice(0, WEEKS_READ - 1);
  }, [glimpses, complete, today.day, cut, unlike]);
}
