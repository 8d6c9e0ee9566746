import {
  millisecondsInDay as DAY,
  millisecondsInHour as HOUR,
  millisecondsInMinute as MINUTE,
} from 'date-fns/constants';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { today } from '@/entrypoints/background/handlers/today';
import * as clock from '@/lib/browser/clock';
import { database } from '@/lib/storage/database';
import { attempt } from '../factories';

/** Somebody opens the popup at `at` (epoch ms), where the clock is `offset` minutes east of UTC. */
async function popupAt(at: number, offset: number) {
  vi.setSystemTime(at);
  vi.spyOn(clock, 'offsetAt').mockReturnValue(offset);
  return today(false);
}
const put = (at: number, offset: number) =>
  database.attempts.put(attempt({ id: crypto.randomUUID(), at, offset, outcome: 'left' }));

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('today in the popup', () => {
  it('is the whole of a day of 25 hours, and nothing of the day before', async () => {
    // In Berlin 24 October 2026 began at four and had 25 hours: in its night the clock went back from three to two.
    const begins = Date.UTC(2026, 9, 24, 2);
    await put(begins - MINUTE, 120);
    await put(begins, 120);
    await put(begins + 24.5 * HOUR, 60);
    // Half past three at night, 24.5 hours after the day began: still the same day.
    expect(await popupAt(begins + 24.5 * HOUR, 60)).toMatchObject({ pauses: 2, left: 2 });
    // At four a new one begins.
    expect(await popupAt(begins + 25 * HOUR, 60)).toMatchObject({ pauses: 0 });
  });

  it('is a day of 23 hours', async () => {
    const begins = Date.UTC(2026, 2, 28, 3);
    await put(begins, 60);
    expect(await popupAt(begins + 23 * HOUR - MINUTE, 120)).toMatchObject({ pauses: 1 });
    expect(await popupAt(begins + 23 * HOUR, 120)).toMatchObject({ pauses: 0 });
  });

  it('has what was a moment ago on a day that comes again, west over the date line', async () => {
    const at = Date.UTC(2026, 10, 24, 12) - 13 * 60 * MINUTE;
    await put(at, 13 * 60);
    expect(await popupAt(at + 3 * HOUR, -11 * 60)).toMatchObject({ pauses: 1 });
    // And east, where a day is left out, what was before it is over.
    await database.attempts.clear();
    await put(at, -11 * 60);
    expect(await popupAt(at + DAY, 13 * 60)).toMatchObject({ pauses: 0 });
  });
});
