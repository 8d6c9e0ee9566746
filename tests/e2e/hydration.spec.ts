import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { begin, neverRed, OTHER, showsRed } from './steps';

/** React draws these pages from the root element on, and finds the pause in its document. */
const SITES = {
  'takes over its whole document at once': '?mode=hydrated',
  'takes over its whole document during the pause': '?mode=hydrated&after=700',
  'finds its whole document different and draws it anew': '?mode=hydrated&after=700&mismatch',
};
const PROFILES = Object.keys(SITES).map((_, index) => `https://www.instagram.com/red.${index}/`);
const FREE = 'https://www.instagram.com/red.nobody/';

test.beforeAll(({ driver }) => begin(driver, { wait: 0, also: PROFILES }));

const isHydrated = (tab: Tab) => expect.poll(() => tab.evaluate(() => window.hydrated)).toBe(true);

/** What a page without Lull in it has to be like: whether React had to mend it, and what is in it that is not its own. */
async function stateOf(tab: Tab): Promise<object> {
  return { mended: await tab.evaluate(() => window.mended.length > 0), traces: await tab.traces() };
}

async function works(driver: Driver, tab: Tab): Promise<void> {
  await showsRed(driver);
  await tab.click('button', 'Pressed 0');
  await tab.find('button', 'Pressed 1');
  await driver.keyboard.press('a');
  await expect.poll(() => tab.evaluate(() => window.heard)).toContain('keydown a');
}

for (const [index, [what, how]] of Object.entries(SITES).entries()) {
  test(`a site that ${what}`, { tag: how.endsWith('700') ? '@chromium' : [] }, async ({ driver }, info) => {
    const tab = await driver.open(FREE + how);
    await isHydrated(tab);
    const free = await stateOf(tab);
    await tab.goto(OTHER);
    await neverRed(driver, info, async () => {
      await tab.goto(PROFILES[index] + how, 'commit');
      await isHydrated(tab);
      await tab.pause.shown();
      await tab.pause.leave();
      await tab.arrives('/green.marsh/');
      await tab.goto(PROFILES[index] + how, 'commit');
      await isHydrated(tab);
      await tab.pause.shown();
      await tab.pause.continue();
    });
    await tab.pause.open();
    await works(driver, tab);
    expect(await stateOf(tab)).toEqual(free);
  });
}
