import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from '@playwright/test';
import { useDisplay } from '../e2e/support/display';
import { poll } from '../e2e/support/poll';
import { Sites } from '../e2e/support/sites';
import { BenchChromium } from './chromium';
import { comparison, print, rounds, SETTLE_MS, takeTurns } from './figures';
import { endExtension } from './ready';

const BACKGROUNDS = ['awake', 'asleep', 'killed'] as const;
type Background = (typeof BACKGROUNDS)[number];

test('the first exercise of the popup against sketches', async () => {
  const sites = await Sites.start();
  const display = await useDisplay();
  const driver = new BenchChromium(sites, display, null);
  await driver.start();
  try {
    for (const background of BACKGROUNDS) {
      const ready: number[] = [];
      const empty: number[] = [];
      const script: number[] = [];
      await takeTurns(rounds(30), [
        async () => void ready.push(await markedAt(driver, background, 'popup.html', 'lull:popup-ready')),
        async () => void script.push(await markedAt(driver, background, 'one-script.html', 'one-script')),
        async () => void empty.push(await emptyLoaded(driver, background)),
      ]);
      print(`lull:popup-ready, background ${background}, load of the machine ${loadavg()[0]?.toFixed(1)}`, [
        comparison('against an empty page', ready, empty, 'ms'),
        comparison('against a page of one script', ready, script, 'ms'),
      ]);
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

/** ms from navigation to a mark of the page. */
async function markedAt(
  driver: BenchChromium,
  background: Background,
  file: string,
  mark: string,
): Promise<number> {
  await prepare(driver, background);
  const { page } = await driver.open();
  await page.goto(driver.file(file));
  const ready = await poll(mark, () =>
    page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime, mark),
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
