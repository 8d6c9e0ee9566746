import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from '@playwright/test';
import { useDisplay } from '../e2e/support/display';
import { poll } from '../e2e/support/poll';
import { Sites } from '../e2e/support/sites';
import { BenchChromium } from './chromium';
import { comparison, print, rounds, takeTurns } from './figures';
import { endExtension } from './ready';

const BACKGROUNDS = ['awake', 'asleep', 'killed'] as const;
const SETTLE_MS = 300;
type Background = (typeof BACKGROUNDS)[number];

test('the first exercise of the popup against an empty page', async () => {
  const sites = await Sites.start();
  const display = await useDisplay();
  const driver = new BenchChromium(sites, display, null);
  await driver.start();
  try {
    for (const background of BACKGROUNDS) {
      const ready: number[] = [];
      const empty: number[] = [];
      await takeTurns(rounds(30), [
        async () => void ready.push(await popupReady(driver, background)),
        async () => void empty.push(await emptyLoaded(driver, background)),
      ]);
      const line = comparison(`background ${background}`, ready, empty, 'ms');
      print(`lull:popup-ready, load of the machine ${loadavg()[0]?.toFixed(1)}`, [line]);
    }
  } finally {
    await driver.close();
    driver.discard();
    display.stop();
    sites.stop();
  }
});

async function prepare(driver: BenchChromium, background: Background): Promise<void> {
  // A tab that was closed a moment ago may wake the background once more.
  await sleep(SETTLE_MS);
  if (background === 'asleep') await driver.stopWorker();
  else if (background === 'killed') await endExtension(driver);
  else await driver.inExtension(() => undefined);
}

/** ms from navigation to an exercise that can be pressed. */
async function popupReady(driver: BenchChromium, background: Background): Promise<number> {
  await prepare(driver, background);
  const { page } = await driver.open();
  await page.goto(driver.file('popup.html'));
  const ready = await poll('the first exercise', () =>
    page.evaluate(() => performance.getEntriesByName('lull:popup-ready')[0]?.startTime ?? 0),
  );
  await page.close();
  return ready;
}

/** ms from navigation to the load of an empty page, as a popup would be. */
async function emptyLoaded(driver: BenchChromium, background: Background): Promise<number> {
  await prepare(driver, background);
  const { page } = await driver.open();
  await page.goto(driver.file('empty.html'));
  const loaded = await poll('the empty page', () =>
    page.evaluate(
      () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventStart,
    ),
  );
  await page.close();
  return loaded;
}
