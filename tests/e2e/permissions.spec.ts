import type { Driver } from './browsers/driver';
import { expect, test } from './fixture';
import { ELSEWHERE, expectOutcomes, HELD, holdInPeople, meetPause, SITE_PATTERN } from './steps';

test.describe.configure({ mode: 'serial' });
test.beforeAll(({ driver }) => driver.start());

const badge = (driver: Driver) => driver.inExtension(() => api.action.getBadgeText({}));

test('refused: the profile is listed with its pause off, and nothing is covered', async ({ driver }) => {
  const people = await holdInPeople(driver, HELD, 'refuse');
  expect(await people.has('button', 'Allow')).toBe(true);
  expect(await driver.allowedSites()).toEqual([]);
  await expect.poll(() => badge(driver)).not.toBe('');

  const tab = await driver.open(HELD);
  await expect.poll(() => tab.painted()).toBe(true);
  expect(await tab.pause.isShown()).toBe(false);
  expect(await driver.attempts()).toEqual([]);
});

test('allowed later: its pause is on at once, in the tab that is open too and in one that comes back to it', async ({
  driver,
}) => {
  const start = Date.now();
  const left = await driver.open(HELD);
  await left.goto(ELSEWHERE);
  const tab = await driver.open(HELD);
  const people = await driver.openOptions('/people');
  await people.click('button', 'Allow');
  await driver.acceptPermission();
  await people.sees(/(^|\n)Pause on\b/);
  await expect.poll(() => badge(driver)).toBe('');
  await tab.activate();
  await tab.pause.shown();
  await expectOutcomes(driver, start, ['open']);
  await left.activate();
  await left.back();
  await left.pause.shown();
  await expectOutcomes(driver, start, ['open', 'open']);
});

test('taken back: it is said in People and on the badge, and nothing is covered', async ({ driver }) => {
  const people = await driver.openOptions('/people');
  await people.sees(/(^|\n)Pause on\b/);
  await driver.revoke(SITE_PATTERN);
  await people.sees('Pause off');
  await expect.poll(() => badge(driver)).not.toBe('');
  const tab = await driver.open(HELD);
  await expect.poll(() => tab.painted()).toBe(true);
});

test('and granted once more', async ({ driver }) => {
  const people = await driver.openOptions('/people');
  await people.click('button', 'Allow');
  // Chromium remembers what was granted once and does not ask again.
  if (driver.name === 'firefox') await driver.acceptPermission();
  await people.sees(/(^|\n)Pause on\b/);
  await meetPause(driver);
});
