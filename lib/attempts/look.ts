import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';

/** A look is added by hand at most this long (ms) afterwards. */
const BACK_MS = 366 * millisecondsInDay;
/** Two clocks of one person may differ so far (ms). */
const AHEAD_MS = millisecondsInMinute;

/** What is wrong with the time of a look that is added by hand. */
export type LookProblem = 'noTime' | 'future' | 'longAgo';

/** Whether a look can have been at `at`; `null` when it can. Both are epoch ms, `NaN` for a time that is none. */
export function lookProblem(at: number, now: number): LookProblem | null {
  if (!Number.isFinite(at)) return 'noTime';
  if (at > now + AHEAD_MS) return 'future';
  return at < now - BACK_MS ? 'longAgo' : null;
}
