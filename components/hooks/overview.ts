import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import type { Cut, Here, Placed } from '@/lib/attempts/statistics/place';
import {
  followOlder,
  type OverviewFacts,
  type OverviewTotals,
  readMoments,
  readOverviewFacts,
  readOverviewTotals,
} from '@/lib/storage/read/overview';
import { readPlaced } from '@/lib/storage/read/placed';
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

/** What is counted in all; `undefined` until it was counted, which may be after the page stands. */
export function useOverviewTotals(): OverviewTotals | undefined {
  return useLiveQuery(readOverviewTotals);
}

/** Pauses on the person's calendar, oldest first. */
export interface OverviewRows {
  rows: Placed[];
  /** Whether these are all there are: the older ones come once the page stands. */
  complete: boolean;
}

/**
 * The pauses since `since` (epoch ms) first, so that the page stands at once however many there are, and the older ones as
 * soon as they are read. All of them follow every change.
 */
export function useOverviewRows(since: number, now: Here, cut: Cut | undefined): OverviewRows | undefined {
  const recent = useLiveQuery(
    async () => (cut ? readPlaced({ from: since, until: null, now, cut }) : undefined),
    [since, now.at, now.offset, cut?.dayStart],
  );
  const older = useOlder(since, now, recent ? cut : undefined);
  return useMemo(
    () => recent && { rows: older ? [...older, ...recent] : recent, complete: older !== undefined },
    [recent, older],
  );
}

function useOlder(before: number, now: Here, cut: Cut | undefined): Placed[] | undefined {
  const report = useReport();
  const [older, setOlder] = useState<Placed[]>();
  const dayStart = cut?.dayStart;
  // The clock moves on without making what is long over any different.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (dayStart === undefined || !cut) return;
    setOlder(undefined);
    return followOlder({
      before,
      now,
      cut,
      onRows: setOlder,
      onError: (error) => report(error, 'older pauses'),
    });
  }, [before, dayStart, report]);
  return older;
}
