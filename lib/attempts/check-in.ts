import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import type { Attempt } from './attempt';

/** An answer to how a visit felt. */
export interface VisitAnswer {
  attempt: string;
  /** epoch ms */
  at: number;
  felt: 'lighter' | 'same' | 'heavier' | 'skipped';
}

/** Whether a look did not help: then what is said is for a hard moment. */
export function isHard(felt: VisitAnswer['felt']): felt is 'same' | 'heavier' {
  return felt === 'same' || felt === 'heavier';
}

/** A visit that is over, and a time the person left instead (`at` epoch ms, `offset` minutes east of UTC). */
export interface PendingCheckIn {
  attempt: string;
  left: { at: number; offset: number } | null;
}

/** A visit longer ago than this (ms) is not asked about any more. */
const ASK_WITHIN_MS = millisecondsInDay;
/** The new page gets this long (ms) before the card slides in; a page that moves on at once is let go. */
export const CARD_SETTLE_MS = 700;
/** The own record shows from so many answers on, and counts the newest ones. */
export const RECORD_FROM = 5;
export const RECORD_LAST = 6;

/**
 * The attempt to ask about at `now` (epoch ms): the newest visit that is over, if nobody asked yet. Practical visits are
 * never asked about, and older ones are let go.
 */
export function pendingCheckIn(
  attempts: readonly Attempt[],
  answers: readonly Pick<VisitAnswer, 'attempt'>[],
  now: number,
): Attempt | null {
  const over = attempts
    .filter(({ outcome }) => outcome === 'continued')
    .filter((attempt) => endOf(attempt) <= now && now - endOf(attempt) <= ASK_WITHIN_MS)
    .sort((a, b) => b.at - a.at);
  const [newest] = over;
  return newest && !answers.some(({ attempt }) => attempt === newest.id) ? newest : null;
}

/** When {@link pendingCheckIn} next says something else by itself (epoch ms), or `null`. */
export function nextCheckInEdge(attempts: readonly Attempt[], now: number): number | null {
  const ends = attempts.filter(({ outcome }) => outcome === 'continued').map(endOf);
  const edges = ends.flatMap((end) => [end, end + ASK_WITHIN_MS + 1]).filter((at) => at > now);
  return edges.length > 0 ? Math.min(...edges) : null;
}

const endOf = ({ at, decidedAt, minutes }: Attempt): number =>
  (decidedAt ?? at) + (minutes ?? 0) * millisecondsInMinute;

/** How the newest looks felt, by answer. */
export interface LookRecord {
  lighter: number;
  same: number;
  heavier: number;
}

/** How the newest looks felt, or `null` while it is too early to tell, or where none felt heavier: then it would be bait. */
export function lookRecord(answers: readonly VisitAnswer[]): LookRecord | null {
  const said = answers.filter(({ felt }) => felt !== 'skipped').sort((a, b) => b.at - a.at);
  if (said.length < RECORD_FROM) return null;
  const last = said.slice(0, RECORD_LAST);
  const count = (word: VisitAnswer['felt']) => last.filter(({ felt }) => felt === word).length;
  const heavier = count('heavier');
  return heavier === 0 ? null : { lighter: count('lighter'), same: count('same'), heavier };
}
