import type { Attempt, Outcome } from './attempt';

/** What a pause can be said to have become, by hand. */
export const EDITABLE_OUTCOMES = ['left', 'closed', 'continued', 'practical'] as const;
export type EditableOutcome = (typeof EDITABLE_OUTCOMES)[number];

/** What the user can change in a row; what is left out stays. */
export interface AttemptChange {
  outcome?: EditableOutcome;
  feelings?: string[];
  /** '' takes it away. */
  note?: string;
  minutes?: number | null;
}

/** What cannot be saved: a field that is out of bounds, or the row is gone. */
export type EditProblem = 'minutes' | 'note' | 'feelings' | 'gone';

/** Whether a page was open afterwards, so that there are minutes to tell. A pull noted by hand opened nothing. */
export const hasMinutes = (kind: Attempt['kind'], outcome: Outcome): boolean =>
  kind !== 'urge' && (outcome === 'continued' || outcome === 'practical' || outcome === 'logged');

/**
 * The row as the user wants it; the same row when nothing is different. What was added by hand stays `logged`, and the note of a
 * pull is its type. `now` is epoch ms.
 */
export function editAttempt(row: Attempt, change: AttemptChange, now: number): Attempt {
  const outcome = row.outcome === 'logged' ? row.outcome : (change.outcome ?? row.outcome);
  const note = row.kind === 'urge' || change.note === undefined ? row.note : change.note.trim() || null;
  const feelings = change.feelings === undefined ? row.feelings : orNull(change.feelings);
  const given = change.minutes === undefined ? row.minutes : change.minutes;
  const minutes = hasMinutes(row.kind, outcome) ? given || null : null;
  const same =
    outcome === row.outcome &&
    note === row.note &&
    minutes === row.minutes &&
    JSON.stringify(feelings) === JSON.stringify(row.feelings);
  if (same) return row;
  const { closedBy, ...others } = row;
  return {
    ...others,
    ...(closedBy && outcome === row.outcome && { closedBy }),
    outcome,
    decidedAt: outcome === 'open' ? row.decidedAt : (row.decidedAt ?? row.at),
    feelings,
    note,
    minutes,
    editedAt: now,
    ...(note !== row.note && { notedAt: now }),
  };
}

const orNull = (list: string[]): string[] | null => (list.length > 0 ? list : null);
