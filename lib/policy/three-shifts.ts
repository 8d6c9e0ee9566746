/** Presses of Shift that leave Lull. */
export const SHIFTS = 3;
/** Presses further apart than this (ms) are not of one row. */
export const SHIFTS_APART_MS = 5_000;

/** A key or a pointer that came up; a pointer has no `key`. */
export interface CameUp {
  key?: string;
  shiftKey: boolean;
}

/**
 * Counts presses of Shift alone, by the rules of GOV.UK's *Exit this page*
 * (https://design-system.service.gov.uk/components/exit-this-page/): a Shift that was held for another key, or for the pointer,
 * is none, and anything else that is pressed begins anew.
 */
export class ShiftCount {
  #count = 0;
  #at = 0;
  #held = false;

  /** How many there are in a row once this came up at `at` (ms); after the third it begins anew. */
  up({ key, shiftKey }: CameUp, at: number): number {
    const counts = key === 'Shift' && !this.#held;
    const inRow = at - this.#at <= SHIFTS_APART_MS ? this.#count : 0;
    const count = counts ? inRow + 1 : 0;
    // Some systems say of Shift itself, as it comes up, that it is down.
    this.#held = shiftKey && key !== 'Shift';
    this.#at = at;
    this.#count = count % SHIFTS;
    return count;
  }
}
