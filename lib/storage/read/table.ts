import type { Attempt } from '../../attempts/attempt';
import { attemptRow, exerciseRow, type TableRow } from '../../attempts/table';
import { database } from '../database';
import { checkOpen } from './lock';
import { inTime } from './pages';
import { personRows } from './people';
import { readable } from './unreadable';
import { whileWhole } from './whole';

/** Numbers in place of names, in the order they are first asked for. */
class Numbers {
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const number = this.#numbers.get(name) ?? this.#numbers.size + 1;
    this.#numbers.set(name, number);
    return number;
  }
}

/**
 * Calls `each` with all that happened, page by page: pauses and pulls as they came, then exercises as they came. People are
 * numbered in the order they were added, and nobody is named. All of one moment; rejects while the database is not whole, and while
 * words are locked.
 */
export async function readTable(each: (rows: TableRow[]) => void): Promise<void> {
  await checkOpen();
  await whileWhole(() => database.transaction('r', database.tables, () => readRows(each)));
}

async function readRows(each: (rows: TableRow[]) => void): Promise<void> {
  const people = new Numbers();
  const feelings = new Numbers();
  for (const { id } of (await personRows()).sort((a, b) => a.createdAt - b.createdAt)) people.of(id);
  // Someone who is in the list no more takes the next number.
  const personOf = ({ personId }: Attempt) => (personId === '' ? null : people.of(personId));
  await inTime(database.attempts, async (page) => {
    const rows = readable('attempts', page);
    const felt = await database.checkins.bulkGet(rows.map(({ id }) => id));
    each(
      rows.map((row, i) =>
        attemptRow(row, {
          person: personOf(row),
          felt: readable('checkins', felt[i] ? [felt[i]] : [])[0],
          ownFeeling: (words) => feelings.of(words),
        }),
      ),
    );
  });
  await inTime(database.moments, (page) => each(readable('moments', page).map(exerciseRow)));
}
