import type { Driver } from './browsers/driver';
import { expect, test } from './fixture';
import { begin, endPasses, expectOutcomes, meetPause, tell } from './steps';

test.beforeAll(({ driver }) => begin(driver, { wait: 0 }));

async function keepWriting(driver: Driver, keep: boolean): Promise<void> {
  const options = await driver.openOptions('/settings');
  await tell(options, 'saveSettings', { keepWriting: keep });
  await options.close();
}

/** The texts in the database, read without Dexie. */
const texts = (driver: Driver): Promise<string[]> =>
  driver.inExtension(
    () =>
      new Promise<string[]>((done, fail) => {
        const open = indexedDB.open('lull');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction('texts').objectStore('texts').getAll();
          all.onsuccess = () => {
            open.result.close();
            done(all.result.map(({ text }: { text: string }) => text));
          };
        };
      }),
  );

test('a feeling joins the attempt; what was written is not kept unless the user wants it', {
  tag: '@chromium',
}, async ({ driver }) => {
  for (const keep of [false, true]) {
    await keepWriting(driver, keep);
    const start = Date.now();
    const tab = await meetPause(driver);
    await tab.pause.continue();
    await tab.pause.sayMore();
    await tab.pause.click('button', 'lonely');
    await tab.pause.fill('Answer', 'tea first');
    await tab.pause.open(1);
    await expect
      .poll(async () => (await expectOutcomes(driver, start, ['continued']))[0])
      .toMatchObject({ feelings: ['lonely'], note: keep ? 'tea first' : null, minutes: 1 });
    await endPasses(driver);
    await tab.close();
  }
  expect(await texts(driver)).toEqual([]);
});

test('an unfinished answer waits for its tab to come back', { tag: '@rare' }, async ({ driver }) => {
  await keepWriting(driver, true);
  const tab = await meetPause(driver);
  await tab.pause.continue();
  await tab.pause.sayMore();
  await tab.pause.fill('Answer', 'half a thought');
  await expect.poll(() => texts(driver)).toEqual(['half a thought']);
  await tab.close();
  const again = await meetPause(driver);
  await again.pause.continue();
  await again.pause.sees('These are your words from before.');
  await again.pause.leave();
  await expect.poll(() => texts(driver)).toEqual([]);
});
