import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { test as base, expect as baseExpect, type TestInfo } from '@playwright/test';
import { Chromium } from './browsers/chromium';
import type { Driver } from './browsers/driver';
import { Firefox } from './browsers/firefox';
import { useDisplay } from './support/display';
import { Sites } from './support/sites';

/** How long `expect.poll` waits before it asks again (ms), the last over and over; the runner's own steps grow to a second. */
const STEPS_MS = [20, 40, 80, 160, 250];

/** A page that moves on throws a question away. */
const MOVED_ON = /context was destroyed|detached|no such/i;
/** How long such a question is asked again (ms). */
const PATIENCE_MS = 10_000;

/** The runner's `expect`, whose `poll` asks often, and asks a page again that was just moving on. */
export const expect: typeof baseExpect = new Proxy(baseExpect, {
  get: (target, name) => (name === 'poll' ? pollOften : Reflect.get(target, name)),
});

const pollOften: typeof baseExpect.poll = (ask, how = {}) =>
  baseExpect.poll(() => untilItStays(ask), {
    intervals: STEPS_MS,
    ...(typeof how === 'string' ? { message: how } : how),
  });

async function untilItStays<T>(ask: () => T | Promise<T>): Promise<T> {
  for (const start = Date.now(); ; await sleep(STEPS_MS[0]))
    try {
      return await ask();
    } catch (error) {
      if (!MOVED_ON.test(String(error)) || Date.now() - start > PATIENCE_MS) throw error;
    }
}

interface PerTest {
  /** What holds for every test, whatever it is about. */
  always: undefined;
}

interface PerWorker {
  sites: Sites;
  /** A folder with another build than the shipping one. */
  build: string | null;
  driver: Driver;
}

/**
 * A test with a real browser. The browser outlives the test, because starting one is slow: a spec file calls
 * `driver.start()`, or `begin`, in `beforeAll` for a new profile, and every test begins with one empty tab.
 */
export const test = base.extend<PerTest, PerWorker>({
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern to learn what the fixture needs
    async ({}, use) => {
      const sites = await Sites.start();
      await use(sites);
      sites.stop();
    },
    { scope: 'worker' },
  ],

  build: [null, { option: true, scope: 'worker' }],

  driver: [
    async ({ sites, build }, use, worker) => {
      const display = await useDisplay();
      const Kind = worker.project.name === 'firefox' ? Firefox : Chromium;
      const driver = new Kind(sites, display, build);
      await use(driver);
      await driver.close();
      display.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  always: [
    async ({ driver, sites }, use, info) => {
      await use(undefined);
      const { uncaught } = driver;
      if (info.status !== info.expectedStatus) {
        await keep(info, 'screen.png', driver.screenshot());
        await keep(info, 'browser.log', driver.said);
      }
      await driver.tidy();
      expect(uncaught, 'errors of Lull that nobody caught').toEqual([]);
      expect(sites.fromExtension, 'requests made by the extension').toEqual([]);
    },
    { auto: true },
  ],
});

/** Puts a file beside the report of a test. */
export async function keep(info: TestInfo, name: string, content: string | Buffer): Promise<void> {
  const path = info.outputPath(name);
  await writeFile(path, content);
  await info.attach(name, { path });
}
