import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle } from 'puppeteer-core';
import type { EraseWhat } from '../../lib/storage/erase-what';
import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { HELD, hold, standsOnDisk, tell } from './steps';
import { poll } from './support/poll';

// Not in `npm test`: `npm run torture -- --runs 5 -g "bringing in"`.

const RUNS = Number(process.env.LULL_TORTURE_RUNS ?? 25);
const TURN_MS = 120_000;
const SETTLED_MS = 60_000;
/** So many rows take long enough to be stopped in the middle. */
const ROWS = 4_000;
const HANDLE = 'zephyr.marsh';
const LABEL = 'Zephyrine';
const NAME = 'Quimbeline';
const WORDS = 'Vermilion wording';

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lull-files-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file with someone, their profile and many pauses, as a Lull elsewhere saved it. */
function bigFile(): string {
  const editedAt = null;
  const person = { id: 'p1', label: LABEL, createdAt: 1, names: [NAME], search: ['google'], messages: false };
  const lines: [string, object][] = [
    ['people', { ...person, threads: [], editedAt }],
    [
      'profiles',
      { platform: 'instagram', account: HANDLE, personId: 'p1', heldAt: 1, post: true, request: 'all' },
    ],
  ];
  for (let i = 0; i < ROWS; i++)
    lines.push([
      'attempts',
      {
        ...{ id: `attempt-${i}`, at: Date.now() - i * 60_000, offset: 0, personId: i % 2 ? 'p1' : 'p2' },
        ...{ platform: 'instagram', kind: 'profile', outcome: 'left', decidedAt: Date.now() - i * 60_000 },
        note: i % 10 ? null : `${WORDS} ${i}`,
      },
    ]);
  const rows = {
    ...{ people: 1, profiles: 1, hints: 0, attempts: ROWS, checkins: 0, moments: 0, texts: 0 },
    ...{ events: 0, deleted: 0, settings: 0 },
  };
  const head = { format: 'lull', version: 1, app: '0', at: Date.now(), rows };
  const all = [head, ...lines.map(([table, row]) => ({ table, row }))].map((line) => JSON.stringify(line));
  const text = `${all.join('\n')}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const path = join(folder, 'lull.jsonl');
  writeFileSync(path, `${text}${JSON.stringify({ end: rows, sha256 })}\n`);
  return path;
}

/** Reads the file up to its preview. */
async function preview(driver: Driver, file: string): Promise<Tab> {
  const page = await driver.openOptions('/data');
  const box = await page.page.$('input[aria-label="Bring in a file"]');
  await (box as ElementHandle<HTMLInputElement>).uploadFile(file);
  await poll('the preview', async () => (await page.text()).includes('pauses after it'), SETTLED_MS);
  return page;
}

/** How many people, profiles and attempts there are, and whom the index holds. */
async function numbers(driver: Driver): Promise<string> {
  const { index } = (await driver.storageLocal()) as { index?: { held: object } };
  const [attempts, profiles] = [await driver.attempts(), await driver.profiles()];
  const mine = attempts.filter(({ personId }) => personId === 'p1').length;
  return [profiles.length, attempts.length, mine, Object.keys(index?.held ?? {}).length].join();
}
const OLD = '0,0,0,0';
const NEW = `1,${ROWS},${ROWS / 2},1`;
const OTHERS = `0,${ROWS / 2},0,0`;

/** Waits until what is there is one of these, and no database but Lull's own is left. Resolves to which it is. */
async function settled(driver: Driver, page: Tab, wanted: string[]): Promise<string> {
  await tell(page, 'health', {});
  const state = async () => {
    const names = await driver.inExtension(async () => (await indexedDB.databases()).map(({ name }) => name));
    // Firefox keeps `storage.local` in one that only it sees.
    return `${await numbers(driver)} ${names.filter((name) => name?.startsWith('lull')).join()}`;
  };
  await driver.asking(() =>
    expect.poll(state, { timeout: SETTLED_MS }).toMatch(new RegExp(`^(${wanted.join('|')}) lull$`)),
  );
  return numbers(driver);
}

/** Starts something, ends every process of the browser in the middle of it, and starts it again. */
async function killedIn(driver: Driver, work: () => Promise<unknown>, latest: number): Promise<boolean> {
  let done = false;
  const working = work().then(
    () => {
      done = true;
    },
    // The browser goes while it is asked.
    () => undefined,
  );
  await sleep(Math.random() * latest);
  const before = done;
  await driver.kill();
  await working;
  await driver.restart();
  return before;
}

/** How long it takes when nothing is in its way, and a little more (ms). */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = Date.now();
  await work();
  return (Date.now() - begin) * 1.2;
}

test('the browser killed in the middle of bringing in: all of the file is there, or nothing @torture', async ({
  driver,
}) => {
  test.setTimeout((RUNS + 2) * TURN_MS);
  await driver.start();
  const file = bigFile();
  const bring = async (page: Tab) => {
    await page.click('button', 'Bring them in');
    await poll('the end', async () => (await page.text()).includes('lines were changed'), SETTLED_MS);
  };
  let page = await preview(driver, file);
  const latest = await timed(() => bring(page));
  const seen = { old: 0, new: 0 };
  for (let run = 0; run < RUNS; run++) {
    await tell(page, 'erase', { what: { what: 'all' } });
    await page.close();
    page = await preview(driver, file);
    const done = await killedIn(driver, () => bring(page), latest);
    page = await driver.openOptions('/data');
    const state = await settled(driver, page, done ? [NEW] : [OLD, NEW]);
    seen[state === OLD ? 'old' : 'new'] += 1;
  }
  console.log(`${driver.name}: killed ${RUNS} times in ${Math.round(latest)} ms of bringing in`, seen);
});

test('the browser killed in the middle of erasing: all of it is gone, or nothing @torture', async ({
  driver,
}) => {
  test.setTimeout((RUNS + 2) * TURN_MS);
  await driver.start();
  const file = bigFile();
  const bring = async () => {
    const page = await preview(driver, file);
    await page.click('button', 'Bring them in');
    await poll('the end', async () => (await page.text()).includes('lines were changed'), SETTLED_MS);
    return page;
  };
  let page = await bring();
  const all: EraseWhat = { what: 'all' };
  const latest = await timed(() => tell(page, 'erase', { what: all }));
  const seen = { old: 0, new: 0 };
  for (let run = 0; run < RUNS; run++) {
    await page.close();
    page = await bring();
    const one = run % 2 === 0;
    const what: EraseWhat = one ? { what: 'person', personId: 'p1' } : all;
    const gone = one ? OTHERS : OLD;
    const done = await killedIn(driver, () => tell(page, 'erase', { what }), latest);
    page = await driver.openOptions('/data');
    const state = await settled(driver, page, done ? [gone] : [gone, NEW]);
    seen[state === NEW ? 'old' : 'new'] += 1;
    if (state !== OLD) await tell(page, 'erase', { what: all });
  }
  console.log(`${driver.name}: killed ${RUNS} times in ${Math.round(latest)} ms of erasing`, seen);
});

/** Where each word stands in Lull's own folders, and how often it is found in all. */
function left(driver: Driver, words: string[]): string[] {
  return words.flatMap((word) => driver.ownFilesWith(word).map((file) => `${word}: ${file}`));
}

for (const what of [
  { what: 'all' },
  { what: 'person', personId: 'p1' },
  { what: 'kind', kind: 'written' },
] as const) {
  const name = what.what === 'kind' ? 'what was written' : what.what === 'all' ? 'everything' : 'a person';
  test(`what is left on disk after erasing ${name}: nothing @torture`, async ({ driver }) => {
    test.setTimeout(10 * TURN_MS);
    await driver.start();
    await hold(driver, HELD);
    const page = await preview(driver, bigFile());
    await page.click('button', 'Bring them in');
    await poll('the end', async () => (await page.text()).includes('lines were changed'), SETTLED_MS);
    // Only what could be read before: browsers compress what they write, and a word may be spelled in pieces.
    const words = what.what === 'kind' ? [WORDS] : [LABEL, HANDLE];
    if (what.what === 'all') words.push(WORDS, 'red.quint');
    for (const word of words) await standsOnDisk(driver, word);
    await tell(page, 'erase', { what });
    console.log(`${driver.name}: erased ${name}, the browser runs`, left(driver, words));
    await driver.restart();
    expect(left(driver, words)).toEqual([]);
  });
}
