import { type Attempt, isDecided } from '../attempts/attempt';
import type { BackupTable } from '../attempts/backup';
import { canonical } from './canonical';

/*
 * How a row of a file and the row here become one. For two rows of a key there is one winner, whoever asks and in whatever
 * order files come: the one that was edited last, and of two edited together the one that says more. So a file brought in twice
 * changes nothing the second time.
 */

/** A row with the times some rows have (epoch ms). */
type Dated = { editedAt?: number | null; at?: number; heldAt?: number; createdAt?: number };

/** Tables whose rows the user can delete one by one; the id of a deleted one is remembered. */
export const DELETABLE = ['attempts', 'moments', 'texts', 'events', 'checkins'] as const;
export const isDeletable = (table: BackupTable): table is (typeof DELETABLE)[number] =>
  (DELETABLE as readonly string[]).includes(table);

/** When a row was edited last (epoch ms). An attempt that nobody edited has no time: it goes on by itself until it is over. */
function editedAt(table: BackupTable, row: Dated): number {
  if (table === 'attempts') return row.editedAt ?? 0;
  return row.editedAt ?? row.heldAt ?? row.createdAt ?? row.at ?? 0;
}

const rank = ({ outcome }: Attempt): number => (isDecided(outcome) ? 2 : outcome === 'closed' ? 1 : 0);

/** The one row that comes of two with the same key. The order of the two does not matter. */
export function joined<T extends object>(table: BackupTable, a: T, b: T): T {
  const byTime = editedAt(table, a) - editedAt(table, b);
  if (byTime !== 0) return byTime > 0 ? a : b;
  if (table === 'attempts') return joinedAttempts(a as never, b as never) as unknown as T;
  return canonical(a) >= canonical(b) ? a : b;
}

/** Of two attempts that nobody edited since: a decision wins, and of two alike each field that is known. */
function joinedAttempts(a: Attempt, b: Attempt): Attempt {
  if (rank(a) !== rank(b)) return rank(a) > rank(b) ? a : b;
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

/** Whether a row was deleted at `deletedAt` (epoch ms) and not edited since. */
export function isDeleted(row: Dated, deletedAt: number | undefined): boolean {
  return deletedAt !== undefined && (row.editedAt ?? 0) <= deletedAt;
}
