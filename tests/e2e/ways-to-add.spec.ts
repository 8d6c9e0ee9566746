import { expect, test } from './fixture';
import { ELSEWHERE, HELD, meetPause, SITE_PATTERN } from './steps';

test.beforeEach(({ driver }) => driver.start());

test('Add a pause here in the popup, on the profile itself', async ({ driver }) => {
  const tab = await driver.open(HELD);
  const popup = await driver.openPopup();
  await popup.click('button', 'Add a pause here');
  // Firefox would lose its prompt with the popup, so there People opens with the link filled in.
  if (driver.name === 'firefox') {
    const people = await driver.tabAt('/options.html#/people');
    await people.click('button', 'Add a pause');
  }
  await driver.acceptPermission();
  await expect.poll(() => driver.allowedSites()).toContain(SITE_PATTERN);
  // The page it was held from stays open, and nothing is counted for it.
  expect(await tab.pause.isShown()).toBe(false);
  expect(await driver.attempts()).toEqual([]);
  await meetPause(driver);
});

test('the menu of a link to the profile, while the background sleeps', async ({ driver }) => {
  const tab = await driver.open(`${ELSEWHERE}?to=${encodeURIComponent(HELD)}`);
  await driver.stopWorker();
  await driver.chooseInMenu(tab, '#link');
  await driver.acceptPermission();
  await expect.poll(() => driver.allowedSites()).toContain(SITE_PATTERN);
  await meetPause(driver);
});
