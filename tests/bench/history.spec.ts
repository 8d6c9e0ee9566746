/**
 * What History costs with many rows: `npm run bench -- history`. For 1,000 and 100,000 rows it opens History, scrolls 10,000 rows by script
 * and looks for a word no row has. Prints medians and the longest tasks of the page's main thread; nothing here passes or fails by time.
 */
import { test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type Display, useDisplay } from '../e2e/support/display';
import { poll } from '../e2e/support/poll';
import type { Sites } from '../e2e/support/sites';
import { BenchChromium } from './chromium';
import { print, row } from './figures';
import type { Clock } from './script-time';
import { BenchSites } from './sites';
import { taskTimes } from './task-times';

const COUNTS = [1_000, 100_000];
const SCROLLED = 10_000;

let sites: Sites;
let display: Display;
let driver: BenchChromium;

test.beforeAll(async () => {
  sites = await BenchSites.start(new BenchSites());
  display = await useDisplay();
  driver = new BenchChromium(sites, display);
  await driver.start();
});

test.afterAll(async () => {
  await driver.close();
  driver.discard();
  display.stop();
  sites.stop();
});

/** Fills the database up to so many attempts, spread over ten years. */
async function fill(page: Page, count: number): Promise<void> {
  await page.evaluate(async (all) => {
    const opening = indexedDB.open('lull');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const outcomes = ['left', 'continued', 'closed', 'practical'];
    for (let first = 0; first < all; first += 5_000) {
      const writing = opening.result.transaction('attempts', 'readwrite');
      for (let i = first; i < Math.min(all, first + 5_000); i += 1) {
        const at = Date.now() - 60_000 - Math.floor((i * 3_650 * 86_400_000) / all);
        writing.objectStore('attempts').put({
          id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
          at,
          offset: 0,
          personId: 'p1',
          platform: 'instagram',
          kind: 'profile',
          outcome: outcomes[i % 4],
          decidedAt: at,
          minutes: i % 4 === 1 ? 5 : null,
          urge: i % 11,
          urgeAfter: null,
          feelings: i % 3 ? null : ['lonely'],
          exercise: null,
          note: i % 5 ? null : 'a few words about this moment',
        });
      }
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
    }
    opening.result.close();
  }, count);
}

/** Scrolls a window at a time, each in its own frame, until a line that far down is drawn. */
const scrollLines = (page: Page, wanted: number) =>
  page.evaluate(async (last) => {
    let most = 0;
    const begin = performance.now();
    for (;;) {
      const drawn = [...document.querySelectorAll('.entry')];
      most = Math.max(most, drawn.length);
      const place = Math.max(...drawn.map((line) => Number(line.getAttribute('aria-posinset'))));
      if (place >= last) return { most, ms: performance.now() - begin };
      scrollBy(0, innerHeight);
      await new Promise(requestAnimationFrame);
    }
  }, wanted);

/** How many tasks were too long, and the longest: as a person waits, and what is left when other work of the machine does not count. */
const longOf = (what: string, { wall, cpu }: Record<Clock, number[]>): string[] => [
  row(`${what}: tasks over 50 ms`, [wall.filter((time) => time > 50).length], ''),
  row(`${what}: the longest task`, [Math.max(0, ...wall)], 'ms'),
  row(`${what}: tasks over 50 ms of processor time`, [cpu.filter((time) => time > 50).length], ''),
  row(`${what}: the longest of processor time`, [Math.max(0, ...cpu)], 'ms'),
];

test('History', async () => {
  const lines: string[] = [];
  for (const count of COUNTS) {
    const { page } = await driver.open();
    await page.goto(driver.file('manifest.json'));
    await fill(page, count);
    const begin = Date.now();
    await page.goto(`${driver.file('options.html')}#/history`);
    await page.reload();
    await poll('a line', () => page.evaluate(() => document.querySelector('.entry') !== null));
    lines.push(row(`${count} rows: first line`, [Date.now() - begin], 'ms'));
    const [{ most, ms }, tasks] = await taskTimes(page, () => scrollLines(page, Math.min(count, SCROLLED)));
    lines.push(row(`${count} rows: ${Math.min(count, SCROLLED)} scrolled`, [ms], 'ms'));
    lines.push(...longOf(`${count} rows scrolled`, tasks));
    lines.push(row(`${count} rows: most lines in the document`, [most], ''));
    await page.evaluate(() => scrollTo(0, 0));
    await page.type('.find-search', 'zebra');
    const searched = Date.now();
    const [, searching] = await taskTimes(page, () =>
      poll('all looked through', () =>
        page.evaluate(() => document.body.innerText.includes('Nothing matches')),
      ),
    );
    lines.push(row(`${count} rows: all looked through for a word`, [Date.now() - searched], 'ms'));
    lines.push(...longOf(`${count} rows looked through`, searching));
    await page.close();
  }
  print('History', lines);
});
