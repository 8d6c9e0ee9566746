import type { Attempt, Outcome } from '../../lib/attempts/attempt';
import { writeAttempts } from '../../scripts/thirty-days.mjs';
import { expect, test } from './fixture';

test.beforeAll(({ driver }) => driver.start());

const HOUR = 3_600_000;
const rows = (now: number, offset: number): Attempt[] =>
  (['left', 'closed', 'continued', 'left', 'left', 'practical'] as Outcome[]).map((outcome, index) => ({
    id: `00000000-0000-4000-8000-00000000000${index}`,
    at: now - (index === 4 ? 200 * 24 * HOUR : (index + 1) * 60_000),
    offset,
    personId: 'somebody',
    platform: 'instagram',
    kind: index === 0 ? 'story' : 'profile',
    outcome,
    decidedAt: now,
    minutes: outcome === 'continued' ? 5 : null,
    urge: null,
    urgeAfter: null,
    feelings: null,
    exercise: null,
    note: null,
  }));

test('rows put in by other means are in every figure, and follow the choice', async ({ driver }) => {
  const overview = await driver.openOptions('/overview');
  await overview.sees('Quiet so far');
  await overview.evaluate(writeAttempts, rows(Date.now(), 0 - new Date().getTimezoneOffset()));
  await overview.reload();
  await overview.sees('You left or closed the page 3 of 4 times');
  await expect
    .poll(() => overview.evaluate(() => performance.getEntriesByName('lull:overview-ready').length))
    .toBe(1);
  const sums = () =>
    overview.evaluate(() =>
      [...document.querySelectorAll('.numbers tfoot td')].map(({ textContent }) => Number(textContent)),
    );
  await overview.click('button', 'As a table');
  // Left, closed, continued, all pauses, and practical visits.
  await expect.poll(sums).toEqual([2, 1, 1, 4, 1]);
  await overview.evaluate(() => {
    location.hash = '#/overview?range=all';
  });
  await overview.sees('You left or closed the page 4 of 5 times');
  await expect.poll(sums).toEqual([3, 1, 1, 5, 1]);
  await overview.evaluate(() => {
    location.hash = '#/overview?range=all&kind=story';
  });
  await overview.sees('You left or closed the page 1 of 1 time');
  await expect.poll(sums).toEqual([1, 0, 1]);
  await overview.close();
});

test('no figure is parted in a window of 320 px', async ({ driver }) => {
  const overview = await driver.openOptions('/overview');
  const now = Date.now();
  const many = Array.from({ length: 24 }, (_, index) => ({
    ...rows(now, 0)[0],
    id: `00000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`,
  }));
  await overview.evaluate(writeAttempts, many as Attempt[]);
  await overview.page.setViewport({ width: 320, height: 640 });
  await overview.reload();
  await overview.sees('The pattern');
  /** How many lines each figure of a table stands on. */
  const linesOfFigures = () =>
    overview.evaluate(() =>
      [...document.querySelectorAll('.bar-table-count, .numbers td')].map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size;
      }),
    );
  await expect.poll(linesOfFigures).toContain(1);
  expect(Math.max(...(await linesOfFigures()))).toBe(1);
  await overview.page.setViewport(null);
  await overview.close();
});
