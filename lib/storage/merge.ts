import { millisecondsInDay } from 'date-fns/constants';
import { type Attempt, outcomeRank, TIME_MOST } from '../attempts/attempt';
import type { BackupTable } from '../attempts/backup';
import { canonical } from './canonical';
import type { Profile } from './schema';

/*
 * How a row of a file and the row here become one. For two rows of a key there is one winner, whoever asks and in whatever
 * order files come: the one that was edited last, and of two edited together the one that says more. So a file brought in twice
 * changes nothing the second time.
 *
 * A clock may have been wrong. A time that is more than a day ahead of `now` counts for less than any that has come, or one edit
 * made in 2050 would beat every later one and every deletion. Among themselves such times keep their order, so that a clock here
 * that was set back mixes up nothing.
 */

/** A row with the times some rows have (epoch ms). */
type Dated = { editedAt?: number | null; at?: number; heldAt?: number; createdAt?: number };

const ownId = ({ id }: { id: string }): string => id;

/**
 * The id that a deleted row leaves, by table: enough to know the row in an older file, and neither a handle nor a label. A profile has
 * none of its own; one that gets a pause again is another row. Tables without one have no row that is deleted: a setting is set, and
 * another address is answered.
 */
const DELETED_IDS = {
  people: ownId,
  profiles: ({ personId, heldAt }: Pick<Profile, 'personId' | 'heldAt'>) => `${personId}:${heldAt}`,
  attempts: ownId,
  checkins: ({ attempt }: { attempt: string }) => attempt,
  moments: ownId,
  texts: ownId,
  events: ownId,
} as const satisfies Partial<Record<BackupTable, (row: never) => string>>;

export type Deletable = keyof typeof DELETED_IDS;
export const isDeletable = (table: BackupTable): table is Deletable => table in DELETED_IDS;
export const deletedId = (table: Deletable, row: object): string => DELETED_IDS[table](row as never);
/** Whether a remembered id is of someone or of a profile of theirs. */
export const isIdOfPerson = (id: string, personId: string): boolean =>
  id === personId || id.startsWith(`${personId}:`);

/** Clocks and time zones may differ by so much (ms). */
const GRACE_MS = millisecondsInDay;

/** Whether a time has not come yet at `now` (both epoch ms), so that some clock was wrong. */
export const isAhead = (time: number, now: number): boolean => time > now + GRACE_MS;

/** More than any time is. */
const BELOW = TIME_MOST + 1;

/** What the last edit of a row counts for at `now`. An attempt that nobody edited has no time: it goes on by itself until it is over. */
function weight(table: BackupTable, row: Dated, now: number): number {
  const made = table === 'attempts' ? 0 : (row.heldAt ?? row.createdAt ?? row.at ?? 0);
  const time = row.editedAt ?? made;
  if (time <= 0) return -BELOW;
  return isAhead(time, now) ? time - BELOW : time;
}

/** The one row that comes at `now` (epoch ms) of two with the same key. The order of the two does not matter. */
export function joined<T extends object>(table: BackupTable, a: T, b: T, now: number): T {
  const byTime = weight(table, a, now) - weight(table, b, now);
  if (byTime !== 0) return byTime > 0 ? a : b;
  if (table === 'attempts') return joinedAttempts(a as never, b as never) as unknown as T;
  return canonical(a) >= canonical(b) ? a : b;
}

/** Of two attempts that nobody edited since: a decision wins, and of two alike each field that is known. */
function joinedAttempts(a: Attempt, b: Attempt): Attempt {
  const byOutcome = outcomeRank(a.outcome) - outcomeRank(b.outcome);
  if (byOutcome !== 0) return byOutcome > 0 ? a : b;
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof Attempt)[];
  return Object.fromEntries(names.map((name) => [name, larger(a[name], b[name])])) as unknown as Attempt;
}

function larger(a: unknown, b: unknown): unknown {
  if (a === null || a === undefined) return b ?? null;
  if (b === null || b === undefined) return a;
  return canonical(a) >= canonical(b) ? a : b;
}

/** Whether two rows say the same. */
export const isSame = (a: object, b: object): boolean => canonical(a) === canonical(b);

/** Whether a row was deleted at `deletedAt` and not edited since, as far as can be told at `now` (epoch ms). */
export function isDeleted(row: Dated, deletedAt: number | undefined, now: number): boolean {
  if (deletedAt === undefined) return false;
  const edited = row.editedAt ?? 0;
  return edited <= deletedAt || (isAhead(edited, now) && !isAhead(deletedAt, now));
}
