import { millisecondsInDay } from 'date-fns/constants';
import * as z from 'zod/mini';
import { type Attempt, TIME_MOST } from '../../attempts/attempt';
import { EDITABLE_OUTCOMES, type EditProblem } from '../../attempts/edit';
import type { LookProblem } from '../../attempts/look';
import type { Trouble } from '../../policy/protection-check';
import { ERASE_KINDS } from '../../storage/erase-what';
import { id, row } from '../../storage/rows';
import type { CheckIn, DeletedRows, HistoryEvent, Moment, OwnText } from '../../storage/schema';
import { done, many, moment, nothing, type Part, type, typed, typedNumber } from './parts';

const ids = z._default(many(id), []);
const sumDay = z.int().check(z.gte(0), z.lte(TIME_MOST / millisecondsInDay));
/** Days in one message. */
const SUM_DAYS_MOST = 200;

/** Rows of History and Data, and how Lull is. */
export const data = {
  /** Changes what a row of History says. The background names what it refuses. */
  editAttempt: {
    from: 'page',
    data: z.object({
      id,
      outcome: z.optional(z.enum(EDITABLE_OUTCOMES)),
      feelings: z.optional(many(typed)),
      note: z.optional(typed),
      minutes: z.optional(z.nullable(typedNumber)),
    }),
    answer: type<{ saved: true } | { saved: false; problem: EditProblem }>(),
  },
  /** Deletes rows for good and answers what they were; only the page that asked remembers it, to put them back. */
  deleteRows: {
    from: 'page',
    data: z.object({ attempts: ids, moments: ids, events: ids, texts: ids }),
    answer: type<DeletedRows>(),
  },
  /** Undo: puts rows back that were deleted a moment ago, exactly as they were. */
  putBackRows: {
    from: 'page',
    data: z.object({
      attempts: many(row<Attempt>('attempts')),
      checkins: many(row<CheckIn>('checkins')),
      moments: many(row<Moment>('moments')),
      events: many(row<HistoryEvent>('events')),
      texts: many(row<OwnText>('texts')),
    }),
    answer: done,
  },
  /** A look that happened on a phone, added by hand. `id` is a new UUID, so that asking twice adds one. */
  addLook: {
    from: 'page',
    data: z.object({ id: z.uuid(), at: moment, personId: z.nullable(id) }),
    answer: type<{ added: true } | { added: false; problem: LookProblem }>(),
  },
  /** Sums up these days (of UTC, days since 1970, `until` left out) where that is not done yet or rows came by other means. */
  sumUp: {
    from: 'page',
    data: z
      .object({ from: sumDay, until: sumDay })
      .check(z.refine(({ from, until }) => until - from <= SUM_DAYS_MOST)),
    answer: done,
  },
  /** Removes the rows no page can read. */
  removeUnreadable: { from: 'page', data: nothing, answer: done },
  /** Takes over the file that a page has read into `lull-import`, all of it or nothing; `back` brings back what was deleted here, `shorter` a shorter time for words. */
  bringIn: {
    from: 'page',
    data: z.object({ token: id, back: z.boolean(), shorter: z.boolean() }),
    answer: type<{ changed: number }>(),
  },
  /** Erases a person, a stretch of time (epoch ms, `until` left out), a kind of data, or everything, for good. */
  erase: {
    from: 'page',
    data: z.object({
      what: z.discriminatedUnion('what', [
        z.object({ what: z.literal('person'), personId: id }),
        z.object({ what: z.literal('time'), from: moment, until: moment }),
        z.object({ what: z.literal('kind'), kind: z.enum(ERASE_KINDS) }),
        z.object({ what: z.literal('all') }),
      ]),
    }),
    answer: done,
  },
  /** Everything was saved to a file. */
  noteSaved: { from: 'page', data: nothing, answer: done },
  /** Whether the database opens, and what keeps Lull from writing; asked by every page of Lull. */
  health: { from: 'page', data: nothing, answer: type<{ database: boolean; trouble: Trouble | null }>() },
} as const satisfies Part;
