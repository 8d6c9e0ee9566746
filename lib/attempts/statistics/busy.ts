import { daysInWeek } from 'date-fns/constants';
import { comparable } from './change';
import type { FullWeek } from './full-weeks';
import { isPause } from './index';
import type { Placed } from './place';
import { randomFrom, shuffle } from './random';

/** Parts of a day, of six hours each from its start. */
export const PARTS = 4;
export const PART_HOURS = 6;
/** Fewer pauses a week claim nothing. */
const LEAST_A_WEEK = 8;
/** Of so many people without a pattern one may be told of one; a little less, for the chance in the shuffles. */
const CHANCE = 0.08;
const SHUFFLES = 600;
/** The same days give the same answer on every visit. */
const SEED = 28;

/** A part of a weekday that is fuller than by chance. `weekday` counts from the first day of the week given, `part` from the day's start. */
export interface BusyBlock {
  weekday: number;
  part: number;
  pauses: number;
  /** Of all pauses in the weeks that were looked at. */
  of: number;
}

/** How far each block is above the same hours of the other weekdays: the largest, and where. */
function largest(sums: Uint16Array, wholes: readonly number[]): { score: number; block: number } {
  let best = { score: Number.NEGATIVE_INFINITY, block: 0 };
  for (let block = 0; block < sums.length; block++) {
    const own = sums[block] as number;
    const others = ((wholes[block % PARTS] as number) - own) / (daysInWeek - 1);
    // Half a pause more, so that hours that are nearly always empty do not win by one.
    const score = (own - others) / Math.sqrt(others + 0.5);
    if (score > best.score) best = { score, block };
  }
  return best;
}

/**
 * The block of six hours on one weekday that is fuller than the same hours of the other weekdays, if chance alone seldom makes
 * one so full: whole days are dealt out to the weekdays anew, again and again, which keeps each day's bursts together
 * (permutation of the largest score; Westfall & Young 1993). `days` has the four parts of each day, whole weeks one after the
 * other; fewer than eight pauses a week claim nothing.
 */
export function busyBlock(days: readonly (readonly number[])[]): BusyBlock | null {
  const cells = Uint16Array.from(days.flatMap((day) => day.slice(0, PARTS)));
  const wholes = Array.from({ length: PARTS }, (_, part) =>
    days.reduce((sum, day) => sum + (day[part] as number), 0),
  );
  const of = wholes.reduce((sum, part) => sum + part, 0);
  if (of < (LEAST_A_WEEK * days.length) / daysInWeek) return null;
  const order = Uint16Array.from(days, (_, index) => index);
  const sums = new Uint16Array(daysInWeek * PARTS);
  const deal = () => {
    sums.fill(0);
    for (let nth = 0; nth < order.length; nth++) {
      const from = (order[nth] as number) * PARTS;
      const to = (nth % daysInWeek) * PARTS;
      for (let part = 0; part < PARTS; part++)
        sums[to + part] = (sums[to + part] as number) + (cells[from + part] as number);
    }
    return largest(sums, wholes);
  };
  const found = deal();
  const pauses = sums[found.block] as number;
  const random = randomFrom(SEED);
  const most = Math.floor(CHANCE * (SHUFFLES + 1)) - 1;
  let asFull = 0;
  for (let round = 0; round < SHUFFLES && asFull <= most; round++) {
    shuffle(order, random);
    if (deal().score >= found.score) asFull += 1;
  }
  if (asFull > most) return null;
  return { weekday: Math.floor(found.block / PARTS), part: found.block % PARTS, pauses, of };
}

/** The busy block of the newest twelve weeks that count; `weeks` are all that have ended, newest first. */
export function busyTime(rows: readonly Placed[], weeks: readonly FullWeek[]): BusyBlock | null {
  const compared = comparable(weeks);
  if (!compared) return null;
  const days = compared.flatMap(() =>
    Array.from({ length: daysInWeek }, () => new Array<number>(PARTS).fill(0)),
  );
  const at = new Map(compared.map(({ first }, index) => [first, index]));
  const starts = compared.map(({ first }) => first);
  const week = (day: number): number | undefined => {
    const [newest = 0] = starts;
    return at.get(newest - Math.ceil((newest - day) / daysInWeek) * daysInWeek);
  };
  for (const row of rows) {
    if (!isPause(row)) continue;
    const index = week(row.day);
    if (index === undefined) continue;
    const cell = days[index * daysInWeek + (row.day - (starts[index] as number))];
    const part = Math.floor(row.hour / PART_HOURS);
    if (cell) cell[part] = (cell[part] as number) + 1;
  }
  return busyBlock(days);
}
