import { millisecondsInHour, millisecondsInWeek } from 'date-fns/constants';
import type { Attempt } from '../attempts/attempt';
import type { Span } from '../attempts/span';
import { quieterWeeks } from '../attempts/weeks';
import { isOnBreak } from './cooling';
import { shorterWait } from './wait';

/** Weeks after the first hold at which Lull asks if the pause still fits, the later first, and how long it asks. */
const RETUNE_WEEKS = [6, 3] as const;
const RETUNE_FOR_MS = 3 * millisecondsInWeek;
/** A break this long is one to come back from; a planned day is never a few seconds too short. */
const BREAK_LEAST_MS = 23 * millisecondsInHour;
const BACK_FOR_MS = 2 * millisecondsInWeek;
/** A shorter wait is not offered again before this. */
const TAPER_AGAIN_MS = 4 * millisecondsInWeek;
/** How long nothing was paused for a person before letting go is offered, and when it is offered again. */
const QUIET_MS = 6 * millisecondsInWeek;
const LET_GO_AGAIN_MS = 8 * millisecondsInWeek;
/** After an answer nothing at all is asked for this long. */
const APART_MS = millisecondsInWeek;

/** What *Do you need to reach them?* is remembered by, beside the invitations: it is asked once. */
export const REACH_QUESTION = 'reach';
/** The same of *Does someone else use this browser?* */
export const DISCREET_QUESTION = 'discreet';

/** The one thing Lull may invite to. `id` is what an answer is remembered by. */
export type Invitation =
  | { kind: 'retune'; id: 'week-3' | 'week-6' | 'back' }
  | { kind: 'taper'; id: 'taper'; from: number; to: number }
  | { kind: 'let-go'; id: `let-go:${string}`; personId: string };

/** Someone of whom something is held. */
export interface HeldPerson {
  id: string;
  /** When the newest of their profiles was held (epoch ms); `null` when no profile is. */
  heldAt: number | null;
  /** Whether all their profiles are guarded now: else silence says nothing. */
  guarded: boolean;
  /** Whether letting one of them go is asked for already. */
  leaving: boolean;
  /** Whether times are planned at which they open without a pause: then few pauses say nothing. */
  planned: boolean;
}

/** What the decision is made from. Times are epoch ms. */
export interface UsageFacts {
  /** When the first profile was held in this browser. */
  since: number | null;
  people: readonly HeldPerson[];
  /** Of the last eleven weeks at least. */
  attempts: readonly Pick<Attempt, 'at' | 'offset' | 'outcome' | 'personId'>[];
  /** Breaks that are over. */
  breaks: readonly Span[];
  keptBreak: Span | null;
  /** seconds */
  wait: number;
  /** Whether a shorter wait is asked for already. */
  shortens: boolean;
  /** When each invitation was answered last, by its id. */
  answered: Readonly<Record<string, number>>;
}

/**
 * The invitation that stands at `now`, or `null`. `zone` is the time zone whose days are counted (IANA id).
 *
 * - **Re-tune** at weeks 3 and 6, once each, and after a break of a day or more, once for each break. What stays the same
 *   wears off: in one field study leaving fell from 43 to 33 of 100 within three weeks and stayed there (project notes,
 *   evidence.md 1); people come back from breaks to more use than before (Haliburton et al. 2024), and about half of those
 *   who had turned nudges off took up an invitation to set them anew (Peña-Albert et al. 2026). Old ones do not wait: an
 *   invitation nobody saw goes after three weeks.
 * - **Taper**: the next smaller wait, when each of the last two full weeks was below the usual range (`quieterWeeks`).
 *   Not again for four weeks. Only people held now and without planned times are counted, so that letting someone go, or a
 *   plan, is not taken for a change.
 * - **Let go** of a person without a pause for six weeks, in which Lull was there and guarded. Not again for eight weeks.
 *   Practical visits that left no row are not known: what is offered says that no pause was noted, not that there was none.
 *   The weeks are a judgement: nothing was found that says when.
 *
 * One at a time; after any answer a week passes before the next; none during a break or where nothing is held.
 */
export function invitationAt(use: UsageFacts, now: number, zone: string): Invitation | null {
  if (use.since === null || use.people.length === 0 || isOnBreak(use.keptBreak, now)) return null;
  if (Object.values(use.answered).some((at) => now - at < APART_MS)) return null;
  return (
    afterBreak(use, now) ?? atWeek(use, use.since, now) ?? taper(use, use.since, now, zone) ?? letGo(use, now)
  );
}

const longBreaks = ({ breaks }: UsageFacts): Span[] =>
  breaks.filter(({ from, until }) => until - from >= BREAK_LEAST_MS);

/** When the last long break ended; before all time when there was none. */
const lastBack = (use: UsageFacts): number =>
  Math.max(Number.NEGATIVE_INFINITY, ...longBreaks(use).map(({ until }) => until));

function afterBreak(use: UsageFacts, now: number): Invitation | null {
  const back = lastBack(use);
  const answered = use.answered.back ?? Number.NEGATIVE_INFINITY;
  const stands = back <= now && now - back < BACK_FOR_MS && answered < back;
  return stands ? { kind: 'retune', id: 'back' } : null;
}

function atWeek({ answered }: UsageFacts, since: number, now: number): Invitation | null {
  const week = RETUNE_WEEKS.find((weeks) => now - since >= weeks * millisecondsInWeek);
  if (week === undefined || now - since >= week * millisecondsInWeek + RETUNE_FOR_MS) return null;
  const id = `week-${week}` as const;
  return answered[id] === undefined ? { kind: 'retune', id } : null;
}

function taper(use: UsageFacts, since: number, now: number, zone: string): Invitation | null {
  const to = shorterWait(use.wait);
  if (to === null || use.shortens || !longAgo(use.answered.taper, TAPER_AGAIN_MS, now)) return null;
  const held = new Set(use.people.filter(({ planned }) => !planned).map(({ id }) => id));
  const urges = use.attempts.filter(({ personId, outcome }) => outcome === 'logged' || held.has(personId));
  if (!quieterWeeks({ urges, since, away: longBreaks(use) }, now, zone)) return null;
  return { kind: 'taper', id: 'taper', from: use.wait, to };
}

function letGo(use: UsageFacts, now: number): Invitation | null {
  const back = lastBack(use);
  const quiet = use.people.find(({ id, heldAt, guarded, leaving, planned }) => {
    if (heldAt === null || !guarded || leaving || planned) return false;
    if (!longAgo(use.answered[`let-go:${id}`], LET_GO_AGAIN_MS, now)) return false;
    const paused = use.attempts.filter(({ personId }) => personId === id).map(({ at }) => at);
    return now - Math.max(heldAt, back, ...paused) >= QUIET_MS;
  });
  return quiet ? { kind: 'let-go', id: `let-go:${quiet.id}`, personId: quiet.id } : null;
}

const longAgo = (at: number | undefined, ms: number, now: number): boolean =>
  at === undefined || now - at >= ms;
