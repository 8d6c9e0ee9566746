import type { Attempt } from '../../attempts/attempt';
import { attemptRow, exerciseRow, type TableRow } from '../../attempts/table';
import { database } from '../database';
import { inPages } from './pages';
import { personRows } from './people';
import { readable } from './unreadable';

/**
 * Calls `each` with all that happened, page by page: pauses and pulls in the order of their ids, then exercises. People are
 * numbered in the order they were added, and nobody is named.
 */
export async function readTable(each: (rows: TableRow[]) => void): Promise<void> {
  const people = (await personRows()).sort((a, b) => a.createdAt - b.createdAt);
  const numbers = new Map(people.map(({ id }, i) => [id, i + 1]));
  const numberOf = ({ personId }: Attempt) => {
    if (personId === '') return null;
    // Someone who is in the list no more.
    if (!numbers.has(personId)) numbers.set(personId, numbers.size + 1);
    return numbers.get(personId) ?? null;
  };
  await inPages(database.attempts, async (page) => {
    const rows = readable('attempts', page);
    const felt = await database.checkins.bulkGet(rows.map(({ id }) => id));
    each(rows.map((row, i) => attemptRow(row, numberOf(row), felt[i])));
  });
  await inPages(database.moments, (page) => each(readable('moments', page).map(exerciseRow)));
}
