import type { Driver } from './browsers/driver';
import { expect, test } from './fixture';
import { begin, ELSEWHERE, expectOutcomes, HELD, meetPause, tell } from './steps';

const ADDRESS = 'https://weather.example/green/';
const SHIFTS = ['Shift_L', 'Shift_L', 'Shift_L'];

test.beforeAll(({ driver }) => begin(driver, { wait: 0 }));

/** The addresses of all tabs; one that is just going has none. */
async function open(driver: Driver): Promise<string[]> {
  const tabs = await driver.tabs();
  return Promise.all(tabs.map((tab) => tab.location().catch(() => '')));
}

async function chooseAddress(driver: Driver): Promise<void> {
  const options = await driver.openOptions('/settings');
  await tell(options, 'saveSettings', { exitTo: ADDRESS });
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
  await chooseAddress(driver);
  const people = await driver.openOptions('/people');
  await people.sees('Person 1');
  await driver.stopWorker();
  await driver.keyboard.focusWindow();
  await people.activate();
  await driver.keyboard.press(...SHIFTS);
  const opened = await driver.tabAt('/green/');
  expect(await opened.location()).toBe(ADDRESS);
  await expect.poll(async () => (await open(driver)).filter((url) => /options\.html/.test(url))).toEqual([]);
});

for (const by of ['its button', 'Shift three times'] as const) {
  test(`a pause is left by ${by}: outcome, row, and its tab gone`, async ({ driver }) => {
    await chooseAddress(driver);
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

test('the popup has it too', { tag: '@rare' }, async ({ driver }) => {
  await chooseAddress(driver);
  await driver.open(ELSEWHERE);
  const popup = await driver.openPopup();
  await popup.click('button', 'Quick exit');
  const opened = await driver.tabAt(ADDRESS);
  expect(await opened.location()).toBe(ADDRESS);
});

test('in a private window it stays there, and nothing is written', async ({ driver }) => {
  await chooseAddress(driver);
  await driver.allowPrivate();
  const rows = (await driver.attempts()).length;
  const tab = await driver.openPrivate(HELD);
  await tab.pause.shown();
  await tab.pause.click('button', 'Quick exit');
  const opened = await driver.tabAt(ADDRESS);
  await expect.poll(() => tab.isClosed).toBe(true);
  // The page that asks may stand in that window too.
  const tabs = await driver.inExtension(() => api.tabs.query({}));
  const seen = tabs.filter(({ incognito, url = '' }) => incognito && !url.endsWith('/manifest.json'));
  expect(seen).toHaveLength(1);
  // In Firefox no page in a private window reads the database.
  await opened.close();
  expect((await driver.attempts()).length).toBe(rows);
});
