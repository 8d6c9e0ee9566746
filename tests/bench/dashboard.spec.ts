import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { useDisplay } from '../e2e/support/display';
import { Sites } from '../e2e/support/sites';
import { BenchChromium } from './chromium';
import { median, print, rounds, row } from './figures';
import { manyRows } from './many-rows';
import { taskTimes } from './task-times';

/** Rows in the database, and the days they lie in. */
const SIZES = [
  { count: 0, days: 1 },
  { count: 1_000, days: 3_650 },
  { count: 100_000, days: 3_650 },
  { count: 1_000_000, days: 3_650 },
].filter(({ count }) => count <= Number(process.env.LULL_ROWS ?? Number.POSITIVE_INFINITY));
/** Rows put in at once. */
const BATCH = 20_000;
const PEOPLE = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

test('Overview by the number of rows', async () => {
  const sites = await Sites.start();
  const display = await useDisplay();
  const driver = new BenchChromium(sites, display, null);
  await driver.start();
  const ready = new Map<number, number>();
  try {
    const { page } = await driver.open();
    for (const { count, days } of SIZES) {
      await page.goto(driver.file('options.html#/help'));
      await fill(page, count, days);
      const lines: string[] = [];
      const opened: number[] = [];
      const filtered: number[] = [];
      const tasks: number[] = [];
      const ownTasks: number[] = [];
      const complete: number[] = [];
      const opening: number[] = [];
      for (let round = 0; round < rounds(5); round++) {
        await page.goto('about:blank');
        await page.goto(driver.file('options.html#/overview'));
        opened.push(await page.evaluate(readyAt));
        if (count === 0) continue;
        complete.push(await page.evaluate(completeAt));
        opening.push(await page.evaluate(longestTask));
        const [took, times] = await taskTimes(page, () => page.evaluate(changeFilter));
        filtered.push(took);
        tasks.push(Math.max(0, ...times.wall));
        ownTasks.push(Math.max(0, ...times.cpu));
      }
      ready.set(count, median(opened));
      lines.push(row('lull:overview-ready', opened, 'ms'));
      if (count > 0) {
        lines.push(row('all rows read', complete, 'ms'));
        lines.push(row('the longest task until then', opening, 'ms'));
        lines.push(row('a filter changed, until it is drawn', filtered, 'ms'));
        lines.push(row('its longest task', tasks, 'ms'));
        lines.push(row('its longest task, of processor time', ownTasks, 'ms'));
        const writes: number[] = [];
        for (let round = 0; round < rounds(5); round++) writes.push(await page.evaluate(oneWrite));
        lines.push(row('one write', writes, 'ms'));
      }
      await page.createCDPSession().then((session) => session.send('HeapProfiler.collectGarbage'));
      lines.push(
        row(
          'memory of the page',
          [(await page.metrics()).JSHeapUsedSize ?? 0].map((size) => size / 2 ** 20),
          'MiB',
        ),
      );
      const few = ready.get(1_000);
      if (few && count > 1_000) lines.push(`ready against 1,000 rows: ${(median(opened) / few).toFixed(2)}`);
      print(`${count.toLocaleString('en')} rows`, lines);
    }
    expect(ready.size).toBe(SIZES.length);
  } finally {
    await driver.close();
    driver.discard();
    display.stop();
    sites.stop();
  }
});

async function fill(page: Page, count: number, days: number): Promise<void> {
  const rows = manyRows(count, days, PEOPLE, Date.now());
  await page.evaluate(put, 'attempts', [], true);
  await page.evaluate(put, 'checkins', [], true);
  for (let from = 0; from < count; from += BATCH)
    await page.evaluate(put, 'attempts', rows.attempts.slice(from, from + BATCH), false);
  for (let from = 0; from < rows.checkins.length; from += BATCH)
    await page.evaluate(put, 'checkins', rows.checkins.slice(from, from + BATCH), false);
}

/* What follows runs in the page. */

function put(table: string, rows: object[], clear: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lull');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(table, 'readwrite');
      const store = writing.objectStore(table);
      if (clear) store.clear();
      for (const row of rows) store.put(row);
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

async function readyAt(): Promise<number> {
  for (;;) {
    const [mark] = performance.getEntriesByName('lull:overview-ready');
    if (mark) return mark.startTime;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The sum of all exercises is told once all rows were read. */
async function completeAt(): Promise<number> {
  while (!/ since \d+ \w+ \d{4}/.test(document.querySelector('.gains')?.textContent ?? ''))
    await new Promise((resolve) => setTimeout(resolve, 20));
  return performance.now();
}

/** The longest task over 50 ms since the page began. */
function longestTask(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) =>
      resolve(Math.max(...list.getEntries().map(({ duration }) => duration))),
    );
    observer.observe({ type: 'longtask', buffered: true });
    // None: then nobody calls.
    setTimeout(() => resolve(0), 1_000);
  });
}

/** How long a choice takes until it is drawn (ms); what follows it has a second. */
async function changeFilter(): Promise<number> {
  const title = () => document.querySelector('.filter-head + .thought h2')?.textContent;
  const before = title();
  const start = performance.now();
  location.hash = '#/overview?range=all&kind=story';
  while (title() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
  const took = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return took;
}

/** One pull noted, through the background. */
async function oneWrite(): Promise<number> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  const start = performance.now();
  await chrome.runtime.sendMessage({ lull: 'logUrge', data: { type: 'text', urge: null } });
  return performance.now() - start;
}
