import { expect, test } from './fixture';
import { begin, endPass, expectOutcomes, HELD, meetPause, openHeld, passSpread } from './steps';

test.beforeAll(async ({ driver }) => {
  await begin(driver, { wait: 1 });
  // Chromium writes what was allowed to disk within ten seconds, or at an orderly end: the browser is killed below.
  await driver.restart();
});

test('the background ended before the visit', async ({ driver }) => {
  const start = Date.now();
  await driver.stopWorker();
  const tab = await meetPause(driver);
  await tab.pause.leave();
  await expectOutcomes(driver, start, ['left']);
});

test('the background ended during the pause', async ({ driver }) => {
  const start = Date.now();
  const tab = await meetPause(driver);
  await driver.stopWorker();
  await tab.pause.leave();
  await expectOutcomes(driver, start, ['left']);
});

test('the background ended during a pass', async ({ driver }) => {
  const start = Date.now();
  const tab = await openHeld(driver);
  await driver.stopWorker();
  await tab.reload();
  await expect.poll(() => tab.painted()).toBe(true);
  expect(await tab.pause.isShown()).toBe(false);
  await driver.stopWorker();
  await endPass(driver);
  await tab.pause.shown();
  await expectOutcomes(driver, start, ['continued', 'open']);
});

test('a tab closed in a pause while the background is ended', async ({ driver }) => {
  const start = Date.now();
  const tab = await meetPause(driver);
  await driver.stopWorker();
  await tab.close();
  await expectOutcomes(driver, start, ['closed']);
});

test('the browser killed in a pause that is counted', async ({ driver }) => {
  const start = Date.now();
  await meetPause(driver);
  await expectOutcomes(driver, start, ['open']);
  await driver.kill();
  await driver.restart();
  await expectOutcomes(driver, start, ['closed']);
});

test('a database that the disk spoiled: who is held stays held, and what comes is counted', async ({
  driver,
}) => {
  await driver.kill();
  driver.damageDatabase();
  const start = Date.now();
  await driver.restart();
  const tab = await meetPause(driver);
  await tab.pause.leave();
  await expectOutcomes(driver, start, ['left']);
  // Those that were left before are gone with it; what had not been folded for good comes back from the journal.
  const earlier = (await driver.attempts()).filter(({ at, outcome }) => at < start && outcome === 'left');
  expect(earlier, 'the database is a new one').toEqual([]);
  const people = await driver.openOptions('/people');
  await people.sees(/(^|\n)Pause on\b/);
  await people.sees('Person 1');
});

test('what is held is still held, and the pass still runs, after the browser was closed', async ({
  driver,
}) => {
  await openHeld(driver);
  await passSpread(driver);
  await driver.restart();
  const tab = await driver.open(HELD);
  await expect.poll(() => tab.painted()).toBe(true);
  await endPass(driver);
  await tab.pause.shown();
});
