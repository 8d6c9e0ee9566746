import { readFileSync } from 'node:fs';
import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { begin, meetPause } from './steps';

type Rows = Record<string, { [key: string]: unknown }[]>;

const ROWS: Rows = JSON.parse(readFileSync('tests/data/0.1.0/database-2.json', 'utf8'));
/** The tables of 0.1.0 by their key path, without indexes: those are made by the versions before. */
const KEYS: Record<string, string | string[]> = {
  people: 'id',
  profiles: ['platform', 'account'],
  settings: 'id',
  attempts: 'id',
  changes: 'id',
  events: 'id',
  hints: ['platform', 'account'],
  texts: 'id',
  checkins: 'attempt',
};

test.beforeEach(async ({ driver }) => {
  await begin(driver);
  // A page of Lull that loses its database wakes the background.
  await driver.tidy();
});

/** Puts the database of 0.1.0 in the place of the present one and keeps a connection to it, as a page of 0.1.0 does. */
function leaveDatabase(page: Tab, rows: Rows, keys: typeof KEYS): Promise<void> {
  return page.evaluate(
    async (all, keyPaths) => {
      const done = (request: IDBRequest) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const removed = done(indexedDB.deleteDatabase('lull'));
      // Asked for at once, so that nobody opens a new one in between. Dexie's version 2 is 20 here.
      const opening = indexedDB.open('lull', 20);
      opening.onupgradeneeded = () => {
        for (const [name, keyPath] of Object.entries(keyPaths)) {
          const store = opening.result.createObjectStore(name, { keyPath });
          for (const row of all[name] ?? []) store.add(row);
        }
      };
      await removed;
      Object.assign(globalThis, { old: await done(opening) });
    },
    rows,
    keys,
  );
}

/** One more connection to it. */
function openOld(page: Tab): Promise<void> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('lull', 20);
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = () => reject(opening.error);
    });
    Object.assign(globalThis, { old: opening.result });
  });
}

/** What a page of 0.1.0 does when a newer version wants to open. */
function closeWhenAsked(page: Tab): Promise<void> {
  return page.evaluate(() => {
    const { old } = globalThis as unknown as { old: IDBDatabase };
    old.onversionchange = () => old.close();
  });
}

/** The background sleeps meanwhile: its upgrade must not come between the two. */
async function twoOldPages(driver: Driver): Promise<[Tab, Tab]> {
  const pages: [Tab, Tab] = [await driver.openBare(), await driver.openBare()];
  await driver.stopWorker();
  await leaveDatabase(pages[0], ROWS, KEYS);
  await openOld(pages[1]);
  return pages;
}

/** Every row, table by table, without Dexie. */
function readRows(): Promise<{ version: number; rows: Rows }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lull');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const names = [...database.objectStoreNames];
      const reading = database.transaction(names);
      const rows: Rows = {};
      for (const name of names) {
        const all = reading.objectStore(name).getAll();
        all.onsuccess = () => {
          rows[name] = all.result;
        };
      }
      reading.oncomplete = () => {
        database.close();
        resolve({ version: database.version, rows });
      };
    };
  });
}

test('two pages of 0.1.0 are open during the upgrade: it goes through, and every row is there', async ({
  driver,
}) => {
  const pages = await twoOldPages(driver);
  for (const page of pages) await closeWhenAsked(page);
  const people = await driver.openOptions('/people');
  await people.sees('Red');
  const { version, rows } = await driver.inExtension(readRows);
  expect(version).toBeGreaterThan(20);
  for (const name of Object.keys(KEYS)) expect(rows[name], name).toHaveLength(ROWS[name]?.length ?? 0);
  await meetPause(driver);
});

test('an old page that keeps its connection delays the upgrade until it is closed; the pause comes meanwhile', {
  tag: '@rare',
}, async ({ driver }) => {
  const pages = await twoOldPages(driver);
  const tab = await meetPause(driver);
  await tab.pause.leave();
  for (const page of pages) await page.close();
  const people = await driver.openOptions('/people');
  await people.sees('Red');
  const { rows } = await driver.inExtension(readRows);
  for (const name of ['people', 'profiles', 'texts'])
    expect(rows[name]).toHaveLength(ROWS[name]?.length ?? 0);
  await expect
    .poll(
      async () =>
        (await driver.inExtension(readRows)).rows.attempts?.filter(({ outcome }) => outcome === 'left')
          .length,
    )
    .toBe((ROWS.attempts?.filter(({ outcome }) => outcome === 'left').length ?? 0) + 1);
});
