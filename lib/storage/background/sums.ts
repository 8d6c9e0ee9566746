import { database } from '../database';
import { countDay, type SumDays, unlikeSums } from '../read/sums';

/** Days that are summed up in one transaction: so few that no pause waits long to be counted. */
const DAYS_AT_ONCE = 7;

/** Sums up the days of which no sum is kept, or not that of their rows. */
export async function sumUp(days: SumDays): Promise<void> {
  const { attempts, sums } = database;
  const unlike = await unlikeSums(days);
  for (let from = 0; from < unlike.length; from += DAYS_AT_ONCE) {
    const some = unlike.slice(from, from + DAYS_AT_ONCE);
    await database.transaction('rw', attempts, sums, async () => {
      await sums.bulkPut(await Promise.all(some.map(countDay)));
    });
  }
}
