import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState } from 'react';
import { ask } from '@/lib/messages/client';
import { type LockState, readLock } from '@/lib/storage/read/lock';

/** The lock and its minutes; `undefined` until it was read. Where the database does not open there are no words to lock. */
export function useLock(): { state: LockState; minutes: number } | undefined {
  return useLiveQuery(() => readLock().catch(() => ({ state: 'off' as const, minutes: 0 })));
}

const refused = new EventTarget();

/** Says that something was not saved because words are locked. */
export const sayRefused = (): void => void refused.dispatchEvent(new Event('refused'));

/** Calls `heard` each time it is said. */
export function useRefused(heard: () => void): void {
  useEffect(() => {
    refused.addEventListener('refused', heard);
    return () => refused.removeEventListener('refused', heard);
  }, [heard]);
}

/** Tries a passphrase. `until` (epoch ms) is when the next may be tried, after one that was not it. */
export function useUnlock() {
  const [until, setUntil] = useState<number | null>(null);
  const unlock = useCallback(async (passphrase: string): Promise<boolean> => {
    const wait = await ask('unlock', { passphrase });
    setUntil(wait === null ? null : Date.now() + wait * 1_000);
    return wait === null;
  }, []);
  return { unlock, until };
}

/** Turns the lock off without the passphrase. */
export const forgetLock = (): Promise<unknown> => ask('forgetLock', {});
/** Locks the words at once. */
export const lockNow = (): Promise<unknown> => ask('lockNow', {});
