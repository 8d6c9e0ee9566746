import { liveQuery } from 'dexie';
import { database } from '../database';
import { heldKey } from '../sealed/held-key';
import { LOCK, LockedError } from '../sealed/lock-row';
import { readSession } from '../session';

/** `off`: there is no lock. `locked`: nobody reads the words. `open`: it is on, and the passphrase was given. */
export type LockState = 'off' | 'locked' | 'open';

/** The lock, and after how many minutes words are locked again; 0 is as the browser closes. */
export interface WordsLock {
  state: LockState;
  minutes: number;
}

export async function readLock(): Promise<WordsLock> {
  const mark = await database.marks.get(LOCK);
  if (!mark?.lock) return { state: 'off', minutes: 0 };
  return { state: heldKey()?.id === mark.lock.id ? 'open' : 'locked', minutes: mark.count };
}

/**
 * Tells of the lock, now and after every change, wherever it is made. Where the database does not open there are no words to lock.
 * Returns how to stop.
 */
export function followLock(onLock: (lock: WordsLock) => void): () => void {
  const following = liveQuery(() => readLock().catch(() => ({ state: 'off' as const, minutes: 0 })));
  const subscription = following.subscribe(onLock);
  return () => subscription.unsubscribe();
}

/** Whether words are open for some minutes, so that it counts when Lull is used. */
export const isOpenForMinutes = (): boolean => heldKey()?.until != null;

/** When another passphrase may be tried (epoch ms), after some that were not it; `null` where that is now. */
export async function readNextTry(): Promise<number | null> {
  const next = (await readSession('lockTries'))?.next ?? 0;
  return next > Date.now() ? next : null;
}

/** @throws LockedError while words are locked. Works inside a transaction too, if it has the marks. */
export async function checkOpen(): Promise<LockState> {
  const { state } = await readLock();
  if (state === 'locked') throw new LockedError();
  return state;
}
