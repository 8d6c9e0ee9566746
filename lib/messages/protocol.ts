import { minutesInDay } from 'date-fns/constants';
import * as z from 'zod/mini';
import { GOINGS, URGE_TYPES } from '../attempts/urges';
import { ANSWER_MOST } from '../policy/pause-kit';
import { TEXT_KINDS } from '../storage/schema';
import type { Answers } from './answers';

// No code is built from strings on a page with a strict CSP.
z.config({ jitless: true });

/**
 * Who may send a message. `page`: Lull's own popup and options. `guard`: the content script in a top frame. `frame`: the
 * pause page inside a tab. The server checks the sender, never the message, to know which one it is.
 */
export type Sender = 'page' | 'guard' | 'frame';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const minutes = z.number().check(z.gte(1), z.lte(minutesInDay));
const dayMinute = z.int().check(z.gte(0), z.lt(minutesInDay));
const nothing = z.object({});
const urge = z.nullable(z.number().check(z.gte(0), z.lte(10)));
const felt = z.enum(['lighter', 'same', 'heavier', 'skipped']);
const REST_MOST = 7 * minutesInDay;

/** Every message: who may send it and what it carries. Answers are typed in `Answers`. A message is one line here and one handler. */
export const protocol = {
  /** The guard announces the one-time token it will hand to the pause frame. */
  registerToken: { from: 'guard', data: z.object({ token: id }) },
  /** A pause was shown: fold the journal, and remember the tab so that its closing is told. */
  shown: { from: 'guard', data: z.object({ attempt: id }) },
  /** The journal has news; or, where it could not be written, the attempt itself. */
  journal: { from: 'guard', data: z.object({ entry: z.optional(z.unknown()) }) },
  /** A pause begins or ends in the sender's tab: no sound comes from behind it. */
  quietTab: { from: 'guard', data: z.object({ quiet: z.boolean() }) },
  /** Opens a pass for the person of the sender's own address. */
  openPass: { from: 'guard', data: z.object({ attempt: id, minutes, practical: z.boolean() }) },
  /** Adds five minutes to the pass of the person of the sender's own address. */
  extendPass: { from: 'guard', data: nothing },
  /** One step back in the sender's tab; without history the tab is closed. */
  leaveTab: { from: 'guard', data: z.object({ close: z.boolean() }) },
  /** A page that was open on a pass is so no more: it moved on, was covered again or goes. */
  visitOver: { from: 'guard', data: nothing },
  /** The held page in the sender's tab gave itself the address it has now. */
  renamed: { from: 'guard', data: z.object({ attempt: id }) },
  /** The index cannot be used or read: set it aside, build it anew, and tell it. */
  rebuildIndex: { from: 'guard', data: nothing },
  /** The passes of private windows, which are never in `storage.local`. */
  privatePasses: { from: 'guard', data: nothing },
  /** The frame asks what its token makes it in this tab; a token serves once. */
  claimToken: { from: 'frame', data: z.object({ token: id }) },
  /** How a visit felt, said in the card that has this token. */
  cardFelt: { from: 'frame', data: z.object({ token: id, felt }) },
  /** What a pause shows of its user's own. The pause never waits for it. */
  pauseKit: { from: 'frame', data: nothing },
  /** What was told in the pause of the sender's tab, beside what the guard hears. */
  pauseTold: {
    from: 'frame',
    data: z.object({
      feelings: z.nullable(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(40))),
      exercise: z.nullable(z.string().check(z.maxLength(64))),
      urgeAfter: urge,
      note: z.nullable(z.string().check(z.maxLength(ANSWER_MOST))),
      checkIn: z.nullable(z.object({ attempt: id, felt })),
    }),
  },
  /** An answer that is not finished yet, for the next hour. */
  keepDraft: { from: 'frame', data: z.object({ text: z.string().check(z.maxLength(ANSWER_MOST)) }) },
  /** The visit the popup may ask about. */
  askCheckIn: { from: 'page', data: nothing },
  /** How a visit felt. */
  checkIn: {
    from: 'page',
    data: z.object({ attempt: id, felt, going: z.array(z.enum(GOINGS)).check(z.maxLength(GOINGS.length)) }),
  },
  /** An urge noticed elsewhere, written down by hand. */
  logUrge: { from: 'page', data: z.object({ type: z.enum(URGE_TYPES), urge }) },
  /** Holds the profile of a link. `tabId` is the tab it was held from, which stays open; `person` null makes a new one. */
  hold: {
    from: 'page',
    data: z.object({
      link: z.string(),
      person: z.nullable(id),
      tabId: z.nullable(z.number()),
    }),
  },
  /** Lets a profile go: at once, or after the cooling-off the user chose. A wrong match never waits. */
  stopHolding: {
    from: 'page',
    data: z.object({ platform: z.string(), account: z.string(), wrongMatch: z.optional(z.boolean()) }),
  },
  /** Takes back a change that has not happened yet. */
  cancelChange: { from: 'page', data: z.object({ id: z.string() }) },
  /** A break from Lull for so many minutes, at once; `null` ends it. */
  rest: {
    from: 'page',
    data: z.object({ minutes: z.nullable(z.number().check(z.gte(1), z.lte(REST_MOST))) }),
  },
  /** Which full loads of a profile never leave the browser. */
  holdRequest: {
    from: 'page',
    data: z.object({ platform: z.string(), account: z.string(), request: z.enum(['none', 'trace', 'all']) }),
  },
  /** Goes through the whole chain for each profile, for real. */
  checkProtection: { from: 'page', data: nothing },
  /** Whether single posts of a profile are paused too. */
  setPost: { from: 'page', data: z.object({ platform: z.string(), account: z.string(), post: z.boolean() }) },
  /** Which messages with a person and which searches for them are paused; what is left out stays. */
  setWatching: {
    from: 'page',
    data: z.object({
      person: id,
      names: z.optional(z.array(z.string())),
      search: z.optional(z.array(id)),
      messages: z.optional(z.boolean()),
    }),
  },
  /** Holds the conversation of a link for someone in the list. */
  holdThread: { from: 'page', data: z.object({ link: z.string(), person: id }) },
  dropThread: { from: 'page', data: z.object({ person: id, platform: z.string(), thread: z.string() }) },
  /** Holds one more account of someone: another form of the same one, or one a hint named. */
  holdAccount: { from: 'page', data: z.object({ person: id, platform: z.string(), account: z.string() }) },
  /** Not theirs: it is not asked again. */
  dismissHint: { from: 'page', data: z.object({ platform: z.string(), account: z.string() }) },
  /** Everyone in the list, for the popup. */
  listPeople: { from: 'page', data: nothing },
  renamePerson: { from: 'page', data: z.object({ person: id, label: z.string() }) },
  /** Changes settings, all of them or none. Types alone: the bounds are the background's, which names what it refuses. */
  saveSettings: {
    from: 'page',
    data: z.strictObject({
      wait: z.optional(z.number()),
      leaveTo: z.optional(z.nullable(z.string())),
      cooling: z.optional(z.number()),
      kit: z.optional(z.array(z.string())),
      aside: z.optional(z.array(z.string())),
      pace: z.optional(z.number()),
      autoStep: z.optional(z.boolean()),
      keepWriting: z.optional(z.boolean()),
      typePlan: z.optional(z.boolean()),
      forgetPractical: z.optional(z.boolean()),
      tired: z.optional(z.array(z.string())),
    }),
  },
  /** Saves something the user wrote; without `id` it is new. */
  saveText: {
    from: 'page',
    data: z.object({
      id: z.optional(id),
      kind: z.enum(TEXT_KINDS),
      text: z.string(),
      about: z.nullable(z.string().check(z.maxLength(200))),
    }),
  },
  removeText: { from: 'page', data: z.object({ id }) },
  /** What a practice pause shows of its user's own. */
  practiceKit: { from: 'page', data: nothing },
  /** Whether the person left a pause a few minutes ago, for the popup's one offer. */
  afterLeave: { from: 'page', data: nothing },
  /** The user's calm kit, for the popup. */
  readKit: { from: 'page', data: nothing },
  /** What the popup shows. */
  today: { from: 'page', data: z.object({ private: z.boolean() }) },
  endPass: { from: 'page', data: z.object({ person: id }) },
  /** Changes a running pass of usual or private windows: minutes from its beginning, the user's word for a practical visit. */
  editPass: {
    from: 'page',
    data: z.object({
      person: id,
      private: z.boolean(),
      minutes: z.optional(minutes),
      label: z.optional(z.string()),
    }),
  },
  /** An invitation of Overview was answered, with yes or no: it goes. */
  answerInvitation: {
    from: 'page',
    data: z.object({ id: z.string().check(z.minLength(1), z.maxLength(80)) }),
  },
  /** Practical times of a person, planned ahead; hours are minutes after midnight. */
  addPlan: {
    from: 'page',
    data: z.object({
      person: id,
      days: z.array(z.int().check(z.gte(0), z.lte(6))).check(z.minLength(1), z.maxLength(7)),
      from: dayMinute,
      until: dayMinute,
      label: z.nullable(z.string().check(z.maxLength(200))),
    }),
  },
  removePlan: { from: 'page', data: z.object({ person: id, plan: id }) },
  /** Whether the database opens; asked by every page of Lull. */
  health: { from: 'page', data: nothing },
} as const satisfies Record<string, { from: Sender; data: z.ZodMiniType }>;

export type Name = keyof typeof protocol;
export type Data<N extends Name> = z.infer<(typeof protocol)[N]['data']>;

/** What travels: a message, and its answer in an envelope (an unhandled message would answer `undefined`). */
export interface Envelope<N extends Name = Name> {
  lull: N;
  data: Data<N>;
}
export type Reply<N extends Name = Name> = { ok: true; value: Answers[N] } | { ok: false; error: string };
