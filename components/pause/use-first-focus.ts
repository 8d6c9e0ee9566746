import { type RefObject, useEffect } from 'react';
import { keepFirstFocus } from './first-focus';

/** Shows a screen from its top, and gives its first focus to its line. */
export function useFirstFocus(line: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // The screen before may have been scrolled, to reach Continue.
    line.current?.closest('.pause')?.scrollIntoView();
    return keepFirstFocus(line.current);
  }, [line]);
}
