import { setTimeout as sleep } from 'node:timers/promises';
import { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { endPasses, expectOutcomes, HELD, hold, holdQuietly, neverRed, OTHER, setWait } from './steps';

const SECOND = 'https://www.instagram.com/red.two/';

test.beforeAll(async ({ driver }) => {
  await driver.start();
  await hold(driver, HELD);
  await holdQuietly(driver, [SECOND]);
  await setWait(driver, 0);
});

test.afterEach(({ driver }) => endPasses(driver));

test('a tab behind the one that is seen counts only when it is looked at', async ({ driver }, info) => {
  const start = Date.now();
  const front = await driver.open(OTHER);
  const behind = new Tab(await front.page.browser().newPage({ background: true }), driver);
  await behind.goto(HELD);
  await sleep(1_500);
  expect(await front.evaluate(() => document.visibilityState)).toBe('visible');
  expect(await behind.pause.isShown()).toBe(false);
  await expectOutcomes(driver, start, []);
  await neverRed(driver, info, async () => {
    await behind.activate();
    await behind.pause.shown();
  });
  await expectOutcomes(driver, start, ['open']);
});

test('two tabs decide at once: each is counted once, and both are as they were decided', async ({
  driver,
}) => {
  const start = Date.now();
  const one = await driver.open(OTHER);
  await one.goto(HELD, 'commit');
  const leave = await one.pause.find('button', 'Leave');
  const two = await driver.open(OTHER);
  await two.goto(SECOND, 'commit');
  await two.pause.shown();
  await two.pause.continue();
  const open = await two.pause.find('button', 'Open now');
  // No real click reaches a tab that is not seen, so both are pressed from within, in the same moment.
  const press = (button: HTMLElement) => button.click();
  await Promise.all([open.evaluate(press), leave.evaluate(press)]);
  await one.arrives('/green.marsh/');
  await two.pause.gone();
  await expectOutcomes(driver, start, ['left', 'continued']);
});
