import { useEffect, useState } from 'react';

/**
 * A value for each of `places`: a new one is handed to one place after the other, each in a task of its own, so that however
 * many there are none keeps the page from answering. `undefined` until a place had its first turn. `places` stays the same.
 */
export function useTurns<T>(value: T, places: number): readonly (T | undefined)[] {
  const [handed, setHanded] = useState<readonly (T | undefined)[]>(() => new Array(places).fill(undefined));
  const next = handed.findIndex((had) => had !== value);
  useEffect(() => {
    if (next < 0) return;
    const timer = setTimeout(() => setHanded((before) => before.with(next, value)));
    return () => clearTimeout(timer);
  }, [next, value]);
  return handed;
}
