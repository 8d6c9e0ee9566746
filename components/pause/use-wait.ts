import { useEffect, useState } from 'react';
import { everyVisibleSecond } from './every-visible-second';

/** Seconds of a wait that are left. They run only while the page is visible. */
export function useWait(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left <= 0) return;
    return everyVisibleSecond(() => setLeft((now) => Math.max(0, now - 1)));
  }, [left]);
  return left;
}
