import { millisecondsInDay } from 'date-fns/constants';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/storage/database';
import { followCount } from '@/lib/storage/read/entry-count';
import { attempt } from '../factories';

const NOW = Date.UTC(2026, 0, 15);
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** One line each half year, the last of them now. */
const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => attempt({ id: id(n), at: NOW - n * 180 * millisecondsInDay }));

let stop = () => {};
beforeEach(async () => {
  await database.delete();
  await database.open();
});
afterEach(() => stop());

function follow() {
  const counts: number[] = [];
  stop = followCount(
    (count) => counts.push(count),
    (error) => {
      throw error;
    },
  );
  return counts;
}

describe('the count of History', () => {
  it('is that of all lines, of every table, and follows what is written and removed', async () => {
    await database.attempts.bulkAdd(rows(5));
    await database.moments.add({ id: id(100), at: NOW, offset: 0, exercise: 'slow-breath' });
    const counts = follow();
    await vi.waitFor(() => expect(counts).toEqual([6]));
    await database.attempts.add(attempt({ id: id(50), at: NOW - 400 * millisecondsInDay }));
    await vi.waitFor(() => expect(counts.at(-1)).toBe(7));
    await database.attempts.bulkDelete([id(0), id(3)]);
    await vi.waitFor(() => expect(counts.at(-1)).toBe(5));
  });

  it('counts one stretch after one line was written, however many there are', async () => {
    await database.attempts.bulkAdd(rows(20));
    const counts = follow();
    await vi.waitFor(() => expect(counts).toEqual([20]));
    const count = vi.spyOn(Object.getPrototypeOf(database.attempts.where('at').above(0)), 'count');
    await database.attempts.add(attempt({ id: id(50), at: Date.now() }));
    await vi.waitFor(() => expect(counts).toEqual([20, 21]));
    expect(count).toHaveBeenCalledTimes(3);
    count.mockRestore();
  });

  it('loses no line and makes none where one is moved to another time', async () => {
    await database.attempts.bulkAdd(rows(5));
    const counts = follow();
    await vi.waitFor(() => expect(counts).toEqual([5]));
    for (const days of [400, 30, 200]) {
      await database.attempts.update(id(0), { at: NOW - days * millisecondsInDay });
      await vi.waitFor(() => expect(counts.length).toBeGreaterThan(1));
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(counts.at(-1)).toBe(5);
    }
  });

  it('is told to nobody who stopped', async () => {
    const counts = follow();
    stop();
    await database.attempts.bulkAdd(rows(2));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(counts).toEqual([]);
  });
});
