import { type CameUp, SHIFTS, SHIFTS_APART_MS, ShiftCount } from '@/lib/policy/three-shifts';

/**
 * Leaves when Shift is pressed three times. `counted` hears of each press, and of 0 when they are too old or something else came
 * between. Gives back what ends it.
 */
export function onThreeShifts(leave: () => void, counted?: (presses: number) => void): () => void {
  const count = new ShiftCount();
  let over: ReturnType<typeof setTimeout> | undefined;
  const onUp = (event: Event) => {
    const presses = count.up(event as unknown as CameUp, Date.now());
    clearTimeout(over);
    if (presses === SHIFTS) leave();
    else if (counted) {
      counted(presses);
      over = setTimeout(counted, SHIFTS_APART_MS, 0);
    }
  };
  const types = ['keyup', 'pointerup'];
  for (const type of types) window.addEventListener(type, onUp, true);
  return () => {
    clearTimeout(over);
    for (const type of types) window.removeEventListener(type, onUp, true);
  };
}
