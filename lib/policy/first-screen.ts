import { type OwnLine, ownLineFor, type PauseKit } from './pause-kit';
import { pickBySeed } from './seed';

/*
 * What a pause says and does before anything large is loaded: its words, the order of its ways out and its countdown. The first
 * screen and the smallest pause are drawn from here.
 */

/** Gives a message of the locale by its key (`pause.leave`), with the values for `$1` and so on. */
export type Word = (key: string, values?: string[]) => string;

/** A way out of a pause. */
export type WayOut = 'leave' | 'continue' | 'practical';

/** The ways out in the order of their buttons, each with the key of its word. */
export const WAYS_OUT: readonly (readonly [WayOut, string])[] = [
  ['leave', 'pause.leave'],
  ['continue', 'pause.continue'],
  ['practical', 'pause.practical'],
];

/** Numbers in the digits of the language; of the browser's, once the extension is gone and gives no words. */
const figures = (values: number[], word: Word): string[] =>
  values.map((value) => value.toLocaleString(word('locale') || []));

/** The seconds beside **Continue**; empty when none are left. */
export const secondsWord = (left: number, word: Word): string =>
  left > 0 ? word('pause.seconds', figures([left], word)) : '';

/** Built-in lines beside the wait, as keys below `pause.lines`. */
const LINES = ['wave', 'moment', 'breath', 'soft', 'nothing', 'ground', 'enough', 'hand'] as const;

/** Lines that may stand while the browser is on its way, as keys below `pause.parting`. They say nothing about having looked or not. */
const PARTING = ['gently', 'yours', 'shoulders', 'kind', 'time'] as const;

/** The one line beside the wait, and the small word that says whose it is. */
export interface PauseLine {
  text: string;
  /** Where an own line comes from; `null` for a built-in one. */
  from: string | null;
}

/** The line of this pause: built in, or now and then the user's own. */
export function lineOf(seed: number, kit: PauseKit | null, word: Word): PauseLine {
  const own = kit && ownLineFor(kit);
  return own ? ownLine(own, word) : { text: word(`pause.lines.${pickBySeed(LINES, seed)}`), from: null };
}

function ownLine(line: OwnLine, word: Word): PauseLine {
  if (line.kind !== 'record') return { text: line.text, from: word(`pause.from.${line.kind}`) };
  const { heavier, same, lighter } = line;
  const counts = [heavier + same + lighter, heavier, same, lighter];
  return { text: word('pause.record', figures(counts, word)), from: word('pause.recordHint') };
}

/** An exercise of Lull's beside the ways out, with what it is good for; `key` is that of its words, below `exercise.<key>`. */
export const offerWords = (key: string, word: Word): string =>
  word('pause.offer', [word(`exercise.${key}.name`), word(`exercise.${key}.good`)]);

/** The key of the one that is offered while nobody knows what the user picked. */
export const FIRST_OFFERED = 'two';

/** A day on which the person left, said after a hard look. `at` is epoch ms, `offset` minutes east of UTC then. */
export function leftWords({ at, offset }: { at: number; offset: number }, word: Word): string {
  const day = new Intl.DateTimeFormat(word('locale'), { dateStyle: 'long', timeZone: 'UTC' });
  return word('checkIn.left', [day.format(at + offset * 60_000)]);
}

/** The warm line after Leave. */
export const partingLine = (seed: number, word: Word): string =>
  word(`pause.parting.${pickBySeed(PARTING, seed)}`);

/**
 * Seconds that run out, and only while they are seen. It runs for as long as somebody listens, so that one listener can take
 * over from another in the middle of a second.
 */
export class Countdown {
  readonly #listeners = new Set<(left: number) => void>();
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `left`: seconds. `isSeen`: whether the page is visible now. */
  constructor(
    public left: number,
    private readonly isSeen: () => boolean,
  ) {}

  /** Tells the seconds left after each one that ran out, until what is given back is called. */
  readonly subscribe = (listener: (left: number) => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.left > 0) this.#timer ??= setInterval(() => this.#tick(), 1000);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  };

  #tick(): void {
    if (!this.isSeen()) return;
    this.left--;
    if (this.left <= 0) this.#stop();
    for (const listener of this.#listeners) listener(this.left);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
