import { describe, expect, it } from 'vitest';
import { SHIFTS_APART_MS, ShiftCount } from '@/lib/policy/three-shifts';

const SHIFT = { key: 'Shift', shiftKey: false };

/** The counts after what came up, one after the other, `apart` ms between. */
function counts(apart: number, ...keys: Parameters<ShiftCount['up']>[0][]): number[] {
  const count = new ShiftCount();
  return keys.map((key, nth) => count.up(key, 1 + nth * apart));
}

describe('Shift three times', () => {
  it('leaves, and begins anew', () => {
    expect(counts(200, SHIFT, SHIFT, SHIFT, SHIFT)).toEqual([1, 2, 3, 1]);
  });

  it('counts where the system says that Shift is still down as it comes up', () => {
    const late = { key: 'Shift', shiftKey: true };
    expect(counts(200, late, late, late)).toEqual([1, 2, 3]);
  });

  it('may be slow, with five seconds from one to the next', () => {
    expect(counts(SHIFTS_APART_MS, SHIFT, SHIFT, SHIFT)).toEqual([1, 2, 3]);
    expect(counts(SHIFTS_APART_MS + 1, SHIFT, SHIFT, SHIFT)).toEqual([1, 1, 1]);
  });

  it('is none that made another key large', () => {
    const large = { key: 'A', shiftKey: true };
    expect(counts(50, large, SHIFT, large, SHIFT, large, SHIFT)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(counts(50, large, SHIFT, SHIFT, SHIFT, SHIFT)).toEqual([0, 0, 1, 2, 3]);
  });

  it('is none that was held for the pointer', () => {
    const pointer = { shiftKey: true };
    expect(counts(50, pointer, SHIFT, pointer, SHIFT, pointer, SHIFT)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('begins anew after any other key', () => {
    expect(counts(50, SHIFT, SHIFT, { key: 'Tab', shiftKey: false }, SHIFT)).toEqual([1, 2, 0, 1]);
  });
});
