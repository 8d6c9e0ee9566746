import type { Driver } from '../e2e/browsers/driver';
import type { Tab } from '../e2e/browsers/tab';
import { ELSEWHERE, HELD, OTHER } from '../e2e/steps';

const WORKER_SITE = 'https://www.tiktok.com';
/** A profile on a site that answers from a service worker; hold it first. */
export const HELD_THERE = `${WORKER_SITE}/@red.quint`;

interface Way {
  /** Before anybody looks. */
  prepare?: (tab: Tab) => Promise<unknown>;
  visit: (tab: Tab) => Promise<unknown>;
}

const loads = (address: string) => (tab: Tab) => tab.goto(address, 'commit');

/** The ways to a held profile whose red is counted: three servers and a move inside the site. */
export const WAYS: Record<string, Way> = {
  'full load': { visit: loads(HELD) },
  'full load, streamed slowly': { visit: loads(`${HELD}?mode=slow`) },
  'full load, from a service worker': {
    prepare: async (tab) => {
      await tab.goto(`${WORKER_SITE}/@green.marsh?mode=worker`);
      await tab.evaluate(() => navigator.serviceWorker.ready.then(() => true));
      // What this worker answers is red whoever's page it is.
      await tab.goto(ELSEWHERE);
    },
    visit: loads(HELD_THERE),
  },
  'move inside the site': {
    prepare: (tab) => tab.goto(OTHER),
    visit: (tab) => tab.evaluate(() => window.go('/red.quint/')),
  },
};

/** Readings of the whole screen with red on it, from before the visit until its pause stands. */
export async function redReadings(driver: Driver, { prepare, visit }: Way): Promise<number> {
  const tab = await driver.open();
  await prepare?.(tab);
  const watch = await driver.watchForRed();
  await visit(tab);
  await tab.pause.shown();
  const { red } = await watch.stop();
  await tab.close();
  return red;
}
