/**
 * What the guard costs on real pages: `npm run bench -- guard`, or one part of it: `npm run bench -- guard -g "script time"`.
 * All runs of a part are in one browser session and take turns, so that what else the machine does meets all sides alike.
 * Prints medians; nothing here passes or fails by time.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from '@playwright/test';
import { HELD, hold } from '../e2e/steps';
import { type Display, useDisplay } from '../e2e/support/display';
import { poll } from '../e2e/support/poll';
import type { Sites } from '../e2e/support/sites';
import { BenchChromium, PAGES } from './chromium';
import { comparison, print, rounds, row, SETTLE_MS, takeTurns } from './figures';
import {
  asleepReady,
  emptyReady,
  endExtension,
  fullReady,
  oneScriptReady,
  pauseReady,
  pauseStood,
} from './ready';
import { HELD_THERE, redReadings, WAYS } from './red';
import { type Clock, type ScriptTime, scriptBytes, scriptTime, total } from './script-time';
import { BenchSites, type Paint } from './sites';
import { ORDINARY_PAGES, wakeUps } from './wake-ups';

const ROUNDS = rounds(31);
const FEWER_ROUNDS = rounds(15);
const READY_ROUNDS = rounds(30);
const CLOCKS: Clock[] = ['wall', 'cpu'];

let sites: Sites;
let display: Display;
let driver: BenchChromium;

test.beforeAll(async () => {
  sites = await BenchSites.start(new BenchSites());
  display = await useDisplay();
  driver = new BenchChromium(sites, display);
  await driver.start();
  await hold(driver, HELD);
  await hold(driver, HELD_THERE);
});

test.afterAll(async () => {
  await driver.close();
  driver.discard();
  display.stop();
  sites.stop();
});

test('script time at start', async () => {
  type Runs = Record<Clock, ScriptTime>[];
  const first: Record<string, Runs> = {};
  const again: Record<string, Runs> = {};
  const visit = (name: string, url: string) => async () => {
    const { page } = await driver.open();
    // A new tab is a new process; the second load in it meets what the process has kept of the first.
    first[name] = [...(first[name] ?? []), await scriptTime(page, url)];
    again[name] = [...(again[name] ?? []), await scriptTime(page, url)];
    await page.close();
  };
  await takeTurns(
    ROUNDS,
    Object.entries(PAGES).map(([name, url]) => visit(name, url)),
  );
  const lines: string[] = [];
  for (const [when, runs] of Object.entries({ 'first load': first, 'load again': again })) {
    for (const clock of CLOCKS) {
      const of = (name: string, part: (time: ScriptTime) => number) =>
        (runs[name] ?? []).map((run) => part(run[clock]));
      const parts: [string, (time: ScriptTime) => number][] = [
        ['in all', total],
        ['compile', ({ compile }) => compile],
        ['evaluate', ({ evaluate }) => evaluate],
        ['callbacks', ({ callbacks }) => callbacks],
        ['of the page before, not in all', ({ farewell }) => farewell],
      ];
      for (const [part, take] of parts)
        lines.push(
          comparison(
            `${when}, ${clock}: ${part}, guard against sketch`,
            of('guarded', take),
            of('sketch', take),
            'ms',
          ),
        );
      for (const name of ['nobody', 'free'])
        lines.push(row(`${when}, ${clock}: in all, ${NAMES[name]}`, of(name, total), 'ms'));
    }
  }
  for (const [name, url] of Object.entries(PAGES))
    lines.push(row(`text of the scripts, ${NAMES[name]}`, [await scriptBytes(driver, url)], 'bytes'));
  print(`Main thread, medians of ${ROUNDS} traced runs; by turns`, lines);
});

const NAMES: Record<string, string> = {
  guarded: 'page not held, somebody held on the site',
  sketch: 'the same page under the sketch',
  nobody: 'site allowed, nobody held on it',
  free: 'site not allowed',
};

test('first contentful paint', async () => {
  const pages: [string, Paint | null][] = [
    ['content 150 ms late, over the network', 'late'],
    ['content 150 ms late, by a timer', 'timer'],
    ['content at once', null],
  ];
  const lines: string[] = [];
  const times = pages.map(() => ({ guarded: [] as number[], free: [] as number[] }));
  const works = pages.flatMap(([, paint], index) =>
    (['guarded', 'free'] as const).map((side) => async (round: number) => {
      const time = await firstPaint(paint ? `${PAGES[side]}?paint=${paint}` : PAGES[side]);
      // The first round warms caches up and is not counted.
      if (round > 0) times[index]?.[side].push(time);
    }),
  );
  await takeTurns(ROUNDS + 1, works);
  for (const [index, [name]] of pages.entries()) {
    const { guarded = [], free = [] } = times[index] ?? {};
    lines.push(comparison(`page not held, ${name}`, guarded, free, 'ms'));
  }
  print(`First contentful paint against a site not allowed, medians of ${ROUNDS} pairs`, lines);
});

/** ms from navigation to the first contentful paint of a page in a new tab. */
async function firstPaint(url: string): Promise<number> {
  const tab = await driver.open(url);
  const at = await poll('the first paint', () =>
    tab.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
  );
  await tab.close();
  return at;
}

test('red on the screen', async () => {
  const lines: string[] = [];
  for (const [way, how] of Object.entries(WAYS)) {
    let red = 0;
    for (let round = 0; round < FEWER_ROUNDS; round++) red += await redReadings(driver, how);
    lines.push(row(way, [red], 'times'));
  }
  print(`Readings of the screen with red, sums of ${FEWER_ROUNDS} visits`, lines);
});

test('starts of the worker', async () => {
  print('Starts of the worker', [
    row(`over ${ORDINARY_PAGES} ordinary pages`, [await wakeUps(driver)], 'times'),
  ]);
});

test('pause ready', async () => {
  const kept = await driver.open();
  await kept.page.goto(driver.file('options.html'));
  const times: Record<'painted' | 'awake' | 'full' | 'asleep' | 'killed' | 'empty' | 'script', number[]> = {
    painted: [],
    awake: [],
    full: [],
    asleep: [],
    killed: [],
    empty: [],
    script: [],
  };
  // The first round warms caches up and is not counted. A pause that did not come, so that the smallest one stood, never came.
  const never = () => Number.POSITIVE_INFINITY;
  const into = (list: number[], work: () => Promise<number>) => async (round: number) => {
    await sleep(SETTLE_MS);
    const time = await work().catch(never);
    if (round > 0) list.push(time);
  };
  await takeTurns(READY_ROUNDS + 1, [
    async (round) => {
      await sleep(SETTLE_MS);
      const { painted, ready } = await pauseStood(driver).catch(() => ({ painted: never(), ready: never() }));
      if (round === 0) return;
      times.painted.push(painted);
      times.awake.push(ready);
    },
    into(times.empty, () => emptyReady(driver)),
    into(times.script, () => oneScriptReady(driver)),
    into(times.full, () => fullReady(driver, kept.page)),
    into(times.asleep, () => asleepReady(driver)),
  ]);
  await kept.close();
  // A process that dies takes its pages with it, so these come last, and what they are compared with begins as they do.
  const emptyThen: number[] = [];
  const scriptThen: number[] = [];
  const killed = (ready: (driver: BenchChromium) => Promise<number>) => async () => {
    await endExtension(driver);
    return ready(driver);
  };
  await takeTurns(READY_ROUNDS + 1, [
    into(times.killed, killed(pauseReady)),
    into(emptyThen, killed(emptyReady)),
    into(scriptThen, killed(oneScriptReady)),
  ]);
  const table = (what: string, empty: number[], then: number[]) =>
    print(
      `From navigation, against ${what} of the extension in a frame, medians of ${READY_ROUNDS}; by turns`,
      [
        comparison('Leave painted', times.painted, empty, 'ms'),
        comparison('lull:pause-ready, background awake', times.awake, empty, 'ms'),
        comparison('the same with a full calm kit', times.full, empty, 'ms'),
        comparison('the same, background asleep', times.asleep, empty, 'ms'),
        comparison('the process of the extension just killed, for both', times.killed, then, 'ms'),
      ],
    );
  table('an empty page', times.empty, emptyThen);
  table('a page of one script', times.script, scriptThen);
});
