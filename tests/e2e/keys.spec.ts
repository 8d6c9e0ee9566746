import { setTimeout as sleep } from 'node:timers/promises';
import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { begin, expectOutcomes, meetPause, OTHER } from './steps';

test.beforeAll(({ driver }) => begin(driver, { wait: 1 }));

/** From the first moment of a pause to well after its frame has the keys (ms). */
const ESCAPES = [0, 0, 40, 80, 120, 250];

const heard = (tab: Tab) => tab.evaluate(() => window.heard);
const focused = (tab: Tab) =>
  tab.pause.evaluate(() => (document.activeElement as HTMLElement | null)?.textContent?.trim() ?? '');

test('a page hears nothing of what is typed in the pause', async ({ driver }) => {
  const tab = await meetPause(driver);
  await driver.keyboard.type('why is it here');
  await tab.pause.continue();
  await tab.pause.sayMore();
  const answer = await tab.pause.find('textbox', 'Answer');
  await answer.click();
  await driver.keyboard.type('I want to know how it is');
  await expect
    .poll(() => answer.evaluate((box) => (box as unknown as HTMLTextAreaElement).value))
    .toBe('I want to know how it is');
  expect(await heard(tab)).toEqual([]);
});

test('nor from the first moment of a pause inside the site', async ({ driver }) => {
  const tab = await driver.open(OTHER);
  await tab.click('textbox', 'Field');
  await driver.keyboard.type('a');
  await expect.poll(() => heard(tab)).not.toEqual([]);

  const typing = driver.keyboard.type('bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb');
  await tab.evaluate(() => {
    window.go('/red.quint/');
    window.heard.length = 0;
  });
  await tab.pause.shown();
  await typing;
  expect(await heard(tab)).toEqual([]);
});

test('the line has the focus first, so an Enter under way does nothing', async ({ driver }) => {
  const tab = await meetPause(driver);
  await driver.keyboard.press('Return', 'Return', 'space');
  expect(await tab.pause.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await tab.pause.shown();
  await driver.keyboard.press('Tab');
  await expect.poll(() => focused(tab)).toBe('Leave');
});

test('the keyboard alone leads through the pause', async ({ driver }) => {
  const start = Date.now();
  const tab = await driver.open(OTHER);
  await tab.evaluate(() => window.go('/red.quint/'));
  await tab.pause.shown();
  await driver.keyboard.press('Tab');
  await expect.poll(() => focused(tab)).toBe('Leave');
  const button = await tab.pause.find('button', 'Continue');
  await expect.poll(() => button.evaluate((node) => node.matches(':enabled'))).toBe(true);
  await driver.keyboard.press('Tab');
  await expect.poll(() => focused(tab)).toBe('Continue');
  await driver.keyboard.press('Return');
  await tab.pause.find('button', 'Open now');
  await driver.keyboard.press('Escape');
  await tab.arrives('/green.marsh/');
  await tab.pause.gone();
  await expectOutcomes(driver, start, ['left']);
  expect(await heard(tab)).toEqual([]);
});

test('Escape leaves at once, whenever it comes', async ({ driver }) => {
  const start = Date.now();
  const tab = await driver.open(OTHER);
  for (const delay of ESCAPES) {
    await tab.evaluate(() => window.go('/red.quint/'));
    await sleep(delay);
    await driver.keyboard.press('Escape');
    await tab.arrives('/green.marsh/');
    await tab.pause.gone();
    await expect.poll(() => tab.traces()).toEqual([]);
  }
  await expectOutcomes(
    driver,
    start,
    ESCAPES.map(() => 'left' as const),
  );
});
