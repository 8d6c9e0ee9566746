import { expect, test } from './fixture';
import { begin, endPasses, expectOutcomes, HELD, neverRed, OTHER, passSpread } from './steps';

test.beforeAll(({ driver }) => begin(driver, { wait: 0 }));

test('a held page that gives itself another address stays paused, and People asks', async ({
  driver,
}, info) => {
  const start = Date.now();
  const tab = await driver.open(OTHER);
  await neverRed(driver, info, async () => {
    await tab.evaluate(() => {
      window.go('/red.quint/');
      window.go('/red.other/', 'replaceState');
    });
    await tab.pause.shown();
    await tab.evaluate(() => window.go('/red.other/?from=feed', 'replaceState'));
    await tab.pause.shown();
    await tab.pause.leave();
    await tab.arrives('/green.marsh/');
    await tab.pause.gone();
  });
  await expectOutcomes(driver, start, ['left']);
  const people = await driver.openOptions('/people');
  await people.sees('Is that one theirs too?');
  await people.close();
});

test(
  'a held page that gives itself another address before anything is known is paused',
  { tag: '@rare' },
  async ({ driver }, info) => {
    const start = Date.now();
    const tab = await driver.open(OTHER);
    await neverRed(driver, info, async () => {
      await tab.goto(`${HELD}?mode=renames`, 'commit');
      await tab.pause.shown();
      await tab.pause.leave();
      await tab.arrives('/green.marsh/');
    });
    await expectOutcomes(driver, start, ['left']);
  },
);

test('opened after a pause, it is open for the person everywhere', async ({ driver }) => {
  const start = Date.now();
  const tab = await driver.open(OTHER);
  await tab.evaluate(() => {
    window.go('/red.quint/');
    window.go('/red.other/', 'replaceState');
  });
  await tab.pause.shown();
  await tab.pause.continue();
  await tab.pause.open(5);
  await passSpread(driver);
  const another = await driver.open(HELD);
  await expect.poll(() => another.painted()).toBe(true);
  expect(await another.pause.isShown()).toBe(false);
  const [attempt] = await expectOutcomes(driver, start, ['continued']);
  expect(attempt?.minutes).toBe(5);
  await endPasses(driver);
});
