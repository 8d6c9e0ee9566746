import { setTimeout as sleep } from 'node:timers/promises';
import { CARD_SETTLE_MS } from '../../lib/attempts/check-in';
import type { CheckIn } from '../../lib/storage/schema';
import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { View } from './browsers/view';
import { expect, test } from './fixture';
import {
  begin,
  ELSEWHERE,
  endPass,
  endPasses,
  expectOutcomes,
  HELD,
  meetPause,
  OTHER,
  openHeld,
  passSpread,
  tell,
} from './steps';
import { pixelOf } from './support/framebuffer';
import { poll } from './support/poll';

/** When a card would come, and a little to draw it (ms). */
const NO_CARD_MS = CARD_SETTLE_MS + 2_000;

test.beforeAll(async ({ driver }) => {
  await begin(driver, { wait: 0 });
  const settings = await driver.openOptions('/settings');
  await tell(settings, 'saveSettings', { theme: 'dark', palette: 'heather' });
  await settings.close();
});

/** The frame of the card in a tab, asked itself where it is. */
async function cardFrame({ page }: Tab) {
  for (const frame of page.frames()) {
    const address = await frame.evaluate(() => location.href).catch(() => '');
    if (/-extension:.*\/pause\.html#card/.test(address)) return frame;
  }
  return undefined;
}

/** The card, once its question can be read. */
async function meetCard(tab: Tab): Promise<View> {
  const card = new View(() => poll('the card', () => cardFrame(tab)));
  await card.find('button', 'heavier');
  return card;
}

/** What the frames of Lull are called in a page, where no page can see it. */
async function namesOfFrames({ page }: Tab): Promise<(string | undefined)[]> {
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  await session.detach();
  return nodes
    .filter(({ nodeName }) => nodeName === 'IFRAME')
    .map(({ attributes = [] }) => attributes[attributes.indexOf('title') + 1]);
}

async function cardGone(tab: Tab): Promise<void> {
  await poll('the card to go', async () => (await cardFrame(tab)) === undefined);
  await expect.poll(() => tab.traces()).toEqual([]);
}

async function noCard(tab: Tab): Promise<void> {
  await sleep(NO_CARD_MS);
  expect(await cardFrame(tab)).toBeUndefined();
  expect(await tab.traces()).toEqual([]);
}

/** Whether something stands over the green page where the card does. */
const covered = (driver: Driver): boolean => pixelOf(driver.screenshot(), 1_100, 760).join() !== '0,255,0';

/** What was said after visits, read without Dexie. */
const answers = (driver: Driver): Promise<CheckIn[]> =>
  driver.inExtension(
    () =>
      new Promise<CheckIn[]>((done, fail) => {
        const open = indexedDB.open('lull');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction('checkins').objectStore('checkins').getAll();
          all.onsuccess = () => {
            open.result.close();
            done(all.result);
          };
        };
      }),
  );

/** Opens the held profile and waits until its pass counts everywhere. */
async function visit(driver: Driver): Promise<{ tab: Tab; attempt: string }> {
  await endPasses(driver);
  const start = Date.now();
  const tab = await openHeld(driver);
  await passSpread(driver);
  const [attempt] = await expectOutcomes(driver, start, ['continued']);
  return { tab, attempt: attempt?.id ?? '' };
}

test('a link away asks in a card, which is answered by keyboard, once, and leaves no trace', async ({
  driver,
}) => {
  const { tab, attempt } = await visit(driver);
  await tab.goto(OTHER);
  const card = await meetCard(tab);
  const ground = () => getComputedStyle(document.querySelector('main') as Element).backgroundColor;
  // Its frame is there before it is drawn, and hidden until then.
  await expect.poll(() => card.evaluate(ground), 'as chosen in Settings').toBe('oklch(0.205 0.028 327)');
  if (driver.name === 'chromium') expect(await namesOfFrames(tab)).toEqual(['After your last look']);
  await expect.poll(() => covered(driver)).toBe(true);
  expect(await tab.evaluate(() => [document.hasFocus(), document.activeElement?.localName])).toEqual([
    true,
    'body',
  ]);

  const focused = () => card.evaluate(() => document.hasFocus() && document.activeElement?.textContent);
  await poll('the focus on its button', async () => {
    await driver.keyboard.press('Tab');
    return (await focused()) === 'heavier';
  });
  const before = await tab.evaluate(() => window.heard.length);
  await driver.keyboard.press('Return');
  await card.sees('Many people look, and it often hurts.');
  expect(await tab.evaluate(() => window.heard.length)).toBe(before);
  const said = [expect.objectContaining({ attempt, felt: 'heavier', going: [] })];
  await expect.poll(() => answers(driver)).toEqual(said);

  await driver.keyboard.press('Escape');
  await cardGone(tab);
  expect(
    await tab.evaluate(() => [
      window.length,
      performance.getEntries().filter(({ name }) => name.includes('extension')).length,
    ]),
  ).toEqual([0, 0]);

  await tab.goto(HELD);
  await tab.goto(OTHER);
  await noCard(tab);
  await endPass(driver);
  const popup = await driver.openPopup();
  await expect.poll(() => popup.text()).toContain('pause');
  expect(await popup.text()).not.toContain('After your last look');
  await popup.close();
});

test('a move inside the page asks too; the next move takes it away, unasked', { tag: '@chromium' }, async ({
  driver,
}) => {
  const before = (await answers(driver)).length;
  const { tab } = await visit(driver);
  await tab.evaluate(() => window.go('/green.marsh/'));
  await meetCard(tab);
  await tab.evaluate(() => window.go('/green.hill/'));
  await cardGone(tab);
  expect(await answers(driver)).toHaveLength(before);

  await tab.evaluate(() => window.go('/red.quint/'));
  await tab.evaluate(() => window.go('/green.marsh/'));
  await noCard(tab);
});

test('Not now is an answer, and the card goes at once', { tag: '@chromium' }, async ({ driver }) => {
  const { tab, attempt } = await visit(driver);
  await tab.goto(OTHER);
  const card = await meetCard(tab);
  await card.click('button', 'Not now');
  await cardGone(tab);
  await expect
    .poll(() => answers(driver))
    .toContainEqual(expect.objectContaining({ attempt, felt: 'skipped' }));
});

test('a practical visit, a site that is not allowed and a reload ask nothing', { tag: '@chromium' }, async ({
  driver,
}) => {
  await endPasses(driver);
  const practical = await meetPause(driver);
  await practical.pause.practical();
  await passSpread(driver);
  await practical.goto(OTHER);
  await noCard(practical);

  const { tab } = await visit(driver);
  await tab.reload();
  await noCard(tab);
  await tab.goto(ELSEWHERE);
  await noCard(tab);
});

test('a page that forbids frames is left as it is', { tag: '@chromium' }, async ({ driver }) => {
  const { tab } = await visit(driver);
  await tab.goto(`${OTHER}?mode=isolated`);
  await sleep(NO_CARD_MS);
  await cardGone(tab);
});

test('is gone when Lull is switched off', { tag: '@rare' }, async ({ driver }) => {
  const { tab } = await visit(driver);
  await tab.goto(OTHER);
  await meetCard(tab);
  await expect.poll(() => covered(driver)).toBe(true);
  await driver.disableExtension();
  await expect.poll(() => covered(driver)).toBe(false);
  // Firefox stops the script before it can take the empty element away.
  if (driver.name === 'chromium') await expect.poll(() => tab.traces()).toEqual([]);
});
