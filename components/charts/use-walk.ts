import { type KeyboardEvent, type PointerEvent, useState } from 'react';

/**
 * Walks through the parts of a drawing: arrow keys, Home and End once it has the focus, Escape to leave it, or a pointer over
 * it. Time runs from left to right in the drawing, whatever the language.
 */
export function useWalk(count: number) {
  const [active, setActive] = useState<number | null>(null);
  const at = active !== null && active < count ? active : null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const last = count - 1;
    const from = at ?? (event.key === 'ArrowRight' ? -1 : count);
    const to: Record<string, number> = {
      ArrowRight: Math.min(last, from + 1),
      ArrowLeft: Math.max(0, from - 1),
      Home: 0,
      End: last,
    };
    const next = to[event.key];
    if (event.key === 'Escape') {
      setActive(null);
      event.currentTarget.blur();
    } else if (next !== undefined) setActive(next);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** `slots` are the places across the drawing, of which the first `count` are taken. */
  const onPointerMove = (slots: number) => (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const place = Math.floor(((event.clientX - left) / width) * slots);
    setActive(place >= 0 && place < count ? place : null);
  };
  return { active: at, onKeyDown, onPointerMove, leave: () => setActive(null) };
}
