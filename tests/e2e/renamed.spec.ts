import { test } from './fixture';
import { expectOutcomes, HELD, hold, neverRed, OTHER } from './steps';

test.beforeAll(async ({ driver }) => {
  await driver.start();
  await hold(driver, HELD);
});

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
  await people.sees('Is it theirs too?');
  await people.close();
});
