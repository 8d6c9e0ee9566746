import './overview.css';
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { useCallback } from 'react';
import { i18n } from '#i18n';
import { OutcomeChart } from '@/components/charts/OutcomeChart';
import { useAttemptsSince, useNewestAttempts } from '@/components/hooks/live';
import { useNow } from '@/components/hooks/now';
import type { Attempt } from '@/lib/attempts/attempt';
import {
  dayCounts,
  EARLIER_WEEKS,
  localDay,
  shareLeft,
  sumCounts,
  usualDay,
  weekAgainstUsual,
} from '@/lib/attempts/statistics';
import { offsetAt } from '@/lib/browser/clock';
import { Empty } from '../shared/Empty';
import { Figure } from './Figure';
import { dayWords, finding, shareWords, weekWords } from './findings';
import { Invitation } from './Invitation';
import { useReady } from './use-ready';

/** Days drawn. */
const DAYS = 30;
/** Days read: this week, the weeks before it, and a day more for the time zones. */
const DAYS_READ = (EARLIER_WEEKS + 1) * 7 + 2;

/** How the pauses went: the week, the share that left, the usual range, and thirty days drawn. */
export function Overview() {
  const now = useNow(millisecondsInMinute);
  const today = localDay(now, offsetAt(now));
  const attempts = useAttemptsSince((today - DAYS_READ) * millisecondsInDay);
  const newest = useNewestAttempts(1)?.rows;
  const ready = useReady('lull:overview-ready');
  return (
    <div className="page">
      <h1 className="unseen">{i18n.t('options.overview')}</h1>
      <Invitation />
      {attempts &&
        newest &&
        (newest.length > 0 ? (
          <Filled attempts={attempts} now={now} onReady={ready} />
        ) : (
          <Nothing onReady={ready} />
        ))}
    </div>
  );
}

function Nothing({ onReady }: { onReady: () => void }) {
  const drawn = useCallback((element: HTMLDivElement | null) => element && onReady(), [onReady]);
  return (
    <div ref={(element) => void drawn(element)}>
      <Empty
        title={i18n.t('overview.empty')}
        action={
          <a className="button button-plain" href="#/people">
            {i18n.t('overview.emptyAction')}
          </a>
        }
      >
        {i18n.t('overview.emptyHelp')}
      </Empty>
    </div>
  );
}

interface FilledProps {
  attempts: Attempt[];
  now: number;
  onReady: () => void;
}

function Filled({ attempts, now, onReady }: FilledProps) {
  const offset = offsetAt(now);
  const days = dayCounts(attempts, now, offset, DAYS);
  const week = weekWords(weekAgainstUsual(attempts, now, offset));
  const share = shareWords(shareLeft(sumCounts(days.slice(-7))));
  const day = dayWords(usualDay(attempts, now, offset));
  return (
    <>
      <div className="figures">
        <Figure {...week} lead />
        <Figure {...share} />
        <Figure {...day} />
      </div>
      <OutcomeChart days={days} title={finding(sumCounts(days))} onReady={onReady} />
    </>
  );
}
