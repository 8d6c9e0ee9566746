import { millisecondsInDay } from 'date-fns/constants';
import type { Attempt } from '../attempts/attempt';
import { goesWithItsDay } from './day-text';

/** How many days what is written in passing may stay; `null` is until it is taken out. */
export const WORD_DAYS = [30, 90, 365, null] as const;
export type WordDays = (typeof WORD_DAYS)[number];
export const WORD_DAYS_DEFAULT = 90;

/** What was written before this moment (epoch ms) has had its days at `now` (epoch ms). */
export function wordsEnd(days: number | null, now: number): number {
  return days === null ? Number.NEGATIVE_INFINITY : now - days * millisecondsInDay;
}

/** A text, as far as it says how long it stays. */
interface Stays {
  kind: string;
  at: number;
  until: number | null;
  editedAt?: number | null;
}

/** Texts that stay for the days the user chose; what was made to stay, stays. */
export const PASSING: readonly string[] = ['guided', 'unsent'];

/** Whether a text has had its days at `now`, or what is written in passing was written before `end` (epoch ms). */
export function isTextOver({ kind, at, until, editedAt }: Stays, end: number, now: number): boolean {
  if (PASSING.includes(kind)) return Math.max(at, editedAt ?? 0) < end;
  if (goesWithItsDay(kind)) return (until ?? 0) <= now;
  return until !== null && until <= now;
}

/**
 * Whether an attempt's answer was written before `end` (epoch ms); what else was changed in its row gives it no more days. The type
 * of a pull is no writing, and the note of a practical visit is kept on purpose, as a record.
 */
export function isAnswerOver({ at, note, kind, outcome, notedAt }: Attempt, end: number): boolean {
  return note !== null && kind !== 'urge' && outcome !== 'practical' && Math.max(at, notedAt ?? 0) < end;
}

/** Why a text was not saved, as a key of the locale files (`problem.<key>`). Nothing that was saved before is lost. */
export type TextProblem = 'textEmpty' | 'textTooLong';
