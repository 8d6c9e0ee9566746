/** Lives through the main job in a real browser on a virtual screen, says what happened, and keeps screenshots. */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPracticeSite } from '../tests/practice-site/server.mjs';
import { launch } from './browsers.mjs';
import { startDisplay } from './display.mjs';
import { atEnd, ROOT, run } from './run.mjs';
import { programPath, SetupError } from './setup.mjs';

const PERSON = 'marla.quint';
const LONG_MS = 30_000;
/** A prompt ignores keys for its first half second, so that none is pressed by accident. */
const PROMPT_MS = 1_000;
const FADE_MS = 400;
/** A press that was not acknowledged by then (ms) has taken its frame away. */
const PRESS_MS = 1_500;

/** Walks from an installed extension to counted attempts. Throws at the first thing that is not as it should be. */
export async function walk(folder) {
  const display = await startDisplay();
  const site = await startPracticeSite({});
  const closeSite = atEnd(site.close);
  const { browser, page, extension, ended } = await launch(
    { path: programPath('chromium'), family: 'chrome' },
    folder,
    { firstPage: site.url, env: display.env, args: ['--window-size=1280,800', '--window-position=0,0'] },
  );
  const closeBrowser = atEnd(() => browser.close());
  try {
    const stage = { browser, site, page, home: `chrome-extension://${extension}/options.html`, display };
    console.log('No display here, so Lull walks through its main job by itself.\n');
    const options = await step('the welcome page did not open', () => welcome(stage));
    await step('the pause could not be added', () => hold(stage, options));
    await step('the pause or Leave did not work', () => leave(stage));
    await step('Continue or Open now did not work', () => goOn(stage));
    await step('Overview did not count right', () => overview(options, stage));
    console.log('\nAll as it should be. With a display, npm start opens the browser for you instead.');
  } finally {
    await closeBrowser();
    await ended;
    closeSite();
    display.stop();
  }
}

/** Says in plain words where the walk stopped, before the technical reason. */
async function step(otherwise, work) {
  try {
    return await work();
  } catch (error) {
    throw new SetupError(`  ✗ Stopped: ${otherwise} (${error.message}).`, { cause: error });
  }
}

async function welcome({ browser, home }) {
  const target = await browser.waitForTarget((each) => each.url() === `${home}#/welcome`, {
    timeout: LONG_MS,
  });
  const options = await target.page();
  await options.waitForSelector('h1');
  await said('Installed, no permission asked. The welcome page opened', options, '1-welcome');
  return options;
}

async function hold({ site, home, display }, options) {
  await options.bringToFront();
  await options.goto(`${home}#/people`);
  const field = await named(options, 'textbox', 'Profile link');
  await field.type(`${site.url}/${PERSON}`);
  await (await named(options, 'button', 'Add a pause')).click();
  await allow(options, display);
  await said(
    `Added a pause before ${PERSON}; the browser asked for this one site, and it was allowed`,
    options,
    '2-added',
  );
}

/** The prompt is the browser's own: no page can press it, so real keys do, once it has taken the focus. */
async function allow(options, display) {
  await until(() => options.evaluate(() => !document.hasFocus()), 'the browser did not ask for the site');
  await sleep(PROMPT_MS);
  await key('Tab', display);
  await key('Return', display);
  await until(() => options.evaluate(isProtected), 'the profile did not become “Pause on”');
}

const key = (name, { env }) => run(programPath('xdotool'), ['key', name], { env, quiet: true });

/** Runs in the People page. */
const isProtected = () =>
  [...document.querySelectorAll('li')].some((item) => /\bPause on\b/.test(item.innerText));

/** Asks again and again until it holds; after a while says what did not happen. */
async function until(holds, otherwise) {
  const deadline = Date.now() + LONG_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(otherwise);
    await sleep(100);
  }
}

async function leave(stage) {
  const frame = await openProfile(stage);
  await said('Opened the profile. The pause came first', stage.page, '3-pause');
  await press(await named(frame, 'button', 'Leave'));
  await stage.page.waitForFunction(
    (url) => location.href === `${url}/`,
    { timeout: LONG_MS },
    stage.site.url,
  );
  await gone(stage.page);
  await said('Pressed Leave. Back on the page before', stage.page, '4-left');
}

async function goOn(stage) {
  const frame = await openProfile(stage);
  const start = Date.now();
  await (await enabled(frame, 'Continue')).click();
  const seconds = Math.round((Date.now() - start) / 1000);
  const open = await named(frame, 'button', 'Open now');
  await said(`Opened it again and waited ${seconds} s for Continue`, stage.page, '5-continue');
  await press(open);
  await gone(stage.page);
  await said('Pressed Open now. The profile shows', stage.page, '6-open');
}

/** Moves to the profile inside the page, as a person would, and gives back the frame of the pause. */
async function openProfile({ page }) {
  await page.bringToFront();
  await page.click(`a[href="/${PERSON}"]`);
  const frame = await page.waitForFrame(isPause, { timeout: LONG_MS });
  await named(frame, 'button', 'Leave');
  return frame;
}

const isPause = (frame) =>
  frame.url().startsWith('chrome-extension:') && new URL(frame.url()).pathname === '/pause.html';

/** The pause is over when its frame is gone and the page holds nothing but its own head and body. */
async function gone(page) {
  await until(() => !page.frames().some(isPause), 'the pause did not go away');
  await until(() => page.evaluate(isBare), 'something of the pause stayed in the page');
}

/** Runs in the practice site. */
const isBare = () =>
  [...document.documentElement.children].every((part) => part === document.head || part === document.body);

async function overview(options, { home }) {
  await options.bringToFront();
  await options.goto(`${home}#/overview`);
  await options.waitForFunction(() => performance.getEntriesByName('lull:overview-ready').length > 0, {
    timeout: LONG_MS,
  });
  const outcomes = await options.evaluate(readOutcomes);
  if (outcomes.join() !== 'left,continued')
    throw new Error(`counted instead: ${outcomes.join() || 'nothing'}`);
  await said('Overview counts two attempts: one left, one continued', options, '7-overview');
}

/** Runs in Lull's own page: the outcomes stored in this browser, oldest first. */
function readOutcomes() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lull');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('attempts').objectStore('attempts').index('at').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result.map(({ outcome }) => outcome));
      };
    };
  });
}

const named = (place, role, name) =>
  place.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`, { timeout: LONG_MS });

/** The press may take its own frame away, and the driver then never hears that it is over; what follows tells. */
const press = (button) => Promise.race([button.click().catch(() => undefined), sleep(PRESS_MS)]);

async function enabled(frame, name) {
  const button = await named(frame, 'button', name);
  await frame.waitForFunction((element) => !element.disabled, { timeout: 2 * LONG_MS }, button);
  return button;
}

/** One line of the story, with a picture of that moment. */
async function said(what, page, picture) {
  const folder = join(ROOT, 'screenshots');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${picture}.png`);
  await sleep(FADE_MS);
  await page.screenshot({ path });
  console.log(`  ✓ ${what}.  ${relative(ROOT, path)}`);
}
