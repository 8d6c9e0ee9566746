import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * When `step` changes and what had the focus is gone by it, the focus comes to `box`, so that keys and screen readers go on from
 * there. A step that takes the focus itself is left alone.
 */
export function useKeepFocus(box: RefObject<HTMLElement | null>, step: unknown): void {
  const before = useRef(step);
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (before.current !== step && (activeElement === null || activeElement === body))
      box.current?.focus({ preventScroll: true });
    before.current = step;
  }, [box, step]);
}
