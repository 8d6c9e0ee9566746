/**
 * What the guard costs on real pages: `npm run bench -- guard`. All runs are in one browser session and take turns, so
 * that what else the machine does meets both sides alike. Prints medians and ratios; nothing here passes or fails by time.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { Chromium } from '../e2e/browsers/chromium';
import { HELD, hold, meetPause } from '../e2e/steps';
import { useDisplay } from '../e2e/support/display';
import { poll } from '../e2e/support/poll';
import { Sites } from '../e2e/support/sites';
import { fillKit } from './full-kit';
import { HELD_THERE, redReadings, WAYS } from './red';

const RUNS = 15;
const ORDINARY_PAGES = 30;
/** By then the worker has heard of the tabs that were closed before (ms). */
const SETTLE_MS = 2_000;
/** The same page on the site Lull is allowed on, where nobody of this name is held, and on one it is not allowed on. */
const GUARDED = 'https://www.instagram.com/green.marsh/';
const FREE = 'https://blog.example/green.marsh/';
const TRACED = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'];

/** The shipping build with one more file: an empty page that may stand in a frame, to compare the pause with. */
function buildWithEmptyPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lull-bench-'));
  cpSync(resolve('.output/chrome-mv3'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.web_accessible_resources.push({ resources: ['empty.html'], matches: ['https://*/*'] });
  writeFileSync(path, JSON.stringify(manifest));
  writeFileSync(join(folder, 'empty.html'), '<!doctype html><title>empty</title>');
  return folder;
}

class BenchChromium extends Chromium {
  readonly folder = buildWithEmptyPage();
  protected override get build(): string {
    return this.folder;
  }
  page(name: string): string {
    return `${this.extensionOrigin}/${name}`;
  }
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** One line of the table: what is measured, against what, in which unit. */
function row(what: string, measured: number[], against: number[] | null, unit: string): string {
  const [left, right] = [median(measured), against && median(against)];
  const ratio =
    right === null ? '' : `   against ${right.toFixed(1)} ${unit}   ratio ${(left / right).toFixed(2)}`;
  return `${what.padEnd(66)} ${left.toFixed(1).padStart(8)} ${unit}${ratio}`;
}

/** ms from navigation to the first contentful paint of a page in a new tab. */
async function firstPaint(driver: Chromium, url: string): Promise<number> {
  const tab = await driver.open(url);
  const at = await poll('the first paint', () =>
    tab.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
  );
  await tab.close();
  return at;
}

interface Injected {
  /** Time the extension's scripts took on the main thread while the page loaded (ms). */
  time: number;
  /** Length of the extension's scripts in the page (bytes of their text). */
  bytes: number;
}

async function injected(driver: Chromium, url: string): Promise<Injected> {
  const { page } = await driver.open();
  const session = await page.createCDPSession();
  let bytes = 0;
  session.on('Debugger.scriptParsed', (script) => {
    if (script.url.startsWith('chrome-extension:')) bytes += script.length ?? 0;
  });
  await session.send('Debugger.enable');
  await page.goto(url);
  await session.send('Debugger.disable');
  await page.tracing.start({ categories: TRACED });
  await page.goto(url);
  const trace = await page.tracing.stop();
  await page.close();
  return { time: extensionTime(trace), bytes };
}

interface TraceEvent {
  name: string;
  dur?: number;
  args?: { data?: { url?: string }; fileName?: string };
}

/** The whole run of a script at its start, its compilation included. Trace times are µs. */
function extensionTime(trace: Uint8Array | undefined): number {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const own = traceEvents.filter(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.startsWith('chrome-extension:'),
  );
  return own.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000;
}

/** How often the worker was started while this many pages were opened that nobody holds. */
async function wakeUps(driver: BenchChromium): Promise<number> {
  const keeper = await driver.open();
  await keeper.page.goto(driver.page('empty.html'));
  const tab = await driver.open();
  // The pauses before may still have an end to be written down, and that is no page that was opened.
  await keeper.page.evaluate('chrome.alarms.clearAll()');
  await stopWorkerFrom(keeper.page, driver);
  let started = 0;
  tab.page.browser().on('targetcreated', (target) => {
    if (target.type() === 'service_worker' && target.url().startsWith('chrome-extension:')) started++;
  });
  for (let page = 0; page < ORDINARY_PAGES; page++) {
    await tab.goto(page % 2 ? `${FREE}?page=${page}` : `${GUARDED}?page=${page}`);
  }
  const woken = Math.max(started, (await driver.workerRuns()) ? 1 : 0);
  // Only now: a tab that closes wakes the worker.
  await tab.close();
  await keeper.close();
  return woken;
}

/** From a page that stays: a tab that closes wakes the worker, and that is no page that was opened. */
async function stopWorkerFrom(page: Page, driver: Chromium): Promise<void> {
  await sleep(SETTLE_MS);
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await poll('the worker to end', async () => !(await driver.workerRuns()));
  await session.detach();
  await sleep(SETTLE_MS);
}

/** ms from navigation to a pause that can be used. */
async function pauseReady(driver: Chromium): Promise<number> {
  const tab = await meetPause(driver);
  const ready = await poll('the mark of the pause', () =>
    tab.pause.evaluate(() => {
      const mark = performance.getEntriesByName('lull:pause-ready')[0];
      return mark ? performance.timeOrigin + mark.startTime : 0;
    }),
  );
  const start = await tab.evaluate(() => performance.timeOrigin);
  await tab.close();
  return ready - start;
}

/** ms from navigation to a pause that can be used, with a calm kit as full as it gets. */
async function fullReady(driver: Chromium, page: Page): Promise<number> {
  const empty = await fillKit(page);
  const ready = await pauseReady(driver);
  await empty();
  return ready;
}

/** ms from navigation to the load of an empty page of the extension, in a frame put in at the very start. */
async function emptyReady(driver: BenchChromium): Promise<number> {
  const { page } = await driver.open();
  await page.evaluateOnNewDocument(mountFrame, driver.page('empty.html'));
  await page.goto(GUARDED);
  const at = await poll('the empty frame', () => emptyLoadedAt(page));
  await page.close();
  return at;
}

function mountFrame(url: string): void {
  if (window !== window.top || location.protocol !== 'https:') return;
  const frame = document.createElement('iframe');
  frame.src = url;
  frame.addEventListener('load', () => performance.mark('empty-ready'));
  const mount = () => document.documentElement.append(frame);
  if (document.documentElement) mount();
  else {
    const root = new MutationObserver(() => {
      root.disconnect();
      mount();
    });
    root.observe(document, { childList: true });
  }
}

const emptyLoadedAt = (page: Page) =>
  page.evaluate(() => performance.getEntriesByName('empty-ready')[0]?.startTime ?? 0);

test('what the guard costs', async () => {
  test.setTimeout(600_000);
  const sites = await Sites.start();
  const display = await useDisplay();
  const driver = new BenchChromium(sites, display);
  try {
    await driver.start();
    await hold(driver, HELD);
    await hold(driver, HELD_THERE);
    const kept = await driver.open();
    await kept.page.goto(driver.page('options.html'));
    const guarded: number[] = [];
    const free: number[] = [];
    const pause: number[] = [];
    const empty: number[] = [];
    const full: number[] = [];
    const own: Injected[] = [];
    const none: Injected[] = [];
    // The first round warms caches up and is not counted.
    for (let run = -1; run < RUNS; run++) {
      const results = [
        await firstPaint(driver, GUARDED),
        await firstPaint(driver, FREE),
        await pauseReady(driver),
        await emptyReady(driver),
        await fullReady(driver, kept.page),
      ];
      const [inside, outside] = [await injected(driver, GUARDED), await injected(driver, FREE)];
      if (run < 0) continue;
      for (const [i, list] of [guarded, free, pause, empty, full].entries()) list.push(results[i] as number);
      own.push(inside);
      none.push(outside);
    }
    const red: Record<string, number> = {};
    for (const [name, way] of Object.entries(WAYS)) {
      red[name] = 0;
      for (let run = 0; run < RUNS; run++) red[name] += await redReadings(driver, way);
    }
    const woken = await wakeUps(driver);
    await kept.close();
    const lines = [
      row('first contentful paint, page of the same platform, not held', guarded, free, 'ms'),
      row(
        'main-thread time of the guard at start',
        own.map(({ time }) => time),
        null,
        'ms',
      ),
      row(
        'script of Lull in a page of a site that is allowed',
        own.map(({ bytes }) => bytes),
        null,
        'bytes',
      ),
      row(
        'script of Lull in a page of a site that is not allowed',
        [Math.max(...none.map(({ bytes }) => bytes))],
        null,
        'bytes',
      ),
      ...Object.entries(red).map(([way, count]) =>
        row(`readings of the screen with red, ${way}, all runs`, [count], null, 'times'),
      ),
      row(`starts of the worker over ${ORDINARY_PAGES} ordinary pages`, [woken], null, 'times'),
      row('navigation to lull:pause-ready, against an empty page in a frame', pause, empty, 'ms'),
      row('navigation to lull:pause-ready, full calm kit against none', full, pause, 'ms'),
    ];
    console.log(`\nMedian of ${RUNS} runs, taking turns in one browser\n${lines.join('\n')}\n`);
  } finally {
    await driver.close();
    rmSync(driver.folder, { recursive: true, force: true });
    display.stop();
    sites.stop();
  }
});
