/** npm run screenshots: pictures of every page, exercise and step, in every look, into screenshots/. To be looked at. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, isStale, outputDir } from './build.mjs';
import { atEnd, ROOT } from './run.mjs';
import { ensureReady, programPath, SetupError } from './setup.mjs';

const FOLDER = join(ROOT, 'screenshots');
const DESK = { width: 1280, height: 800 };
const WIDE = { width: 3840, height: 2160 };
/** The popup as narrow as a browser makes it; its pictures are as long as it is. */
const NARROW = { width: 320, height: 600 };
/** The pause in a small and in a low window: nothing of it has to be scrolled there. */
const SMALL = { narrow: { width: 320, height: 568 }, low: { width: 640, height: 360 } };

const LOOKS = [
  { name: 'light', colorScheme: 'light', reducedMotion: 'no-preference', sizes: { desk: DESK, wide: WIDE } },
  { name: 'dark', colorScheme: 'dark', reducedMotion: 'no-preference', sizes: { desk: DESK } },
  { name: 'still', colorScheme: 'light', reducedMotion: 'reduce', sizes: { desk: DESK } },
];

const READY_MS = 15_000;
/** Long enough for a colour to have faded and a chart to have been drawn. */
const SETTLE_MS = 350;
/** Longer than any breath exercise; only the page's own clock runs it. */
const EXERCISE_MS = 150_000;
/** No exercise has more steps; a walk that does not end is a fault. */
const MOST_STEPS = 12;

const DAY_MS = 86_400_000;
const LINKS = ['https://www.instagram.com/marla.quint/', 'https://www.tiktok.com/@marla.quint'];

let taken = 0;
const faults = [];

async function ensureBuilt() {
  if (!isStale('chrome')) return;
  console.log('Building Lull …');
  const { code, output } = await build('chrome', { quiet: true });
  if (code !== 0) throw new SetupError(`The build failed:\n${output.trim()}`);
}

async function takeAll() {
  for (const name of ['new', ...LOOKS.map((look) => look.name)])
    rmSync(join(FOLDER, name), { recursive: true, force: true });
  const { browser, home, words, close } = await open();
  try {
    const stage = { browser, home, words };
    console.log('A new Lull …');
    await optionsPages(stage, { ...LOOKS[0], name: 'new', sizes: { desk: DESK } });
    await live30Days(stage);
    for (const look of LOOKS) {
      console.log(`${look.name} …`);
      await optionsPages(stage, look);
      await pauseScreens(stage, look);
      await popup(stage, look);
      await exercises(stage, look);
    }
  } finally {
    await close();
  }
}

/** Chromium without a window, with the built extension and a fresh profile. */
async function open() {
  const { chromium } = await import('@playwright/test');
  const { parse } = await import('yaml');
  const folder = outputDir('chrome');
  const browser = await chromium.launchPersistentContext('', {
    executablePath: programPath('chromium'),
    headless: true,
    viewport: DESK,
    args: [
      `--load-extension=${folder}`,
      `--disable-extensions-except=${folder}`,
      '--force-color-profile=srgb',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const close = atEnd(() => browser.close());
  const worker = browser.serviceWorkers()[0] ?? (await browser.waitForEvent('serviceworker'));
  const words = parse(readFileSync(join(ROOT, 'lib/locales/en.yml'), 'utf8'));
  return { browser, home: new URL('/', worker.url()).href, words, close };
}

/** A page of Lull in this look; what it throws is a fault. */
async function pageOf({ browser, home }, look, path, size = DESK) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(`${look.name} ${path}: ${error.message}`));
  await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: look.reducedMotion });
  await page.setViewportSize(size);
  await page.goto(`${home}${path}`);
  await page.waitForSelector('h1', { timeout: READY_MS });
  return page;
}

async function take(page, look, name, { full = true } = {}) {
  const folder = join(FOLDER, look.name);
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: full });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) faults.push(`${look.name}/${name}.png is ${over} px wider than its window`);
  taken += 1;
}

const fileName = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Every page of the navigation, the pages below it, and the welcome. New ones are found by themselves. */
async function optionsPages(stage, look) {
  const page = await pageOf(stage, look, 'options.html');
  const places = new Set(['#/welcome']);
  for (const place of await linksTo(page, 'nav a')) {
    places.add(place);
    await goTo(page, stage, place);
    for (const below of await linksTo(page, `main a[href^="${place}/"]`)) places.add(below);
  }
  for (const [size, viewport] of Object.entries(look.sizes)) {
    await page.setViewportSize(viewport);
    for (const place of places) {
      await goTo(page, stage, place);
      await take(page, look, `${size}-${fileName(place)}`, { full: size !== 'wide' });
    }
  }
  await page.close();
}

const linksTo = (page, selector) =>
  page.$$eval(selector, (links) => links.map((link) => link.getAttribute('href')));

async function goTo(page, { home }, place) {
  await page.goto(`${home}options.html${place}`);
  await page.waitForSelector('h1', { timeout: READY_MS });
  await page.waitForTimeout(SETTLE_MS);
}

/** Both screens of the pause, through *Try a pause*: it is the very pause, and nothing is counted. */
async function pauseScreens(stage, look) {
  const { pause, welcome } = stage.words;
  const page = await pageOf(stage, look, 'options.html#/welcome');
  await page.getByRole('button', { name: welcome.try, exact: true }).click();
  await inSizes(page, look, 'pause-1');
  await page.getByRole('button', { name: pause.continue, exact: true }).click({ timeout: READY_MS });
  await page.getByRole('button', { name: pause.open, exact: true }).waitFor();
  await inSizes(page, look, 'pause-2');
  await page.close();
  await pauseExercise(stage, look);
}

/** The exercise that is offered beside the wait, in place of it. */
async function pauseExercise(stage, look) {
  const page = await pageOf(stage, look, 'options.html#/welcome');
  await page.getByRole('button', { name: stage.words.welcome.try, exact: true }).click();
  const offer = page.locator('.pause-offer');
  await page.waitForTimeout(SETTLE_MS);
  if ((await offer.count()) > 0) {
    await offer.click();
    await inSizes(page, look, 'pause-exercise');
  }
  await page.close();
}

async function inSizes(page, look, name) {
  for (const [size, viewport] of Object.entries({ ...look.sizes, ...SMALL })) {
    await page.setViewportSize(viewport);
    await take(page, look, `${size}-${name}`, { full: false });
  }
}

async function popup(stage, look) {
  const page = await pageOf(stage, look, 'popup.html', NARROW);
  await take(page, look, 'popup');
  await page.close();
}

/** Every exercise of the popup from its first step to its end. */
async function exercises(stage, look) {
  const page = await pageOf(stage, look, 'popup.html', NARROW);
  await page.clock.install();
  await page.reload();
  const names = await namesIn(page);
  if (names.length === 0) faults.push(`${look.name}: the popup offers no exercise`);
  for (const name of names) {
    await page.getByRole('button', { name, exact: true }).click();
    await steps(page, look, stage.words.exercise, name);
    await page.reload();
    await namesIn(page);
  }
  await page.close();
}

/** The exercises the popup offers, those behind its disclosure too. */
async function namesIn(page) {
  await page.waitForSelector('.steady-button', { timeout: READY_MS });
  const closed = page.locator('.disclosure-button[aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().click();
  return page.$$eval('.steady-button', (buttons) => buttons.map((button) => button.textContent));
}

async function steps(page, look, words, name) {
  const done = page.getByRole('button', { name: words.done, exact: true });
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    await take(page, look, `exercise-${fileName(name)}-${step}`);
    if ((await done.count()) > 0) return;
    await onward(page);
  }
  faults.push(`${look.name}: “${name}” does not come to its end`);
}

/** What a person does next: fills in what is empty, presses what matters most, else chooses the first thing; else time passes. */
async function onward(page) {
  const exercise = page.locator('.exercise');
  for (const box of await exercise.getByRole('textbox').all())
    if ((await box.inputValue()) === '') await box.fill('It is late, and I miss how it was.');
  const solid = exercise.locator('.button-solid:enabled');
  const choice = exercise.locator('li').getByRole('button');
  if ((await solid.count()) > 0) await solid.first().click();
  else if ((await choice.count()) > 0) await choice.first().click();
  else await page.clock.runFor(EXERCISE_MS);
}

/** Two profiles held and thirty days of pauses, as they might have been; the same on every run but for the dates. */
async function live30Days(stage) {
  const page = await pageOf(stage, LOOKS[0], 'options.html#/help');
  const told = await page.evaluate(holdAll, LINKS);
  const person = told[0]?.value?.person;
  if (!person) throw new Error(`Nothing could be held: ${JSON.stringify(told)}`);
  await page.evaluate(writeAttempts, pausesOf30Days(person, Date.now()));
  await page.close();
}

function pausesOf30Days(personId, now) {
  const outcomes = ['left', 'continued', 'left', 'closed', 'left', 'practical', 'left'];
  return Array.from({ length: 64 }, (_, index) => {
    const at = now - Math.floor((index * 29 * DAY_MS) / 64) - ((index * 7) % 5) * 3_600_000 - 60_000;
    const outcome = outcomes[(index * 5) % outcomes.length];
    return {
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      at,
      offset: -new Date(at).getTimezoneOffset(),
      personId,
      platform: index % 3 === 0 ? 'tiktok' : 'instagram',
      kind: index % 4 === 0 ? 'story' : 'profile',
      outcome,
      decidedAt: at + 20_000,
      minutes: outcome === 'continued' || outcome === 'practical' ? 5 : null,
      urge: outcome === 'practical' ? null : 2 + ((index * 3) % 8),
      urgeAfter: null,
      feelings: null,
      exercise: null,
      note: null,
    };
  });
}

/** Runs in a page of Lull: holds the profiles of one person, through the background as People does. */
async function holdAll(links) {
  const answers = [];
  for (const link of links) {
    const person = answers[0]?.value?.person ?? null;
    answers.push(await chrome.runtime.sendMessage({ lull: 'hold', data: { link, person, tabId: null } }));
  }
  return answers;
}

/** Runs in a page of Lull. */
function writeAttempts(rows) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lull');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('attempts', 'readwrite');
      for (const row of rows) writing.objectStore('attempts').put(row);
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

try {
  await ensureReady({ browsers: ['chromium'] });
  await ensureBuilt();
  await takeAll();
  console.log(`${taken} pictures in ${relative(process.cwd(), FOLDER) || FOLDER}`);
  for (const fault of faults) console.error(`  ✗ ${fault}`);
  process.exit(faults.length > 0 ? 1 : 0);
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exit(1);
}
