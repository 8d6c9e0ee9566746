import { type Attempt, isDecided } from '../attempts/attempt';
import type { BackupTable } from '../attempts/backup';
import { canonical } from './canonical';
import type { Profile } from './schema';

/*
 * How a row of a file and the row here become one. For two rows of a key there is one winner, whoever asks and in whatever
 * order files come: the one that was edited last, and of two edited together the one that says more. So a file brought in twice
 * changes nothing the second time.
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
