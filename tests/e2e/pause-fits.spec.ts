import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { test as base, expect } from './fixture';
import { HELD, SITE_PATTERN, tell } from './steps';
import { copyBuild } from './support/build';
import { poll } from './support/poll';

const SMALL = [
  { width: 320, height: 568 },
  { width: 640, height: 360 },
];
/** How much longer the words of another language may be. */
const LONGER = 1.4;
/** A round of turns has five, and one more in case the first was not the first of a round. */
const PAUSES = 6;
/** Type as large as a person can choose it in the settings of their browser (px), nearly. */
const LARGE = 40;

/** The same words, as many letters longer as asks this factor; what stands for a value stays. */
function longer(text: string): string {
  let due = 0;
  return text.replace(/(?<!\$)[\p{L}\d’']+/gu, (word) => {
    due += word.length * (LONGER - 1);
    const more = Math.round(due);
    due -= more;
    return word + word.toLowerCase().repeat(2).slice(0, more);
  });
}

const english = JSON.parse(readFileSync('.output/chrome-mv3/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>;
const isQuestion = (key: string) => key.startsWith('pause_questions_');
const longestQuestion = Object.entries(english)
  .filter(([key]) => isQuestion(key))
  .map(([, { message }]) => message)
  .reduce((one, other) => (other.length > one.length ? other : one));
const said = (key: string): string => {
  const { message } = english[key] ?? { message: '' };
  return key === 'direction' || key === 'locale'
    ? message
    : longer(isQuestion(key) ? longestQuestion : message);
};

/** A copy of the shipping build that speaks with words 40 % longer, each question as long as the longest, and is allowed on the site. */
const test = base.extend({
  build: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern to learn what the fixture needs
    async ({}, use) => {
      const folder = copyBuild('chrome', (manifest) => {
        manifest.host_permissions = [SITE_PATTERN];
      });
      const messages = Object.keys(english).map((key) => [key, { message: said(key) }]);
      writeFileSync(join(folder, '_locales/en/messages.json'), JSON.stringify(Object.fromEntries(messages)));
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

test.beforeAll(async ({ driver }) => {
  await driver.start();
  const options = await driver.openOptions('/people');
  await tell(options, 'hold', { link: HELD, personId: null, tabId: null });
  await tell(options, 'saveSettings', { wait: 0 });
  await options.close();
});

async function resize(tab: Tab, size: { width: number; height: number }): Promise<void> {
  await tab.page.setViewport(size);
  await expect.poll(() => tab.pause.evaluate(() => [innerWidth, innerHeight])).toEqual(Object.values(size));
}

/** A held page whose pause stands on its second screen. */
async function secondScreen(driver: Driver): Promise<Tab> {
  const tab = await driver.open(HELD, 'commit');
  await tab.pause.click('button', said('pause_continue'));
  await tab.pause.find('button', said('pause_open'));
  return tab;
}

test('words are exactly 40 % longer', () => {
  const text = english.pause_exerciseFresh?.message ?? '';
  const letters = (words: string) => words.match(/[\p{L}\d’']/gu)?.length ?? 0;
  expect(letters(longer(text))).toBe(Math.round(letters(text) * LONGER));
});

test('with words 40 % longer no ask makes the second screen scroll in a small window', async ({ driver }) => {
  const asked = new Set<string>();
  for (let pause = 0; pause < PAUSES; pause += 1) {
    const tab = await secondScreen(driver);
    const ask = await tab.pause.evaluate(() => document.querySelector('h1')?.textContent ?? '');
    asked.add(ask);
    for (const size of SMALL) {
      await resize(tab, size);
      const over = await tab.pause.evaluate(() => {
        const { scrollHeight, scrollWidth } = document.documentElement;
        return { down: scrollHeight - innerHeight, across: scrollWidth - innerWidth };
      });
      expect.soft(over, `${ask} at ${size.width} × ${size.height}`).toEqual({ down: 0, across: 0 });
    }
    await tab.pause.click('button', said('pause_leave'));
    await poll('the pause to be left', async () => tab.isClosed || !(await tab.pause.isShown()));
  }
  const every = ['pause_feelingAsk', 'pause_pullLabel', 'pause_expectAsk'].map(said);
  expect([...asked].sort()).toEqual([...every, longer(longestQuestion)].sort());
});

/** What may be pressed in the pause and, once it has the focus, lies behind **Leave**. */
function behindLeave(): string[] {
  const main = document.querySelector('dialog main');
  const leave = main?.querySelector<HTMLElement>('.pause-leave');
  if (!main || !leave) return ['there is no Leave'];
  const controls = [...main.querySelectorAll<HTMLElement>('a, button:enabled, input, select, textarea')];
  return controls
    .filter((control) => control !== leave && control.checkVisibility())
    .filter((control) => {
      control.focus();
      const [at, over] = [control.getBoundingClientRect(), leave.getBoundingClientRect()];
      return at.bottom > over.top && at.top < over.bottom && at.right > over.left && at.left < over.right;
    })
    .map((control) => control.textContent || `${control.localName} ${control.className}`);
}

test('with type of 40 px too Leave covers nothing that has the focus', async ({ driver }) => {
  const tab = await driver.openOptions('/welcome');
  await tell(tab, 'saveSettings', { kit: ['slow-breath'] });
  const session = await tab.page.createCDPSession();
  await session.send('Page.setFontSizes', { fontSizes: { standard: LARGE } });
  for (const size of SMALL) {
    await tab.page.setViewport(size);
    const uncovered = async (screen: string) =>
      expect.soft(await tab.evaluate(behindLeave), `${screen}, ${size.width} × ${size.height}`).toEqual([]);
    await tab.click('button', said('welcome_try'));
    await tab.find('button', said('pause_leave'));
    expect(await tab.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(`${LARGE}px`);
    await uncovered('the waiting screen');
    const press = (name: string) =>
      tab.evaluate((mark) => document.querySelector<HTMLElement>(mark)?.click(), name);
    await press('dialog .pause-offer');
    await tab.click('button', said('pause_exerciseBegin'));
    await tab.find('button', said('exercise_pause'));
    await uncovered('the exercise');
    await tab.click('button', said('pause_exerciseEnough'));
    await tab.click('button', said('pause_continue'));
    await tab.find('button', said('pause_open'));
    await uncovered('the second screen');
    await tab.click('button', said('pause_leave'));
    await expect.poll(() => tab.evaluate(() => document.querySelector('dialog[open]'))).toBeNull();
  }
});
