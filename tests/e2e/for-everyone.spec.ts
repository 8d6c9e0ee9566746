import { readFileSync } from 'node:fs';
import { PALETTES } from '../../lib/policy/shown-as';
import { attemptsOf30Days, writeAttempts } from '../../scripts/thirty-days.mjs';
import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { begin, setWait, tell } from './steps';

/*
 * That every page can be used by everyone: what axe finds in the drawn pages, contrast too: every page as Lull comes, one page and the popup in each palette and theme, and
 * the pause with all its asks. Steps of exercises are judged in tests/components/exercises.test.tsx.
 * Then how pages bear a narrow window, large words and other spacing.
 */

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
interface Axe {
  run(
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

test.beforeAll(async ({ driver }) => {
  await begin(driver);
  const page = await driver.openOptions('/help');
  const [held] = await driver.profiles();
  await page.evaluate(writeAttempts, attemptsOf30Days(held?.personId ?? '', Date.now()));
  await page.close();
});

/** Every rule that is broken, with the first place; nothing where all is well. Motion is at rest, so that no colour is half way. */
async function judge(tab: Tab): Promise<string[]> {
  await tab.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await tab.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finish())));
  await tab.page.evaluate(AXE);
  return tab.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({
      rules: { 'target-size': { enabled: true } },
    });
    return violations.map(({ id, nodes: [first] }) => `${id}: ${first?.html} ${first?.failureSummary}`);
  });
}

const goTo = async (tab: Tab, hash: string) => {
  await tab.evaluate((to) => location.assign(to), hash);
  await expect.poll(() => tab.evaluate(() => location.hash)).toBe(hash);
  await expect.poll(() => tab.evaluate(() => document.querySelectorAll('main h1').length)).toBe(1);
};
const links = (tab: Tab, selector: string) =>
  tab.evaluate(
    (of) => [...document.querySelectorAll(of)].map((link) => link.getAttribute('href') ?? ''),
    selector,
  );

/** Shows the welcome, every page of the navigation and the pages below them, one after the other. */
async function onEveryPage(tab: Tab, work: (hash: string) => Promise<void>): Promise<void> {
  await goTo(tab, '#/overview');
  const hashes = new Set(['#/welcome', ...(await links(tab, 'nav a'))]);
  for (const hash of hashes) {
    await goTo(tab, hash);
    await work(hash);
    for (const below of await links(tab, `main a[href^="${hash}/"]`)) hashes.add(below);
  }
  expect(hashes.size, 'pages').toBeGreaterThan(16);
}

/** A window as narrow as 1280 px are at 400 %. */
const NARROW = { width: 320, height: 256 };
/** How far the page reaches beyond its window (px), and what is cut in its own box with nothing to scroll it by. */
const beyond = () => ({
  by: Math.max(0, document.documentElement.scrollWidth - innerWidth),
  cut: [...document.querySelectorAll<HTMLElement>('main *')]
    .filter((each) => {
      const { overflowX, clipPath, display } = getComputedStyle(each);
      const hides = (overflowX === 'hidden' || overflowX === 'clip') && clipPath === 'none';
      return hides && display !== 'inline' && each.scrollWidth > each.clientWidth + 1;
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 200)),
});

test('every page is without a fault', async ({ driver }) => {
  test.setTimeout(180_000);
  const tab = await driver.openOptions('/welcome');
  await onEveryPage(tab, async (hash) => expect(await judge(tab), hash).toEqual([]));
});

for (const textSize of [100, 150] as const)
  test(`every page fits a window of 320 px, as at 400 % zoom, with words at ${textSize} %`, async ({
    driver,
  }) => {
    test.setTimeout(180_000);
    const tab = await driver.openOptions('/welcome');
    await tell(tab, 'saveSettings', { textSize });
    await tab.page.setViewport(NARROW);
    await onEveryPage(tab, async (hash) =>
      expect.soft(await tab.evaluate(beyond), hash).toEqual({ by: 0, cut: [] }),
    );
    await tab.page.setViewport(null);
    await tell(tab, 'saveSettings', { textSize: 100 });
  });

test('every page bears the text spacing of WCAG 1.4.12, at 320 px too', async ({ driver }) => {
  test.setTimeout(180_000);
  const tab = await driver.openOptions('/welcome');
  await tab.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  for (const viewport of [null, NARROW]) {
    await tab.page.setViewport(viewport);
    await onEveryPage(tab, async (hash) =>
      expect.soft(await tab.evaluate(beyond), hash).toEqual({ by: 0, cut: [] }),
    );
  }
  await tab.page.setViewport(null);
});

test('so is the pause, waiting and with all its asks, in its dialog', async ({ driver }) => {
  const tab = await driver.openOptions('/welcome');
  await setWait(driver, 0);
  await tab.click('button', 'Try a pause');
  expect(await judge(tab)).toEqual([]);
  await tab.click('button', 'Continue');
  expect(await judge(tab)).toEqual([]);
  await tab.click('button', 'Say more');
  expect(await judge(tab)).toEqual([]);
});

for (const palette of PALETTES)
  for (const theme of ['light', 'dark'] as const)
    test(`so are Settings, the pause and the popup in ${palette}, ${theme}`, async ({ driver }) => {
      const tab = await driver.openOptions('/settings');
      await tell(tab, 'saveSettings', { palette, theme });
      await expect
        .poll(() =>
          tab.evaluate(() =>
            [document.documentElement.dataset.palette, document.documentElement.dataset.theme].join(),
          ),
        )
        .toBe([palette, theme].join());
      expect(await judge(tab), 'Settings').toEqual([]);
      await goTo(tab, '#/welcome');
      await tab.click('button', 'Try a pause');
      expect(await judge(tab), 'the pause').toEqual([]);
      await tab.goto(await tab.evaluate(() => new URL('/popup.html', location.href).href));
      await tab.sees('Steady me');
      expect(await judge(tab), 'the popup').toEqual([]);
    });
