import { useEffect, useState } from 'react';

/**
 * `count` copies of a value: a new one is handed to one after the other, each in a task of its own, so that however many there
 * are none keeps the page from answering. `undefined` until one had its first value. `count` stays the same.
 */
export function useOneByOne<T>(value: T, count: number): readonly (T | undefined)[] {
  const [handed, setHanded] = useState<readonly (T | undefined)[]>(() => new Array(count).fill(undefined));
  const next = handed.findIndex((had) => had !== value);
  useEffect(() => {
    if (next < 0) return;
    const timer = setTimeout(() => setHanded((before) => before.with(next, value)));
    return () => clearTimeout(timer);
  }, [next, value]);
  return handed;
}
