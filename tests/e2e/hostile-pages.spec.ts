import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { expectOutcomes, HELD, hold, holdQuietly, neverRed, OTHER, setWait, showsRed } from './steps';
import { FIGHTS, type FightName } from './support/fights';
import { poll } from './support/poll';

/** Firefox draws slowly on a screen without a graphics card, so there only the ways of its own to be pushed aside are played. */
const IN_FIREFOX =
  /pause out|another root|itself anew|modal dialog|popover|restyles|fills|transition|asks before/;

/** These are so stubborn that the pause goes to the quiet page. */
const THIEF: FightName = 'takes the keys every 50 ms';
const STUBBORN: FightName[] = [
  'takes the pause out all the time',
  THIEF,
  'writes itself anew and takes the keys every 40 ms',
];
/** No script can be quicker than this one: what counts is that the person is not caught in it. */
const QUICKEST = 'takes out at once whatever is put in' satisfies FightName;

const NAMES: FightName[] = (Object.keys(FIGHTS) as FightName[]).filter((name) => name !== QUICKEST);

/** Each fight has a person of its own, so that no pass of one opens the next. */
const profileOf = (fight: FightName) => `https://www.instagram.com/red.${NAMES.indexOf(fight)}/`;

test.beforeAll(async ({ driver }) => {
  await driver.start();
  await hold(driver, HELD);
  await holdQuietly(driver, NAMES.map(profileOf));
  await setWait(driver, 0);
});

async function meetFight(tab: Tab, fight: FightName): Promise<void> {
  await tab.goto(`${profileOf(fight)}?fight=${encodeURIComponent(fight)}`, 'commit');
  await tab.pause.shown();
  const isOver = async () =>
    STUBBORN.includes(fight)
      ? (await tab.location()).includes('/robots.txt#')
      : tab.evaluate(() => window.fought);
  await poll('the fight to be over', isOver);
  await tab.pause.shown();
  expect(await tab.location()).toContain(STUBBORN.includes(fight) ? '/robots.txt#' : '?fight=');
}

/** The open page is on the screen, hears the keyboard, and holds nothing it did not put there itself. */
async function worksAsEver(driver: Driver, tab: Tab): Promise<void> {
  await showsRed(driver);
  // What a page sets on its own root is its own.
  const traces = async () => (await tab.traces()).filter((trace) => !trace.startsWith('html style='));
  await expect.poll(traces).toEqual([]);
  const look = await tab.evaluate(() => {
    const { opacity, visibility } = getComputedStyle(document.documentElement);
    return { opacity, visibility };
  });
  expect(look).toEqual({ opacity: '1', visibility: 'visible' });
  await driver.keyboard.press('a');
  await expect.poll(() => tab.evaluate(() => window.heard)).toContain('keydown a');
}

for (const fight of NAMES) {
  test(`a page that ${fight}`, async ({ driver }, info) => {
    test.skip(info.project.name === 'firefox' && !IN_FIREFOX.test(fight), 'played in Chromium');
    const start = Date.now();
    const tab = await driver.open(OTHER);
    await neverRed(driver, info, async () => {
      await meetFight(tab, fight);
      await driver.keyboard.type('abc');
      expect(await tab.evaluate(() => window.heard ?? [])).toEqual([]);
      await driver.keyboard.press('Tab', 'Return');
      await tab.arrives('/green.marsh/');
      await expect.poll(() => tab.traces()).toEqual([]);
      await meetFight(tab, fight);
      await tab.pause.continue();
    });
    await tab.pause.open();
    await worksAsEver(driver, tab);
    await expectOutcomes(driver, start, ['left', 'continued']);
  });
}

test('a page that takes the keys hears nothing of what is typed until the quiet page is there', async ({
  driver,
}, info) => {
  test.skip(info.project.name === 'firefox', 'played in Chromium');
  const tab = await driver.open(OTHER);
  await tab.goto(`${HELD}?fight=${encodeURIComponent(THIEF)}`, 'commit');
  await poll('the quiet page', async () => {
    await driver.keyboard.type('secret');
    return (await tab.location()).includes('/robots.txt#');
  });
  await tab.pause.shown();
  expect(await tab.evaluate(() => sessionStorage.getItem('heard'))).toBe('');
});

test(`a page that ${QUICKEST} is left for the quiet page, where the pause stands`, async ({ driver }) => {
  const start = Date.now();
  const tab = await driver.open(OTHER);
  await tab.goto(`${HELD}?fight=${encodeURIComponent(QUICKEST)}`, 'commit');
  await poll('the quiet page', async () => (await tab.location()).includes('/robots.txt#'));
  await tab.pause.shown();
  await tab.pause.leave();
  await tab.arrives('/green.marsh/');
  await expectOutcomes(driver, start, ['left']);
});

test('a page that toggles its address sixty times in six seconds', async ({ driver }, info) => {
  const start = Date.now();
  await neverRed(driver, info, async () => {
    const tab = await driver.open(OTHER);
    await tab.goto(HELD, 'commit');
    await tab.pause.shown();
    await tab.evaluate(async () => {
      for (let turn = 0; turn < 60; turn++) {
        window.go(turn % 2 ? '/red.quint/' : '/green.marsh/', 'replaceState');
        await new Promise((next) => setTimeout(next, 100));
      }
    });
    await tab.pause.shown();
    await tab.pause.leave();
    await tab.arrives('/green.marsh/');
  });
  await expectOutcomes(driver, start, ['left']);
});
