import type { Attempt } from '../../lib/attempts/attempt';
import { expect, test } from './fixture';
import {
  endPass,
  expectNoRow,
  expectOutcomes,
  HELD,
  holdInPeople,
  meetPause,
  neverRed,
  OTHER,
  openHeld,
  SITE_PATTERN,
} from './steps';

test.describe.configure({ mode: 'serial' });
test.beforeAll(({ driver }) => driver.start({ motion: true }));

/** Fields that only some rows have. */
type Rare = 'expected' | 'editedAt' | 'notedAt' | 'closedBy' | 'where' | 'pullsInOrder' | 'keep' | 'did';

const ROW: Record<Exclude<keyof Attempt, Rare>, unknown> = {
  id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  at: expect.any(Number),
  offset: 0 - new Date().getTimezoneOffset(),
  personId: expect.any(String),
  platform: 'instagram',
  kind: 'profile',
  outcome: 'left',
  decidedAt: expect.any(Number),
  minutes: null,
  urge: null,
  urgeAfter: null,
  feelings: null,
  exercise: null,
  note: null,
};

test('installing asks for no site and opens the welcome page', async ({ driver }) => {
  expect(await driver.allowedSites()).toEqual([]);
  await driver.tabAt('/options.html#/welcome');
});

test('a link pasted in People is held once the browser’s own prompt is accepted', async ({ driver }) => {
  const people = await holdInPeople(driver, HELD);
  expect(await people.text()).toContain('Person 1');
  expect(await driver.allowedSites()).toContain(SITE_PATTERN);
});

test('the held profile is paused, and Leave goes back to where one was', async ({ driver }, info) => {
  const start = Date.now();
  const tab = await driver.open(OTHER);
  await neverRed(driver, info, async () => {
    await tab.goto(HELD, 'commit');
    await tab.pause.shown();
    expect(await tab.painted()).toBe(false);
    await tab.pause.leave();
    await tab.arrives('/green.marsh/');
    await tab.pause.gone();
  });
  expect(await expectOutcomes(driver, start, ['left'])).toEqual([ROW]);
});

test('Continue, then Open now, shows the profile, and its pass holds in every tab', async ({ driver }) => {
  const start = Date.now();
  const tab = await openHeld(driver);
  await expect.poll(() => tab.painted()).toBe(true);
  expect(await tab.traces()).toEqual([]);
  expect(await tab.text()).toContain('/red.quint/');

  const second = await driver.open(HELD);
  await expect.poll(() => second.painted()).toBe(true);
  expect(await second.pause.isShown()).toBe(false);
  expect(await expectOutcomes(driver, start, ['continued'])).toEqual([
    { ...ROW, outcome: 'continued', minutes: 5 },
  ]);
});

test('ending the pass in the popup covers the open tab, without a reload', async ({ driver }) => {
  const start = Date.now();
  const tab = await driver.open(HELD);
  await tab.evaluate(() => {
    document.body.dataset.mark = 'not reloaded';
  });
  await endPass(driver);
  await tab.pause.shown();
  expect(await tab.evaluate(() => document.body.dataset.mark)).toBe('not reloaded');
  await expectOutcomes(driver, start, ['open']);
  await tab.close();
  await expectOutcomes(driver, start, ['closed']);
});

test('This is practical opens at once, and leaves no row', async ({ driver }) => {
  const start = Date.now();
  const before = await driver.deleted();
  const tab = await meetPause(driver);
  await tab.pause.practical();
  await expect.poll(() => tab.painted()).toBe(true);
  await expectNoRow(driver, start, before);
  await tab.goto(OTHER);
  await endPass(driver);
});

test('the popup, History and Overview count what happened', async ({ driver }) => {
  await driver.open(OTHER);
  const popup = await driver.openPopup();
  await expect.poll(() => popup.text()).toContain('3 pauses today');
  const dots = await popup.evaluate(() => document.querySelector('.dots')?.getAttribute('aria-label'));
  expect(dots?.split(', ').sort()).toEqual([
    'continued',
    'left or closed the page',
    'left or closed the page',
  ]);
  await popup.close();

  const options = await driver.openOptions('/history');
  await options.sees(/opened for 5 minutes/);
  // Three pauses, and the moment the profile was held.
  await options.sees(/pause added on Instagram/);
  expect((await options.text()).match(/Person 1/g)).toHaveLength(4);
  await options.click('link', 'Overview');
  await options.sees('2 of 3');
});
