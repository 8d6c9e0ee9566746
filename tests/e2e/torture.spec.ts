import { setTimeout as sleep } from 'node:timers/promises';
import type { Data, Name } from '../../lib/messages/protocol';
import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { begin, expectNoRow, HELD, hold, meetPause, refuseDatabase, setWait, tell } from './steps';
import { poll } from './support/poll';
import { SmallDisk } from './support/small-disk';

// Not in `npm test`: `npm run torture -- --runs 2 -g "disk"`.

const RUNS = Number(process.env.LULL_TORTURE_RUNS ?? 25);
const TURN_MS = 300_000;
/** A background that is stopped may take a question with it, in Firefox without a word (ms). */
const ANSWER_MS = 5_000;
/** The latest moment at which a background is stopped, counted from the question (ms). */
const LATEST_MS = 150;
/** What had no room on the disk is written at the next alarm, half a minute later at most where nothing else runs. */
const WRITTEN = { timeout: 120_000 };

test.beforeEach(() => test.setTimeout(RUNS * TURN_MS));

/** What Lull is told in the torture, and what has to be so afterwards. */
interface Model {
  held: string[];
  wait: number;
  pass: boolean;
}

/** What is so, in rows and in all that is derived from them; they must agree. */
async function readState(driver: Driver): Promise<Model & { agrees: boolean }> {
  const held = (await driver.profiles()).map(({ account }) => account).sort();
  const { index, passes = {} } = (await driver.storageLocal()) as {
    index?: { held: object; wait: number };
    passes?: object;
  };
  const keys = Object.keys(index?.held ?? {}).map((key) => key.slice(key.indexOf(':') + 1));
  const scripts = await driver.inExtension(() => api.scripting.getRegisteredContentScripts());
  const allOn = (await driver.profiles()).every((profile) => profile.protected);
  return {
    held,
    wait: index?.wait ?? -1,
    pass: Object.keys(passes).length > 0,
    agrees: allOn && keys.sort().join() === held.join() && scripts.length === (held.length > 0 ? 1 : 0),
  };
}

/** Says something and stops the background somewhere in the middle. Resolves to whether the answer still came. */
async function interrupted<N extends Name>(
  driver: Driver,
  page: Tab,
  name: N,
  data: Data<N>,
): Promise<boolean> {
  const answered = tell(page, name, data).then(
    () => true,
    () => false,
  );
  await sleep(Math.random() * LATEST_MS);
  const early = await Promise.race([answered, sleep(0).then(() => false)]);
  await driver.stopWorker();
  return early || Promise.race([answered, sleep(ANSWER_MS).then(() => false)]);
}

/** Waits until all agrees, and is as it was before or as it had to become; the latter where that was said to be done. */
async function settles(
  driver: Driver,
  page: Tab,
  before: Model,
  after: Model,
  done: boolean,
): Promise<Model> {
  // Whatever is said wakes the background, which then does what was left.
  await tell(page, 'health', {});
  const state = async () => {
    const { agrees, ...model } = await driver.asking(() => readState(driver));
    const is = (wanted: Model) => JSON.stringify(wanted) === JSON.stringify(model);
    return agrees && (is(after) || (!done && is(before))) ? 'fits' : JSON.stringify({ agrees, ...model });
  };
  await expect.poll(state, { message: JSON.stringify({ before, after, done }), ...WRITTEN }).toBe('fits');
  const { agrees, ...model } = await driver.asking(() => readState(driver));
  return model;
}

test('the background stopped in the middle of a change: it is done, or nothing of it @torture', async ({
  driver,
}) => {
  await begin(driver);
  const page = await driver.openOptions('/settings');
  let model: Model = { held: ['red.quint'], wait: 10, pass: false };
  await tell(page, 'saveSettings', { wait: model.wait });
  for (let run = 0; run < RUNS; run++) {
    const account = `red.${run}`;
    const added = { ...model, held: [...model.held, account].sort() };
    const link = `https://www.instagram.com/${account}/`;
    const add = await interrupted(driver, page, 'hold', { link, personId: null, tabId: null });
    model = await settles(driver, page, model, added, add);

    const waits = { ...model, wait: 5 + (run % 20) };
    const save = await interrupted(driver, page, 'saveSettings', { wait: waits.wait });
    model = await settles(driver, page, model, waits, save);

    const gone = { ...model, held: model.held.filter((one) => one !== account) };
    const remove = await interrupted(driver, page, 'stopHolding', { platform: 'instagram', account });
    model = await settles(driver, page, model, gone, remove);
  }
});

test('the background stopped in the middle of a visit: it opens, counts and ends @torture', async ({
  driver,
}) => {
  await driver.start();
  await hold(driver, HELD);
  await setWait(driver, 0);
  const [person] = await driver.profiles();
  for (let run = 0; run < RUNS; run++) {
    const start = Date.now();
    const tab = await meetPause(driver);
    const kept = await driver.deleted();
    const opened = tab.pause.practical();
    await sleep(Math.random() * LATEST_MS);
    await driver.stopWorker();
    await opened;
    await expect.poll(() => tab.painted().catch(() => false)).toBe(true);
    const page = await driver.openOptions('/settings');
    // What a background that was stopped left in the journal is done by the next one, whatever wakes it.
    await tell(page, 'health', {});
    await expectNoRow(driver, start, kept);

    const before: Model = { held: ['red.quint'], wait: 0, pass: true };
    const done = await interrupted(driver, page, 'endPass', { personId: person?.personId ?? '' });
    const { pass } = await settles(driver, page, before, { ...before, pass: false }, done);
    if (pass) await tell(page, 'endPass', { personId: person?.personId ?? '' });
    await page.close();
    await tab.activate();
    await tab.pause.shown();
    await tab.close();
  }
});

const accounts = async (driver: Driver) => (await driver.profiles()).map(({ account }) => account).join();

/** Waits until the one pause since `start` (epoch ms) is in the database as left; one that does not open is asked again. */
async function isCounted(driver: Driver, start: number): Promise<void> {
  const counted = async () => {
    const outcomes = (await driver.attempts()).filter(({ at }) => at >= start).map(({ outcome }) => outcome);
    if (outcomes.join() !== 'left') throw new Error(`there is “${outcomes}”`);
    return true;
  };
  await poll('a pause that is counted', counted, WRITTEN.timeout);
}

test('a disk that is full, and free again: what was shown is counted @torture', async ({ driver }) => {
  const disk = SmallDisk.mount();
  test.skip(disk === null, 'nothing can be mounted here');
  try {
    await driver.start();
    await hold(driver, HELD);
    for (let run = 0; run < RUNS; run++) {
      const start = Date.now();
      disk?.fill();
      const tab = await meetPause(driver);
      if (run % 2) await tab.pause.leave();
      await sleep(Math.random() * 2_000);
      expect(disk?.isFull).toBe(true);
      disk?.free();
      if (run % 2 === 0) await tab.pause.leave();
      await isCounted(driver, start);
      await driver.tidy();
    }
    expect(await accounts(driver)).toBe('red.quint');
  } finally {
    await driver.close();
    disk?.unmount();
  }
});

/** Something that befalls a database while the browser runs. */
interface Blow {
  strike: (driver: Driver) => Promise<() => Promise<void>>;
  /** Whether what is counted meanwhile is still there when it is over. */
  keeps: boolean;
}

const BLOWS: Record<string, Blow> = {
  // Its files are spoiled below the browser, which finds out at the next start at the latest.
  damaged: {
    strike: async (driver) => {
      driver.damageDatabase();
      return async () => {
        await driver.kill();
        await driver.restart();
      };
    },
    keeps: false,
  },
  emptied: {
    strike: async (driver) => {
      await driver.inExtension(() => {
        const gone = indexedDB.deleteDatabase('lull');
        return new Promise((done) => {
          gone.onsuccess = gone.onerror = done;
        });
      });
      return async () => undefined;
    },
    keeps: true,
  },
  refused: {
    strike: refuseDatabase,
    keeps: true,
  },
};

for (const [blow, { strike, keeps }] of Object.entries(BLOWS)) {
  test(`a database that is ${blow} while the browser runs: who is held stays so, and what comes is counted @torture`, async ({
    driver,
  }) => {
    await driver.start();
    await hold(driver, HELD);
    // A permission is on disk only after an orderly end.
    await driver.restart();
    for (let run = 0; run < RUNS; run++) {
      const undo = await strike(driver);
      const start = Date.now();
      const tab = await meetPause(driver);
      await tab.pause.leave();
      await sleep(Math.random() * 1_000);
      await undo();
      if (keeps) await isCounted(driver, start);
      const after = Date.now();
      const next = await meetPause(driver);
      await next.pause.leave();
      await isCounted(driver, after);
      await poll('whoever is held', async () => (await accounts(driver)) === 'red.quint', WRITTEN.timeout);
      await driver.tidy();
    }
  });
}
