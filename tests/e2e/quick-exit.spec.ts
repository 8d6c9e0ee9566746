import type { Driver } from './browsers/driver';
import { expect, test } from './fixture';
import { ELSEWHERE, expectOutcomes, HELD, hold, meetPause, setWait, tell } from './steps';

const PLACE = 'https://weather.example/green/';
const SHIFTS = ['Shift_L', 'Shift_L', 'Shift_L'];

test.beforeAll(async ({ driver }) => {
  await driver.start();
  await hold(driver, HELD);
  await setWait(driver, 0);
});

/** The addresses of all tabs; one that is just going has none. */
async function open(driver: Driver): Promise<string[]> {
  const tabs = await driver.tabs();
  return Promise.all(tabs.map((tab) => tab.location().catch(() => '')));
}

async function choosePlace(driver: Driver): Promise<void> {
  const options = await driver.openOptions('/settings');
  await tell(options, 'saveSettings', { exitTo: PLACE });
  await options.close();
}

test('without a place of one’s own a new tab opens, and every page of Lull closes', async ({ driver }) => {
  const other = await driver.open(ELSEWHERE);
  await driver.openOptions('/history');
  const help = await driver.openOptions('/help');
  await help.click('button', 'Quick exit');
  await expect.poll(async () => (await open(driver)).filter((url) => /options\.html/.test(url))).toEqual([]);
  expect(await other.location()).toBe(ELSEWHERE);
});

test('by keys alone, from a page whose background sleeps, to the place that was chosen', async ({
  driver,
}) => {
  await choosePlace(driver);
  const people = await driver.openOptions('/people');
  await people.sees('Person 1');
  await driver.stopWorker();
  await driver.keyboard.focusWindow();
  await people.activate();
  await driver.keyboard.press(...SHIFTS);
  const place = await driver.tabAt('/green/');
  expect(await place.location()).toBe(PLACE);
  await expect.poll(async () => (await open(driver)).filter((url) => /options\.html/.test(url))).toEqual([]);
});

for (const by of ['its button', 'Shift three times'] as const) {
  test(`a pause is left by ${by}: outcome, row, and its tab gone`, async ({ driver }) => {
    await choosePlace(driver);
    const start = Date.now();
    const tab = await meetPause(driver);
    await driver.stopWorker();
    await tab.activate();
    if (by === 'its button') await tab.pause.click('button', 'Quick exit');
    else {
      await driver.keyboard.focusWindow();
      await expect.poll(() => tab.pause.evaluate(() => document.hasFocus())).toBe(true);
      await driver.keyboard.press(...SHIFTS);
    }
    await driver.tabAt('/green/');
    await expect.poll(() => tab.isClosed).toBe(true);
    await expectOutcomes(driver, start, ['left']);
  });
}

test('the popup has it too', async ({ driver }) => {
  await choosePlace(driver);
  await driver.open(ELSEWHERE);
  const popup = await driver.openPopup();
  await popup.click('button', 'Quick exit');
  const place = await driver.tabAt(PLACE);
  expect(await place.location()).toBe(PLACE);
});

test('in a private window it stays there, and nothing is written', async ({ driver }) => {
  await choosePlace(driver);
  await driver.allowPrivate();
  const rows = (await driver.attempts()).length;
  const tab = await driver.openPrivate(HELD);
  await tab.pause.shown();
  await tab.pause.click('button', 'Quick exit');
  await driver.tabAt(PLACE);
  await expect.poll(() => tab.isClosed).toBe(true);
  // The page that asks may stand in that window too.
  const tabs = await driver.inExtension(() => api.tabs.query({}));
  const seen = tabs.filter(({ incognito, url = '' }) => incognito && !url.endsWith('/manifest.json'));
  expect(seen).toHaveLength(1);
  expect((await driver.attempts()).length).toBe(rows);
});
