import { constants, inflateSync } from 'node:zlib';
import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { begin, endPasses, HELD, meetPause, neverRed, OTHER } from './steps';

test.beforeAll(({ driver }) => begin(driver, { wait: 0 }));

test.afterEach(({ driver }) => endPasses(driver));

/** What a page can do to its own root, and so to all that is below it. */
const ROOT_STYLES = {
  'larger by zoom': 'zoom: 2',
  'smaller by zoom': 'zoom: 0.4',
  'with a root font of 40 px': 'font-size: 40px',
  'from right to left, and downwards': 'direction: rtl; writing-mode: vertical-rl',
  'turned and shrunk': 'transform: rotate(20deg) scale(0.5); perspective: 100px; will-change: transform',
  filtered: 'filter: invert(1) blur(3px); mix-blend-mode: difference; backdrop-filter: blur(2px)',
  'contained and cut': 'contain: strict; clip-path: inset(40%); overflow: clip; width: 90px; height: 90px',
  'out of reach of the pointer':
    'pointer-events: none; user-select: none; cursor: none; position: fixed; inset: 50%',
};

/** The windows fill the screen. */
const SCREEN_HEIGHT = 800;

/** Inside the site to the held profile and, by **Leave**, back. */
async function pauseIsWhole(driver: Driver, tab: Tab): Promise<void> {
  await tab.evaluate(() => window.go('/red.quint/'));
  await tab.pause.shown();
  await expect.poll(() => tab.evaluate(isOnTopEverywhere), 'the pause fills the window').toBe(true);
  await pressLeave(driver, tab);
  await tab.arrives('/green.marsh/');
  await tab.pause.gone();
}

/** Whether the topmost thing is the same, and nothing of the page, all over the window. */
function isOnTopEverywhere(): boolean {
  const parts = [0.01, 0.25, 0.5, 0.75, 0.99];
  return parts.every((x) =>
    parts.every((y) => {
      const seen = document.elementFromPoint(x * innerWidth, y * innerHeight);
      return seen?.parentElement === document.documentElement && !seen.matches('head, body');
    }),
  );
}

/** Presses **Leave** where it is on the screen, as the hand would: the drivers reckon without the zoom of a page. */
async function pressLeave(driver: Driver, tab: Tab): Promise<void> {
  const leave = await tab.pause.find('button', 'Leave');
  const [across, down] = await leave.evaluate((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return [(left + width / 2) / innerWidth, (top + height / 2) / innerHeight] as const;
  });
  for (const part of [across, down]) expect(part > 0.02 && part < 0.98, 'Leave is in the window').toBe(true);
  const [width, height] = await tab.evaluate(() => [
    innerWidth * devicePixelRatio,
    innerHeight * devicePixelRatio,
  ]);
  await driver.keyboard.click(across * width, SCREEN_HEIGHT - height + down * height);
}

test('whatever a page does to its root, the pause is whole and can be left', async ({ driver }, info) => {
  const tab = await driver.open(OTHER);
  for (const [name, style] of Object.entries(ROOT_STYLES)) {
    await test.step(`a page ${name}`, async () => {
      await tab.evaluate((value) => document.documentElement.setAttribute('style', value), style);
      await neverRed(driver, info, () => pauseIsWhole(driver, tab));
      const left = await tab.evaluate(() => document.documentElement.getAttribute('style'));
      expect(left, 'what the page set itself').toBe(style);
    });
  }
});

test('at 200 % the pause is whole, and the page keeps its zoom', async ({ driver }, info) => {
  const tab = await driver.open(OTHER);
  await driver.inExtension(async (at) => {
    const [{ id } = {}] = (await api.tabs.query({})).filter(({ url }) => url === at);
    await api.tabs.setZoom(id, 2);
  }, OTHER);
  await expect.poll(() => tab.evaluate(() => devicePixelRatio)).toBe(2);
  await neverRed(driver, info, () => pauseIsWhole(driver, tab));
  expect(await tab.evaluate(() => devicePixelRatio)).toBe(2);
});

test('with forced colours nothing of the page is painted, and the pause is whole', async ({ driver }) => {
  const tab = await driver.open(OTHER);
  await driver.forceColours(tab, true);
  await tab.goto(HELD, 'commit');
  await tab.pause.shown();
  await expect.poll(() => tab.evaluate(isOnTopEverywhere)).toBe(true);
  expect(await tab.painted()).toBe(false);
  await pressLeave(driver, tab);
  await tab.arrives('/green.marsh/');
  await driver.forceColours(tab, false);
});

test('what is printed during a pause is not the profile', async ({ driver }, info) => {
  test.skip(info.project.name === 'firefox', 'there the driver prints without the styles for print');
  const tab = await meetPause(driver);
  expect(drawsRed(await tab.page.pdf({ printBackground: true }))).toBe(false);
  await tab.pause.continue();
  await tab.pause.open();
  expect(drawsRed(await tab.page.pdf({ printBackground: true })), 'without a pause').toBe(true);
});

/** Whether a PDF fills anything in pure red: its drawing commands stand in compressed streams. */
function drawsRed(pdf: Uint8Array): boolean {
  const file = Buffer.from(pdf);
  const streams = [...file.toString('latin1').matchAll(/stream\r?\n/g)].map(
    ({ index, 0: mark }) => index + mark.length,
  );
  const commands = streams.map((start) => {
    try {
      return inflateSync(file.subarray(start), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      return ''; // Fonts and pictures are packed in other ways.
    }
  });
  return commands.some((command) => /\b1 0 0 rg\b/.test(command));
}
