import type { Problem } from '../matching/read-link';
import type { Pass } from '../policy/pass';
import type { PauseKit } from '../policy/pause-kit';
import type { GuardIndex } from '../storage/guard-store';
import type { Refusable } from '../storage/schema';

/** Why a link could not be held, as a key of the locale files (`problem.<key>`). */
export type HoldProblem = Problem | 'already-held';

export type HoldResult =
  | { held: true; person: string; label: string; platform: string; account: string; ask: string[] }
  | { held: false; problem: HoldProblem; label?: string };

/** Why a text was not saved, as a key of the locale files (`problem.<key>`). Nothing that was saved before is lost. */
export type TextProblem = 'textEmpty' | 'textTooLong';

/** What the user made their own for calm moments. */
export interface Kit {
  /** Ids of the exercises they picked, in their order; empty until they did. */
  kit: string[];
  /** Ids of the exercises they do not want to be offered. */
  aside: string[];
  /** seconds a slow breath flows in */
  pace: number;
  /** Whether steps move on by themselves. */
  autoStep: boolean;
  /** Things that are good for two minutes. */
  ownList: string[];
  /** A title line, then a step a line. */
  ownExercises: { id: string; text: string }[];
}

export interface OpenPass {
  person: string;
  label: string;
  pass: Pass;
}

export interface Today {
  /** Pauses shown since local midnight, practical visits left out. */
  pauses: number;
  /** How many of them ended in leaving (left or closed). */
  left: number;
  practical: number;
  /** The decided and open pauses of today in order, for the row of dots. */
  outcomes: ('left' | 'continued' | 'open')[];
  /** When a break from Lull ends (epoch ms), or `null`. */
  rest: number | null;
  /** The passes running now. */
  passes: OpenPass[];
  /** How many held profiles are not protected now. */
  unprotected: number;
  held: number;
  /** Whether Lull is let into private windows. */
  privateAllowed: boolean;
}

/** A visit that is over, and a time the person left instead (`at` epoch ms, `offset` minutes east of UTC). */
export interface PendingCheckIn {
  attempt: string;
  left: { at: number; offset: number } | null;
}

/** What a check of one profile found. `false` names the step that is broken; the first one says what to do. */
export interface Check {
  platform: string;
  account: string;
  steps: Record<(typeof CHECK_STEPS)[number], boolean>;
}

/** The chain from an address to a counted attempt, in order. */
export const CHECK_STEPS = ['recognised', 'allowed', 'registered', 'indexed', 'counted'] as const;

/** What the background answers to each message. */
export interface Answers {
  registerToken: null;
  shown: null;
  journal: null;
  openPass: Pass | null;
  extendPass: Pass | null;
  leaveTab: null;
  quietTab: null;
  visitOver: null;
  renamed: null;
  rebuildIndex: GuardIndex;
  privatePasses: Record<string, Pass>;
  claimToken: 'pause' | 'card' | null;
  cardFelt: null;
  pauseKit: PauseKit;
  pauseTold: null;
  keepDraft: null;
  askCheckIn: PendingCheckIn | null;
  checkIn: null;
  logUrge: null;
  hold: HoldResult;
  /** `due` (epoch ms) when it waits, else `null`. */
  stopHolding: { due: number | null };
  cancelChange: null;
  rest: null;
  holdRequest: null;
  checkProtection: Check[];
  setPost: null;
  setWatching: { saved: boolean };
  holdThread: { held: true; label: string } | { held: false };
  dropThread: null;
  holdAccount: HoldResult;
  dismissHint: null;
  listPeople: { id: string; label: string }[];
  renamePerson: { saved: boolean };
  /** `due` (epoch ms) when a shorter wait waits, else `null`; or the setting that was refused, and then nothing is saved. */
  saveSettings: { saved: true; due: number | null } | { saved: false; problem: Refusable };
  saveText: { saved: true; id: string } | { saved: false; problem: TextProblem };
  removeText: null;
  /** `wait` in seconds. */
  practiceKit: { kit: PauseKit; wait: number };
  /** `turn`: how many times the person left before, to offer things in turn. */
  afterLeave: { turn: number } | null;
  readKit: Kit;
  today: Today;
  endPass: null;
  editPass: Pass | null;
  addPlan: { saved: boolean };
  removePlan: null;
  answerInvitation: null;
  health: { database: boolean };
}
