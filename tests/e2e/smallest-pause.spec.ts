import { setTimeout as sleep } from 'node:timers/promises';
import { FRAME_PATIENCE_MS } from '../../entrypoints/guard.content/pause-dialog';
import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import {
  begin,
  endPasses,
  expectNoRow,
  expectOutcomes,
  HELD,
  neverRed,
  OTHER,
  refuseDatabase,
  showsRed,
} from './steps';
import { pixelOf } from './support/framebuffer';

/** The frame has its time to come before the smallest pause takes its place; then a little to draw (ms). */
const PATIENCE_MS = FRAME_PATIENCE_MS + 1_000;
const WAIT_S = 4;

test.beforeAll(({ driver }) => begin(driver, { wait: WAIT_S }));

test.afterEach(({ driver }) => endPasses(driver));

/**
 * Opens the held profile on a page that forbids what a frame needs. Whichever pause stands then, the line has the
 * focus, and **Leave**, **Continue** and **This is practical** follow it: so the keys work it, as a person's would.
 */
async function meet(driver: Driver, mode: string): Promise<Tab> {
  const tab = await driver.open(OTHER);
  await tab.goto(`${HELD}?mode=${mode}`, 'commit');
  await sleep(PATIENCE_MS);
  return tab;
}

async function isOpen(driver: Driver, tab: Tab): Promise<void> {
  await showsRed(driver);
  await expect.poll(() => tab.traces()).toEqual([]);
  expect(await tab.text()).toContain('/red.quint/');
}

test('a sandboxed page gets the smallest pause, and Leave leaves', async ({ driver }, info) => {
  const start = Date.now();
  await neverRed(driver, info, async () => {
    const tab = await meet(driver, 'sandbox');
    expect(await tab.pause.isShown(), 'a frame that cannot work').toBe(false);
    expect(Math.min(...pixelOf(driver.screenshot(), 100, 700)), 'paper that nothing darkens').toBeGreaterThan(
      230,
    );
    await driver.keyboard.type('abc');
    expect(await tab.evaluate(() => window.heard)).toEqual([]);
    await driver.keyboard.press('Tab', 'Return');
    await tab.arrives('/green.marsh/');
    await expect.poll(() => tab.traces()).toEqual([]);
  });
  await expectOutcomes(driver, start, ['left']);
});

test('there, Escape is Leave', { tag: '@rare' }, async ({ driver }, info) => {
  const start = Date.now();
  await neverRed(driver, info, async () => {
    const tab = await meet(driver, 'sandbox');
    await driver.keyboard.press('Escape');
    await tab.arrives('/green.marsh/');
  });
  await expectOutcomes(driver, start, ['left']);
});

test('there, Continue opens only after the wait', { tag: '@rare' }, async ({ driver }, info) => {
  const start = Date.now();
  let tab!: Tab;
  await neverRed(driver, info, async () => {
    tab = await meet(driver, 'sandbox');
    // While Continue cannot be pressed, the key after Leave is This is practical: so only Leave is passed here.
    await driver.keyboard.press('Tab');
    await sleep(WAIT_S * 1_000);
  });
  await driver.keyboard.press('Tab', 'Return');
  await isOpen(driver, tab);
  expect(await expectOutcomes(driver, start, ['continued'])).toMatchObject([{ minutes: 5 }]);
});

test('there, This is practical opens at once', { tag: '@chromium' }, async ({ driver }) => {
  const start = Date.now();
  const tab = await meet(driver, 'sandbox');
  const before = await driver.deleted();
  await driver.keyboard.press('Tab', 'Tab', 'Return');
  await isOpen(driver, tab);
  await expectNoRow(driver, start, before);
});

test('there, Quick exit opens another tab and closes this one, as a pause that was left', {
  tag: '@chromium',
}, async ({ driver }) => {
  const start = Date.now();
  const tab = await meet(driver, 'sandbox');
  // Past Leave, This is practical and Help.
  await driver.keyboard.press('Tab', 'Tab', 'Tab', 'Tab', 'Return');
  await expect.poll(() => tab.isClosed).toBe(true);
  await expectOutcomes(driver, start, ['left']);
});

test('a page isolated from all other origins can be left and opened', async ({ driver }, info) => {
  const start = Date.now();
  let tab!: Tab;
  await neverRed(driver, info, async () => {
    tab = await meet(driver, 'isolated');
    await driver.keyboard.press('Tab', 'Return');
    await tab.arrives('/green.marsh/');
    await expect.poll(() => tab.traces()).toEqual([]);
    await tab.goto(`${HELD}?mode=isolated`, 'commit');
    await sleep(PATIENCE_MS);
  });
  // Continue is off during its wait, so the key after Leave is This is practical.
  await driver.keyboard.press('Tab', 'Tab');
  if (await tab.pause.isShown()) await tab.pause.practical();
  else await driver.keyboard.press('Return');
  await isOpen(driver, tab);
  await expectOutcomes(driver, start, ['left']);
});

/** Which parts of this box do not come whole into the window, wherever it is scrolled to; less than a pixel is rounding. */
function cutOff(box: Element): string[] {
  return [...box.children].flatMap((part) => {
    box.scrollTop += part.getBoundingClientRect().top;
    const { top, bottom, left, right } = part.getBoundingClientRect();
    const over = Math.max(-top, bottom - innerHeight, -left, right - innerWidth);
    return over < 1 ? [] : `${part.textContent}: ${over} px`;
  });
}

/** Measures the smallest pause: what no page can reach, the debugger can. */
async function cutOffIn({ page }: Tab): Promise<string[]> {
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const nodeId = nodes.find(({ attributes = [] }) => attributes.includes('pause'))?.nodeId;
  const { object } = await session.send('DOM.resolveNode', { nodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: String(cutOff),
    objectId: object.objectId,
    arguments: [{ objectId: object.objectId }],
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

test('in a low window all of it can be reached', async ({ driver }, info) => {
  test.skip(info.project.name === 'firefox', 'its driver cannot look into the pause');
  const tab = await meet(driver, 'sandbox');
  await tab.page.setViewport({ width: 320, height: 256 });
  await expect.poll(() => tab.evaluate(() => [innerWidth, innerHeight])).toEqual([320, 256]);
  expect(await cutOffIn(tab)).toEqual([]);
  await tab.page.setViewport(null);
  await driver.keyboard.press('Escape');
  await tab.arrives('/green.marsh/');
});

/** Neither database nor index say who is held, until what comes back is called. */
async function nothingIsKnown(driver: Driver): Promise<() => Promise<void>> {
  const undo = await refuseDatabase(driver);
  await driver.inExtension(() => api.storage.local.remove('index'));
  return undo;
}

test('where nobody knows what is held, each way out works at once, and the first answer decides', async ({
  driver,
}, info) => {
  const start = Date.now();
  const restore = await nothingIsKnown(driver);
  let tab!: Tab;
  await neverRed(driver, info, async () => {
    tab = await meet(driver, 'instant');
    expect(await tab.pause.isShown()).toBe(false);
    await driver.keyboard.press('Tab', 'Return');
    await tab.arrives('/green.marsh/');
    await tab.goto(HELD, 'commit');
    await sleep(PATIENCE_MS);
  });
  await driver.keyboard.press('Tab', 'Tab', 'Return');
  await isOpen(driver, tab);
  await tab.goto(OTHER);
  await expect.poll(() => tab.painted()).toBe(true);
  await neverRed(driver, info, async () => {
    await tab.goto(HELD, 'commit');
    await sleep(PATIENCE_MS);
    await restore();
    await tab.pause.shown();
  });
  await expectOutcomes(driver, start, ['open']);
});
