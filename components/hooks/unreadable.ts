import { useSyncExternalStore } from 'react';
import { leftOut } from '@/lib/storage/read/unreadable';

/** How many rows the pages left out since this one opened, and how to forget them once they are removed. */
export function useUnreadable(): { count: number; forget: () => void } {
  return { count: useSyncExternalStore(leftOut.follow, leftOut.count), forget: () => leftOut.clear() };
}
