import { useSyncExternalStore } from 'react';
import type { Countdown } from '@/lib/policy/first-screen';

/** Seconds of a wait that are left. */
export const useWait = (wait: Countdown): number => useSyncExternalStore(wait.subscribe, () => wait.left);
