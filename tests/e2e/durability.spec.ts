import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from './browsers/driver';
import { expect, test } from './fixture';
import { begin, HELD } from './steps';

/** Kills in `npm test`, and in `npm run torture`. */
const KILLS = 3;
const TORTURE_KILLS = 100;
/** The latest moment of a kill, counted from the call for the page (ms); the first pauses stand well before it. */
const LATEST_MS = 1_500;
/** A pause that was shown this long (ms) must never be lost. */
const SHOWN_MS = 100;
/** One kill, restart and look at the database takes up to this long (ms). */
const TURN_MS = 40_000;

/** How long the pause was shown before the kill (ms), `null` when the kill came first or it is not known. */
type Shown = number | null;

/**
 * One turn: opens a held profile, ends every process of the browser `delay` ms later, and starts it again with the same
 * profile. With `after` the time counts from the moment the pause is shown.
 */
async function killAround(driver: Driver, delay: number, after: boolean): Promise<Shown> {
  const tab = await driver.open();
  let shownAt: number | null = null;
  const visit = tab
    .goto(HELD, 'commit')
    .then(() => tab.pause.shown())
    .then(() => {
      shownAt = Date.now();
    })
    // The browser goes while it is asked.
    .catch(() => undefined);
  if (after) await visit;
  await sleep(delay);
  const shown = shownAt === null ? null : Date.now() - shownAt;
  await driver.kill();
  await driver.restart();
  return shown;
}

/** The last kill of each round comes when a pause surely stands; the others are spread over the time before and around it. */
async function survives(driver: Driver, kills: number): Promise<void> {
  for (let turn = 0; turn < kills; turn++) {
    const part = turn % KILLS;
    const after = part === KILLS - 1;
    const delay = after ? SHOWN_MS + Math.random() * 300 : (part + Math.random()) * (LATEST_MS / KILLS);
    const start = Date.now();
    const shown = await killAround(driver, delay, after);
    const what = `kill ${turn + 1} after ${Math.round(delay)} ms, pause shown for ${shown ?? 0} ms`;
    const rows = async () => (await driver.attempts()).filter(({ at }) => at >= start);
    if (after) expect(shown, what).not.toBeNull();
    if (shown !== null && shown >= SHOWN_MS)
      await expect.poll(async () => (await rows()).length, what).toBe(1);
    await expect
      .poll(async () => (await rows()).every(({ outcome }) => outcome === 'closed'), what)
      .toBe(true);
    expect((await rows()).length, what).toBeLessThanOrEqual(1);
  }
  const ids = (await driver.attempts()).map(({ id }) => id);
  expect(new Set(ids).size, 'none twice').toBe(ids.length);
  expect(ids.length).toBeLessThanOrEqual(kills);
}

test.beforeEach(({ driver }) => begin(driver));

test(`an attempt is kept, once, through ${KILLS} kills of the browser`, async ({ driver }) => {
  test.setTimeout(KILLS * TURN_MS);
  await survives(driver, KILLS);
});

test(`an attempt is kept, once, through ${TORTURE_KILLS} kills of the browser @torture`, async ({
  driver,
}) => {
  test.setTimeout(TORTURE_KILLS * TURN_MS);
  await survives(driver, TORTURE_KILLS);
});
