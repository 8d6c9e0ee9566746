import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { endPasses, expectOutcomes, HELD, hold, meetPause, setWait, standsOnDisk, tell } from './steps';

const PASSPHRASE = 'quiet green hill';
const LABEL = 'Zephyrine';
const PLAN = 'quinquereme';
const NOTE = 'borborygmus';
const FEELING = 'sesquipedal';
const HOURS = 'rhododendron';
/** Kills around the lock in `npm run torture`. */
const RUNS = Number(process.env.LULL_TORTURE_RUNS ?? 1);
/** Turning the lock on takes about so long, and turning it off a fifth (ms). */
const TURN_MS = 500;

/** Turns the lock on in Settings, as a person would. */
async function lock(driver: Driver): Promise<Tab> {
  const settings = await driver.openOptions('/settings');
  await settings.fill('Passphrase', PASSPHRASE);
  await settings.click('button', 'Turn the lock on');
  await settings.sees('The lock is on, and your words are open now.');
  return settings;
}

/** Types a label, a plan, words for hours and a feeling, and an answer in a pause. */
async function write(driver: Driver): Promise<void> {
  await setWait(driver, 0);
  await hold(driver, HELD);
  const people = await driver.openOptions('/people');
  await people.click('button', 'Rename');
  await people.fill('Name only you see', LABEL);
  await driver.keyboard.focusWindow();
  await people.click('button', 'Save');
  await people.sees(LABEL);
  await tell(people, 'saveSettings', { keepWriting: true });
  const [profile] = await driver.profiles();
  const plan = { days: [0, 1, 2, 3, 4, 5, 6], from: 0, until: 1, label: HOURS };
  await tell(people, 'addPlan', { personId: profile?.personId ?? '', ...plan });
  await tell(people, 'saveText', { kind: 'feeling', text: FEELING, about: null });
  await people.close();
  const kit = await driver.openOptions('/calm-kit');
  await kit.fill('If', 'it is late');
  await kit.fill('then', `I say ${PLAN}`);
  await kit.click('button', 'Add this plan');
  await kit.close();
  const start = Date.now();
  const tab = await meetPause(driver);
  await tab.pause.continue();
  await tab.pause.sayMore();
  await tab.pause.click('button', FEELING);
  await tab.pause.fill('Answer', NOTE);
  await tab.pause.open(1);
  await expect
    .poll(async () => (await expectOutcomes(driver, start, ['continued']))[0])
    .toHaveProperty('outcome', 'continued');
  await endPasses(driver);
  await tab.close();
}

/** Gives a passphrase; its box has no role in Firefox. */
async function give(page: Tab, passphrase: string): Promise<void> {
  const box = await page.page.waitForSelector('input[type=password]');
  await box?.evaluate((input) => input.select());
  await box?.type(passphrase);
  await page.click('button', 'Unlock');
}

/** In which files of the profile the words stand. */
const found = (driver: Driver) =>
  Object.fromEntries(
    [LABEL, PLAN, NOTE, FEELING, HOURS, PASSPHRASE].map((word) => [word, driver.filesWith(word)]),
  );
const NOWHERE = Object.fromEntries([LABEL, PLAN, NOTE, FEELING, HOURS, PASSPHRASE].map((word) => [word, []]));

/** All that is in memory of the session. */
const session = (page: Tab) => page.evaluate(async () => JSON.stringify(await api.storage.session.get(null)));

test('what is typed once the lock is on is in no file, and there again with the passphrase', {
  tag: '@rare',
}, async ({ driver }) => {
  test.setTimeout(180_000);
  await driver.start();
  await (await lock(driver)).close();
  await write(driver);
  await driver.restart();
  expect(found(driver)).toEqual(NOWHERE);

  const people = await driver.openOptions('/people');
  await people.sees('Your words are locked');
  expect(await people.text()).not.toContain(LABEL);
  expect(await session(people)).not.toMatch(new RegExp([LABEL, PLAN, NOTE, FEELING, HOURS].join('|')));
  const start = Date.now();
  const tab = await meetPause(driver);
  expect(await tab.pause.text()).not.toContain(PLAN);
  await tab.pause.leave();
  await expectOutcomes(driver, start, ['left']);
  await tab.close();

  await people.activate();
  await people.click('button', 'Unlock');
  await give(people, 'quiet green hall');
  await people.sees("That isn't it.");
  await give(people, PASSPHRASE);
  await people.sees(LABEL);
  await people.close();
  const kit = await driver.openOptions('/calm-kit');
  await kit.sees(PLAN);
  await tell(kit, 'lockNow', {});
  await kit.sees('Your words are locked');
  expect(await kit.text()).not.toContain(PLAN);
  expect(await session(kit)).not.toContain('lockKey');
});

test('turned on later, it locks what was written before, in the files too', async ({ driver }) => {
  test.setTimeout(180_000);
  await driver.start();
  await write(driver);
  await standsOnDisk(driver, LABEL);
  const settings = await driver.openOptions('/settings');
  // Its answer comes once the files are written anew; the page says that the lock is on before.
  await tell(settings, 'turnLockOn', { passphrase: PASSPHRASE, minutes: 0 });
  await settings.close();
  await driver.restart();
  expect(found(driver)).toEqual(NOWHERE);
  const people = await driver.openOptions('/people');
  await people.click('button', 'Unlock');
  await give(people, PASSPHRASE);
  await people.sees(LABEL);
  await tell(people, 'turnLockOff', {});
  const [attempt] = (await driver.attempts()).filter(({ note }) => note === NOTE);
  expect(attempt?.feelings).toEqual([FEELING]);
});

/** Ends the browser this long (ms) after the lock began to be turned on, then in a fifth of it after it began to be turned off. */
async function killedAfter(driver: Driver, waits: number[]): Promise<void> {
  test.setTimeout(60_000 + waits.length * 40_000);
  await driver.start();
  let page = await driver.openOptions('/people');
  await tell(page, 'hold', { link: HELD, personId: null, tabId: null });
  const [held] = await driver.profiles();
  await tell(page, 'renamePerson', { personId: held?.personId ?? '', label: LABEL });
  for (let n = 0; n < 60; n += 1)
    await tell(page, 'saveText', { kind: 'note', text: `${NOTE} ${n}`, about: null });
  for (const wait of waits) {
    void tell(page, 'turnLockOn', { passphrase: PASSPHRASE, minutes: 0 }).catch(() => undefined);
    await sleep(wait);
    await driver.kill();
    await driver.restart();
    page = await driver.openOptions('/people');
    const { locked, open, on } = await stored(page);
    expect([
      [61, 0, true],
      [0, 61, false],
    ]).toContainEqual([locked, open, on]);
    if (!on) await tell(page, 'turnLockOn', { passphrase: PASSPHRASE, minutes: 0 });
    expect(await tell(page, 'unlock', { passphrase: PASSPHRASE })).toBeNull();
    void tell(page, 'turnLockOff', {}).catch(() => undefined);
    await sleep(wait / 5);
    await driver.kill();
    await driver.restart();
    page = await driver.openOptions('/people');
    const after = await stored(page);
    expect([
      [61, 0, true],
      [0, 61, false],
    ]).toContainEqual([after.locked, after.open, after.on]);
    if (after.on) expect(await tell(page, 'unlock', { passphrase: PASSPHRASE })).toBeNull();
    if (after.on) await tell(page, 'turnLockOff', {});
    await page.sees(LABEL);
  }
}

test(
  'killed as it is turned on or off, all words are as they were or as they are to be',
  { tag: '@rare' },
  ({ driver }) => killedAfter(driver, [TURN_MS / 2]),
);

test('killed at any moment as it is turned on or off, all words are as they were or as they are to be @torture', ({
  driver,
}) => killedAfter(driver, [0, TURN_MS, ...Array.from({ length: RUNS }, () => Math.random() * TURN_MS)]));

/** How many rows have their words locked and open, and whether the lock is on, read without Dexie once no row is on its way back. */
async function stored(page: Tab) {
  expect(await tell(page, 'health', {})).toMatchObject({ database: true });
  return page.evaluate(
    () =>
      new Promise<{ locked: number; open: number; on: boolean }>((done, fail) => {
        const open = indexedDB.open('lull');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const reading = open.result.transaction(['people', 'texts', 'marks']);
          const all = (name: string) => reading.objectStore(name).getAll();
          const [people, texts, marks] = [all('people'), all('texts'), all('marks')] as const;
          reading.oncomplete = () => {
            open.result.close();
            const rows = [...people.result, ...texts.result];
            const locked = rows.filter((row) => row.sealed).length;
            done({ locked, open: rows.length - locked, on: marks.result.some((mark) => mark.lock) });
          };
        };
      }),
  );
}
