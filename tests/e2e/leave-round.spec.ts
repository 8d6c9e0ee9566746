import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { test } from './fixture';
import { begin, ELSEWHERE, expectOutcomes, HELD, OTHER } from './steps';
import { poll } from './support/poll';

test.beforeAll(({ driver }) => begin(driver));

/** The page before the profile leads on to it as soon as it is loaded again. */
async function comeThrough(driver: Driver, site: string, how: string): Promise<Tab> {
  const tab = await driver.open(OTHER);
  await tab.goto(`${site}green.${how}/?mode=leads-on&how=${how}&to=${encodeURIComponent(HELD)}`);
  await tab.goto(HELD, 'commit');
  await tab.pause.shown();
  return tab;
}

/**
 * Leaves, and waits for the pause of the document that was led on to. Where that takes long, Leave has gone on by itself: the answer
 * says whether it came round. A page in between that waits is asked nothing: a question of the driver counts as somebody touching it.
 */
async function comeRound(driver: Driver, tab: Tab, how: string): Promise<boolean> {
  await tab.evaluate(() => {
    window.leftBehind = true;
  });
  const before = driver.sites.visits.length;
  const cameRound = () => driver.sites.visits.slice(before).some(({ path }) => path === '/red.quint/');
  await tab.pause.leave();
  if (how === 'later')
    await poll('a page', async () => cameRound() || tab.page.url().endsWith('/green.marsh/'));
  const path = await poll('the profile again', () =>
    tab.evaluate(
      () =>
        !window.leftBehind && /^\/(red\.quint|green\.marsh)\/$/.test(location.pathname) && location.pathname,
    ),
  );
  if (path !== '/red.quint/') return false;
  await tab.pause.shown();
  return true;
}

const SITE = 'https://www.instagram.com/';
for (const [where, site, how] of [
  ['on its site', SITE, 'replace'],
  ['on its site', SITE, 'refresh'],
  ['on its site', SITE, 'later'],
  ['on its site', SITE, 'redirect'],
  ['on another site', ELSEWHERE, 'replace'],
  ['on another site', ELSEWHERE, 'redirect'],
] as const) {
  // Each way once in both browsers.
  const tag = site === SITE ? [] : '@chromium';
  test(`Leave that comes round through a page ${where} that leads on (${how}) goes further the next time, in one attempt`, {
    tag,
  }, async ({ driver }) => {
    const start = Date.now();
    const tab = await comeThrough(driver, site, how);
    if (await comeRound(driver, tab, how)) await tab.pause.leave();
    await tab.arrives('/green.marsh/');
    await expectOutcomes(driver, start, ['left']);
  });
}

test('someone who comes back by a link after Leave meets a pause of its own', async ({ driver }) => {
  const start = Date.now();
  const tab = await driver.open(OTHER);
  for (let time = 0; time < 2; time++) {
    await tab.click('link', 'A link');
    await tab.pause.shown();
    await tab.pause.leave();
    await tab.arrives('/green.marsh/');
  }
  await expectOutcomes(driver, start, ['left', 'left']);
});
