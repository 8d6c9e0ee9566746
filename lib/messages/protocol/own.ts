import { minutesInDay } from 'date-fns/constants';
import * as z from 'zod/mini';
import { ASKS } from '../../policy/asks';
import type { Kit } from '../../policy/calm-kit';
import { DAY_KINDS, type DueTexts } from '../../policy/day-text';
import type { TextProblem } from '../../policy/own-text';
import { PATH_STEPS } from '../../policy/path';
import type { PauseKit } from '../../policy/pause-kit';
import { PALETTES, type ShownAs, TEXT_SIZES, THEMES } from '../../policy/shown-as';
import { id, list, text } from '../../storage/rows';
import { type Refusable, TEXT_KINDS } from '../../storage/schema';
import { dayMinute, done, many, nothing, type Part, type, typed, typedNumber } from './parts';

const BREAK_MAX = 7 * minutesInDay;

/** What the user chose and wrote for themself. */
export const own = {
  /** A break from Lull for so many minutes, at once; `null` ends it. */
  takeBreak: {
    from: 'page',
    data: z.object({ minutes: z.nullable(z.number().check(z.gte(1), z.lte(BREAK_MAX))) }),
    answer: done,
  },
  /**
   * Changes settings, all of them or none. The background names what it refuses. `due`
   * (epoch ms) when a shorter wait waits, else `null`.
   */
  saveSettings: {
    from: 'page',
    data: z.strictObject({
      wait: z.optional(typedNumber),
      leaveTo: z.optional(z.nullable(typed)),
      exitTo: z.optional(z.nullable(typed)),
      discreet: z.optional(z.boolean()),
      plainName: z.optional(z.nullable(typed)),
      theme: z.optional(z.enum(THEMES)),
      palette: z.optional(z.enum(PALETTES)),
      textSize: z.optional(z.literal(TEXT_SIZES)),
      cooling: z.optional(typedNumber),
      kit: z.optional(many(typed)),
      aside: z.optional(many(typed)),
      pace: z.optional(typedNumber),
      autoStep: z.optional(z.boolean()),
      keepWriting: z.optional(z.boolean()),
      wordDays: z.optional(z.nullable(typedNumber)),
      typePlan: z.optional(z.boolean()),
      forgetPractical: z.optional(z.boolean()),
      dayStart: z.optional(typedNumber),
      weekStart: z.optional(typedNumber),
      pathTried: z.optional(list(z.enum(PATH_STEPS), PATH_STEPS.length)),
      pathHidden: z.optional(z.boolean()),
      hardDayLine: z.optional(z.boolean()),
      tired: z.optional(many(typed)),
      asksOff: z.optional(list(z.enum(ASKS), ASKS.length)),
      askAfter: z.optional(z.boolean()),
    }),
    answer: type<{ saved: true; due: number | null } | { saved: false; problem: Refusable }>(),
  },
  /** How Lull looks now; see `ShownAs`. */
  look: { from: 'page', data: nothing, answer: type<ShownAs>() },
  /** Quick exit was pressed on a page. Answers the chosen address, for a page that can't be closed; `null` for the browser's new-tab page. */
  quickExit: { from: 'page', data: nothing, answer: type<string | null>() },
  /** Saves something the user wrote; without `id` it is new. */
  saveText: {
    from: 'page',
    data: z.object({
      id: z.optional(id),
      kind: z.enum(TEXT_KINDS),
      text: typed,
      about: z.nullable(text(200)),
    }),
    answer: type<{ saved: true; id: string } | { saved: false; problem: TextProblem }>(),
  },
  removeText: { from: 'page', data: z.object({ id }), answer: done },
  /** Keeps a text for one day: a thought until its time (`minute` after midnight), a message until tomorrow. */
  putOff: {
    from: 'page',
    privately: 'refused',
    data: z.object({ kind: z.enum(DAY_KINDS), text: typed, minute: z.nullable(dayMinute) }),
    answer: type<{ saved: true; due: number } | { saved: false; problem: TextProblem | 'timeLate' }>(),
  },
  /** Keeps a plan for a hard day (YYYY-MM-DD) until that day is over. */
  saveHardDay: {
    from: 'page',
    privately: 'refused',
    data: z.object({ day: typed, text: typed }),
    answer: type<{ saved: true } | { saved: false; problem: TextProblem | 'dayWrong' }>(),
  },
  /** For the popup: the next thought that was put off until now, the id of a message, without its words, and a plan for today. */
  readDue: { from: 'page', data: nothing, answer: type<DueTexts>() },
  /** The words of a text that was put off, once: they are erased with the answer. `null` when they are gone. */
  takeDue: { from: 'page', data: z.object({ id }), answer: type<string | null>() },
  /** What a practice pause shows of its user's own. */
  practiceKit: { from: 'page', data: nothing, answer: type<{ kit: PauseKit; wait: number }>() },
  /** The user's calm kit, for the popup. */
  readKit: { from: 'page', data: nothing, answer: type<Kit>() },
  /** An invitation of Overview was answered, with yes or no: it goes. */
  answerInvitation: {
    from: 'page',
    data: z.object({ id: text(80).check(z.minLength(1)) }),
    answer: done,
  },
} as const satisfies Part;
