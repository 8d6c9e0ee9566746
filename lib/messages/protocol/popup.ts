import * as z from 'zod/mini';
import type { PendingCheckIn } from '../../attempts/check-in';
import { URGE_TYPES } from '../../attempts/urges';
import type { Pass } from '../../policy/pass';
import type { PathStepId } from '../../policy/path';
import type { QuestionId } from '../../policy/questions';
import type { Today } from '../../policy/today';
import { felt, goings, id, urge } from '../../storage/rows';
import { done, nothing, type Part, passMinutes, type, typed } from './parts';

/** What the popup shows and changes: today, passes, pulls, check-ins. */
export const popup = {
  /** The visit the popup may ask about. */
  askCheckIn: { from: 'page', data: nothing, answer: type<PendingCheckIn | null>() },
  /** How a visit felt. */
  checkIn: {
    from: 'page',
    data: z.object({ attempt: id, felt, going: goings }),
    answer: done,
  },
  /** An urge noticed elsewhere, written down by hand. */
  logUrge: {
    from: 'page',
    data: z.object({ type: z.enum(URGE_TYPES), urge: z.nullable(urge), did: z.optional(z.boolean()) }),
    answer: done,
  },
  /** What their own record says after a hard night. */
  hardNight: {
    from: 'page',
    data: nothing,
    answer: type<{ pauses: number; left: PendingCheckIn['left'] }>(),
  },
  /** Whether the person left a pause a few minutes ago, for the popup's one offer, and a question of what comes next. */
  afterLeave: {
    from: 'page',
    data: nothing,
    answer: type<{ leftBefore: number; question: QuestionId | null } | null>(),
  },
  /** The step of the path the popup names; `null` where it names none. */
  pathStep: { from: 'page', data: nothing, answer: type<PathStepId | null>() },
  /** What the popup shows. */
  today: { from: 'page', data: z.object({ private: z.boolean() }), answer: type<Today>() },
  endPass: { from: 'page', data: z.object({ personId: id }), answer: done },
  /** Changes a running pass of usual or private windows: minutes from its beginning, the user's word for a practical visit. */
  editPass: {
    from: 'page',
    data: z.object({
      personId: id,
      private: z.boolean(),
      minutes: z.optional(passMinutes),
      label: z.optional(typed),
    }),
    answer: type<Pass | null>(),
  },
  /** An exercise was finished outside a pause. `id` is a new UUID, so that asking twice notes one. */
  noteMoment: {
    from: 'page',
    privately: 'dropped',
    data: z.object({ id: z.uuid(), exercise: id }),
    answer: done,
  },
} as const satisfies Part;
