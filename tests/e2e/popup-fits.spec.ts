import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { ELSEWHERE, HELD, hold, refuseDatabase } from './steps';

/** As narrow as a browser makes a popup, and less than the 600 px it may be high. */
const NARROW = { width: 320, height: 600 };
const MOST = 570;

test.beforeAll(async ({ driver }) => {
  await driver.start();
});

/** The popup as a narrow page of its own. */
async function openNarrow(driver: Driver): Promise<Tab> {
  const tab = await driver.openBare();
  await tab.page.setViewport(NARROW);
  await tab.goto((await tab.location()).replace('manifest.json', 'popup.html'));
  return tab;
}

/** How high the popup is (px), where it has the most to say. */
async function height(driver: Driver): Promise<number> {
  const tab = await openNarrow(driver);
  for (const said of ['The path:', 'It was a hard night', 'Open a profile', 'today in this browser'])
    await tab.sees(said);
  const measured = await tab.evaluate(() => ({
    high: document.querySelector('.popup')?.getBoundingClientRect().height ?? Number.NaN,
    across: document.documentElement.scrollWidth - innerWidth,
  }));
  await tab.close();
  expect(measured.across).toBe(0);
  return measured.high;
}

test('nothing of an ordinary day lies below the fold, with nobody added and with somebody', async ({
  driver,
}) => {
  expect(await height(driver)).toBeLessThan(MOST);
  await hold(driver, HELD);
  expect(await height(driver)).toBeLessThan(MOST);
});

test('nothing of an exercise that can be pressed lies under Quick exit', async ({ driver }) => {
  const tab = await openNarrow(driver);
  await tab.click('button', 'Slow breath');
  await tab.sees('Start motion');
  const under = await tab.evaluate(() => {
    const exit = document.querySelector('.quick-exit')?.getBoundingClientRect() as DOMRect;
    return [...document.querySelectorAll('main button')]
      .filter((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        return left < exit.right && right > exit.left && top < exit.bottom && bottom > exit.top;
      })
      .map(({ textContent }) => textContent);
  });
  expect(under).toEqual([]);
  await tab.close();
});

test('with a database that gives nothing away an exercise is lived to its end', async ({ driver }) => {
  const undo = await refuseDatabase(driver);
  const tab = await driver.open(ELSEWHERE);
  const popup = await driver.openPopup();
  await popup.click('button', 'My two minutes');
  await popup.click('button', 'Drink a glass of water');
  await popup.click('button', 'I did it');
  await popup.click('button', 'Done');
  await expect.poll(() => popup.has('button', 'My two minutes')).toBe(true);
  await popup.close();
  await tab.close();
  await undo();
});
