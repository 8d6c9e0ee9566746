import { expect, test } from './fixture';
import { HELD, hold } from './steps';

test.beforeAll(async ({ driver }) => {
  await driver.start();
  await driver.allowPrivate();
  await hold(driver, HELD);
});

test('a private window is paused, and nothing whatever is stored', async ({ driver }) => {
  const before = await driver.storageLocal();
  const tab = await driver.openPrivate(HELD);
  await tab.pause.shown();
  expect(await tab.painted()).toBe(false);
  expect(await tab.pause.text()).toContain('Private window');
  await tab.pause.continue();
  await tab.pause.open(1);
  await expect.poll(() => tab.painted()).toBe(true);
  await tab.reload();
  await expect.poll(() => tab.painted()).toBe(true);
  expect(await tab.pause.isShown()).toBe(false);
  await tab.close();

  expect(await driver.storageLocal()).toEqual(before);
  expect(await driver.attempts()).toEqual([]);
});
