import type { Page } from 'puppeteer-core';
import type { Chromium } from '../e2e/browsers/chromium';
import { meetPause } from '../e2e/steps';
import { poll } from '../e2e/support/poll';
import { type BenchChromium, PAGES } from './chromium';
import { fillKit } from './full-kit';

/** When a pause stood, in ms from navigation. */
export interface Stood {
  /**
   * The first paint of the frame, which has Leave in it: nothing is painted before. It fades in from nothing, so that Chromium calls
   * it contentful only when the first second has passed.
   */
  painted: number;
  /** It could be used. */
  ready: number;
}

/** Opens a held page and waits for its pause. */
export async function pauseStood(driver: Chromium): Promise<Stood> {
  const tab = await meetPause(driver);
  const stood = await poll('the marks of the pause', () =>
    tab.pause.evaluate(() => {
      const [painted, ready] = ['first-paint', 'lull:pause-ready'].map(
        (name) => performance.getEntriesByName(name)[0]?.startTime,
      );
      return painted && ready
        ? { painted: performance.timeOrigin + painted, ready: performance.timeOrigin + ready }
        : null;
    }),
  );
  const start = await tab.evaluate(() => performance.timeOrigin);
  await tab.close();
  return { painted: stood.painted - start, ready: stood.ready - start };
}

/** ms from navigation to a pause that can be used. */
export const pauseReady = async (driver: Chromium): Promise<number> => (await pauseStood(driver)).ready;

/** The same with the background asleep. */
export async function asleepReady(driver: Chromium): Promise<number> {
  await driver.stopWorker();
  return pauseReady(driver);
}

/** Lets the process of the extension die. */
export async function endExtension(driver: BenchChromium): Promise<void> {
  const { page } = await driver.open();
  await page.goto(driver.file('empty.html'));
  const session = await page.createCDPSession();
  // The answer would come from the process that is gone.
  session.send('Page.crash').catch(() => undefined);
  await poll('the worker to end', async () => !(await driver.workerRuns()));
  await page.close();
}

/** ms from navigation to a pause that can be used, with a calm kit as full as it gets. */
export async function fullReady(driver: Chromium, page: Page): Promise<number> {
  const empty = await fillKit(page);
  const ready = await pauseReady(driver);
  await empty();
  return ready;
}

/** ms from navigation to the load of an empty page of the extension, in a frame put in at the very start. */
export const emptyReady = (driver: BenchChromium) =>
  inFrame(driver, 'empty.html', (page) =>
    page.evaluate(() => performance.getEntriesByName('empty-ready')[0]?.startTime),
  );

/** The same, to the end of the one script of a page that has no more. */
export const oneScriptReady = (driver: BenchChromium) =>
  inFrame(driver, 'one-script.html', async (page) => {
    const frame = page.frames().find((one) => one.url() === driver.file('one-script.html'));
    const at = await frame?.evaluate(() => {
      const ran = performance.getEntriesByName('one-script')[0];
      return ran && performance.timeOrigin + ran.startTime;
    });
    return at && at - (await page.evaluate(() => performance.timeOrigin));
  });

async function inFrame(
  driver: BenchChromium,
  file: string,
  readyAt: (page: Page) => Promise<number | undefined>,
): Promise<number> {
  const { page } = await driver.open();
  await page.evaluateOnNewDocument(mountFrame, driver.file(file));
  await page.goto(PAGES.guarded);
  const at = await poll(file, () => readyAt(page));
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
