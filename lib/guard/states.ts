import type { Hit } from '../matching/match';
import type { Pass } from '../policy/pass';

/** Each state with its own data. A `Hit` is whom the page shows. */
export type State =
  | { name: 'clear' | 'undecided' | 'unsure' | 'trusted' | 'frozen' | 'settling' | 'stopped' | 'unloaded' }
  /** `person`: whose page stays open until its address moves on. */
  | { name: 'added'; person: string | null }
  | { name: 'ahead'; from: State }
  | { name: 'paused'; hit: Hit }
  /** `again`: in the attempt that was left, since no way out led away. */
  | { name: 'covered'; hit: Hit; again?: boolean }
  /** `until` is epoch ms. */
  | { name: 'open' | 'loading'; hit: Hit; until: number }
  /** `hit` is who was paused, `null` where the page was open. */
  | { name: 'leaving'; hit: Hit | null };

export type Name = State['name'];

export type GuardEvent =
  /** Look again: other things are known, the tab came to the front, a pass may be over. */
  | { type: 'judge' }
  /** The address is another one, without a load. */
  | { type: 'moved' }
  /** Nothing is known, and it takes too long. */
  | { type: 'unsure' }
  /** A pause was just added from this tab; `here`: for the page in it. */
  | { type: 'added'; person: string; here: boolean }
  /** The page begins to go to a held page without a load. */
  | { type: 'ahead' }
  /** It does not get there. */
  | { type: 'givenUp' }
  /** What the person pressed. `urge` is 0 to 10, or `null` where none was given. */
  | { type: 'left'; urge: number | null }
  | { type: 'opened'; urge: number | null; minutes: number }
  | { type: 'practical' }
  | { type: 'dismissed' }
  /** The page does not stop pushing the pause aside. */
  | { type: 'fought' }
  /** The way out, or the way to the quiet page, did not lead away in time. */
  | { type: 'refused' }
  /** The page drew what is at its new address. */
  | { type: 'settled' }
  | { type: 'hidden'; frozen: boolean }
  /** The extension was updated, reloaded or removed. */
  | { type: 'gone' };

/** What is true of the page when an event comes. */
export interface Facts {
  /** epoch ms */
  now: number;
  /** Whether what is held was read. */
  known: boolean;
  /** Whether the address alone says that it could be held. */
  maybe: boolean;
  /** Whom it shows; `null` for nobody held, and during a break from Lull. */
  hit: Hit | null;
  /** The pass of that person. */
  pass: Pass | null;
  /** Whether the page can be seen: in front, not prerendered, in a frame that can be painted. */
  seen: boolean;
}

/** What is to be done, in this order. */
export type Effect =
  /** All that the state before put on the page is undone, but for the cover. */
  | { do: 'enter' }
  | { do: 'cover'; tone: 'blank' | 'paper' }
  | { do: 'uncover' }
  /** Sound, the page's title and what floats over pages stay away until it is uncovered. */
  | { do: 'mute' }
  /** The pause stands. `again`: it belongs to the attempt that was left, not to a new one. */
  | { do: 'pause'; hit: Hit; again: boolean }
  /** The smallest pause, where it is not known whether the page is held. */
  | { do: 'pauseUnsure' }
  /** A decision is written down. */
  | { do: 'decide'; outcome: 'left' | 'continued' | 'practical'; urge?: number | null; minutes?: number }
  /** Nobody decided: the attempt is closed. */
  | { do: 'close' }
  | { do: 'pass'; hit: Hit; minutes: number; practical: boolean }
  /** The page is open until the pass ends; half a minute before, a line says so. */
  | { do: 'open'; hit: Hit; pass: Pass }
  | { do: 'load'; url: string }
  /** Leads away, and tells `refused` when that did not work. */
  | { do: 'leave' }
  /** The line that a pause was added; `leave`: with a way to leave at once. */
  | { do: 'line'; leave: boolean }
  /** Tells `settled` once the page drew what is at its new address. */
  | { do: 'settle' }
  /** What is known is forgotten; it is read again when the page is back. */
  | { do: 'forget' }
  /** Leads to the site's quiet page, and tells `refused` when that did not come. */
  | { do: 'giveWay'; quiet: string };

/** A state, and what leads to it. */
export interface Step {
  state: State;
  effects: Effect[];
}

export const START: State = { name: 'clear' };

const COVERED: readonly Name[] = [
  ...(['undecided', 'unsure', 'frozen', 'settling', 'ahead', 'covered'] as const),
  ...(['paused', 'loading', 'leaving'] as const),
];

/** Whether nothing of the page may be seen. */
export const isCovered = ({ name }: State): boolean => COVERED.includes(name);

const personIn = (state: State) => ('hit' in state ? state.hit?.personId : null);

/** Whether a state is the same as before, for the same person: a pass that was made longer changes nothing about the visit. */
export const isSameVisit = (one: State, other: State): boolean =>
  one.name === other.name && personIn(one) === personIn(other);

/** Whether nothing comes after it. */
export const isOver = ({ name }: State): boolean => name === 'stopped' || name === 'unloaded';

/** Whether nobody can act in the page, so that an address it gives itself says nothing of where the person is. */
export const isInert = ({ name }: State): boolean => name === 'paused' || name === 'leaving';
