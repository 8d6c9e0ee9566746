import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { begin, endPasses, expectOutcomes, neverRed, OTHER } from './steps';

const SECOND = 'https://www.instagram.com/red.two/';

test.beforeAll(({ driver }) => begin(driver, { wait: 0, also: [SECOND] }));

test.afterEach(({ driver }) => endPasses(driver));

/** How a page draws the place one leaves for, by what it does at the move. `show` draws it whole. */
const DRAWS: Record<string, string> = {
  'draws it late, behind a bar that comes at once':
    "document.body.append(document.createElement('progress')); setTimeout(show, 1500)",
  'shows an empty shell first, and fills it late':
    "document.querySelector('h1').textContent = ''; setTimeout(show, 1500)",
  'keeps four fifths of what it shows, and draws the rest late':
    "for (let n = 0; n < 24; n++) document.body.append(document.createElement('p'), 'kept'); setTimeout(show, 2000)",
  'never draws it': 'undefined',
};

/** Comes to a held page inside the site. */
async function comeInside(driver: Driver, to = '/red.quint/'): Promise<Tab> {
  const tab = await driver.open(OTHER);
  await tab.evaluate((path) => window.go(path), to);
  await tab.pause.shown();
  return tab;
}

/** In both browsers: that it is waited for, and that it is not waited for without end. */
const BOTH = /behind a bar|never/;

for (const [how, draw] of Object.entries(DRAWS)) {
  test(
    `Leave inside a page that ${how}`,
    { tag: BOTH.test(how) ? [] : '@chromium' },
    async ({ driver }, info) => {
      const start = Date.now();
      await neverRed(driver, info, async () => {
        const tab = await comeInside(driver);
        await tab.evaluate((code) => {
          removeEventListener('popstate', (window as unknown as { show: () => void }).show);
          const script = document.createElement('script');
          script.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
          script.textContent = `addEventListener('popstate', () => { ${code} }, { once: true })`;
          document.head.append(script);
        }, draw);
        await tab.pause.leave();
        await tab.arrives('/green.marsh/');
        await expect.poll(() => tab.traces()).toEqual([]);
        await sleep(300);
      });
      await expectOutcomes(driver, start, ['left']);
    },
  );
}

test('from one held profile to another inside a page, each opens by its own pass', async ({
  driver,
}, info) => {
  const start = Date.now();
  const tab = await comeInside(driver);
  await tab.pause.continue();
  await tab.pause.open();
  await tab.evaluate(() => window.go('/green.marsh/'));
  await sleep(300);
  await neverRed(driver, info, async () => {
    await tab.evaluate(() => window.go('/red.two/'));
    await tab.pause.shown();
    await tab.pause.continue();
  });
  await tab.pause.open();
  await tab.pause.gone();
  await sleep(1_000);
  expect(await tab.pause.isShown()).toBe(false);
  await tab.evaluate(() => window.go('/red.quint/'));
  await sleep(500);
  expect(await tab.pause.isShown()).toBe(false);
  const rows = await expectOutcomes(driver, start, ['continued', 'continued']);
  expect(new Set(rows.map(({ personId }) => personId)).size).toBe(2);
});

test('a router that draws before its address changes is covered ahead', async ({ driver }, info) => {
  const start = Date.now();
  await neverRed(driver, info, async () => {
    const tab = await driver.open(OTHER);
    await tab.evaluate(() => {
      window.navigation.addEventListener('navigate', (event) => {
        if (!event.canIntercept) return;
        const precommitHandler = async () => {
          document.documentElement.className = 'red';
          await new Promise((resolve) => setTimeout(resolve, 900));
        };
        event.intercept({ precommitHandler } as NavigationInterceptOptions);
      });
    });
    await tab.evaluate(
      () => void window.navigation.navigate('/red.quint/').committed?.catch(() => undefined),
    );
    await tab.pause.shown();
  });
  await expectOutcomes(driver, start, ['open']);
});

/** A pause whose page does `before` and then names itself: the tab is called by its site, and afterwards as the page named it. */
async function namesItselfMeanwhile(
  driver: Driver,
  before: (tab: Tab, isPlain: () => Promise<void>) => Promise<void>,
) {
  const tab = await comeInside(driver);
  const isCalled = (name: string) => expect.poll(() => tab.evaluate(() => document.title)).toBe(name);
  const isPlain = () => isCalled('www.instagram.com');
  await isPlain();
  await before(tab, isPlain);
  await tab.evaluate(() => {
    document.title = 'Red Quint';
  });
  await isPlain();
  await tab.pause.continue();
  await tab.pause.open();
  await isCalled('Red Quint');
}

test('during a pause the tab is called by its site; afterwards by the name the page gave it meanwhile', ({
  driver,
}) => namesItselfMeanwhile(driver, async () => undefined));

test('a page without a name keeps the one it gave itself during a pause, and a new root shows none meanwhile', ({
  driver,
}) =>
  namesItselfMeanwhile(driver, async (tab, isPlain) => {
    await tab.evaluate(() => document.querySelector('title')?.remove());
    await isPlain();
    await tab.evaluate(() => {
      const root = document.documentElement.cloneNode(true) as Element;
      for (const named of root.querySelectorAll('title')) named.remove();
      document.replaceChild(root, document.documentElement);
    });
    await isPlain();
  }));

test('after a pause the field one wrote in has the focus and the caret again, and the page stays where it was', async ({
  driver,
}) => {
  const tab = await driver.open(OTHER);
  // Nobody writes in a page while it is not known yet whom it shows.
  await expect.poll(() => tab.traces()).toEqual([]);
  await tab.evaluate(() => {
    document.body.style.height = '4000px';
    window.scrollTo(0, 900);
    const field = document.querySelector<HTMLInputElement>('#field');
    if (!field) return;
    field.value = 'some words';
    field.focus({ preventScroll: true });
    field.setSelectionRange(3, 3);
    window.go('/red.quint/');
  });
  await tab.pause.shown();
  await tab.pause.continue();
  await tab.pause.open();
  await tab.pause.gone();
  await expect
    .poll(() =>
      tab.evaluate(() => {
        const field = document.activeElement as HTMLInputElement;
        return [field.id, field.selectionStart, window.scrollY];
      }),
    )
    .toEqual(['field', 3, 900]);
});
