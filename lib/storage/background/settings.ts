import * as z from 'zod/mini';
import { DAY_STARTS, WEEK_STARTS } from '../../attempts/statistics/place';
import { ASKS } from '../../policy/asks';
import { COOLING_MINUTES } from '../../policy/cooling';
import { WORD_DAYS } from '../../policy/own-text';
import { PACES } from '../../policy/pace';
import { PATH_STEPS } from '../../policy/path';
import { KIT_MOST } from '../../policy/rotation';
import { WAIT_MAX } from '../../policy/wait';
import { database } from '../database';
import type { Choices, Refusable, Settings } from '../schema';
import { change } from './marks';

/** The longest address (UTF-16 units) of a place after Leave. */
const ADDRESS_MOST = 2_048;
/** More than there are exercises and questions. */
const LIST_MOST = 200;

const id = z.string().check(z.minLength(1), z.maxLength(64));

/** Different ids in their order, at most so many. */
const ids = (most: number) =>
  z.pipe(
    z.pipe(
      z.array(id),
      z.transform((all: string[]) => [...new Set(all)]),
    ),
    z.array(id).check(z.maxLength(most)),
  );

/** A page to go to after Leave: a plain https address (or this machine), without a password. */
function readPlace(text: string): string | null {
  const typed = text.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`);
  if (!url || url.username || url.password || typed.length > ADDRESS_MOST) return null;
  const local = url.protocol === 'http:' && url.hostname === 'localhost';
  return local || (url.protocol === 'https:' && url.hostname.includes('.')) ? url.href : null;
}

const place = z.pipe(z.pipe(z.string(), z.transform(readPlace)), z.string());

/** Every setting a person chooses, with the values it may have. */
const CHOICES = {
  wait: z.int().check(z.gte(0), z.lte(WAIT_MAX)),
  leaveTo: z.nullable(place),
  cooling: z.literal(COOLING_MINUTES),
  kit: ids(KIT_MOST),
  aside: ids(LIST_MOST),
  pace: z.literal(PACES),
  autoStep: z.boolean(),
  keepWriting: z.boolean(),
  wordDays: z.literal(WORD_DAYS),
  typePlan: z.boolean(),
  tired: ids(LIST_MOST),
  asksOff: z.array(z.enum(ASKS)).check(z.maxLength(ASKS.length)),
  askAfter: z.boolean(),
  forgetPractical: z.boolean(),
  dayStart: z.literal(DAY_STARTS),
  weekStart: z.literal(WEEK_STARTS),
  pathTried: z.array(z.enum(PATH_STEPS)).check(z.maxLength(PATH_STEPS.length)),
  pathHidden: z.boolean(),
} satisfies { [K in keyof Choices]: z.ZodMiniType<Choices[K]> };

const patch = z.partial(z.object(CHOICES));

/** The values to store for what somebody chose, or the first setting that cannot be so. */
export function readChoices(told: Partial<Choices>): { choices: Partial<Choices> } | { problem: Refusable } {
  const read = patch.safeParse(told);
  if (read.success) return { choices: withoutGaps(read.data) };
  return { problem: read.error.issues[0]?.path[0] as Refusable };
}

/** A message may carry `undefined`, which would hide a default. */
function withoutGaps<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

/** Changes some of the settings and notes when; the others stay unset if nobody set them. */
export async function writeSettings(settings: Partial<Settings>): Promise<void> {
  await change([database.settings], async () => {
    const row = await database.settings.get('settings');
    const now = Date.now();
    const setAt = Object.fromEntries(Object.keys(settings).map((name) => [name, now]));
    await database.settings.put({ ...row, ...settings, setAt: { ...row?.setAt, ...setAt }, id: 'settings' });
  });
}
