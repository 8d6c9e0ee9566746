import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import {
  begin,
  ELSEWHERE,
  endPasses,
  expectNoRow,
  expectOutcomes,
  HELD,
  neverRed,
  OTHER,
  passSpread,
  tell,
} from './steps';
import { holdMany } from './support/held-many';

/** A link of a site Lull has no access to, whose page leads to the held profile. */
const LINKS = `${ELSEWHERE}?to=${encodeURIComponent('https://www.instagram.com/red.quint/?from=blog')}`;
/** The mark behind `#` says nothing: not of Lull, not of the profile. */
const QUIET = /^https:\/\/www\.instagram\.com\/robots\.txt#[\w-]+$/;
const POST = 'https://www.instagram.com/red.quint/p/abc/?x=1';

test.describe.configure({ mode: 'serial' });

/** Full loads of the held profile that reached the site since the last look. */
let seen = 0;
const asked = (driver: Driver) =>
  driver.sites.visits.slice(seen).filter(({ path }) => path.toLowerCase().includes('red.quint'));

const rules = (driver: Driver) =>
  driver.inExtension(async () =>
    (await api.declarativeNetRequest.getSessionRules()).map(({ action, priority }) => ({
      type: action.type,
      priority,
    })),
  );
const redirects = async (driver: Driver) =>
  (await rules(driver)).filter(({ type, priority }) => type === 'redirect' && priority === 1).length;

async function isQuietPause(tab: Tab): Promise<void> {
  await tab.pause.shown();
  const address = await tab.location();
  expect(address).toMatch(QUIET);
  expect(address).not.toMatch(/lull|red|quint/i);
}

/** All that a page can read of the addresses it was reached by. */
const addresses = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => {
    const { navigation, document } = window;
    const before = [document.referrer, navigation.activation?.from?.url ?? ''];
    return [...before, ...navigation.entries().map(({ url }) => url ?? '')];
  });

test.beforeAll(async ({ driver }) => {
  await begin(driver, { wait: 1 });
  const people = await driver.openOptions('/people');
  await people.click('button', 'How this pause works');
  await people.sees("This doesn't cover links you click inside the site.");
  const before = await redirects(driver);
  await people.click('switch', 'Load nothing until I choose');
  await expect.poll(() => redirects(driver)).toBeGreaterThan(before);
  await people.close();
});
test.beforeEach(async ({ driver }) => {
  await endPasses(driver);
  await expect.poll(async () => (await rules(driver)).filter(({ priority }) => priority === 2)).toEqual([]);
  seen = driver.sites.visits.length;
});

test('a typed address never leaves the browser, and Leave goes back', async ({ driver }, info) => {
  const start = Date.now();
  const tab = await driver.open(OTHER);
  await neverRed(driver, info, async () => {
    await tab.goto('https://www.instagram.com/Red.Quint/?hl=de', 'commit');
    await isQuietPause(tab);
    await tab.pause.leave();
    await tab.arrives('/green.marsh/');
  });
  expect(asked(driver)).toEqual([]);
  await expectOutcomes(driver, start, ['left']);
});

test('a click on a link of a site Lull has no access to is held too', async ({ driver }) => {
  const tab = await driver.open(LINKS);
  await tab.click('link', 'A link');
  await isQuietPause(tab);
  expect(asked(driver)).toEqual([]);
  await tab.pause.leave();
  await tab.arrives(LINKS);
});

// Firefox has no speculation rules.
test('a page that asks the browser to prerender the profile gets nothing either', {
  tag: '@chromium',
}, async ({ driver }) => {
  const tab = await driver.open(OTHER);
  await tab.evaluate(
    (url, other) => {
      const speculation = document.createElement('script');
      speculation.type = 'speculationrules';
      speculation.textContent = JSON.stringify({
        prerender: [{ urls: [url, other], eagerness: 'immediate' }],
        prefetch: [{ urls: [`${url}?prefetch=1`, `${other}?prefetch=1`], eagerness: 'immediate' }],
      });
      document.head.append(speculation);
    },
    HELD,
    'https://www.instagram.com/blue.lake/',
  );
  // Someone who is not held is loaded ahead, both ways.
  const ahead = () => driver.sites.visits.slice(seen).filter(({ path }) => path === '/blue.lake/').length;
  await expect.poll(ahead).toBe(2);
  // What is asked for later has come: so would have what was asked for before it.
  await tab.evaluate(() => fetch('/green.hill/').then(() => undefined));
  expect(asked(driver)).toEqual([]);
  expect(await tab.pause.isShown()).toBe(false);
});

test('Continue, then Open now, opens the profile by its own address, once', async ({ driver }) => {
  const start = Date.now();
  const tab = await driver.open('https://www.instagram.com/red.quint/reels/', 'commit');
  await isQuietPause(tab);
  await tab.pause.continue();
  expect(asked(driver)).toEqual([]);
  await tab.pause.open();
  await tab.arrives('/red.quint/reels/');
  await expect.poll(() => tab.painted()).toBe(true);
  expect(asked(driver).filter(({ destination }) => destination === 'document')).toHaveLength(1);
  await passSpread(driver);
  expect((await rules(driver)).some(({ priority }) => priority === 2)).toBe(true);
  await expectOutcomes(driver, start, ['continued']);
});

test('a site whose quiet page leads on to another has its pause there, and opens from there', {
  tag: '@rare',
}, async ({ driver }) => {
  const start = Date.now();
  driver.sites.robotsLeadTo = '/accounts/login/?next=1';
  const tab = await driver.open(HELD, 'commit');
  await tab.pause.shown();
  expect(await tab.location()).toMatch(/\/accounts\/login\/\?next=1#[\w-]+$/);
  driver.sites.robotsLeadTo = null;
  await tab.pause.continue();
  expect(asked(driver)).toEqual([]);
  await tab.pause.open();
  await tab.arrives('/red.quint/');
  await expectOutcomes(driver, start, ['continued']);
});

test('a post opens as itself, and the site finds nothing of the quiet page', async ({ driver }) => {
  const tab = await driver.open(OTHER);
  await tab.goto(POST, 'commit');
  await isQuietPause(tab);
  const mark = await tab.location();
  await tab.pause.continue();
  await tab.pause.open();
  await tab.arrives('/red.quint/p/abc/?x=1');
  await expect.poll(() => tab.painted()).toBe(true);
  expect(asked(driver).filter(({ destination }) => destination === 'document')).toHaveLength(1);
  const [referrer, ...others] = await addresses(tab);
  expect(referrer).toBe('');
  expect(others.filter((url) => url.includes('robots.txt'))).toEqual([]);
  const referers = driver.sites.visits.slice(seen).map(({ referer = '' }) => referer);
  expect(referers.filter((url) => url.includes('robots.txt'))).toEqual([]);
  await tab.back();
  await tab.arrives('/green.marsh/');
  await endPasses(driver);
  const other = await driver.open(POST, 'commit');
  await isQuietPause(other);
  expect(await other.location(), 'another mark each time').not.toBe(mark);
});

test('a quiet page that is loaded again keeps its pause, and what was asked for', { tag: '@rare' }, async ({
  driver,
}) => {
  const start = Date.now();
  const tab = await driver.open(POST, 'commit');
  await isQuietPause(tab);
  await tab.reload();
  await isQuietPause(tab);
  expect(asked(driver)).toEqual([]);
  const before = await driver.deleted();
  await tab.pause.practical();
  await tab.arrives('/red.quint/p/abc/?x=1');
  await expectNoRow(driver, start, before);
});

test('a page that asks for the profile ahead by a link gets nothing', async ({ driver }) => {
  const tab = await driver.open(OTHER);
  const ahead = (path: string) =>
    tab.evaluate((href) => {
      const link = document.createElement('link');
      link.rel = 'prefetch';
      link.href = href;
      document.head.append(link);
    }, path);
  await ahead(HELD);
  await ahead('/blue.lake/');
  const others = () => driver.sites.visits.slice(seen).filter(({ path }) => path === '/blue.lake/').length;
  await expect.poll(others).toBe(1);
  expect(asked(driver)).toEqual([]);
  // What a page asks for in place is no full load.
  expect(await tab.evaluate(() => fetch('/red.quint/').then(({ url }) => url))).toBe(HELD);
});

async function withWorker(driver: Driver, worker: string, work: (tab: Tab) => Promise<void>): Promise<void> {
  const tab = await driver.open(`${OTHER}?mode=${worker}-worker`);
  await expect.poll(() => tab.evaluate(() => window.workerReady)).toBe(true);
  seen = driver.sites.visits.length;
  try {
    await work(tab);
  } finally {
    await tab.goto(OTHER);
    await tab.evaluate(async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations())
        await registration.unregister();
    });
  }
}

for (const worker of ['passing', 'preloading'])
  test(`a ${worker} worker of the site that asks the server itself gets nothing either`, async ({
    driver,
  }) => {
    await withWorker(driver, worker, async (tab) => {
      await tab.goto(POST, 'commit');
      await isQuietPause(tab);
      expect(asked(driver)).toEqual([]);
      await tab.pause.practical();
      await tab.arrives('/red.quint/p/abc/?x=1');
      expect(asked(driver)).not.toEqual([]);
    });
  });

test('a worker that asks in a way which takes no redirect gets nothing: the browser shows its error', async ({
  driver,
}) => {
  await withWorker(driver, 'following', async (tab) => {
    await tab.goto(POST, 'commit');
    // Firefox goes by the rules before it asks a worker.
    if (driver.name === 'firefox') await isQuietPause(tab);
    else await expect.poll(() => tab.location()).toMatch(/^chrome-error:/);
    expect(asked(driver)).toEqual([]);
  });
});

test('This is practical opens it at once from there', { tag: '@rare' }, async ({ driver }) => {
  const start = Date.now();
  const tab = await driver.open(HELD, 'commit');
  await isQuietPause(tab);
  const before = await driver.deleted();
  await tab.pause.practical();
  await tab.arrives('/red.quint/');
  await expectNoRow(driver, start, before);
});

test('the rules are there again after a restart of the browser', async ({ driver }) => {
  await driver.restart();
  await expect.poll(() => redirects(driver)).toBeGreaterThan(0);
  seen = driver.sites.visits.length;
  const tab = await driver.open(HELD, 'commit');
  await isQuietPause(tab);
  expect(asked(driver)).toEqual([]);
});

test('switched off, the profile is asked for again and covered as before', async ({ driver }) => {
  const people = await driver.openOptions('/people');
  const before = await redirects(driver);
  await people.click('button', 'How this pause works');
  await people.click('switch', 'Load nothing until I choose');
  await expect.poll(() => redirects(driver)).toBeLessThan(before);
  const tab = await driver.open(HELD, 'commit');
  await tab.pause.shown();
  expect(await tab.location()).toBe(HELD);
  expect(asked(driver)).not.toEqual([]);
});

test(
  '1,000 held profiles have room, and a pause opens as before',
  { tag: '@chromium' },
  async ({ driver }, info) => {
    const people = await driver.openOptions('/people');
    await people.evaluate(holdMany, 1_000);
    const start = Date.now();
    await tell(people, 'loadNothing', { platform: 'instagram', account: 'red.quint', request: 'all' });
    info.annotations.push({ type: 'time', description: `all rules set in ${Date.now() - start} ms` });
    await people.close();
    expect(await redirects(driver)).toBe(3_000);
    expect(await driver.inExtension(() => api.storage.session.get('requestsBeyond'))).toEqual({
      requestsBeyond: [],
    });
    seen = driver.sites.visits.length;
    const tab = await driver.open('https://www.instagram.com/red.quint/', 'commit');
    await isQuietPause(tab);
    await tab.pause.practical();
    await tab.arrives('/red.quint/');
    expect(asked(driver).filter(({ destination }) => destination === 'document')).toHaveLength(1);
  },
);
