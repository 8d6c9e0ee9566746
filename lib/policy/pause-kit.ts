import type { LookRecord, PendingCheckIn } from '../attempts/check-in';
import type { Ask } from './asks';
import { PACE_DEFAULT } from './pace';
import type { Appearance } from './shown-as';

/** A line that may stand beside the wait instead of a built-in one: the user's own words, or their own record. */
export type OwnLine =
  | { kind: 'plan' | 'note' | 'reason' | 'matters'; text: string }
  | ({ kind: 'record' } & LookRecord);

/** What a pause knows of its user. Everything is optional: a pause stands without it, with the built-in words. */
export interface PauseKit {
  /** What Lull is called in discreet mode, else `null`. */
  name: string | null;
  /** The colours and the size of type; `null` for those of the browser. */
  appearance: Appearance | null;
  /** One more with each pause that ended; chooses the line and the question, so that none comes twice in a row. */
  count: number;
  lines: OwnLine[];
  /** The user's own questions. */
  questions: string[];
  /** Built-in questions the user is tired of. */
  tired: string[];
  /** What the user does not want to be asked. */
  asksOff: Ask[];
  /** Feeling words of the user's own. */
  feelings: string[];
  /** Ids of the exercises the user picked, in their order. */
  picked: string[];
  /** Ids of the exercises the user does not want to be offered. */
  aside: string[];
  /** The exercise beside the ways out, in words (see `offerOf`); `null` where none may be offered. */
  offer: string | null;
  /** Exercises the user wrote themself. */
  ownExercises: { id: string; text: string }[];
  /** seconds a slow breath flows in */
  pace: number;
  /** Whether the steps of an exercise move on by themselves. */
  autoStep: boolean;
  /** The user's own list of things that are good for two minutes. */
  ownList: string[];
  /** What matters to the user, apart from love. */
  matters: string[];
  /** The plan to type on the way to Continue; `null` unless the user chose that and has one. */
  typePlan: string | null;
  /** Whether what is written is kept. */
  keep: boolean;
  /** An answer a closed tab interrupted. */
  draft: string | null;
  /** Id of the attempt whose visit has not been asked about, or `null`. */
  checkIn: string | null;
  /** A time they left (`at` epoch ms, `offset` minutes east of UTC), for after a hard look; `null` where none is asked about. */
  lastLeft: PendingCheckIn['left'];
}

/** A pause without a kit. */
export const NO_KIT: PauseKit = {
  name: null,
  appearance: null,
  count: 0,
  lines: [],
  questions: [],
  tired: [],
  asksOff: [],
  feelings: [],
  picked: [],
  aside: [],
  offer: null,
  ownExercises: [],
  pace: PACE_DEFAULT,
  autoStep: false,
  ownList: [],
  matters: [],
  typePlan: null,
  keep: false,
  draft: null,
  checkIn: null,
  lastLeft: null,
};

/** The kit of a pause that keeps nothing: in a private window, or for practice. */
export function keepNothing(kit: PauseKit): PauseKit {
  return { ...kit, keep: false, draft: null, checkIn: null };
}

/** The user's own line for the `count`-th pause: every other time, each in turn; else `null` for a built-in one. */
export function ownLineFor({ count, lines }: Pick<PauseKit, 'count' | 'lines'>): OwnLine | null {
  if (lines.length === 0 || count % 2 === 0) return null;
  return lines[Math.floor(count / 2) % lines.length] ?? null;
}

/** The longest text (UTF-16 units) that is kept of an answer. */
export const ANSWER_MOST = 20_000;

/** The beginning of a text, at most so many UTF-16 units, never half a character. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
