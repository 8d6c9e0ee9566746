import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { begin, ELSEWHERE, endPasses, HELD, neverRed, OTHER } from './steps';

test.beforeAll(({ driver }) => begin(driver, { wait: 0 }));

test.afterEach(({ driver }) => endPasses(driver));

declare global {
  interface Window {
    /** The page had its chance. */
    floated?: boolean;
  }
}

/** A press counts for this long (ms). */
const PRESSED_MS = 5_100;

/** How each player of the page stands, by its name. */
interface Playing {
  [id: string]: { plays: boolean; muted: boolean; volume: number };
}

/** A page that plays: one sound that is heard, one that is muted, a live picture, and a sound that is stopped. */
async function withPlayers(driver: Driver): Promise<Tab> {
  const tab = await driver.open(OTHER);
  await tab.evaluate(() => {
    const players = ['loud', 'muted', 'stopped'].map((id) => {
      const player = document.createElement('video');
      Object.assign(player, {
        id,
        src: '/site-tone.wav',
        volume: 0.4,
        muted: id === 'muted',
        controls: true,
      });
      document.body.append(player);
      return player;
    });
    // A picture that floats has to have a picture.
    const live = document.createElement('video');
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
    Object.assign(live, { id: 'live', muted: true, srcObject: canvas.captureStream() });
    document.body.append(live);
    players.push(live);
    const play = document.createElement('button');
    play.textContent = 'Play';
    play.onclick = () => {
      for (const player of players) if (player.id !== 'stopped') player.play();
    };
    const fill = document.createElement('button');
    fill.textContent = 'Fill the screen';
    fill.onclick = () => players[0]?.requestFullscreen();
    const float = document.createElement('button');
    float.textContent = 'Float';
    float.onclick = () => live.requestPictureInPicture();
    document.querySelector('h1')?.after(play, fill, float);
  });
  await tab.click('button', 'Play');
  await expect.poll(async () => (await playing(tab)).loud?.plays).toBe(true);
  return tab;
}

const playing = (tab: Tab): Promise<Playing> =>
  tab.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('video')].map(({ id, paused, muted, volume }) => [
        id,
        { plays: !paused, muted, volume },
      ]),
    ),
  );

test('players are silent during a pause, and play on as they did', async ({ driver }, info) => {
  const tab = await withPlayers(driver);
  const before = await playing(tab);
  await neverRed(driver, info, async () => {
    await tab.evaluate(() => window.go('/red.quint/'));
    await tab.pause.shown();
    expect(Object.values(await playing(tab)).some(({ plays }) => plays)).toBe(false);
    await tab.pause.continue();
  });
  await tab.pause.open();
  await expect.poll(() => playing(tab)).toEqual(before);
});

const filling = (tab: Tab) => tab.evaluate(() => document.fullscreenElement?.id ?? null);
const floating = (tab: Tab) => tab.evaluate(() => document.pictureInPictureElement?.id ?? null);

test('a page in full screen leaves it for the pause, and has it back', async ({ driver }, info) => {
  const tab = await withPlayers(driver);
  await tab.click('button', 'Fill the screen');
  await expect.poll(() => filling(tab)).toBe('loud');
  const before = await playing(tab);
  await neverRed(driver, info, async () => {
    await tab.evaluate(() => window.go('/red.quint/'));
    await tab.pause.shown();
    await expect.poll(() => filling(tab)).toBe(null);
    await tab.pause.continue();
  });
  await tab.pause.open();
  await expect.poll(() => filling(tab)).toBe('loud');
  await expect.poll(() => playing(tab)).toEqual(before);
});

test('picture in picture too', async ({ driver }, info) => {
  test.skip(info.project.name === 'firefox', 'there only the person opens it, and no page or extension can');
  const tab = await withPlayers(driver);
  await tab.click('button', 'Float');
  await expect.poll(() => floating(tab)).toBe('live');
  await tab.evaluate(() => window.go('/red.quint/'));
  await tab.pause.shown();
  await expect.poll(() => floating(tab)).toBe(null);
  await tab.pause.continue();
  await tab.pause.open();
  await expect.poll(() => floating(tab)).toBe('live');
});

/** What a page can have float as soon as somebody presses in the pause, and whether it does. */
const FLOATS = {
  'a video': [
    "document.querySelector('#live').requestPictureInPicture()",
    () => document.pictureInPictureElement !== null,
  ],
  'a window that stays on top': [
    "documentPictureInPicture.requestWindow().then((it) => { it.document.body.style.background = 'rgb(255, 0, 0)'; })",
    () =>
      !!(window as unknown as { documentPictureInPicture: { window: unknown } }).documentPictureInPicture
        .window,
  ],
  'a pop-up of its own': [
    "window.popped = open('', '', 'width=300,height=300'); popped.document.body.style.background = 'rgb(255, 0, 0)'",
    () => (window as unknown as { popped: Window }).popped.closed === false,
  ],
} satisfies Record<string, [string, () => boolean]>;

test('a press in the pause lets no page float a video, a window on top or a pop-up of its own', async ({
  driver,
}, info) => {
  const inFirefox = driver.name === 'firefox';
  const ways = Object.entries(FLOATS).filter(([what]) => !inFirefox || what === 'a pop-up of its own');
  const tabs: Tab[] = [];
  for (const _ of ways) tabs.push(await withPlayers(driver));
  await sleep(PRESSED_MS);
  for (const [index, [what, [float, floats]]] of ways.entries()) {
    const tab = tabs[index] as Tab;
    await tab.activate();
    const work = () => test.step(what, () => floatsNothing(tab, float, floats));
    // In Firefox a new window is drawn before any script of Lull can run there; it closes then.
    await (inFirefox ? work() : neverRed(driver, info, work));
  }
});

async function floatsNothing(tab: Tab, float: string, floats: () => boolean): Promise<void> {
  await tab.evaluate((code) => {
    const script = document.createElement('script');
    script.textContent = `const waiting = setInterval(() => {
      if (!navigator.userActivation.isActive) return;
      clearInterval(waiting);
      try { ${code} } finally { window.floated = true; }
    }, 5);`;
    window.go('/red.quint/');
    document.head.append(script);
  }, float);
  await tab.pause.shown();
  await tab.pause.continue();
  await expect.poll(() => tab.evaluate(() => window.floated)).toBe(true);
  await sleep(500);
  expect(await tab.evaluate(floats)).toBe(false);
  await tab.pause.leave();
  await tab.arrives('/green.marsh/');
}

const mutedTabs = (driver: Driver) =>
  driver.inExtension(() => api.tabs.query({ muted: true }).then(({ length }) => length));

/** How many tabs the browser says to be at this path, which is told with what it tells the background. */
const tabsCalled = (driver: Driver, path: string) =>
  driver.inExtension(
    (pattern) => api.tabs.query({ url: pattern }).then(({ length }) => length),
    `https://www.instagram.com${path}`,
  );
/** The background has given a tab its sound back by then (ms). */
const SOUND_MS = 500;

test('a tab that goes from a pause to another site has its sound again', { tag: '@chromium' }, async ({
  driver,
}) => {
  const tab = await driver.open(HELD, 'commit');
  await tab.pause.shown();
  await expect.poll(() => mutedTabs(driver)).toBe(1);
  // A page that names itself otherwise under its pause is as silent.
  await tab.evaluate(() => history.pushState(null, '', '/green.marsh/'));
  await expect.poll(() => tabsCalled(driver, '/green.marsh/')).toBe(1);
  await sleep(SOUND_MS);
  expect(await mutedTabs(driver)).toBe(1);
  await tab.goto(ELSEWHERE);
  await expect.poll(() => mutedTabs(driver)).toBe(0);
  await tab.goto(HELD, 'commit');
  await tab.pause.shown();
  await expect.poll(() => mutedTabs(driver)).toBe(1);
  await tab.close();
});

test('after Leave over a load the tab has its sound again', async ({ driver }) => {
  const muted = () => mutedTabs(driver);
  const tab = await driver.open(OTHER);
  await tab.goto(HELD, 'commit');
  await tab.pause.shown();
  await expect.poll(muted).toBe(1);
  await tab.pause.leave();
  await tab.arrives('/green.marsh/');
  await expect.poll(muted).toBe(0);
});
