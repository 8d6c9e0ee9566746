import { report } from '@/lib/browser/report';
import { opens } from '@/lib/storage/database';
import { dropImport } from '@/lib/storage/import-database';
import { ifFree } from '@/lib/storage/lock';
import { droppedKeys, SESSION_VERSION } from '@/lib/storage/migrations';
import { readSession, removeSession, writeSession } from '@/lib/storage/session';
import { finishErasing } from './handlers/erasing';
import { forgetOld } from './handlers/forget';
import { reloadLeftBehind } from './left-behind';
import { reconcile } from './reconcile';
import { closeEarlierAttempts } from './tab-attempts';
import { checkMuted } from './tab-sound';

/**
 * Runs at every background start, each part whatever becomes of the others: finds again what a background that was stopped
 * left undone. Never rejects.
 */
export async function start(): Promise<void> {
  const now = Date.now();
  const part = (name: string, work: Promise<unknown>) => work.catch((error) => report(error, name));
  // Before new guards are started in open tabs.
  if (import.meta.env.FIREFOX) await part('left behind', reloadLeftBehind(now));
  // Under its lock, or a page could read what is only half back. Whoever needs it says what keeps it from opening.
  await opens();
  await part('what was being erased', finishErasing());
  await Promise.all([
    reconcile('start'),
    part('what is old', forgetOld(now)),
    part('session', beginSession(now)),
    part('sound', checkMuted()),
    part('a file half read', ifFree('import', dropImport)),
  ]);
  // What was just closed is folded when its time is over.
  await reconcile('journal');
  // A pass or a pause of before kept files from being written anew, and is settled by now.
  await part('what was being erased', finishErasing());
}

/** Nothing from before this session can be open any more. */
async function beginSession(now: number): Promise<void> {
  const session = await readSession('session');
  const began = session?.began ?? now;
  if (session?.version !== SESSION_VERSION) {
    await removeSession(...droppedKeys(session?.version ?? 1));
    await writeSession('session', { began, version: SESSION_VERSION });
  }
  await closeEarlierAttempts(began);
}
