import { millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import type { Attempt, AttemptKind, Expected, Outcome } from './attempt';
import { FEELINGS } from './feelings';
import { URGE_TYPES } from './urges';

/*
 * What happened as a table, one event a row, for a spreadsheet or a statistics program. Codes are never given another meaning:
 * a new one takes the next number. What somebody typed is left out, a feeling of their own too: a number stands for it.
 */

/** What a row is about. */
export const EVENT_CODES = { pause: 1, pull: 2, exercise: 3 } as const;
export const KIND_CODES: Record<AttemptKind, number> = {
  ...{ profile: 1, 'profile-tab': 2, story: 3, post: 4, message: 5, search: 6, page: 7, urge: 8 },
};
export const OUTCOME_CODES: Record<Outcome, number> = {
  ...{ open: 0, left: 1, continued: 2, practical: 3, closed: 4, logged: 5 },
};
export const FELT_CODES: Record<Expected | 'skipped', number> = {
  lighter: 1,
  same: 2,
  heavier: 3,
  skipped: 9,
};

/** The columns, in their order. A new one goes to the end. */
export const COLUMNS = [
  'event',
  'time_utc',
  'local_time',
  'utc_offset_minutes',
  'person',
  'platform',
  'kind',
  'outcome',
  'seconds_to_decide',
  'open_minutes',
  'pull_before',
  'pull_after',
  'feelings',
  'exercise',
  'expected',
  'felt_after',
  'going_on',
  'pull_type',
  'by_hand',
  'pull_done',
] as const;
export type Column = (typeof COLUMNS)[number];

/** A cell: empty, a number, or words. */
export type Cell = number | string | null;
export type TableRow = Record<Column, Cell>;

/** How a visit felt, as far as a table needs it. */
export interface Felt {
  felt: keyof typeof FELT_CODES;
  going: readonly string[];
}

const NOTHING = Object.fromEntries(COLUMNS.map((column) => [column, null])) as TableRow;

/** `2026-11-27T21:05:00`, without a zone. */
const iso = (ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(ms))
    .toString()
    .replace(/(\.\d+)?Z$/, '');

/** The cells that say when. */
function timeCells(at: number, offset: number) {
  return {
    time_utc: `${iso(at)}Z`,
    local_time: iso(at + offset * millisecondsInMinute),
    utc_offset_minutes: offset,
  };
}

/** What a row is beside its attempt. */
interface Beside {
  /** A number that stands for somebody. */
  person: number | null;
  /** What was said of the visit afterwards. */
  felt: Felt | undefined;
  /** The number that stands for a feeling in the user's own words. */
  ownFeeling: (words: string) => number;
}

const isOneOf = (words: readonly string[], word: string): boolean => words.includes(word);

/** A pause or a pull. */
export function attemptRow(attempt: Attempt, { person, felt, ownFeeling }: Beside): TableRow {
  const { at, offset, platform, kind, outcome, decidedAt, minutes, feelings, exercise } = attempt;
  const isPull = kind === 'urge';
  return {
    ...NOTHING,
    ...timeCells(at, offset),
    event: isPull ? EVENT_CODES.pull : EVENT_CODES.pause,
    person,
    platform: platform || null,
    kind: KIND_CODES[kind],
    outcome: OUTCOME_CODES[outcome],
    seconds_to_decide:
      decidedAt === null || isPull ? null : Math.max(0, Math.round((decidedAt - at) / millisecondsInSecond)),
    open_minutes: minutes,
    pull_before: attempt.urge,
    // One that was asked before the other, as it once was, says nothing of before and after.
    pull_after: attempt.pullsInOrder === true ? attempt.urgeAfter : null,
    feelings:
      feelings?.map((word) => (isOneOf(FEELINGS, word) ? word : `own ${ownFeeling(word)}`)).join(' | ') ||
      null,
    exercise: exercise || null,
    expected: attempt.expected ? FELT_CODES[attempt.expected] : null,
    felt_after: felt ? FELT_CODES[felt.felt] : null,
    going_on: felt?.going.join(' | ') || null,
    // The note of a pull is its type, chosen from a list.
    pull_type:
      isPull && attempt.note !== null ? (isOneOf(URGE_TYPES, attempt.note) ? attempt.note : 'other') : null,
    by_hand: attempt.editedAt || outcome === 'logged' ? 1 : 0,
    pull_done: isPull ? Number(attempt.did ?? false) : null,
  };
}

/** An exercise finished outside a pause. */
export function exerciseRow(moment: { at: number; offset: number; exercise: string }): TableRow {
  const { at, offset, exercise } = moment;
  return { ...NOTHING, ...timeCells(at, offset), event: EVENT_CODES.exercise, exercise, by_hand: 0 };
}
