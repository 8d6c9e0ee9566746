import { minutesInDay } from 'date-fns/constants';
import * as z from 'zod/mini';
import { type Attempt, EXPECTATIONS } from '../attempts/attempt';
import type { PendingCheckIn } from '../attempts/check-in';
import { EDITABLE_OUTCOMES, type EditProblem } from '../attempts/edit';
import type { LookProblem } from '../attempts/look';
import type { Today } from '../attempts/today';
import { GOINGS, URGE_TYPES } from '../attempts/urges';
import { ASKS } from '../policy/asks';
import type { Kit } from '../policy/calm-kit';
import { DAY_KINDS, type DueTexts } from '../policy/day-text';
import type { HoldResult } from '../policy/hold-result';
import type { TextProblem } from '../policy/own-text';
import type { Pass } from '../policy/pass';
import { PATH_STEPS, type PathStepId } from '../policy/path';
import type { PauseKit } from '../policy/pause-kit';
import { NAME_MOST } from '../policy/person-name';
import type { Check, Trouble } from '../policy/protection-check';
import type { QuestionId } from '../policy/questions';
import { WAYS_AWAY } from '../policy/way-away';
import { ERASE_KINDS } from '../storage/erase-what';
import type { GuardIndex, Passes } from '../storage/guard-store';
import { account, feelings, felt, id, idOrNone, note, plan, urge as pull, row } from '../storage/rows';
import {
  type CheckIn,
  type DeletedRows,
  type HistoryEvent,
  type Moment,
  type OwnText,
  type Person,
  type Profile,
  type Refusable,
  TEXT_KINDS,
} from '../storage/schema';
import type { FrameKind } from './channels';

/**
 * Who may send a message. `page`: Lull's own popup and options. `guard`: the content script in a top frame. `frame`: the
 * pause page inside a tab. The server checks the sender, never the message, to know which one it is.
 */
export type Sender = 'page' | 'guard' | 'frame';

const minutes = z.number().check(z.gte(1), z.lte(minutesInDay));
const dayMinute = z.int().check(z.gte(0), z.lt(minutesInDay));
const nothing = z.object({});
const urge = z.nullable(pull);
const goings = z.array(z.enum(GOINGS)).check(z.maxLength(GOINGS.length));
const address = z.string().check(z.maxLength(10_000));
const BREAK_MAX = 7 * minutesInDay;
/** Most rows of a table in one message; a page with more sends several. */
export const ROWS_MOST = 1_000;
const many = <T extends z.ZodMiniType>(of: T) => z.array(of).check(z.maxLength(ROWS_MOST));
const ids = z._default(many(id), []);

/** Types an answer. Answers come from Lull's own background and are not checked, so at run time there is nothing. */
const type = <A>() => undefined as A;
/** The answer to a message that only reports or changes something. */
const done = type<null>();

/** Every message: who may send it, what it carries and what is answered. A message is one entry here and one handler. */
export const protocol = {
  /** The guard announces the one-time token it will hand to the pause frame. */
  registerToken: { from: 'guard', data: z.object({ token: id }), answer: done },
  /** A pause was shown: fold the journal, and remember the tab so that its closing is told. */
  shown: { from: 'guard', data: z.object({ attempt: id }), answer: done },
  /** The journal has news; or, where it could not be written, the attempt itself. */
  journal: { from: 'guard', data: z.object({ entry: z.optional(z.unknown()) }), answer: done },
  /** A pause begins or ends in the sender's tab: no sound comes from behind it. */
  quietTab: { from: 'guard', data: z.object({ quiet: z.boolean() }), answer: done },
  /**
   * Opens a pass for the person of the sender's own address; a quiet page adds the one it came with (`asked`). Without an attempt
   * (''), its visit leaves no row.
   */
  openPass: {
    from: 'guard',
    data: z.object({
      attempt: idOrNone,
      minutes,
      practical: z.boolean(),
      asked: z.optional(address),
    }),
    answer: type<Pass | null>(),
  },
  /** The sender is a quiet page that is about to open what it stands for: its tab has to be let through by then. */
  letTabThrough: { from: 'guard', data: nothing, answer: done },
  /** Adds five minutes to the pass of the person of the sender's own address. */
  extendPass: { from: 'guard', data: nothing, answer: type<Pass | null>() },
  /** Leads the sender's tab away, by a way no page can refuse. `close` is what a guard of 0.1.0 says. */
  leaveTab: {
    from: 'guard',
    data: z.object({ way: z.optional(z.enum(WAYS_AWAY)), close: z.optional(z.boolean()) }),
    answer: done,
  },
  /** Help was pressed in a pause the guard draws itself, from which no link leads to a page of Lull. */
  openHelp: { from: 'guard', data: nothing, answer: done },
  /** A page that was open on a pass is so no more: it moved on, was covered again or goes. */
  visitOver: { from: 'guard', data: nothing, answer: done },
  /** The held page in the sender's tab gave itself the address it has now. */
  renamed: { from: 'guard', data: z.object({ attempt: id }), answer: done },
  /** The index cannot be used or read: set it aside, build it anew, and tell it. */
  rebuildIndex: { from: 'guard', data: nothing, answer: type<GuardIndex>() },
  /** The passes of private windows, which are never in `storage.local`. */
  privatePasses: { from: 'guard', data: nothing, answer: type<Passes>() },
  /** The frame asks what its token makes it in this tab; a token serves once. */
  claimToken: { from: 'frame', data: z.object({ token: id }), answer: type<FrameKind | null>() },
  /** How a visit felt, said in the card that has this token; answers a time the person left. */
  cardFelt: {
    from: 'frame',
    data: z.object({ token: id, felt, going: z._default(goings, []) }),
    answer: type<PendingCheckIn['left']>(),
  },
  /** What a pause shows of its user's own, for a frame that cannot read it. The pause never waits for it. */
  pauseKit: { from: 'frame', data: nothing, answer: type<PauseKit>() },
  /** What was told in a pause, for a frame that cannot leave it in `storage.session`. */
  pauseTold: {
    from: 'frame',
    data: z.object({
      attempt: id,
      at: z.number(),
      feelings: z.nullable(feelings),
      exercise: z.nullable(z.string().check(z.maxLength(64))),
      urgeAfter: urge,
      pullsInOrder: z.nullable(z.literal(true)),
      expected: z.nullable(z.enum(EXPECTATIONS)),
      note: z.nullable(note),
      checkIn: z.nullable(z.object({ attempt: id, felt, going: z._default(goings, []) })),
    }),
    answer: done,
  },
  /** An answer that is not finished yet, for the next hour. */
  keepDraft: {
    from: 'frame',
    data: z.object({ attempt: id, text: note }),
    answer: done,
  },
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
    data: z.object({ type: z.enum(URGE_TYPES), urge, did: z.optional(z.boolean()) }),
    answer: done,
  },
  /** Holds the profile of a link. `tabId` is the tab it was held from, which stays open; `personId` null makes a new one. */
  hold: {
    from: 'page',
    data: z.object({
      link: z.string(),
      personId: z.nullable(id),
      tabId: z.nullable(z.number()),
    }),
    answer: type<HoldResult>(),
  },
  /** Lets a profile go: at once, or after the cooling-off the user chose. A wrong match never waits. */
  stopHolding: {
    from: 'page',
    data: z.object({ platform: id, account, wrongMatch: z.optional(z.boolean()) }),
    answer: type<{ due: number | null }>(),
  },
  /** Takes back a change that has not happened yet. */
  cancelChange: { from: 'page', data: z.object({ id: account }), answer: done },
  /** A break from Lull for so many minutes, at once; `null` ends it. */
  takeBreak: {
    from: 'page',
    data: z.object({ minutes: z.nullable(z.number().check(z.gte(1), z.lte(BREAK_MAX))) }),
    answer: done,
  },
  /** Which full loads of a profile never leave the browser. */
  loadNothing: {
    from: 'page',
    data: z.object({ platform: id, account, request: z.enum(['none', 'trace', 'all']) }),
    answer: done,
  },
  /** Goes through the whole chain for each profile, for real. */
  checkProtection: { from: 'page', data: nothing, answer: type<Check[]>() },
  /** Whether single posts of a profile are paused too. */
  setPost: {
    from: 'page',
    data: z.object({ platform: id, account, post: z.boolean() }),
    answer: done,
  },
  /** What of a person is paused, and what a practical visit opens of them; what is left out stays. */
  setWatching: {
    from: 'page',
    data: z.object({
      personId: id,
      names: z.optional(z.array(z.string())),
      search: z.optional(z.array(id)),
      messages: z.optional(z.boolean()),
      chatsOnly: z.optional(z.boolean()),
    }),
    answer: type<{ saved: boolean }>(),
  },
  /** Holds the conversation of a link for someone in the list. */
  holdThread: {
    from: 'page',
    data: z.object({ link: z.string(), personId: id }),
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
  dismissHint: { from: 'page', data: z.object({ platform: id, account }), answer: done },
  /** Removes the rows no page can read. */
  removeUnreadable: { from: 'page', data: nothing, answer: done },
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
        { platform: string; account: string; personId: string; thread: boolean; ask: string[]; on: boolean }[]
      >(),
  },
  renamePerson: {
    from: 'page',
    data: z.object({ personId: id, label: z.string() }),
    answer: type<{ saved: boolean }>(),
  },
  /**
   * Changes settings, all of them or none. Types alone: the bounds are the background's, which names what it refuses. `due`
   * (epoch ms) when a shorter wait waits, else `null`.
   */
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
      wordDays: z.optional(z.nullable(z.number())),
      typePlan: z.optional(z.boolean()),
      forgetPractical: z.optional(z.boolean()),
      dayStart: z.optional(z.number()),
      weekStart: z.optional(z.number()),
      pathTried: z.optional(z.array(z.enum(PATH_STEPS))),
      pathHidden: z.optional(z.boolean()),
      tired: z.optional(z.array(z.string())),
      asksOff: z.optional(z.array(z.enum(ASKS))),
      askAfter: z.optional(z.boolean()),
    }),
    answer: type<{ saved: true; due: number | null } | { saved: false; problem: Refusable }>(),
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
    answer: type<{ saved: true; id: string } | { saved: false; problem: TextProblem }>(),
  },
  removeText: { from: 'page', data: z.object({ id }), answer: done },
  /** Keeps a text for one day: a thought until its time (`minute` after midnight), a message until tomorrow. */
  putOff: {
    from: 'page',
    data: z.object({ kind: z.enum(DAY_KINDS), text: z.string(), minute: z.nullable(dayMinute) }),
    answer: type<{ saved: true; due: number } | { saved: false; problem: TextProblem | 'timeLate' }>(),
  },
  /** What was put off until now, for the popup: the next thought, and the id of a message, without its words. */
  readDue: { from: 'page', data: nothing, answer: type<DueTexts>() },
  /** The words of a text that was put off, once: they are erased with the answer. `null` when they are gone. */
  takeDue: { from: 'page', data: z.object({ id }), answer: type<string | null>() },
  /** What a practice pause shows of its user's own. */
  practiceKit: { from: 'page', data: nothing, answer: type<{ kit: PauseKit; wait: number }>() },
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
  /** The user's calm kit, for the popup. */
  readKit: { from: 'page', data: nothing, answer: type<Kit>() },
  /** What the popup shows. */
  today: { from: 'page', data: z.object({ private: z.boolean() }), answer: type<Today>() },
  endPass: { from: 'page', data: z.object({ personId: id }), answer: done },
  /** Changes a running pass of usual or private windows: minutes from its beginning, the user's word for a practical visit. */
  editPass: {
    from: 'page',
    data: z.object({
      personId: id,
      private: z.boolean(),
      minutes: z.optional(minutes),
      label: z.optional(z.string()),
    }),
    answer: type<Pass | null>(),
  },
  /** An invitation of Overview was answered, with yes or no: it goes. */
  answerInvitation: {
    from: 'page',
    data: z.object({ id: z.string().check(z.minLength(1), z.maxLength(80)) }),
    answer: done,
  },
  /** Practical times of a person, planned ahead; hours are minutes after midnight. */
  addPlan: {
    from: 'page',
    data: z.object({
      personId: id,
      days: z.array(z.int().check(z.gte(0), z.lte(6))).check(z.minLength(1), z.maxLength(7)),
      from: dayMinute,
      until: dayMinute,
      label: z.nullable(z.string().check(z.maxLength(200))),
    }),
    answer: type<{ saved: boolean }>(),
  },
  removePlan: { from: 'page', data: z.object({ personId: id, plan: id }), answer: done },
  /** Changes what a row of History says. Types alone: the bounds are the background's, which names what it refuses. */
  editAttempt: {
    from: 'page',
    data: z.object({
      id,
      outcome: z.optional(z.enum(EDITABLE_OUTCOMES)),
      feelings: z.optional(z.array(z.string())),
      note: z.optional(z.string()),
      minutes: z.optional(z.nullable(z.number())),
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
      name: z.optional(z.string().check(z.maxLength(NAME_MOST))),
      thread: z.optional(z.object({ platform: id, thread: account })),
      plan: z.optional(plan),
    }),
    answer: done,
  },
  /** A look that happened on a phone, added by hand. `id` is a new UUID, so that asking twice adds one. */
  addLook: {
    from: 'page',
    data: z.object({ id: z.uuid(), at: z.number(), personId: z.nullable(id) }),
    answer: type<{ added: true } | { added: false; problem: LookProblem }>(),
  },
  /** An exercise was finished outside a pause. `id` is a new UUID, so that asking twice notes one. */
  noteMoment: { from: 'page', data: z.object({ id: z.uuid(), exercise: id }), answer: done },
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
        z.object({ what: z.literal('time'), from: z.number(), until: z.number() }),
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
} as const satisfies Record<string, { from: Sender; data: z.ZodMiniType; answer: unknown }>;

export type Name = keyof typeof protocol;
/** The messages one side may send. */
export type NameFrom<S extends Sender> = {
  [N in Name]: (typeof protocol)[N]['from'] extends S ? N : never;
}[Name];
export type Data<N extends Name> = z.infer<(typeof protocol)[N]['data']>;
export type Answer<N extends Name> = (typeof protocol)[N]['answer'];

/** What travels: a message, and its answer in an envelope (an unhandled message would answer `undefined`). */
export interface Envelope<N extends Name = Name> {
  lull: N;
  data: Data<N>;
}
export type Reply<N extends Name = Name> = { ok: true; value: Answer<N> } | { ok: false; error: string };
