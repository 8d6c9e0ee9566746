import { type RefObject, useEffect } from 'react';
import { keepFirstFocus } from './first-focus';

/** Gives a screen's first focus to its line. */
export function useFirstFocus(line: RefObject<HTMLElement | null>): void {
  useEffect(() => keepFirstFocus(line.current), [line]);
}
