import type { GuardAttempt } from './attempt';

/** Leaving and coming back within this time (ms) is the same attempt. */
export const SAME_ATTEMPT_MS = 10_000;

/**
 * What the guard writes down itself the moment a pause is shown, under `journal:<attempt id>`, so that no dead worker,
 * full disk or refused database can lose an attempt. `entry` is the key of the session-history entry the pause stood
 * on (stable over reload and redirect), or `null`.
 */
export interface JournalEntry {
  attempt: GuardAttempt;
  entry: string | null;
}

/**
 * The attempt that goes on when a document starts: same person, one of the history entries it stands on or was reached from
 * (`entries`), nothing decided, and ended less than ten seconds ago. That is a reload, a redirect, or a page that goes on to
 * itself. What comes from the history (`restored`) is no reload: where that attempt
 * is still open, its own tab has it, and this one was made from it.
 */
export function resumable(
  journal: readonly JournalEntry[],
  at: { personId: string; entries: readonly (string | null)[]; restored: boolean; now: number },
): GuardAttempt | null {
  const found = journal.find(({ attempt, entry }) => {
    if (entry === null || !at.entries.includes(entry) || attempt.personId !== at.personId) return false;
    return isSameAttempt(attempt, at.now) && !(at.restored && attempt.outcome === 'open');
  });
  return found?.attempt ?? null;
}

/** Whether an attempt just left behind goes on at `now`: undecided, and not away longer than ten seconds. */
export function isSameAttempt(attempt: GuardAttempt, now: number): boolean {
  if (attempt.outcome === 'open') return true;
  const away = now - (attempt.decidedAt ?? 0);
  return attempt.outcome === 'closed' && away >= 0 && away <= SAME_ATTEMPT_MS;
}
