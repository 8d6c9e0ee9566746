import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from './fixture';
import { expectOutcomes, HELD, holdInPeople, OTHER, openHeld, tell } from './steps';
import { copyBuild } from './support/build';

/** Makes a desktop browser lack what browsers on phones lack, before anything of Lull runs. */
function lackOnPhones(): void {
  const { browser, chrome } = globalThis as unknown as Record<string, Record<string, unknown> | undefined>;
  for (const api of [browser, chrome]) {
    if (!api) continue;
    // Chromium gives what was only deleted back when a site is allowed.
    for (const name of ['contextMenus', 'menus', 'commands', 'windows'])
      Object.defineProperty(api, name, { value: undefined, writable: false, configurable: false });
    const tabs = api.tabs as { update: (...args: unknown[]) => unknown } | undefined;
    if (!tabs) continue;
    const update = tabs.update.bind(tabs);
    tabs.update = (...args) => {
      if (args.some((arg) => typeof arg === 'object' && arg !== null && 'muted' in arg))
        throw new Error('Property "muted" is unsupported');
      return update(...args);
    };
  }
}

/** A copy of the shipping build in which that runs first, in the background and in every page. */
function buildWithoutApis(browser: 'chrome' | 'firefox'): string {
  const folder = copyBuild(browser);
  const first = `(${lackOnPhones})();\n`;
  const background = join(folder, 'background.js');
  writeFileSync(background, first + readFileSync(background, 'utf8'));
  writeFileSync(join(folder, 'first.js'), first);
  for (const page of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
    const path = join(folder, page);
    const html = readFileSync(path, 'utf8').replace('<head>', '<head><script src="/first.js"></script>');
    writeFileSync(path, html);
  }
  return folder;
}

const test = base.extend({
  build: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern to learn what the fixture needs
    async ({}, use, worker) => {
      const folder = buildWithoutApis(worker.project.name === 'firefox' ? 'firefox' : 'chrome');
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'serial' });
// The page a fresh install opens is there when this is done.
test.beforeAll(({ driver }) => driver.start());

test('without menus, commands, windows and muting a pause is added, comes, is left and opened, and counts', async ({
  driver,
}) => {
  const people = await holdInPeople(driver, HELD);
  const there = await people.evaluate(() => [api.contextMenus, api.commands, api.windows]);
  expect(there.filter((each) => each !== undefined && each !== null)).toEqual([]);
  await tell(people, 'saveSettings', { wait: 1 });
  await people.close();

  const start = Date.now();
  const tab = await driver.open(OTHER);
  await tab.goto(HELD, 'commit');
  await tab.pause.shown();
  expect(await tab.painted()).toBe(false);
  await tab.pause.leave();
  await tab.arrives('/green.marsh/');
  await tab.pause.gone();
  await expectOutcomes(driver, start, ['left']);

  const opened = await openHeld(driver);
  await expect.poll(() => opened.painted()).toBe(true);
  await expectOutcomes(driver, start, ['left', 'continued']);

  await driver.open(OTHER);
  const popup = await driver.openPopup();
  await expect.poll(() => popup.text()).toContain('2 pauses today');
  await popup.close();
});

test('without commands Settings say nothing of keys', async ({ driver }) => {
  const settings = await driver.openOptions('/settings');
  await settings.sees('Take a break from Lull');
  expect(await settings.has('button', 'Change the shortcuts')).toBe(false);
});
