import { useEffect, useState } from 'react';

/** Seconds of a wait that are left. They run only while the page is visible. */
export function useWait(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') setLeft((now) => Math.max(0, now - 1));
    }, 1000);
    return () => clearInterval(timer);
  }, [left]);
  return left;
}
