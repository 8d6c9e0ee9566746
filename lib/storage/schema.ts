import type { Attempt } from '../attempts/attempt';
import type { Ask } from '../policy/asks';
import type { PathStepId } from '../policy/path';
import type { Plan } from '../policy/planned';
import type { Appearance } from '../policy/shown-as';
import type { LockParameters } from './sealed/passphrase';

/** A person the user steps back from. `label` is the user's own word, never fetched. */
export interface Person {
  /** UUID */
  id: string;
  label: string;
  /** epoch ms */
  createdAt: number;
  /** Names the user typed, for searches alone. */
  names: string[];
  /** Ids of the platforms and engines whose searches for one of `names` are paused; none unless ticked. */
  search: string[];
  /** Whether message threads with this person are paused. */
  messages: boolean;
  /** Threads whose address names nobody, held while they were open. */
  threads: Thread[];
  /** Practical times planned ahead. */
  plans?: Plan[];
  /** Keys of planned windows the user ended while they ran. */
  endedPlans?: string[];
  /** Whether a practical visit begun in a chat, and a planned time, open their chats alone. */
  chatsOnly?: boolean;
  /** When the user changed this row last (epoch ms). */
  editedAt?: number | null;
}

/** A conversation that is known by its own id alone. */
export interface Thread {
  platform: string;
  thread: string;
}

/** One held account. Key: `[platform+account]`. */
export interface Profile {
  platform: string;
  account: string;
  personId: string;
  /** epoch ms */
  heldAt: number;
  /** Whether single posts that name the owner are paused too. */
  post: boolean;
  /** The token of its quiet page: a random name that stands for this profile in the fragment there. */
  quiet: string;
  /** Its profile URL, opened after a pause on a quiet page; `null` when the platform has none for this account. */
  open: string | null;
  /**
   * Which full loads of it never leave the browser: none, those that leave a trace for the other person, or all. In-page
   * moves cannot be held.
   */
  request: 'none' | 'trace' | 'all';
  /** Its origins: the match patterns of the permission, the link's own host first; at most three. Stored under this name since the first version. */
  ask: string[];
  /** Whether its pause is truly on: in the index, its sites allowed, the guard registered. Derived, for People and the badge. */
  protected: boolean;
  /** When the user changed this row last (epoch ms). */
  editedAt?: number | null;
}

/** What the user set, with defaults for what they did not. */
export interface Settings extends Appearance {
  /** seconds before Continue, 0 to 60 */
  wait: number;
  /** https address to go to after Leave, or `null` for the way back */
  leaveTo: string | null;
  /** https address that Quick exit opens, or `null` for the browser's new-tab page */
  exitTo: string | null;
  /** whether Lull looks like something else, and people are letters on screen */
  discreet: boolean;
  /** what Lull is called then; `null` for its own plain word */
  plainName: string | null;
  /** minutes a change that makes Lull gentler waits; 0 unless the user chose it */
  cooling: number;
  /** a break from Lull with a planned return (epoch ms), or `null`; stored under this name since the first version */
  rest: { from: number; until: number } | null;
  /** ids of the exercises of the calm kit, in order; empty until the user picked */
  kit: string[];
  /** ids of disliked exercises: the user does not want to be offered them; none of them is in the kit */
  aside: string[];
  /** seconds a slow breath flows in; it flows out for two more */
  pace: number;
  /** whether the steps of an exercise move on by themselves */
  autoStep: boolean;
  /** *Keep what I write*: written answers stay for `wordDays`; off unless the user turned it on */
  keepWriting: boolean;
  /** days what is written in passing stays, or `null` until it is taken out */
  wordDays: number | null;
  /** whether a plan is typed on the way to Continue; it can always be skipped */
  typePlan: boolean;
  /** built-in questions the user is tired of */
  tired: string[];
  /** what a pause does not ask */
  asksOff: Ask[];
  /** whether a look is asked about afterwards: in the card, the popup and the next pause */
  askAfter: boolean;
  /** whether a practical visit leaves no row at all; so unless the user wants a record, or used Lull before that was so */
  forgetPractical: boolean;
  /** hour at which a day begins wherever days are counted, 0 to 5: a late night belongs to the day before */
  dayStart: number;
  /** weekday that begins a week, 0 for Sunday */
  weekStart: number;
  /** steps of the path the user called tried */
  pathTried: PathStepId[];
  /** whether the popup has no line on the path */
  pathHidden: boolean;
  /** whether the popup says what was planned for today, as a hard day */
  hardDayLine: boolean;
  /** when an invitation of Overview was answered last (epoch ms), by its id */
  invited: Record<string, number>;
}

/**
 * The settings as they are stored, in one row: only what somebody set, so that a default that changes reaches the others, and
 * when each was set (epoch ms).
 */
export type SettingsRow = {
  id: 'settings';
  setAt?: Partial<Record<keyof Settings, number>>;
} & Partial<Settings>;

/** The settings a person chooses; the others follow from what they do. */
export type Choices = Omit<Settings, 'rest' | 'invited'>;

/** A setting whose value can be refused: one that is more than yes or no. */
export type Refusable = {
  [K in keyof Choices]: Choices[K] extends boolean ? never : K;
}[keyof Choices];

/** A change that waits for its cooling-off. It can be cancelled until it is due. */
export interface Change {
  /** `stop:platform:account` or `wait`: a later one of the same kind takes its place */
  id: string;
  /** epoch ms */
  askedAt: number;
  due: number;
  what: 'stop' | 'wait';
  platform: string | null;
  account: string | null;
  /** seconds */
  wait: number | null;
}

/** Something the user changed, for History: neutral, without an account. */
export interface HistoryEvent {
  /** UUID */
  id: string;
  /** epoch ms */
  at: number;
  /** minutes east of UTC */
  offset: number;
  /** `rest` begins a break from Lull and `back` ends it; `planned`: practical times were added or removed */
  what: 'held' | 'stopped' | 'wait' | 'rest' | 'back' | 'planned';
  personId: string | null;
  platform: string | null;
  /** seconds for `wait`, minutes of the break for `rest`, else `null` */
  amount: number | null;
  /** What was `held` or `stopped` was all of a host. */
  whole?: true;
  /** When this row was brought back or changed by hand (epoch ms). */
  editedAt?: number | null;
}

/** Another address that may belong to someone held: a held page renamed itself to it. People asks; nothing is added alone. */
export interface Hint {
  platform: string;
  account: string;
  personId: string;
  /** epoch ms */
  at: number;
  /** The user said no: it is kept so that it is not asked again. */
  no?: true;
}

/** What a text of the user can be. */
export const TEXT_KINDS = [
  'plan',
  'note',
  'reason',
  'question',
  'feeling',
  'own-list',
  'own-exercise',
  'matters',
  'unsent',
  'draft',
  'guided',
  'later',
  'waiting',
  'hard-day',
] as const;

/** Something the user wrote for themself. What they write in a pause is kept only while *Keep what I write* is on. */
export interface OwnText {
  /** UUID */
  id: string;
  kind: (typeof TEXT_KINDS)[number];
  text: string;
  /** epoch ms */
  at: number;
  /** epoch ms after which a draft or a text of a day is forgotten; what stays for `wordDays` counts from `at`, whatever stands here */
  until: number | null;
  /** From when the popup may show a text of a day (epoch ms). */
  due?: number | null;
  /** What it belongs to (a question's key, a page, a day as YYYY-MM-DD), or `null`. */
  about: string | null;
  /** When this row was brought back (epoch ms). */
  editedAt?: number | null;
}

/** How a visit felt afterwards, asked once. `skipped` is an answer too: it is not asked again. */
export interface CheckIn {
  /** id of the attempt that led to the visit */
  attempt: string;
  /** epoch ms */
  at: number;
  felt: 'lighter' | 'same' | 'heavier' | 'skipped';
  /** What was going on, as taps. */
  going: string[];
  /** When the answer was made fuller, or this row brought back (epoch ms). */
  editedAt?: number | null;
}

/** An exercise finished outside a pause. */
export interface Moment {
  /** UUID */
  id: string;
  /** epoch ms */
  at: number;
  /** minutes east of UTC */
  offset: number;
  /** Id of the exercise. */
  exercise: string;
  /** When this row was brought back (epoch ms). */
  editedAt?: number | null;
}

/**
 * The id of a row the user deleted, and nothing else of it: so that no late journal key and no older file brings it back
 * unasked. Forgotten after `DELETED_DAYS`.
 */
export interface Deleted {
  /** UUID of the row, or what stands for it; see `deletedId` of `merge` */
  id: string;
  /** epoch ms */
  at: number;
}

/** Rows that were deleted together, as they were: what an open page remembers to put them back. */
export interface DeletedRows {
  attempts: Attempt[];
  /** Of these attempts. */
  checkins: CheckIn[];
  moments: Moment[];
  events: HistoryEvent[];
  texts: OwnText[];
}

/** The ids of rows to delete, by table. */
export type RowIds = Record<'attempts' | 'moments' | 'events' | 'texts', string[]>;

/** How long the id of a deleted row is remembered (days). */
export const DELETED_DAYS = 90;

/** A counter of changes to rows, see `change`. */
export interface Mark {
  id: string;
  count: number;
  /** Beside the changes: the id of this database, given when it was first used. One that lost its rows has none. */
  made?: string;
  /** Of `lock`: there while the lock is on. `count` is after how many minutes words are locked again, 0 as the browser closes. */
  lock?: LockParameters;
}

/**
 * What the index may still hold though it was removed: the quiet token of a profile, the key of a chat, the id of a person, or
 * of a change that was asked for while the database did not open. Gone once the index is without it.
 */
export interface Removed {
  id: string;
}

/**
 * Something that is said until it is dismissed. `salvaged`: rows were lost and pauses put back from the index. `practical`:
 * practical visits go on leaving a row here, as they did before. `rebuilt`: the index was damaged and made anew from the rows.
 */
export interface StoredNotice {
  id: 'salvaged' | 'practical' | 'rebuilt';
  /** epoch ms */
  at: number;
  /** Of `salvaged`: whether all was lost, labels, history, writings and settings too. */
  whole: boolean;
}
