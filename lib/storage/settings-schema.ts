import { millisecondsInDay } from 'date-fns/constants';
import * as z from 'zod/mini';
import { DAY_STARTS, WEEK_STARTS } from '../attempts/statistics/place';
import { ASKS } from '../policy/asks';
import { COOLING_MINUTES } from '../policy/cooling';
import { WORD_DAYS } from '../policy/own-text';
import { PACES } from '../policy/pace';
import { PATH_STEPS } from '../policy/path';
import { PALETTES, TEXT_SIZES, THEMES } from '../policy/shown-as';
import { WORD_MOST } from '../policy/shown-name';
import { WAIT_MAX } from '../policy/wait';
import { id, list, text, time } from './rows';
import type { Settings } from './schema';

/** The longest address (UTF-16 units) to go to after Leave or by Quick exit. */
const ADDRESS_MOST = 2_048;
/** More than there are exercises and questions. */
export const CHOICES_MOST = 200;
/** Most invitations that are remembered as answered. */
const INVITED_MOST = 2_000;
/** No break is longer (ms): eight days, an hour of which may come from a change of the clock. */
const BREAK_MOST_MS = 8 * millisecondsInDay;

/** A page on an `https:` address without a password, or one of this computer. */
function isWebAddress(address: string): boolean {
  const url = URL.parse(address);
  if (!url || url.username || url.password) return false;
  const local = url.protocol === 'http:' && url.hostname === 'localhost';
  return local || (url.protocol === 'https:' && url.hostname.includes('.'));
}

/** A page to go to after Leave or by Quick exit. */
export const webAddress = text(ADDRESS_MOST).check(z.refine(isWebAddress));

/** A word for Lull: in one line, without what can't be seen. */
export const plainName = text(WORD_MOST).check(z.regex(/^[^\s\p{C}](?:[^\n\p{C}]*[^\s\p{C}])?$/u));

/** A break; one without an end would be no break. */
const rest = z
  .object({ from: time, until: time })
  .check(z.refine(({ from, until }) => until >= from && until - from <= BREAK_MOST_MS));

/**
 * What each setting may be: the one schema at every door through which settings come (message, file, index that was set aside)
 * and when they are read.
 */
export const SETTINGS = {
  wait: z.int().check(z.gte(0), z.lte(WAIT_MAX)),
  leaveTo: z.nullable(webAddress),
  exitTo: z.nullable(webAddress),
  discreet: z.boolean(),
  plainName: z.nullable(plainName),
  theme: z.literal(THEMES),
  palette: z.literal(PALETTES),
  textSize: z.literal(TEXT_SIZES),
  cooling: z.literal(COOLING_MINUTES),
  rest: z.nullable(rest),
  kit: list(id, CHOICES_MOST),
  aside: list(id, CHOICES_MOST),
  pace: z.literal(PACES),
  autoStep: z.boolean(),
  keepWriting: z.boolean(),
  wordDays: z.literal(WORD_DAYS),
  typePlan: z.boolean(),
  tired: list(id, CHOICES_MOST),
  asksOff: list(z.enum(ASKS), ASKS.length),
  askAfter: z.boolean(),
  forgetPractical: z.boolean(),
  dayStart: z.literal(DAY_STARTS),
  weekStart: z.literal(WEEK_STARTS),
  pathTried: list(z.enum(PATH_STEPS), PATH_STEPS.length),
  pathHidden: z.boolean(),
  hardDayLine: z.boolean(),
  invited: z.record(text(80), time).check(z.refine((all) => Object.keys(all).length <= INVITED_MOST)),
} satisfies { [K in keyof Settings]: z.ZodMiniType<Settings[K]> };
