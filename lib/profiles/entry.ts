import type { Kind } from './kinds';

/**
 * What the other person can learn from a look:
 * - `none`: looking is not shown to them;
 * - `story`: who opened a story (or joined a live) is listed by name, a look at the profile is not;
 * - `maybe`: the profile can show who looked, depending on what both sides switched on or pay for;
 * - `profile`: the profile itself tells who looked.
 */
export type Trace = 'none' | 'story' | 'maybe' | 'profile';

/** The part of an entry that is for people: shown in People and when a profile is held, never in the guard. */
export interface AboutText {
  /** The platform as its users call it. */
  name: string;
  /** Where to ask for permission: match patterns, at most three, the main host first. */
  ask: string[];
  /** `false` where people come to read or to work, so that posts are not held by default. */
  people?: false;
  /** `none` when left out. */
  trace?: Trace;
  /** One line: what cannot be seen there. */
  blind: string;
  /** One line: where the platform's own mute, restrict or unfollow is. */
  mute: string;
  /** Year and month in which the two lines were checked, when that is not the date of the whole table. */
  checked?: string;
  /**
   * How to open an account: an address for each namespace (`''` for a handle), in which `*` is the rest of the account;
   * or a function where an account is more than that. Nothing for platforms without profiles.
   */
  open?: Record<string, string> | ((account: string) => string);
  /** Platforms on which the same account has the same name. */
  same?: string[];
}

/** An address and what it is, read by the tests. */
export type Example = [url: string, kind: Kind, account?: string | null];
