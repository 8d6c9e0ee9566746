import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Chromium } from '../e2e/browsers/chromium';
import { poll } from '../e2e/support/poll';
import { type BenchChromium, PAGES } from './chromium';

export const ORDINARY_PAGES = 30;
/** By then the worker has heard of the tabs that were closed before (ms). */
const SETTLE_MS = 2_000;

/** How often the worker was started while this many pages were opened that nobody holds. */
export async function wakeUps(driver: BenchChromium): Promise<number> {
  const keeper = await driver.open();
  await keeper.page.goto(driver.file('empty.html'));
  const tab = await driver.open();
  // The pauses before may still have an end to be written down, and that is no page that was opened.
  await keeper.page.evaluate('chrome.alarms.clearAll()');
  await stopWorkerFrom(keeper.page, driver);
  let started = 0;
  tab.page.browser().on('targetcreated', (target) => {
    if (target.type() === 'service_worker' && target.url().startsWith('chrome-extension:')) started++;
  });
  for (let page = 0; page < ORDINARY_PAGES; page++) {
    await tab.goto(page % 2 ? `${PAGES.free}?page=${page}` : `${PAGES.guarded}?page=${page}`);
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
