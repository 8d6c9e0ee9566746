import { useCallback, useEffect, useState } from 'react';
import { askAgain } from '@/lib/messages/ask-again';
import type { Today } from '@/lib/policy/today';
import { useReport } from './report';

/** The background is asked no more often than this (ms) by itself. */
const EVERY_MS = 15_000;

/** What the popup shows, asked again every 15 s and on `refresh`. */
export interface TodayState {
  today: Today | null;
  /** The background did not answer. */
  silent: boolean;
  refresh: () => void;
}

/** Today's pauses and passes. `inPrivate` says which passes to count: those of private windows are apart. */
export function useToday(inPrivate: boolean): TodayState {
  const report = useReport();
  const [today, setToday] = useState<Today | null>(null);
  const [silent, setSilent] = useState(false);
  const refresh = useCallback(() => {
    askAgain('today', { private: inPrivate }).then(
      (answer) => {
        setToday(answer);
        setSilent(false);
      },
      (error) => {
        report(error, 'today');
        setSilent(true);
      },
    );
  }, [inPrivate, report]);
  useEffect(() => {
    refresh();
    const timer = setInterval(refresh, EVERY_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return { today, silent, refresh };
}
