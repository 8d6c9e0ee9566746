import type { AttemptKind } from '../attempts/attempt';

/** Minutes a pass can be opened for, and the one chosen to begin with. */
export const PASS_MINUTES = [1, 5, 15] as const;
export const PASS_DEFAULT = 5;
/** A practical visit opens at once for this many minutes. */
export const PRACTICAL_MINUTES = 15;
/** What **5 more** adds. */
export const MORE_MINUTES = 5;
/** The line at the edge of the page appears this long before the end (ms). */
export const PASS_WARNING_MS = 30_000;

/** Not from `date-fns/constants`: the guard carries this file, and bytes of that module would stay in it. */
const MINUTE = 60_000;
/** How far a clock may have been set back before a pass is no longer believed (ms). */
const CLOCK_SLACK = 5_000;

interface PassTimes {
  from: number;
  until: number;
  /** The user's own word for a practical visit; gone with the pass. */
  label: string | null;
  /** Of this person it opens chats alone. */
  chats?: true;
}

/** Opened in a pause, or a planned one that goes on by hand. */
export interface HandPass extends PassTimes {
  /**
   * Id of the attempt it belongs to; added minutes count there. Empty for one that was planned, since nobody was paused, and for
   * a practical visit that leaves no row.
   */
  attempt: string;
  practical: boolean;
  planned?: never;
  hand?: never;
}

/** Opened by a plan; it lasts as long as its window. */
export interface PlannedPass extends PassTimes {
  attempt: '';
  practical: true;
  planned: true;
  /** What was opened by hand inside it, and is there again when the plan is taken away. */
  hand?: HandPass;
}

/** Minutes in which one person's profiles open without a pause. Times are epoch ms. */
export type Pass = HandPass | PlannedPass;

/** A running pass, with the word for whom it is. */
export interface OpenPass {
  personId: string;
  label: string;
  pass: Pass;
}

/** A pass that begins now. */
export function openPass(
  now: number,
  minutes: number,
  attempt: string,
  practical: boolean,
  chats = false,
): HandPass {
  return {
    from: now,
    until: now + minutes * MINUTE,
    attempt,
    practical,
    label: null,
    ...(chats && { chats }),
  };
}

/**
 * The pass a page opens for itself. A practical one begun in a chat opens chats alone at first: who wants no more than that is known to
 * the background, which opens the other pages for everybody else.
 */
export const ownPass = (
  now: number,
  minutes: number,
  attempt: string,
  practical: boolean,
  kind: AttemptKind,
): HandPass => openPass(now, minutes, attempt, practical, practical && kind === 'message');

/** The pass as far as it counts for a page of this kind; `null` where it does not open it. */
export function passFor<P extends Pass>(pass: P | undefined, kind: AttemptKind): P | null {
  return pass && (!pass.chats || kind === 'message') ? pass : null;
}

/** What a pass opens beside another one of the same person: all of it comes before chats alone, then the longer one. */
export function passRank(pass: Pass | undefined, now: number): number {
  return passLeft(pass, now) * (pass?.chats ? 1 : 1e9);
}

/** ms left of a pass, 0 when there is none, it is over, or the clock was set back behind its start. */
export function passLeft(pass: Pass | undefined, now: number): number {
  if (!pass || now < pass.from - CLOCK_SLACK) return 0;
  return Math.max(0, pass.until - now);
}

/** The same pass with minutes added to what is left. */
export function extendPass(pass: Pass, now: number, minutes: number): Pass {
  return { ...pass, until: Math.max(pass.until, now) + minutes * MINUTE };
}

/** A planned pass that goes on by hand: from now on it no longer ends with its window. It still belongs to no attempt. */
export function outlastPlan(pass: Pass, now: number, minutes: number): HandPass {
  const { planned, hand, ...others } = extendPass(pass, now, minutes);
  return { ...others, from: now };
}

/** The same pass lasting `minutes` from its beginning. */
export function resizePass(pass: Pass, minutes: number): Pass {
  return { ...pass, until: pass.from + minutes * MINUTE };
}

/** Whole minutes a pass was given in all. */
export function passMinutes(pass: Pass): number {
  return Math.round((pass.until - pass.from) / MINUTE);
}
