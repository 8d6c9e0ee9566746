import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { ask } from '@/lib/messages/client';
import { followLock, readNextTry, type WordsLock } from '@/lib/storage/read/lock';
import { useReport } from './report';

let current: WordsLock | undefined;
let stop: (() => void) | null = null;
const listeners = new Set<() => void>();

/** However many parts of a page ask, the lock is followed once. */
function follow(listener: () => void): () => void {
  listeners.add(listener);
  stop ??= followLock((lock) => {
    current = lock;
    for (const tell of listeners) tell();
  });
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
    current = undefined;
  };
}

/** What a page that takes over its first screen begins with. */
const unread = () => undefined;

/** The lock and its minutes; `undefined` until it was read. */
export const useLock = (): WordsLock | undefined => useSyncExternalStore(follow, () => current, unread);

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

/** Calls `forget` as words are locked, so that what was said of them on an open page goes. */
export function useWhenLocked(forget: () => void): void {
  const locked = useLock()?.state === 'locked';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lock alone is followed
  useEffect(() => {
    if (locked) forget();
  }, [locked]);
}

/** When the next passphrase may be tried (epoch ms), and whether the last one here was tried and was not it. */
interface Waiting {
  until: number | null;
  wrong: boolean;
}

/** Tries a passphrase. A wait that began elsewhere, as before a reload, holds here too. */
export function useUnlock() {
  const report = useReport();
  const [waiting, setWaiting] = useState<Waiting>({ until: null, wrong: false });
  useEffect(() => {
    readNextTry().then(
      (until) => setWaiting((before) => (before.until === null ? { until, wrong: false } : before)),
      (error) => report(error, 'the wait for a passphrase'),
    );
  }, [report]);
  const unlock = useCallback(async (passphrase: string): Promise<boolean> => {
    const refused = await ask('unlock', { passphrase });
    setWaiting({ until: refused && Date.now() + refused.wait * 1_000, wrong: refused?.tried ?? false });
    return refused === null;
  }, []);
  return { unlock, ...waiting };
}

/** Turns the lock off without the passphrase. */
export const forgetLock = (): Promise<unknown> => ask('forgetLock', {});
/** Locks the words at once. */
export const lockNow = (): Promise<unknown> => ask('lockNow', {});
