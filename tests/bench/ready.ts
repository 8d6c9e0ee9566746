import type { Page } from 'puppeteer-core';
import type { Chromium } from '../e2e/browsers/chromium';
import { meetPause } from '../e2e/steps';
import { poll } from '../e2e/support/poll';
import { type BenchChromium, PAGES } from './chromium';
import { fillKit } from './full-kit';

/** ms from navigation to a pause that can be used. */
export async function pauseReady(driver: Chromium): Promise<number> {
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
export async function fullReady(driver: Chromium, page: Page): Promise<number> {
  const empty = await fillKit(page);
  const ready = await pauseReady(driver);
  await empty();
  return ready;
}

/** ms from navigation to the load of an empty page of the extension, in a frame put in at the very start. */
export async function emptyReady(driver: BenchChromium): Promise<number> {
  const { page } = await driver.open();
  await page.evaluateOnNewDocument(mountFrame, driver.file('empty.html'));
  await page.goto(PAGES.guarded);
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
