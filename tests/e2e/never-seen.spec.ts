import { setTimeout as sleep } from 'node:timers/promises';
import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import {
  begin,
  ELSEWHERE,
  endPass,
  expectOutcomes,
  HELD,
  hold,
  meetPause,
  neverRed,
  OTHER,
  openHeld,
  passSpread,
} from './steps';

test.beforeAll(({ driver }) => begin(driver, { wait: 0 }));

async function isPausedUnpainted(tab: Tab): Promise<void> {
  await tab.pause.shown();
  expect(await tab.painted(), 'first contentful paint of the page').toBe(false);
}

const arrivals = {
  'as an instant page': HELD,
  'streamed slowly': `${HELD}?mode=slow`,
  'under a strict policy for scripts and styles': `${HELD}?mode=csp`,
  'with dialogs of its own': `${HELD}?mode=dialog`,
  'after a redirect': HELD.slice(0, -1),
  'with a place in the page': `${HELD}#top`,
};

for (const [how, address] of Object.entries(arrivals)) {
  test(`a held profile opened by its address ${how}`, async ({ driver }, info) => {
    const tab = await driver.open(ELSEWHERE);
    await neverRed(driver, info, async () => {
      await tab.goto(address, 'commit');
      await isPausedUnpainted(tab);
      await expect.poll(() => tab.evaluate(() => document.readyState)).toBe('complete');
      expect(await tab.painted()).toBe(false);
    });
  });
}

test('a link from another site', async ({ driver }, info) => {
  const tab = await driver.open(`${ELSEWHERE}?to=${encodeURIComponent(HELD)}`);
  await neverRed(driver, info, async () => {
    await tab.click('link', 'A link');
    await isPausedUnpainted(tab);
  });
});

for (const how of ['pushState', 'replaceState'] as const) {
  test(`a move inside the site by ${how}`, async ({ driver }, info) => {
    const start = Date.now();
    const tab = await driver.open(OTHER);
    await neverRed(driver, info, async () => {
      await tab.evaluate((way) => window.go('/red.quint/', way), how);
      await tab.pause.shown();
    });
    await expectOutcomes(driver, start, ['open']);
  });
}

test('back and forward inside the site', async ({ driver }, info) => {
  const tab = await driver.open(OTHER);
  await neverRed(driver, info, async () => {
    await tab.evaluate(() => window.go('/red.quint/'));
    await tab.pause.shown();
    await tab.back();
    await tab.pause.gone();
    await tab.forward();
    await tab.pause.shown();
  });
});

for (const how of ['pushState', 'replaceState'] as const) {
  const tag = how === 'replaceState' ? '@chromium' : [];
  test(
    `a page that goes elsewhere by ${how} while it is paused stays paused`,
    { tag },
    async ({ driver }, info) => {
      const start = Date.now();
      const tab = await meetPause(driver);
      await neverRed(driver, info, async () => {
        // Later than a page that mends its own address would.
        await sleep(3_500);
        await tab.evaluate((way) => window.go('/green.marsh/', way), how);
        await sleep(500);
        await tab.pause.shown();
      });
      await expectOutcomes(driver, start, ['open']);
    },
  );
}

test('a page that asks by its own address whether a name is held adds no row and finds no cover', async ({
  driver,
}) => {
  const start = Date.now();
  const tab = await driver.open(OTHER);
  await expect.poll(() => tab.painted()).toBe(true);
  const found = await tab.evaluate(() => {
    const before = document.documentElement.childElementCount;
    history.pushState(null, '', '/red.quint/');
    const after = document.documentElement.childElementCount;
    history.replaceState(null, '', '/green.marsh/');
    return after - before;
  });
  expect(found).toBe(0);
  await sleep(300);
  expect(await tab.evaluate(() => document.documentElement.childElementCount)).toBe(2);
  expect(await tab.painted()).toBe(true);
  await expectOutcomes(driver, start, []);
});

test('back and forward over full loads', async ({ driver }, info) => {
  const tab = await driver.open(OTHER);
  await neverRed(driver, info, async () => {
    await tab.goto(HELD, 'commit');
    await tab.pause.shown();
    await tab.goto(ELSEWHERE);
    await tab.back();
    await tab.pause.shown();
    await tab.back();
    await tab.arrives('/green.marsh/');
    await tab.forward();
    await tab.pause.shown();
  });
});

for (const left of ['in its own time', 'in the very moment it opened']) {
  test(`a page left ${left} on a pass comes back covered when that is over`, async ({ driver }, info) => {
    const tab = await openHeld(driver);
    if (left === 'in its own time') {
      await passSpread(driver);
      await expect.poll(() => tab.painted()).toBe(true);
    }
    await tab.goto(ELSEWHERE);
    await endPass(driver);
    await neverRed(driver, info, async () => {
      await tab.back();
      await tab.pause.shown();
    });
  });
}

test('a hash, a redirect and a reload are the same attempt', async ({ driver }, info) => {
  const start = Date.now();
  const tab = await driver.open(OTHER);
  await neverRed(driver, info, async () => {
    await tab.goto(HELD.slice(0, -1), 'commit');
    await tab.pause.shown();
    await tab.evaluate(() => {
      location.hash = 'photos';
    });
    await tab.pause.shown();
    await tab.reload();
    await tab.pause.shown();
    await tab.pause.leave();
    await tab.arrives('/green.marsh/');
  });
  await expectOutcomes(driver, start, ['left']);
});

test('a site that answers from its own service worker', async ({ driver }, info) => {
  const site = 'https://www.tiktok.com';
  const tab = await driver.open(`${site}/@green.marsh?mode=worker`);
  await expect.poll(() => tab.evaluate(() => window.workerReady)).toBe(true);
  await hold(driver, `${site}/@red.quint`);
  await neverRed(driver, info, async () => {
    await tab.goto(`${site}/@red.quint`, 'commit');
    await isPausedUnpainted(tab);
  });
});

test('a tab of the site that was open before the hold is guarded without a reload', async ({
  driver,
}, info) => {
  const tab = await driver.open('https://x.com/green_marsh');
  await hold(driver, 'https://x.com/red_quint');
  await tab.activate();
  await neverRed(driver, info, async () => {
    await tab.evaluate(() => window.go('/red_quint'));
    await tab.pause.shown();
  });
});

test('someone on the same site who is not held shows as ever, without a trace of Lull', async ({
  driver,
}) => {
  const watch = await driver.watchForRed();
  const tab = await driver.open('https://www.instagram.com/red.other/');
  await expect.poll(() => tab.painted()).toBe(true);
  await expect.poll(() => watch.sawRed).toBe(true);
  await watch.stop();
  expect(await tab.traces()).toEqual([]);
  await tab.evaluate(() => window.go('/red.another/'));
  expect(await tab.traces()).toEqual([]);
});
