import { change } from '@/lib/storage/background/marks';
import { database } from '@/lib/storage/database';
import { CHECKED_TABLES, isRow } from '@/lib/storage/rows';

/**
 * Removes for good the rows no page can read. A profile or a person among them that the index still has is put back from there
 * by what follows.
 */
export async function removeUnreadable(): Promise<void> {
  const tables = CHECKED_TABLES.map((name) => database.table(name));
  await change(tables, async () => {
    for (const name of CHECKED_TABLES) {
      await database
        .table(name)
        .toCollection()
        .filter((row) => !isRow(name, row))
        .delete();
    }
  });
}
