import { type RefObject, useEffect } from 'react';

/**
 * Gives a screen's first focus to its line, when the screen comes and whenever the window gets the keys while nothing in
 * it has the focus: a frame is given the keys after it stands, which drops a focus set before.
 */
export function useFirstFocus(line: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const focus = () => line.current?.focus({ preventScroll: true });
    const onWindow = () => {
      if (document.activeElement === null || document.activeElement === document.body) focus();
    };
    focus();
    window.addEventListener('focus', onWindow);
    return () => window.removeEventListener('focus', onWindow);
  }, [line]);
}
