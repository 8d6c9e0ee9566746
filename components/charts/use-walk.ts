import { type KeyboardEvent, type PointerEvent, useState } from 'react';

/**
 * Walks through the parts of a drawing: arrow keys, Home and End once it has the focus, Escape to leave it, or a pointer over
 * it, or a finger on it. Time runs from left to right in the drawing, whatever the language.
 */
export function useWalk(count: number) {
  const [active, setActive] = useState<number | null>(null);
  const at = active !== null && active < count ? active : null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // With another key held down it is one of the browser's or of a screen reader's own.
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
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
  const onPointer = (slots: number) => (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const slot = Math.floor(((event.clientX - left) / width) * slots);
    setActive(slot >= 0 && slot < count ? slot : null);
  };
  const leave = () => setActive(null);
  /** A finger that was lifted has shown where to look; what it shows stays until the drawing loses the focus. */
  const onPointerLeave = ({ pointerType }: PointerEvent<HTMLElement>) => {
    if (pointerType !== 'touch') leave();
  };
  return { active: at, onKeyDown, onPointer, onPointerLeave, leave };
}
