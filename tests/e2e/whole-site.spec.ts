import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { begin, ELSEWHERE, endPasses, expectOutcomes, holdQuietly, meetPause, neverRed, tell } from './steps';

/** A platform's site on which nobody's profile is asked for. Its pages below `/red` are pure red. */
const SITE = 'https://discord.com/';
const PAGE = 'https://discord.com/red/';
const CHAT = 'https://discord.com/channels/@me/490190727612071939?red';
const PROFILE = 'https://discord.com/users/803512345678901234';
/** Another host of the same platform, and one that nobody knows. */
const OTHER_HOST = 'https://canary.discord.com/red/';

const HELD = { platform: 'web', account: 'discord.com' };

async function isPausedUnpainted(tab: Tab): Promise<void> {
  await tab.pause.shown();
  expect(await tab.evaluate(() => window.coveredAtStart), 'covered before the page does anything').toBe(true);
  expect(await tab.painted(), 'first contentful paint of the page').toBe(false);
}

test.beforeAll(async ({ driver }) => {
  // With someone under whom the site is added; the form asks for its host alone.
  await begin(driver, { wait: 0 });
  const people = await driver.openOptions('/people');
  await people.click('button', 'Pause a whole site');
  await people.fill('Address of the site', CHAT);
  await people.click('button', 'Add a pause before the site');
  await people.sees('This pauses all of discord.com');
  await people.click('button', 'Add');
  await driver.acceptPermission();
  await people.sees('All of discord.com');
  await driver.asking(() =>
    expect.poll(async () => (await driver.profiles()).filter((profile) => profile.protected).length).toBe(2),
  );
  await people.close();
});

for (const address of [SITE, PAGE, `${PAGE}?mode=slow`, `${PAGE}?mode=csp`, `${SITE}#red`, CHAT]) {
  const tag = /\/$|slow/.test(address) ? [] : '@rare';
  test(
    `is covered from its first frame on: ${address.slice(SITE.length - 1)}`,
    { tag },
    async ({ driver }, info) => {
      const tab = await driver.open(ELSEWHERE);
      await neverRed(driver, info, async () => {
        await tab.goto(address, 'commit');
        await isPausedUnpainted(tab);
      });
      await tab.close();
    },
  );
}

test('a page of it that comes back is covered', async ({ driver }, info) => {
  const tab = await meetPause(driver, PAGE);
  await tab.pause.continue();
  await tab.pause.open();
  await tab.goto(ELSEWHERE);
  await endPasses(driver);
  await neverRed(driver, info, async () => {
    await tab.back();
    await tab.pause.shown();
  });
  await tab.close();
});

test('Leave works, and the pause is counted as one of a web page or chat', async ({ driver }) => {
  const start = Date.now();
  const tab = await driver.open(ELSEWHERE);
  for (const address of [SITE, CHAT]) {
    await tab.goto(address, 'commit');
    await tab.pause.shown();
    await tab.pause.leave();
    await tab.arrives('/green/');
  }
  const attempts = await expectOutcomes(driver, start, ['left', 'left']);
  expect(attempts.map(({ platform, kind }) => `${platform} ${kind}`)).toEqual(['web page', 'web message']);
  await tab.close();
});

test('Leave from deep inside leads to where the person came from, not to another page of it', async ({
  driver,
}) => {
  const tab = await driver.open(ELSEWHERE);
  await tab.goto(SITE, 'commit');
  await tab.pause.shown();
  await tab.pause.continue();
  await tab.pause.open();
  for (const path of ['/red/1', '/red/2']) await tab.evaluate((to) => window.go(to), path);
  await endPasses(driver);
  await tab.activate();
  await tab.pause.shown();
  await tab.pause.leave();
  await tab.arrives('/green/');
  await tab.close();
});

test('a profile on it that has a pause of its own is counted as the profile', { tag: '@rare' }, async ({
  driver,
}) => {
  await holdQuietly(driver, [PROFILE]);
  const start = Date.now();
  const tab = await meetPause(driver, PROFILE);
  const [attempt] = await expectOutcomes(driver, start, ['open']);
  expect(attempt).toMatchObject({ platform: 'discord', kind: 'profile' });
  await tab.close();
});

test('a pass opened there opens all of the site', async ({ driver }) => {
  const tab = await meetPause(driver, SITE);
  await tab.pause.continue();
  await tab.pause.open();
  await tab.goto(PAGE);
  await expect.poll(() => tab.painted()).toBe(true);
  expect(await tab.pause.isShown()).toBe(false);
  await endPasses(driver);
  await tab.close();
});

test('other sites, other hosts of the same platform among them, have nothing of it', {
  tag: '@rare',
}, async ({ driver }) => {
  for (const address of [OTHER_HOST, ELSEWHERE, 'https://www.instagram.com/green.marsh/']) {
    const tab = await driver.open(address);
    await expect.poll(() => tab.painted()).toBe(true);
    expect(await tab.evaluate(() => window.coveredAtStart)).toBe(address.includes('instagram'));
    await expect.poll(() => tab.traces()).toEqual([]);
    await tab.close();
  }
  const scripts = await driver.inExtension(() => api.scripting.getRegisteredContentScripts());
  const matches = scripts.filter(({ id }) => id === 'whole-site').flatMap((script) => script.matches);
  expect(matches).toEqual(['https://discord.com/*', 'https://www.discord.com/*']);
});

test('outlasts a new start of the browser, and is free once the pause is removed', async ({
  driver,
}, info) => {
  await driver.restart();
  const tab = await driver.open(ELSEWHERE);
  await neverRed(driver, info, async () => {
    await tab.goto(PAGE, 'commit');
    await isPausedUnpainted(tab);
  });
  const people = await driver.openOptions('/people');
  await tell(people, 'stopHolding', HELD);
  await tab.activate();
  await expect.poll(() => tab.painted()).toBe(true);
  await tab.goto(SITE);
  await expect.poll(() => tab.traces()).toEqual([]);
});
