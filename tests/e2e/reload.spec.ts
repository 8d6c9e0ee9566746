import type { Driver } from './browsers/driver';
import { expect, test } from './fixture';
import { begin, expectOutcomes, HELD, meetPause, OTHER } from './steps';

test.beforeAll(({ driver }) => begin(driver));

/** Meets a pause whose extension goes in some way: the old pause goes too, one new one stands and works. */
async function outlives(driver: Driver, goAndComeBack: () => Promise<void>): Promise<void> {
  const start = Date.now();
  const tab = await driver.open(OTHER);
  await tab.goto(HELD, 'commit');
  await tab.pause.shown();
  await tab.pause.evaluate(() => {
    window.leftBehind = true;
  });
  await goAndComeBack();
  await expect.poll(() => tab.pause.evaluate(() => window.leftBehind).catch(() => true)).not.toBe(true);
  await tab.pause.shown();
  await expect.poll(async () => (await tab.traces()).filter((trace) => trace === 'div')).toHaveLength(1);
  await tab.pause.leave();
  await tab.arrives('/green.marsh/');
  await expect.poll(() => tab.traces()).toEqual([]);
  await expectOutcomes(driver, start, ['left']);
}

test('the extension is reloaded during a pause: the old one goes, one new one works', async ({ driver }) => {
  await outlives(driver, () => driver.reloadExtension());
});

// Firefox destroys the scripts of an extension that goes: its cover stays until Lull is switched on again (next test) or the page loads again.
test('the extension is switched off during a pause: nothing of it stays', {
  tag: '@chromium',
}, async ({ driver }) => {
  const tab = await meetPause(driver);
  await driver.disableExtension();
  await expect.poll(() => tab.traces()).toEqual([]);
  await tab.evaluate(() => window.go('/red.quint/photos/'));
  expect(await tab.traces()).toEqual([]);
});

test('the extension is switched off and on again during a pause: one new one works', async ({ driver }) => {
  await driver.enableExtension();
  await outlives(driver, async () => {
    await driver.disableExtension();
    await driver.enableExtension();
  });
});
