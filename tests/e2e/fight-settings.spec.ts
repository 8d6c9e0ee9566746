import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from './browsers/driver';
import { Tab } from './browsers/tab';
import { addressOf, fightIsOver, NAMES, profileOf } from './fight-steps';
import { expect, test } from './fixture';
import { begin, ELSEWHERE, expectOutcomes, neverRed, OTHER } from './steps';
import type { FightName } from './support/fights';

/** Runs of each fight in each setting for `npm run torture`. */
const RUNS = Number(process.env.LULL_TORTURE_RUNS ?? 1);
/** One fight in so many is played in `npm test`. */
const EVERY = 5;
/** A fight behind has done its most by then (ms). */
const BEHIND_MS = 1_000;

/** Where a page that fights may be met beside in front, each up to the moment its pause stands. */
const SETTINGS = {
  'in a tab behind': async (driver: Driver, fight: FightName) => {
    const front = await driver.open(OTHER);
    const tab = new Tab(await front.page.browser().newPage({ background: true }), driver);
    await tab.goto(addressOf(fight));
    await sleep(BEHIND_MS);
    expect(await tab.pause.isShown(), 'a pause nobody sees').toBe(false);
    await tab.activate();
    return tab;
  },
  'that is restored': async (driver: Driver, fight: FightName) => {
    const tab = await driver.open(OTHER);
    await tab.goto(addressOf(fight), 'commit');
    await tab.pause.shown();
    await tab.goto(ELSEWHERE);
    await tab.back();
    return tab;
  },
  'after it wrote itself anew in the same task': async (driver: Driver, fight: FightName) => {
    const tab = await driver.open(OTHER);
    await tab.goto(`${addressOf(fight)}&anew`, 'commit');
    return tab;
  },
} satisfies Record<string, (driver: Driver, fight: FightName) => Promise<Tab>>;
const SETTING_NAMES = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];

test.beforeAll(({ driver }) => begin(driver, { wait: 0, also: NAMES.map(profileOf) }));

for (const [turn, fight] of NAMES.entries()) {
  // A page writes itself anew once.
  const settings = SETTING_NAMES.filter((setting) => !(setting.includes('anew') && fight.includes('anew')));
  for (const [index, setting] of settings.entries()) {
    // Each fight stands in front in `hostile-pages.spec.ts`; here some, in all settings together. All of them where there is time.
    const rare = turn % EVERY > 0 || turn % settings.length !== index;
    test(`a page ${setting} that ${fight}${rare ? ' @torture' : ''}`, async ({ driver }, info) => {
      const runs = rare ? RUNS : 1;
      test.setTimeout(runs * 30_000);
      for (let run = 0; run < runs; run++) {
        const start = Date.now();
        await neverRed(driver, info, async () => {
          const tab = await SETTINGS[setting](driver, fight);
          await tab.pause.shown();
          await fightIsOver(tab, fight, `${setting} ${fight}`.includes('anew'));
          await driver.keyboard.type('abc');
          expect(await tab.evaluate(() => window.heard ?? [])).toEqual([]);
          await tab.close();
        });
        await expectOutcomes(driver, start, ['closed']);
        await driver.tidy();
      }
    });
  }
}
