import { report } from '@/lib/browser/report';
import type { Answer } from '@/lib/messages/protocol';
import { waitingAttempts } from '@/lib/storage/background/attempts';
import { database } from '@/lib/storage/database';
import { databaseWrites } from './protection';

/** Whether the database opens and can be written to. What waits in memory was refused a moment ago. */
export async function health(): Promise<Answer<'health'>> {
  try {
    await database.open();
  } catch (error) {
    report(error, 'database');
    return { database: false, trouble: 'closed' };
  }
  const waits = Object.keys(await waitingAttempts()).length > 0;
  return { database: true, trouble: waits || !(await databaseWrites()) ? 'full' : null };
}
