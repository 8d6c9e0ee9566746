import { minutesInDay } from 'date-fns/constants';
import * as z from 'zod/mini';
import { ATTEMPT_KINDS, type Attempt, EXPECTATIONS, OUTCOMES, TIME_MOST } from '../attempts/attempt';
import { GOINGS } from '../attempts/urges';
import { HARD_DAY, isDate } from '../policy/day-text';
import { LABEL_MAX } from '../policy/label';
import { ANSWER_MOST } from '../policy/pause-kit';
import { NAME_MOST, NAMES_MOST } from '../policy/person-name';
import { type CheckIn, TEXT_KINDS } from './schema';

/*
 * What a row of each table may be: the one schema at every door through which rows come (journal, message, import, what was set
 * aside) and when they are read. Rows of earlier versions fit; fields nobody knows are let through. Settings: `settings-schema.ts`.
 */

export { TIME_MOST };

// No code is built from strings on a page with a strict CSP.
z.config({ jitless: true });

/** No place was ever further from UTC than this (minutes). */
const OFFSET_MOST = 18 * 60;
/** No pass is longer. */
const MINUTES_MOST = 366 * minutesInDay;
/** Most of what is put in a list. */
const MANY = 1_000;

export const text = (most: number) => z.string().check(z.maxLength(most));
export const list = <T extends z.ZodMiniType>(of: T, most = MANY) => z.array(of).check(z.maxLength(most));
/** The guard leaves out what it does not know. */
const orNull = <T extends z.ZodMiniType>(schema: T) => z._default(z.nullable(schema), null as never);

/** A field that rows of earlier versions are without. */
export const later = <T extends z.ZodMiniType>(schema: T) => z.optional(z.nullable(schema));

/**
 * A value in a message that is let through as it is, with whatever else it has. `is` says what it has to be, and `fits` whether it
 * is that, where a schema takes too long.
 */
export const asItIs = <T>(is: z.ZodMiniType, fits = (value: unknown) => is.safeParse(value).success) =>
  Object.assign(z.custom<T>(fits), { is });

/** epoch ms */
export const time = z.number().check(z.gte(0), z.lte(TIME_MOST));
/** minutes east of UTC */
export const offset = z.number().check(z.gte(-OFFSET_MOST), z.lte(OFFSET_MOST));
/** An id of Lull's own, of a platform or of an exercise. */
export const id = z.string().check(z.minLength(1), z.maxLength(64));
/** The id of a deleted row; that of a profile is longer than others, see `deletedId` of `merge`. */
const deletedId = z.string().check(z.minLength(1), z.maxLength(100));
/** An account, a chat or an address. */
export const account = z.string().check(z.minLength(1), z.maxLength(4_096));
export const felt = z.enum(['lighter', 'same', 'heavier', 'skipped']);
export const urge = z.number().check(z.gte(0), z.lte(10));
const FEELING_MOST = 300;
const FEELINGS_MOST = 40;
export const feelings = list(text(FEELING_MOST), FEELINGS_MOST);
export const note = text(ANSWER_MOST);
/** Minutes a page was open. */
export const minutes = z.number().check(z.gte(0), z.lte(MINUTES_MOST));
/** Empty for a pull noted by hand. */
export const idOrNone = text(64);

/** What was going on. */
export const goings = list(z.enum(GOINGS), GOINGS.length);

export const attempt = z.object({
  id,
  at: time,
  offset,
  personId: idOrNone,
  platform: idOrNone,
  kind: z.enum(ATTEMPT_KINDS),
  outcome: z.enum(OUTCOMES),
  decidedAt: orNull(time),
  minutes: orNull(minutes),
  urge: orNull(urge),
  urgeAfter: orNull(urge),
  feelings: orNull(feelings),
  exercise: orNull(text(64)),
  note: orNull(note),
  expected: later(z.enum(EXPECTATIONS)),
  editedAt: later(time),
  notedAt: later(time),
  closedBy: later(z.literal('start')),
  where: later(z.literal('phone')),
  pullsInOrder: later(z.literal(true)),
  did: later(z.literal(true)),
});

/** Shape version of a journal entry; one that names none has this one. */
export const JOURNAL_VERSION = 1;
/** The key of an entry of the history, a UUID in both browsers. */
export const entry = z.nullable(text(200));
/** An entry of the journal, as a guard writes it. */
export const journalEntry = z.object({
  version: z.optional(z.literal(JOURNAL_VERSION)),
  attempt: z.extend(attempt, { id: z.uuid(), keep: z.optional(z.boolean()) }),
  entry,
});

/** What a pause was told beside what its guard hears; see `PauseTold`. */
export const pauseTold = z.object({
  attempt: id,
  at: time,
  feelings: z.nullable(feelings),
  exercise: z.nullable(text(64)),
  urgeAfter: z.nullable(urge),
  pullsInOrder: z.nullable(z.literal(true)),
  expected: z.nullable(z.enum(EXPECTATIONS)),
  note: z.nullable(note),
  checkIn: z.nullable(z.object({ attempt: id, felt, going: z._default(goings, []) })),
});

/** A practical time planned ahead. */
export const plan = z.object({
  id,
  days: list(z.int().check(z.gte(0), z.lte(6)), 7),
  from: z.number().check(z.gte(0), z.lte(minutesInDay)),
  until: z.number().check(z.gte(0), z.lte(minutesInDay)),
  label: z.nullable(text(200)),
});

const profile = z.object({
  platform: id,
  account,
  personId: id,
  heldAt: time,
  post: z.boolean(),
  quiet: text(64),
  open: z.nullable(account),
  request: z.enum(['none', 'trace', 'all']),
  ask: list(account, 3),
  protected: z.boolean(),
  editedAt: later(time),
});

/** By table; a table that is not here has rows Lull alone reads and writes. */
export const ROWS = {
  attempts: attempt,
  people: z.object({
    id,
    label: text(LABEL_MAX),
    createdAt: time,
    names: list(text(NAME_MOST), NAMES_MOST),
    search: list(id),
    messages: z.boolean(),
    threads: list(z.object({ platform: id, thread: account })),
    plans: z.optional(list(plan)),
    endedPlans: z.optional(list(text(200))),
    chatsOnly: z.optional(z.boolean()),
    editedAt: later(time),
  }),
  profiles: profile,
  changes: z.object({
    id: account,
    askedAt: time,
    due: time,
    what: z.enum(['stop', 'wait']),
    platform: z.nullable(id),
    account: z.nullable(account),
    wait: z.nullable(z.number().check(z.gte(0), z.lte(60))),
  }),
  events: z.object({
    id,
    at: time,
    offset,
    what: z.enum(['held', 'stopped', 'wait', 'rest', 'back', 'planned']),
    personId: z.nullable(idOrNone),
    platform: z.nullable(idOrNone),
    amount: z.nullable(minutes),
    whole: z.optional(z.literal(true)),
    editedAt: later(time),
  }),
  hints: z.object({ platform: id, account, personId: id, at: time, no: z.optional(z.literal(true)) }),
  texts: z
    .object({
      id,
      kind: z.enum(TEXT_KINDS),
      text: note,
      at: time,
      until: z.nullable(time),
      due: later(time),
      about: z.nullable(text(200)),
      editedAt: later(time),
    })
    .check(z.refine(({ kind, about }) => kind !== HARD_DAY || isDate(about ?? ''))),
  checkins: z.object({
    attempt: id,
    at: time,
    felt,
    going: goings,
    editedAt: later(time),
  }),
  moments: z.object({ id, at: time, offset, exercise: id, editedAt: later(time) }),
  deleted: z.object({ id: deletedId, at: time }),
} as const;

/** A table whose rows come through doors. */
export type CheckedTable = keyof typeof ROWS;
export const CHECKED_TABLES = Object.keys(ROWS) as CheckedTable[];

/** A row of a table in a message. */
export const row = <T>(table: CheckedTable) => asItIs<T>(ROWS[table], (value) => isRow(table, value));

/** Whether a row is one its table may have. */
export function isRow(table: CheckedTable, row: unknown): boolean {
  if (table === 'attempts') return isAttempt(row);
  return table === 'checkins' ? isCheckIn(row) : ROWS[table].safeParse(row).success;
}

const within = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && value >= least && value <= most;
const short = (value: unknown, least: number): boolean =>
  typeof value === 'string' && value.length >= least && value.length <= 64;
const orNone = (value: unknown, fits: (value: unknown) => boolean): boolean =>
  value === null || value === undefined || fits(value);
const isUrge = (value: unknown) => within(value, 0, 10);
const isTime = (value: unknown) => within(value, 0, TIME_MOST);
const listOf = (value: unknown, most: number, fits: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= most && value.every(fits);
const isFeeling = (value: unknown) => typeof value === 'string' && value.length <= FEELING_MOST;

/** What `checkins` says, by hand, as `isAttempt` does. */
function isCheckIn(row: unknown): boolean {
  const it = row as Partial<CheckIn> | null;
  return (
    typeof it === 'object' &&
    it !== null &&
    short(it.attempt, 1) &&
    isTime(it.at) &&
    felt.options.includes(it.felt as never) &&
    listOf(it.going, GOINGS.length, (going) => GOINGS.includes(going as never)) &&
    orNone(it.editedAt, isTime)
  );
}

/** What `attempt` says, by hand: a hundred thousand rows are read at once, and a schema takes ten times as long for them. */
function isAttempt(row: unknown): boolean {
  const it = row as Partial<Attempt> | null;
  return (
    typeof it === 'object' &&
    it !== null &&
    short(it.id, 1) &&
    within(it.at, 0, TIME_MOST) &&
    within(it.offset, -OFFSET_MOST, OFFSET_MOST) &&
    short(it.personId, 0) &&
    short(it.platform, 0) &&
    ATTEMPT_KINDS.includes(it.kind as never) &&
    OUTCOMES.includes(it.outcome as never) &&
    orNone(it.decidedAt, isTime) &&
    orNone(it.minutes, (many) => within(many, 0, MINUTES_MOST)) &&
    orNone(it.urge, isUrge) &&
    orNone(it.urgeAfter, isUrge) &&
    orNone(it.feelings, (all) => listOf(all, FEELINGS_MOST, isFeeling)) &&
    orNone(it.exercise, (name) => short(name, 0)) &&
    orNone(it.note, (words) => typeof words === 'string' && words.length <= ANSWER_MOST) &&
    orNone(it.expected, (felt) => EXPECTATIONS.includes(felt as never)) &&
    orNone(it.editedAt, isTime) &&
    orNone(it.notedAt, isTime) &&
    orNone(it.closedBy, (by) => by === 'start') &&
    orNone(it.where, (where) => where === 'phone') &&
    orNone(it.pullsInOrder, (both) => both === true) &&
    orNone(it.did, (did) => did === true)
  );
}
