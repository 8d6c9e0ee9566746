import { rmSync } from 'node:fs';
import { test as base, expect } from './fixture';
import { ELSEWHERE, tell } from './steps';
import { beforeChunk, copyBuild } from './support/build';

/** The shipping build, without all that needs React. */
const test = base.extend({
  build: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern to learn what the fixture needs
    async ({}, use) => {
      const folder = copyBuild('chrome');
      beforeChunk(folder, 'take-over', "throw new Error('nothing more comes');");
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

test.beforeAll(async ({ driver }) => {
  await driver.start();
});

test('an exercise of the popup is lived by keys without React', async ({ driver }) => {
  const tab = await driver.open(ELSEWHERE);
  const popup = await driver.openPopup('alt+shift+k');
  const focused = () => popup.evaluate(() => document.activeElement?.textContent?.trim());
  await expect.poll(focused).toBe('My two minutes');
  await expect.poll(() => popup.text()).toContain("There's no answer right now.");
  await driver.keyboard.press('Tab', 'Return');
  await expect.poll(() => popup.text()).toContain('Soft breaths, not deep ones.');
  await expect.poll(focused).toBe('Slow breath');
  await popup.click('button', 'Next');
  await expect.poll(focused).toBe('You took a minute for yourself.');
  await popup.click('button', 'Done');
  await expect.poll(focused).toBe('Slow breath');
  await popup.close();
  await tab.close();
});

test('Quick exit leaves Lull without React', async ({ driver }) => {
  const address = 'https://weather.example/green/';
  const options = await driver.openOptions('/settings');
  await tell(options, 'saveSettings', { exitTo: address });
  await options.close();
  const tab = await driver.open(ELSEWHERE);
  const popup = await driver.openPopup();
  await popup.click('button', 'Quick exit');
  const shown = await driver.tabAt(address);
  expect(await shown.location()).toBe(address);
  await tab.close();
});
