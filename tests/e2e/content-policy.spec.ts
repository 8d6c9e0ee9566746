import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { endPasses, HELD, hold, setWait } from './steps';

/** No exercise has more steps. */
const MOST_STEPS = 12;

const addressOf = (tab: Tab, path: string) => tab.evaluate((file) => new URL(file, location.href).href, path);
test.beforeAll(({ driver }) => driver.start());

test('text becomes neither markup nor script in a page of Lull, and that is noticed', async ({ driver }) => {
  const tab = await driver.openBare();
  await tab.goto(await addressOf(tab, 'options.html#/help'));
  await tab.sees('Help');
  const tried = await tab.evaluate(() => {
    const tries: Record<string, () => unknown> = {
      markup: () => document.createElement('p').setHTMLUnsafe('<b>'),
      worker: () => new Worker('/elsewhere.js'),
      policy: () =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('default', {}),
    };
    return Object.entries(tries).filter(([, attempt]) => {
      try {
        attempt();
        return true;
      } catch {
        return false;
      }
    });
  });
  expect(tried.map(([name]) => name)).toEqual([]);
  await expect.poll(async () => (await driver.refusedByPolicy()).length).toBeGreaterThanOrEqual(3);
});

test('every page of Lull, its practice pause, and a file behind a passphrase keep to the policy', async ({
  driver,
}) => {
  test.setTimeout(120_000);
  const tab = await driver.openBare();
  await tab.goto(await addressOf(tab, 'options.html#/welcome'));
  await tab.click('button', 'Try a pause');
  await tab.click('button', 'Leave');
  await tab.goto(await addressOf(tab, 'options.html'));
  const links = (selector: string) =>
    tab.evaluate(
      (of) => [...document.querySelectorAll(of)].map((link) => link.getAttribute('href') ?? ''),
      selector,
    );
  await tab.sees('Overview');
  const hashes = new Set(await links('nav a'));
  expect(hashes.size).toBe(8);
  let before = '';
  for (const hash of hashes) {
    await tab.evaluate((to) => location.assign(to), hash);
    await expect.poll(() => headingAfter(tab, before)).toBeTruthy();
    before = await heading(tab);
    for (const below of await links(`main a[href^="${hash}/"]`)) hashes.add(below);
  }
  expect(hashes.size, 'pages').toBeGreaterThan(15);

  await tab.evaluate(() => location.assign('#/data'));
  await tab.sees('With a passphrase');
  await tab.evaluate(() => {
    HTMLAnchorElement.prototype.click = () => undefined;
    document.querySelector<HTMLElement>('.data-tick input')?.click();
  });
  await tab.fill('Passphrase', 'four calm words here');
  await tab.click('button', 'Save everything');
  await tab.sees('It opens only with your passphrase');
  expect(await driver.refusedByPolicy()).toEqual([]);
});

test('the popup and every exercise keep to the policy', { tag: '@chromium' }, async ({ driver }) => {
  test.setTimeout(180_000);
  const tab = await driver.openBare();
  const popup = await addressOf(tab, 'popup.html');
  const names = await exercisesOf(tab, popup);
  expect(names.length).toBeGreaterThan(15);
  for (const name of names) {
    await exercisesOf(tab, popup);
    await tab.click('button', name);
    for (let step = 0; step < MOST_STEPS && (await tab.evaluate(goOn)); step += 1);
  }
  expect(await driver.refusedByPolicy()).toEqual([]);
});

test('the pause over a page keeps to the policy', async ({ driver }) => {
  await hold(driver, HELD);
  await setWait(driver, 0);
  const tab = await driver.openBare();
  await tab.goto(HELD, 'commit');
  await tab.pause.continue();
  await tab.pause.sayMore();
  expect(await driver.refusedByPolicy()).toEqual([]);
  await tab.pause.open();
  await endPasses(driver);
});

const heading = (tab: Tab) => tab.evaluate(() => document.querySelector('main h1')?.textContent ?? '');
/** The heading of the page that is shown, once it is another one. */
const headingAfter = async (tab: Tab, before: string) => (await heading(tab)).replace(before, '');

/** The exercises the popup offers, those behind its disclosures too. */
async function exercisesOf(tab: Tab, popup: string): Promise<string[]> {
  await tab.goto(popup);
  await expect
    .poll(() => tab.evaluate(() => document.querySelectorAll('.steady-button').length))
    .toBeTruthy();
  return tab.evaluate(async () => {
    const closed = () =>
      document.querySelector<HTMLElement>('.steady + .disclosure-button[aria-expanded="false"]');
    for (let more = closed(); more; more = closed()) {
      more.click();
      await new Promise(requestAnimationFrame);
    }
    return [...document.querySelectorAll('.steady-button')].map(({ textContent }) => textContent.trim());
  });
}

/** What a person does next in an exercise: what matters most, else the first thing. `false` where time alone goes on, or nothing does. */
function goOn(): boolean {
  const next = ['.exercise .button-solid:enabled', '.exercise li button'].map((selector) =>
    document.querySelector<HTMLElement>(selector),
  );
  const found = next.find((each) => each !== null);
  found?.click();
  return found !== undefined;
}
