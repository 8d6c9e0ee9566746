/**
 * What it costs Data to bring in a file of 100,000 rows: `npm run bench -- bring-in`. Prints how long each step takes, the largest heap
 * of the page, and the page's longest task. `LULL_ROWS` says another number of rows; with `LULL_BEHIND` the heap of the background is measured too,
 * which then cannot be stopped by the browser. Fails where the heap is over 150 MB, where a task takes
 * over 50 ms of processor time, where no progress is shown, or where a reading that was called off changed a row.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { CDPSession, ElementHandle, Page } from 'puppeteer-core';
import { type Display, useDisplay } from '../e2e/support/display';
import { poll } from '../e2e/support/poll';
import type { Sites } from '../e2e/support/sites';
import { BenchChromium } from './chromium';
import { print, row } from './figures';
import { manyRows } from './many-rows';
import { BenchSites } from './sites';

const ROWS = Number(process.env.LULL_ROWS ?? 100_000);
const PATIENCE_MS = 600_000;
const MEGABYTE = 1024 * 1024;
/** The page's tasks are traced for so long at a time (ms). */
const WINDOW_MS = 10_000;

let sites: Sites;
let display: Display;
let driver: BenchChromium;
let folder: string;
const lines: string[] = [];

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lull-bench-'));
  sites = await BenchSites.start(new BenchSites());
  display = await useDisplay();
  driver = new BenchChromium(sites, display);
  await driver.start();
});

test.afterAll(async () => {
  print(`A file of ${ROWS} rows`, lines);
  await driver.close();
  driver.discard();
  display.stop();
  sites.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A file of so many rows: pauses, some looks that were answered, and some ids of deleted rows. */
function bigFile(count: number): string {
  const many = manyRows(count, 3_650, ['p1', 'p2'], Date.now());
  const checkins = many.checkins.slice(0, Math.floor(count / 10));
  // Each is looked for in five tables.
  const deleted = Array.from({ length: Math.floor(count / 10) }, (_, n) => ({
    ...{ id: `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`, at: Date.now() - 60_000 },
  }));
  const attempts = many.attempts.slice(0, count - checkins.length - deleted.length);
  const tables = { attempts, checkins, deleted };
  const rows = {
    ...{ people: 0, profiles: 0, hints: 0, attempts: attempts.length, checkins: checkins.length },
    ...{ moments: 0, texts: 0, events: 0, deleted: deleted.length, settings: 0 },
  };
  const lines = [JSON.stringify({ format: 'lull', version: 1, app: '0', at: Date.now(), rows })];
  for (const [table, all] of Object.entries(tables))
    for (const one of all) lines.push(JSON.stringify({ table, row: one }));
  const text = `${lines.join('\n')}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const path = join(folder, 'lull.jsonl');
  writeFileSync(path, `${text}${JSON.stringify({ end: rows, sha256 })}\n`);
  return path;
}

const sees = (page: Page, text: string) =>
  poll(text, () => page.evaluate((words) => document.body.textContent.includes(words), text), PATIENCE_MS);

async function press(page: Page, name: string): Promise<void> {
  await page.evaluate((text) => {
    const all = [...document.querySelectorAll('button')];
    // In a task of its own, as a real press is.
    setTimeout(() => all.find(({ textContent }) => textContent === text)?.click());
  }, name);
}

async function give(page: Page, file: string): Promise<void> {
  const box = await page.$('input[aria-label="Bring in a file"]');
  await (box as ElementHandle<HTMLInputElement>).uploadFile(file);
}

/** The largest heap while `work` runs (MB), with what is not collected yet. */
async function largestHeap(session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  let largest = 0;
  let over = false;
  const watching = (async () => {
    while (!over) {
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      largest = Math.max(largest, usedSize / MEGABYTE);
      await sleep(50);
    }
  })();
  await work();
  over = true;
  await watching;
  return largest;
}

/** A mark by which the page's main thread is found in a trace. */
const MARK = 'lull-bench';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** µs: when it began, how long it took, and of that processor time alone */
  ts: number;
  dur?: number;
  tdur?: number;
}

/** The longest tasks of a stretch of time (ms), and what the one that took most of the processor was made of. */
interface Longest {
  wall: number;
  cpu: number;
  made: string;
}

/** The longest tasks of the page while `work` runs (ms): as time passes, and of processor time, which other work of the machine leaves alone. */
async function longestTasks(page: Page, work: () => Promise<unknown>): Promise<Longest> {
  const longest: Longest = { wall: 0, cpu: 0, made: '' };
  let over = false;
  const working = work().finally(() => {
    over = true;
  });
  while (!over) {
    const seen = await tasksIn(page, () => Promise.race([working, sleep(WINDOW_MS)]));
    if (seen.cpu > longest.cpu) longest.made = seen.made;
    longest.wall = Math.max(longest.wall, seen.wall);
    longest.cpu = Math.max(longest.cpu, seen.cpu);
  }
  await working;
  return longest;
}

/** The same of one stretch of time; a trace of minutes is too large to read. */
async function tasksIn(page: Page, work: () => Promise<unknown>): Promise<Longest> {
  await page.tracing.start({ categories: ['toplevel', 'blink.user_timing', 'v8', 'devtools.timeline'] });
  await page.evaluate((name) => void performance.mark(name), MARK);
  await work();
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const mark = traceEvents.find(({ name }) => name === MARK);
  const own = traceEvents.filter(({ pid, tid }) => pid === mark?.pid && tid === mark.tid);
  const tasks = own.filter(({ name }) => name.endsWith('RunTask'));
  if (tasks.length === 0) throw new Error('The trace has no task of the page');
  const most = (of: 'dur' | 'tdur') => tasks.reduce((a, b) => ((a[of] ?? 0) >= (b[of] ?? 0) ? a : b));
  const longest = most('tdur');
  return {
    wall: (most('dur').dur ?? 0) / 1_000,
    cpu: (longest.tdur ?? 0) / 1_000,
    made: partsOf(longest, own),
  };
}

/** What took longest in a task, with its time (ms). */
function partsOf({ name: own, ts, dur = 0 }: TraceEvent, all: readonly TraceEvent[]): string {
  return all
    .filter((part) => part.ts >= ts && part.ts + (part.dur ?? 0) <= ts + dur && part.name !== own)
    .sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
    .slice(0, 4)
    .map(({ name, dur: took = 0 }) => `${name} ${(took / 1_000).toFixed(0)}`)
    .join(', ');
}

/** Notes the progress the page shows. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const progress: number[] = [];
    Object.assign(globalThis, { progress });
    new MutationObserver(() => {
      const value = document.querySelector('progress')?.getAttribute('value');
      if (value) progress.push(Number(value));
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
const progressOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { progress: number[] }).progress.splice(0));

test(`a file of ${ROWS} rows is brought in`, async () => {
  const file = bigFile(ROWS);
  const { page } = await driver.open();
  await page.goto(`${driver.file('options.html')}#/data`);
  await sees(page, 'Bring in a file');
  await sleep(1_000);
  await watch(page);
  const session = await page.createCDPSession();
  const worker = process.env.LULL_BEHIND ? await driver.workerSession() : null;

  /** One step, from a press to what is seen after it. */
  const step = async (name: string, from: () => Promise<void>, until: string) => {
    const work = () => from().then(() => sees(page, until));
    const begin = Date.now();
    let behind = 0;
    let tasks: Longest = { wall: 0, cpu: 0, made: '' };
    const heap = await largestHeap(session, async () => {
      tasks = await longestTasks(page, async () => {
        if (worker) behind = await largestHeap(worker, work);
        else await work();
        lines.push(row(`${name}: time`, [Date.now() - begin], 'ms'));
      });
    });
    lines.push(row(`${name}: largest heap of the page`, [heap], 'MB'));
    if (worker) lines.push(row(`${name}: largest heap of the background`, [behind], 'MB'));
    lines.push(row(`${name}: longest task of the page`, [tasks.wall], 'ms'));
    lines.push(row(`${name}: longest task of the page, processor time`, [tasks.cpu], 'ms'));
    lines.push(`  of which ${tasks.made || 'nothing is known'}`);
    expect.soft(heap, `${name}: heap of the page (MB)`).toBeLessThanOrEqual(150);
    expect.soft(tasks.cpu, `${name}: longest task (ms)`).toBeLessThanOrEqual(50);
  };

  await give(page, file);
  await poll('progress', () => page.evaluate(() => Number(document.querySelector('progress')?.value) > 0.3));
  const called = Date.now();
  await press(page, 'Cancel');
  await poll('the file to be gone', async () => {
    const all = await page.evaluate(() => indexedDB.databases());
    return all.every(({ name }) => name !== 'lull-import');
  });
  lines.push(row('called off in the middle: until nothing of it is there', [Date.now() - called], 'ms'));
  expect(await driver.attempts()).toEqual([]);
  await progressOf(page);

  await step('read into an empty Lull', () => give(page, file), 'pauses after it');
  expect((await progressOf(page)).length, 'steps of progress').toBeGreaterThan(10);
  await step('brought in', () => press(page, 'Bring them in'), 'lines were changed');
  await step('counted by kind', () => sleep(3_000), 'lines were changed');
  await step('read beside all of it', () => give(page, file), 'All of this is already here');
});
