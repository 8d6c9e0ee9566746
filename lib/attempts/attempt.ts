/** No clock of a device shows a time after this (epoch ms): 1 January 2200. */
export const TIME_MOST = Date.UTC(2200, 0, 1);

/**
 * What became of a pause. `open` until decided; `closed` is presumed (tab closed or moved away) and gives way to
 * a decision that arrives late; `logged` is added by hand.
 */
export const OUTCOMES = ['open', 'left', 'continued', 'practical', 'closed', 'logged'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What was paused: the kinds of `recognise`, `page` for any other held page, `urge` for one logged by hand. */
export const ATTEMPT_KINDS = [
  'profile',
  'profile-tab',
  'story',
  'post',
  'message',
  'search',
  'page',
  'urge',
] as const;
export type AttemptKind = (typeof ATTEMPT_KINDS)[number];

/** What somebody expects of a look, asked in its pause. */
export const EXPECTATIONS = ['lighter', 'same', 'heavier'] as const;
export type Expected = (typeof EXPECTATIONS)[number];

/**
 * One pause shown in a visible tab. Times are epoch ms, `offset` is minutes east of UTC when it began, missing values
 * are `null`. It never holds an account or an address. A pull logged by hand (kind `urge`) is one of these too: it belongs to
 * nobody, so `personId` and `platform` are '', its outcome is `logged`, and the type of the pull stands in `note`.
 */
export interface Attempt {
  /** UUID */
  id: string;
  at: number;
  offset: number;
  /** '' for a logged pull */
  personId: string;
  /** '' for a logged pull */
  platform: string;
  kind: AttemptKind;
  outcome: Outcome;
  decidedAt: number | null;
  /** Length of the pass it led to, added minutes included. */
  minutes: number | null;
  /** 0 to 10, asked before deciding. */
  urge: number | null;
  /** 0 to 10, asked after an exercise. */
  urgeAfter: number | null;
  feelings: string[] | null;
  /** Id of the exercise done in the pause. */
  exercise: string | null;
  /** What was written, kept only while the user wants it; for a logged pull the key of its type (`UrgeType`), always. */
  note: string | null;
  /** How they expected to feel after the look. Missing in rows of earlier versions, as are the three below. */
  expected?: Expected | null;
  /** When the user changed this row by hand (epoch ms). */
  editedAt?: number | null;
  /** When they changed its note by hand (epoch ms): from then on it has its days. */
  notedAt?: number | null;
  /** `start`: closed because the browser was started anew, so nobody saw it close. */
  closedBy?: 'start' | null;
  /** Where a look happened that was added by hand; `null` for everything Lull paused. */
  where?: 'phone' | null;
  /** `urge` was asked as an exercise opened and `urgeAfter` once it was over; only then do the two tell before and after. */
  pullsInOrder?: true | null;
  /**
   * Said with a practical decision, and never stored in a row: whether it leaves one. Left out where the guard does not know what
   * the user wants; then their setting says.
   */
  keep?: boolean;
  /** Of a logged pull: it was acted on. */
  did?: true | null;
}

/** An attempt as the guard knows it: what it does not know is left out, and `null` once it is in the database. */
export type GuardAttempt = Omit<Attempt, PauseDetails> & Partial<Pick<Attempt, PauseDetails>>;
type PauseDetails = 'minutes' | 'urge' | 'urgeAfter' | 'feelings' | 'exercise' | 'note' | 'expected';

/** A decision the person took; nothing that comes later undoes it, but for a Leave that did not lead away. */
export function isDecided(outcome: Outcome): boolean {
  return outcome === 'left' || outcome === 'continued' || outcome === 'practical' || outcome === 'logged';
}

/**
 * Which of two outcomes of one attempt counts: the one with the higher rank. A Leave gives way to going on, which can only have come
 * after one that did not lead away.
 */
export function outcomeRank(outcome: Outcome): number {
  if (isDecided(outcome)) return outcome === 'left' ? 2 : 3;
  return outcome === 'closed' ? 1 : 0;
}

/** Of two copies of one attempt the one whose outcome says more, and the other; of two equal ones the stored is the first. */
const ranked = (stored: Attempt, incoming: Attempt): [Attempt, Attempt] =>
  outcomeRank(incoming.outcome) > outcomeRank(stored.outcome) ? [incoming, stored] : [stored, incoming];

/**
 * Joins what is stored with what the journal says of the same attempt. Order of arrival does not matter: a decision
 * beats `closed`, `closed` beats `open` (see `outcomeRank`), and of two equal ones the stored stays, with the larger minutes. What was told
 * along the way is kept whichever side knows it: the guard's copy knows only the urge. What the user changed by hand is
 * never undone: of what they can change, the copy edited last has the word.
 */
export function mergeAttempt(stored: Attempt | undefined, incoming: Attempt): Attempt {
  if (!stored) return incoming;
  const [first, second] = [stored.editedAt ?? 0, incoming.editedAt ?? 0];
  if (first + second > 0)
    return second > first ? mergeEdited(incoming, stored, stored) : mergeEdited(stored, incoming, stored);
  const [base, other] = ranked(stored, incoming);
  const minutes =
    Math.max(base.minutes ?? 0, base.outcome === other.outcome ? (other.minutes ?? 0) : 0) || null;
  return {
    ...base,
    at: stored.at,
    offset: stored.offset,
    minutes,
    urge: base.urge ?? other.urge,
    urgeAfter: base.urgeAfter ?? other.urgeAfter,
    feelings: base.feelings ?? other.feelings,
    exercise: base.exercise ?? other.exercise,
    note: base.note ?? other.note,
    ...((base.expected ?? other.expected) && { expected: base.expected ?? other.expected }),
    ...((base.pullsInOrder ?? other.pullsInOrder) && { pullsInOrder: true }),
  };
}

/**
 * The edited copy, with what it does not know filled in where the user could not change it. Nobody chooses `open`: an edited row
 * that still is takes the outcome that comes.
 */
function mergeEdited(edited: Attempt, other: Attempt, { at, offset }: Attempt): Attempt {
  const { outcome, decidedAt, minutes, closedBy } = edited.outcome === 'open' ? other : edited;
  const expected = edited.expected ?? other.expected;
  return {
    ...edited,
    at,
    offset,
    outcome,
    decidedAt,
    minutes,
    urge: edited.urge ?? other.urge,
    urgeAfter: edited.urgeAfter ?? other.urgeAfter,
    exercise: edited.exercise ?? other.exercise,
    ...(expected && { expected }),
    ...((edited.pullsInOrder ?? other.pullsInOrder) && { pullsInOrder: true }),
    ...(closedBy && { closedBy }),
  };
}

/**
 * Closes an attempt nobody decided; a decided one is returned as it is. `at` is epoch ms; `by` says that the browser was started
 * anew, so that nobody saw it close.
 */
export function closeAttempt<T extends GuardAttempt>(attempt: T, at: number, by?: 'start'): T {
  if (attempt.outcome !== 'open') return attempt;
  return { ...attempt, outcome: 'closed', decidedAt: at, ...(by && { closedBy: by }) };
}
