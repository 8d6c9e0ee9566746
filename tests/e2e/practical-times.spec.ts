import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { begin, expectOutcomes, HELD, meetPause } from './steps';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOUR = 60 * 60_000;

/** The wall clock of this computer, as a time field takes it. */
const clock = (at: number) => new Date(at).toTimeString().slice(0, 5);

/** Typing a time differs with the language of the browser; what is set here is what typing sets. */
function setTime([label, time]: [string, string]): void {
  const name = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const box = document.getElementById(name?.htmlFor ?? '') as HTMLInputElement;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, time);
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Plans the two hours around now, every day. */
async function planNow(people: Tab): Promise<void> {
  await people.click('button', 'Practical times');
  for (const day of DAYS) await people.click('checkbox', day);
  await people.evaluate(setTime, ['From', clock(Date.now() - HOUR)] as [string, string]);
  await people.evaluate(setTime, ['Until', clock(Date.now() + HOUR)] as [string, string]);
  await people.fill('A word for it', 'hand-over');
  await people.click('button', 'Add this time');
  await people.sees("It's open now, until");
}

async function removeTime(people: Tab): Promise<void> {
  const list = '.practical-list button';
  const name = await people.evaluate((at) => document.querySelector(at)?.getAttribute('aria-label'), list);
  await people.click('button', name ?? 'a practical time to remove');
  await expect.poll(() => people.evaluate((at) => document.querySelector(at), list)).toBe(null);
}

test.beforeAll(async ({ driver }) => {
  await begin(driver);
  await driver.allowPrivate();
  const people = await driver.openOptions('/people');
  await planNow(people);
  await people.close();
});

test('in a practical time a profile opens without a pause and nothing is counted; ended, the pause comes', {
  tag: '@rare',
}, async ({ driver }) => {
  const start = Date.now();
  const tab = await driver.open(HELD);
  await expect.poll(() => tab.painted()).toBe(true);
  expect(await tab.pause.isShown()).toBe(false);

  const inPrivate = await driver.openPrivate(HELD);
  await expect.poll(() => inPrivate.painted()).toBe(true);
  expect(await inPrivate.pause.isShown()).toBe(false);
  await inPrivate.close();
  await expectOutcomes(driver, start, []);

  await tab.activate();
  const popup = await driver.openPopup();
  await expect.poll(() => popup.text()).toContain('hand-over, planned until');
  await popup.click('button', 'Pause again now');
  await expect.poll(() => popup.has('button', 'Pause again now')).toBe(false);
  await popup.close();
  await tab.pause.shown();
  await tab.pause.leave();
  await expectOutcomes(driver, start, ['left']);

  // It does not come back in the same hours, with a background that starts anew either.
  await driver.stopWorker();
  await meetPause(driver);
});

test('a practical time that is taken away ends what it opened', { tag: '@chromium' }, async ({ driver }) => {
  const people = await driver.openOptions('/people');
  await people.click('button', 'Practical times');
  await removeTime(people);
  await people.click('button', 'Practical times');
  await planNow(people);
  const tab = await driver.open(HELD);
  await expect.poll(() => tab.painted()).toBe(true);
  await people.activate();
  await removeTime(people);
  await tab.activate();
  await tab.pause.shown();
});
