import { expect, test } from './fixture';
import { ELSEWHERE, expectOutcomes, HELD, hold, meetPause } from './steps';

const KEY = 'alt+shift+k';

test.beforeAll(async ({ driver }) => {
  await driver.start();
});

test('the key of Steady me opens an exercise from anywhere', async ({ driver }) => {
  const tab = await driver.open(ELSEWHERE);
  const popup = await driver.openPopup(KEY);
  await expect.poll(() => popup.text()).toContain('Steady me');
  expect(await popup.has('button', 'Note a pull')).toBe(false);
  await expect
    .poll(() => popup.evaluate(() => document.activeElement?.textContent?.trim()))
    .toBe('My two minutes');
  await popup.click('button', 'My two minutes');
  await expect.poll(() => popup.text()).toContain('What could you do for two minutes?');
  await popup.click('button', 'Back');
  await popup.close();

  const usual = await driver.openPopup();
  await expect.poll(() => usual.has('button', 'Note a pull')).toBe(true);
  await usual.close();
  await tab.close();
});

test('its key wakes a sleeping background', async ({ driver }) => {
  const tab = await driver.open(ELSEWHERE);
  await driver.stopWorker();
  const popup = await driver.openPopup(KEY);
  await expect.poll(() => popup.text()).toContain('Steady me');
  expect(await popup.has('button', 'Note a pull')).toBe(false);
  await popup.close();
  await tab.close();
});

test('where the browser opens no popup, the exercises come in a small window', async ({ driver }) => {
  await driver.inExtension(() => api.action.setPopup({ popup: '' }));
  try {
    const tab = await driver.open(ELSEWHERE);
    await driver.keyboard.focusWindow();
    await driver.keyboard.press(KEY);
    const alone = await driver.tabAt('/popup.html#steady');
    await alone.sees('Steady me');
    expect(await alone.has('button', 'Note a pull')).toBe(false);
    await alone.click('button', 'My two minutes');
    await alone.sees('What could you do for two minutes?');
    await alone.close();
    await tab.close();
  } finally {
    await driver.inExtension(() => api.action.setPopup({ popup: 'popup.html' }));
  }
});

test('after a Leave the popup offers one thing', { tag: '@chromium' }, async ({ driver }) => {
  await hold(driver, HELD);
  const before = await driver.openPopup();
  expect(await before.text()).not.toContain('You stepped away.');
  await before.close();

  const start = Date.now();
  const tab = await meetPause(driver);
  await tab.pause.leave();
  await expectOutcomes(driver, start, ['left']);
  await driver.open(ELSEWHERE);
  const popup = await driver.openPopup();
  await expect.poll(() => popup.text()).toContain('You stepped away. Want something small for right now?');
  await popup.click('button', 'For the next two minutes: Drink a glass of water');
  await expect.poll(() => popup.has('button', 'I did it')).toBe(true);
  await popup.click('button', 'Back');
  await popup.close();
});

test('the first exercise is two presses away, and that of a noted pull three from Note a pull', {
  tag: '@chromium',
}, async ({ driver }) => {
  const tab = await driver.open(ELSEWHERE);
  // One press opened it.
  let popup = await driver.openPopup();
  await expect.poll(() => popup.has('button', 'Note a pull')).toBe(true);
  await popup.click('button', 'My two minutes');
  await expect.poll(() => popup.text()).toContain('What could you do for two minutes?');
  await popup.click('button', 'Back');
  await popup.close();

  popup = await driver.openPopup();
  await expect.poll(() => popup.has('button', 'Note a pull')).toBe(true);
  await popup.click('button', 'Note a pull');
  await expect.poll(() => popup.text()).toContain('to text them');
  const press = (selector: string) =>
    popup.evaluate((at) => document.querySelector<HTMLElement>(at)?.click(), selector);
  await press('.pull-type:nth-of-type(2)');
  await press('form [type="submit"]');
  await expect.poll(() => popup.evaluate(() => document.querySelectorAll('.pull-next').length)).toBe(1);
  await press('.pull-next .steady-button');
  await expect.poll(() => popup.text()).toContain('You want to write to them. Stop for one breath.');
  await popup.close();
  await tab.close();
});

/** Each way of reaching out, in the order of the form: its exercise, and the first line of that. */
const LEADS = [
  ['Ride the wave', "There's a pull. You notice it."],
  ['Let the message wait', 'You want to write to them. Stop for one breath.'],
  ['Reach a friend', 'Who could you write to?'],
  ['Notice the thought', 'What thought keeps coming back?'],
  ['One real moment', 'Pick one moment from today, not the whole story.'],
] as const;

for (const [index, [exercise, line]] of LEADS.entries()) {
  test(`a pull that is noted leads by keys to its exercise: ${exercise}`, { tag: '@chromium' }, async ({
    driver,
  }) => {
    const tab = await driver.open(ELSEWHERE);
    const popup = await driver.openPopup();
    await expect.poll(() => popup.has('button', 'Note a pull')).toBe(true);
    const focused = () => popup.evaluate(() => document.activeElement?.textContent?.trim());
    for (let presses = 0; presses < 12 && (await focused()) !== 'Note a pull'; presses += 1)
      await driver.keyboard.press('Tab');
    await driver.keyboard.press('Return');
    await expect.poll(() => popup.text()).toContain('to text them');
    // To what pulled, down to it, and past how far it went and how strong it is.
    const down = Array.from({ length: index }, () => 'Down');
    await driver.keyboard.press('Tab', ...down, 'Tab', 'Tab', 'Tab');
    await expect.poll(focused).toBe('Note it');
    await driver.keyboard.press('Return');
    await expect.poll(focused).toBe(exercise);
    await driver.keyboard.press('Return');
    await expect.poll(() => popup.text()).toContain(line);
    await popup.close();
    await tab.close();
  });
}

test('Settings tell the keys and lead to where the browser changes them', async ({ driver }) => {
  const settings = await driver.openOptions('/settings');
  await settings.sees('Alt+Shift+K');
  const before = (await driver.tabs()).length;
  await settings.click('button', 'Change the shortcuts');
  await expect.poll(async () => (await driver.tabs()).length).toBe(before + 1);
  expect(await settings.text()).not.toContain("That didn't open");
});
