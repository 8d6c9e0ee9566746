import * as z from 'zod/mini';
import type { HoldResult } from '../../policy/hold-result';
import { NAME_MOST } from '../../policy/person-name';
import type { Check } from '../../policy/protection-check';
import { account, id, plan, row, text } from '../../storage/rows';
import type { Person, Profile } from '../../storage/schema';
import {
  dayMinute,
  done,
  many,
  nothing,
  type Part,
  profileKey,
  ROWS_MOST,
  tabId,
  type,
  typed,
} from './parts';

/** Who has a pause, and where; what of that is undone. */
export const people = {
  /** Holds the profile of a link, or with `whole` all of its site. `tabId` is the tab it was held from, which stays open; `personId` null makes a new one. */
  hold: {
    from: 'page',
    data: z.object({
      link: typed,
      whole: z.optional(z.boolean()),
      personId: z.nullable(id),
      tabId: z.nullable(tabId),
    }),
    answer: type<HoldResult>(),
  },
  /** Lets a profile go: at once, or after the cooling-off the user chose. A wrong match never waits. */
  stopHolding: {
    from: 'page',
    data: z.object({ ...profileKey, wrongMatch: z.optional(z.boolean()) }),
    answer: type<{ due: number | null }>(),
  },
  /** Takes back a change that has not happened yet. */
  cancelChange: { from: 'page', data: z.object({ id: account }), answer: done },
  /** Which full loads of a profile never leave the browser. */
  loadNothing: {
    from: 'page',
    data: z.object({ ...profileKey, request: z.enum(['none', 'trace', 'all']) }),
    answer: done,
  },
  /** Goes through the whole chain for each profile, for real. */
  checkProtection: { from: 'page', data: nothing, answer: type<Check[]>() },
  /** Whether single posts of a profile are paused too. */
  setPost: {
    from: 'page',
    data: z.object({ ...profileKey, post: z.boolean() }),
    answer: done,
  },
  /** What of a person is paused, and what a practical visit opens of them; what is left out stays. */
  setWatching: {
    from: 'page',
    data: z.object({
      personId: id,
      names: z.optional(many(typed)),
      search: z.optional(many(id)),
      messages: z.optional(z.boolean()),
      chatsOnly: z.optional(z.boolean()),
    }),
    answer: type<{ saved: boolean }>(),
  },
  /** Holds the conversation of a link for someone in the list. */
  holdThread: {
    from: 'page',
    data: z.object({ link: typed, personId: id }),
    answer: type<{ held: true; label: string } | { held: false }>(),
  },
  dropThread: {
    from: 'page',
    data: z.object({ personId: id, platform: id, thread: account }),
    answer: done,
  },
  /** Holds one more account of someone: another form of the same one, or one a hint named. */
  holdAccount: {
    from: 'page',
    data: z.object({ personId: id, platform: id, account }),
    answer: type<HoldResult>(),
  },
  /** Not theirs: it is not asked again. */
  dismissHint: { from: 'page', data: z.object(profileKey), answer: done },
  /** What a notice of People says was read: it goes. */
  dismissNotice: {
    from: 'page',
    data: z.object({ id: z.enum(['salvaged', 'practical', 'rebuilt']) }),
    answer: done,
  },
  /** Everyone in the list, for the popup. */
  listPeople: { from: 'page', data: nothing, answer: type<{ id: string; label: string }[]>() },
  /** Whom the index holds, for People while the database does not open: profiles and chats. */
  listAlone: {
    from: 'page',
    data: nothing,
    answer:
      type<
        {
          platform: string;
          account: string;
          personId: string;
          thread: boolean;
          ask: string[];
          on: boolean;
          due: number | null;
        }[]
      >(),
  },
  renamePerson: {
    from: 'page',
    data: z.object({ personId: id, label: typed }),
    answer: type<{ saved: boolean }>(),
  },
  /** Practical times of a person, planned ahead; hours are minutes after midnight. */
  addPlan: {
    from: 'page',
    data: z.object({
      personId: id,
      days: z.array(z.int().check(z.gte(0), z.lte(6))).check(z.minLength(1), z.maxLength(7)),
      from: dayMinute,
      until: dayMinute,
      label: z.nullable(text(200)),
    }),
    answer: type<{ saved: boolean }>(),
  },
  removePlan: { from: 'page', data: z.object({ personId: id, plan: id }), answer: done },
  /** Undo: puts removed pauses of a person back, with their switches; the person too, if they went with the last one. */
  putBackPauses: {
    from: 'page',
    data: z.object({ person: row<Person>('people'), profiles: many(row<Profile>('profiles')) }),
    answer: done,
  },
  /** Undo: puts a name, a chat or a practical time back into the list of a person, at its place. */
  putBackPart: {
    from: 'page',
    data: z.object({
      personId: id,
      at: z.int().check(z.gte(0), z.lte(ROWS_MOST)),
      name: z.optional(text(NAME_MOST)),
      thread: z.optional(z.object({ platform: id, thread: account })),
      plan: z.optional(plan),
    }),
    answer: done,
  },
} as const satisfies Part;
