import type { Tab } from './browsers/tab';
import { expect } from './fixture';
import { FIGHTS, type FightName } from './support/fights';
import { poll } from './support/poll';

/** These are so stubborn that the pause goes to the quiet page. */
const THIEF: FightName = 'takes the keys every 50 ms';
const STUBBORN: FightName[] = [
  'takes the pause out all the time',
  THIEF,
  'writes itself anew and takes the keys every 40 ms',
];
/** No script can be quicker than this one: what counts is that the person is not caught in it. */
export const QUICKEST = 'takes out at once whatever is put in' satisfies FightName;

export const NAMES: FightName[] = (Object.keys(FIGHTS) as FightName[]).filter((name) => name !== QUICKEST);

/** Each fight has a person of its own, so that no pass of one opens the next. */
export const profileOf = (fight: FightName) => `https://www.instagram.com/red.${NAMES.indexOf(fight)}/`;

export const addressOf = (fight: FightName) => `${profileOf(fight)}?fight=${encodeURIComponent(fight)}`;

/** Waits until the page has done what it does, `anew` written by itself, and its pause stands where it belongs. */
export async function fightIsOver(tab: Tab, fight: FightName, anew = false): Promise<void> {
  const stubborn = anew || STUBBORN.includes(fight);
  const isOver = async () =>
    stubborn ? (await tab.location()).includes('/robots.txt#') : tab.evaluate(() => window.fought);
  await poll('the fight to be over', isOver);
  await tab.pause.shown();
  expect(await tab.location()).toContain(stubborn ? '/robots.txt#' : '?fight=');
}
