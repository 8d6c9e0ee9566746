/** npm run screenshots [-- how a variant's name begins …]: pictures of every page, exercise and step, in every variant, into screenshots/. To be looked at. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, isStale, outputDir } from './build.mjs';
import { atEnd, ROOT } from './run.mjs';
import { checkMeasures, flawsOf } from './seen.mjs';
import { ensureReady, programPath, SetupError } from './setup.mjs';
import { attemptsOf30Days, holdAll, LINKS, writeAttempts } from './thirty-days.mjs';
import { DESK, NARROW, NEW, SETTINGS, SMALL, STATES, VARIANTS } from './variants.mjs';

const FOLDER = join(ROOT, 'screenshots');
const AXE = join(ROOT, 'node_modules/axe-core/axe.min.js');
const PASSPHRASE = 'quiet green hill';
/** People name others in their own letters. */
const LABEL = '小雨 ليلى נועה आरव';
const READY_MS = 15_000;
/** Long enough for a colour to have faded and a chart to have been drawn. */
const SETTLE_MS = 350;
/** Longer than any breath exercise; only the page's own clock runs it. */
const EXERCISE_MS = 150_000;
/** No exercise has more steps; a walk that does not end is a fault. */
const MOST_STEPS = 12;

/** All, or those that were asked for. */
const asked = process.argv.slice(2);
const isWanted = ({ name }) => asked.length === 0 || asked.some((begin) => name.startsWith(begin));

let taken = 0;
const faults = [];

async function ensureBuilt() {
  if (!isStale('chrome')) return;
  console.log('Building Lull …');
  const { code, output } = await build('chrome', { quiet: true });
  if (code !== 0) throw new SetupError(`The build failed:\n${output.trim()}`);
}

async function takeAll() {
  for (const { name } of [NEW, ...VARIANTS, ...STATES].filter(isWanted))
    rmSync(join(FOLDER, name), { recursive: true, force: true });
  const { browser, home, close } = await open();
  try {
    const stage = { browser, home };
    await measuresWork(stage);
    if (isWanted(NEW)) await optionsPages(stage, NEW);
    await live30Days(stage);
    for (const variant of VARIANTS.filter(isWanted)) {
      console.log(`${variant.name} …`);
      await optionsPages(stage, variant);
      await pauseScreens(stage, variant);
      await popup(stage, variant);
      await exercises(stage, variant);
    }
    await inStates(stage);
  } finally {
    await close();
  }
}

/** Lull as it was chosen in Settings: locked, discreet, in each palette, with large type. */
async function inStates(stage) {
  for (const state of STATES.filter(isWanted)) {
    console.log(`${state.name} …`);
    await tell(stage, 'saveSettings', { ...SETTINGS, ...state.settings });
    if (state.locked) await tell(stage, 'turnLockOn', { passphrase: PASSPHRASE, minutes: 0 });
    if (state.locked) await tell(stage, 'lockNow', {});
    await optionsPages(stage, state);
    await pauseScreens(stage, state);
    await popup(stage, state);
    if (state.locked) await tell(stage, 'unlock', { passphrase: PASSPHRASE });
    if (state.locked) await tell(stage, 'turnLockOff', {});
  }
}

/** Asks the background as a page of Lull does. */
async function tell(stage, name, asked) {
  const page = await pageOf(stage, VARIANTS[0], 'options.html#/help');
  const answer = await page.evaluate((message) => chrome.runtime.sendMessage(message), {
    lull: name,
    data: asked,
  });
  await page.close();
  if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
}

/** Chromium without a window, with the built extension and a fresh profile. */
async function open() {
  const { chromium } = await import('@playwright/test');
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
  return { browser, home: new URL('/', worker.url()).href, close };
}

async function measuresWork({ browser }) {
  const page = await browser.newPage();
  await checkMeasures(page);
  await page.close();
}

/** A page of Lull in this variant; what it throws is a fault. */
async function pageOf({ browser, home }, variant, path, size = DESK) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(`${variant.name} ${path}: ${error.message}`));
  await page.emulateMedia({ colorScheme: variant.colorScheme, reducedMotion: variant.reducedMotion });
  await page.setViewportSize(size);
  if (variant.words) await page.addInitScript(variant.words);
  await page.goto(`${home}${path}`);
  await page.waitForSelector('h1', { timeout: READY_MS });
  return page;
}

async function take(page, variant, name, { full = true, judged = true } = {}) {
  const folder = join(FOLDER, variant.name);
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: full });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  for (const flaw of await flawsOf(page)) faults.push(`${variant.name}/${name}.png: ${flaw}`);
  if (over > 0) faults.push(`${variant.name}/${name}.png is ${over} px wider than its window`);
  if (judged) for (const found of await judge(page)) faults.push(`${variant.name}/${name}.png: ${found}`);
  taken += 1;
}

/** What axe finds wrong in the page as it is drawn, contrast too. It waits by the clock of the page, which must run. */
async function judge(page) {
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
}

/** A message of Lull as this page says it. */
const said = (page, key) => page.evaluate((name) => chrome.i18n.getMessage(name), key);

const fileName = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The pages a variant names, or every one. */
async function optionsPages(stage, variant) {
  const page = await pageOf(stage, variant, 'options.html');
  const hashes = variant.hashes ?? (await everyPage(page, stage));
  for (const [size, viewport] of Object.entries(variant.sizes)) {
    await page.setViewportSize(viewport);
    for (const hash of hashes) {
      await goTo(page, stage, hash);
      await take(page, variant, `${size}-${fileName(hash)}`, { full: size !== 'wide' });
    }
  }
  await page.close();
}

/** Every page of the navigation, the pages below it, and the welcome. New ones are found by themselves. */
async function everyPage(page, stage) {
  const hashes = new Set(['#/welcome']);
  for (const hash of await linksTo(page, 'nav a')) {
    hashes.add(hash);
    await goTo(page, stage, hash);
    for (const below of await linksTo(page, `main a[href^="${hash}/"]`)) hashes.add(below);
  }
  return hashes;
}

const linksTo = (page, selector) =>
  page.$$eval(selector, (links) => links.map((link) => link.getAttribute('href')));

async function goTo(page, { home }, hash) {
  await page.goto(`${home}options.html${hash}`);
  await page.waitForSelector('h1', { timeout: READY_MS });
  await page.waitForTimeout(SETTLE_MS);
}

/** Both screens of the pause, through *Try a pause*: it is the very pause, and nothing is counted. */
async function pauseScreens(stage, variant) {
  const page = await pageOf(stage, variant, 'options.html#/welcome');
  const button = async (key) => page.getByRole('button', { name: await said(page, key), exact: true });
  await (await button('welcome_try')).click();
  await inSizes(page, variant, 'pause-1');
  await (await button('pause_continue')).click({ timeout: READY_MS });
  await (await button('pause_open')).waitFor();
  await inSizes(page, variant, 'pause-2');
  await (await button('pause_sayMore')).click();
  await inSizes(page, variant, 'pause-2-more');
  await page.close();
  if (!variant.hashes) await pauseExercise(stage, variant);
}

/** The exercise that is offered beside the wait, in place of it. */
async function pauseExercise(stage, variant) {
  const page = await pageOf(stage, variant, 'options.html#/welcome');
  await page.getByRole('button', { name: await said(page, 'welcome_try'), exact: true }).click();
  const offer = page.locator('.pause-offer');
  await page.waitForTimeout(SETTLE_MS);
  if ((await offer.count()) > 0) {
    await offer.click();
    await inSizes(page, variant, 'pause-exercise-pull');
    await page.getByRole('button', { name: await said(page, 'pause_exerciseBegin'), exact: true }).click();
    await inSizes(page, variant, 'pause-exercise');
  }
  await page.close();
}

async function inSizes(page, variant, name) {
  for (const [size, viewport] of Object.entries({ ...variant.sizes, ...(variant.hashes ? {} : SMALL) })) {
    await page.setViewportSize(viewport);
    await take(page, variant, `${size}-${name}`, { full: false });
  }
}

async function popup(stage, variant) {
  const page = await pageOf(stage, variant, 'popup.html', NARROW);
  await take(page, variant, 'popup');
  await page.close();
}

/** Every exercise of the popup from its first step to its end. */
async function exercises(stage, variant) {
  const page = await pageOf(stage, variant, 'popup.html', NARROW);
  await page.clock.install();
  await page.reload();
  const names = await namesIn(page);
  if (names.length === 0) faults.push(`${variant.name}: the popup offers no exercise`);
  for (const name of names) {
    await page.getByRole('button', { name, exact: true }).click();
    await steps(page, variant, name);
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

async function steps(page, variant, name) {
  const done = page.getByRole('button', { name: await said(page, 'exercise_done'), exact: true });
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    await take(page, variant, `exercise-${fileName(name)}-${step}`, { judged: false });
    if ((await done.count()) > 0) return;
    await onward(page);
  }
  faults.push(`${variant.name}: “${name}” does not come to its end`);
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

/** Two profiles held and thirty days of pauses. */
async function live30Days(stage) {
  const page = await pageOf(stage, VARIANTS[0], 'options.html#/help');
  const held = await page.evaluate(holdAll, LINKS);
  const personId = held[0]?.value?.personId;
  if (!personId) throw new Error(`Nothing could be held: ${JSON.stringify(held)}`);
  await page.evaluate(writeAttempts, attemptsOf30Days(personId, Date.now()));
  await page.evaluate((data) => chrome.runtime.sendMessage({ lull: 'renamePerson', data }), {
    personId,
    label: LABEL,
  });
  await page.close();
}

try {
  await ensureReady({ browsers: ['chromium'], fonts: true });
  await ensureBuilt();
  await takeAll();
  console.log(`${taken} pictures in ${relative(process.cwd(), FOLDER) || FOLDER}`);
  for (const fault of faults) console.error(`  ✗ ${fault}`);
  process.exit(faults.length > 0 ? 1 : 0);
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exit(1);
}
