import { browser } from '@/lib/browser/api';
import { report } from '@/lib/browser/report';
import type { Answer } from '@/lib/messages/protocol';
import { waitingAttempts } from '@/lib/storage/background/attempts';
import { database, openDatabase } from '@/lib/storage/database';
import { databaseWrites } from './protection';

const CHECK = 'check';

/** Whether the database opens and can be written to. What waits in memory was refused a moment ago. */
export async function health(): Promise<Answer<'health'>> {
  try {
    await openDatabase();
  } catch (error) {
    report(error, 'database');
    const reach = database.isBlocked ? 'blocked' : 'closed';
    return { database: false, trouble: (await localWrites()) ? reach : 'nowhere' };
  }
  const waits = Object.keys(await waitingAttempts()).length > 0;
  return { database: true, trouble: waits || !(await databaseWrites()) ? 'full' : null };
}

/** Whether `storage.local` keeps anything: what is written is read back and taken away again. */
async function localWrites(): Promise<boolean> {
  const { local } = browser.storage;
  try {
    await local.set({ [CHECK]: 1 });
    const written = (await local.get(CHECK))[CHECK] === 1;
    await local.remove(CHECK);
    return written;
  } catch (error) {
    report(error, 'check');
    return false;
  }
}
