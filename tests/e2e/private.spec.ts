import { expect, test } from './fixture';
import { HELD, hold } from './steps';

test.beforeAll(async ({ driver }) => {
  await driver.start();
  await hold(driver, HELD);
});

test('People says that private windows are not guarded and how to change it, until they are', async ({
  driver,
}) => {
  const people = await driver.openOptions('/people');
  await people.sees(
    driver.name === 'firefox'
      ? 'open about:addons, choose Lull, and set “Run in Private Windows” to Allow'
      : 'open chrome://extensions, press Details at Lull, and turn on “Allow in Incognito”',
  );
  await people.close();
  await driver.allowPrivate();
  const again = await driver.openOptions('/people');
  await again.click('button', 'Check the pauses');
  await again.sees('Lull pauses in private windows too');
  expect(await again.text()).not.toContain('does not pause in');
});

test('a private window is paused, and nothing whatever is stored', async ({ driver }) => {
  await driver.allowPrivate();
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
