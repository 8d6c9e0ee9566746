// @vitest-environment happy-dom

import { waitFor } from '@testing-library/react';
import { millisecondsInDay as DAY, millisecondsInHour as HOUR } from 'date-fns/constants';
import { beforeEach, describe, expect, it } from 'vitest';
import { FeltTable } from '@/components/charts/FeltTable';
import { App } from '@/entrypoints/options/App';
import type { ExpectedFelt } from '@/lib/attempts/statistics/tallies';
import { database } from '@/lib/storage/database';
import { asked, attempt, goTo, show } from './helpers';

/** More than are read in one go, over so many days. */
const MANY = 5_200;
const SPAN = 110 * DAY;

describe('Overview with very many pauses', () => {
  const rows = (now: number) =>
    Array.from({ length: MANY }, (_, index) =>
      attempt({
        at: now - HOUR - Math.floor((index * SPAN) / MANY),
        outcome: index % 3 === 0 ? 'continued' : 'left',
      }),
    );
  const title = () => document.querySelector('.filter-head + .thought h2')?.textContent;
  const week = () => document.querySelector('.week h2')?.textContent;
  const complete = () =>
    waitFor(() => expect(document.querySelector('.gains')?.textContent).toMatch(/ in total/), {
      timeout: 20_000,
    });

  beforeEach(async () => {
    performance.clearMarks();
    await goTo('#/overview');
  });

  it('says the same at the first glance, from sums or without them, as once every row is read', async () => {
    await database.attempts.bulkAdd(rows(Date.now()));
    for (const sums of ['none', 'kept']) {
      if (sums === 'kept')
        await waitFor(async () => expect(await database.sums.count()).toBe(77), { timeout: 20_000 });
      performance.clearMarks();
      const { unmount } = show(<App />);
      await waitFor(() => expect(performance.getEntriesByName('lull:overview-ready')).toHaveLength(1), {
        timeout: 20_000,
      });
      const glance = [title(), week()];
      expect(glance[0]).toMatch(/^You left or closed the page [\d,]+ of [\d,]+ times$/);
      await complete();
      expect([title(), week()]).toEqual(glance);
      expect(asked).toContain('sumUp');
      unmount();
    }
  }, 60_000);
});

describe('expected and felt', () => {
  const table = (most: number): ExpectedFelt => ({
    lighter: { lighter: 2, same: 0, heavier: most, untold: 1 },
    same: { lighter: 0, same: 0, heavier: 0, untold: 0 },
    heavier: { lighter: 0, same: 1, heavier: 0, untold: 0 },
  });
  const dots = (most: number) =>
    show(<FeltTable table={table(most)} label="felt" />).container.querySelectorAll('.felt-dots').length;

  it('draws dots for every number or for none, so that no small one looks like more than a large one', () => {
    expect(dots(12)).toBe(4);
    expect(dots(13)).toBe(0);
  });
});
