import { useCallback, useRef } from 'react';

/** Sets a performance mark once, in the frame in which what was drawn is painted. */
export function useReady(mark: string): () => void {
  const set = useRef(false);
  return useCallback(() => {
    if (set.current) return;
    set.current = true;
    requestAnimationFrame(() => performance.mark(mark));
  }, [mark]);
}
