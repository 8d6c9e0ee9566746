import type { Attempt, Expected } from '../attempts/attempt';
import type { VisitAnswer } from '../attempts/check-in';
import type { LastLeave } from '../attempts/round';
import type { Going } from '../attempts/urges';
import type { Rules } from '../matching/platform';
import type { PauseKit } from '../policy/pause-kit';
import type { ShownAs } from '../policy/shown-as';
import type { Passes } from './guard-store';
import type { StoredKey } from './sealed/held-key';

/*
 * All that Lull's parts tell each other beside the messages of `protocol.ts`. Types alone, so that a script carries nothing
 * of this file. What the guard keeps in `storage.local` (index, passes, journal) is in `storage/guard-store.ts`.
 */

/** Scripts and where they run: match patterns, and files in their order. */
export interface Scripts {
  matches: string[];
  js: string[];
}

/** What a frame is when its token is real: a pause, or the small card of a check-in. */
export type FrameKind = 'pause' | 'card';

/** A frame that is about to appear. */
export interface FrameToken {
  /** id of its tab */
  tab: number;
  kind: FrameKind;
}

/** A link that waits for People, and the tab it is open in, if any. */
export interface HandedLink {
  link: string;
  tabId: number | null;
  /** When it was handed over (epoch ms). */
  at?: number;
}

/** A card that was shown. */
export interface ShownCard {
  token: string;
  /** id of its tab */
  tab: number;
}

/**
 * Globals of the isolated world, one per document and extension. The page neither sees nor sets them; what the background
 * puts there, it puts by `scripting.executeScript`.
 */
export interface IsolatedWorld {
  /** The guard of this document, and whether it keeps its tab silent now. Set and read by the guard, so that a second one does not start. */
  lullGuard?: { readonly alive: boolean; readonly silent: boolean; judge: () => void };
  /** All of this site is held, which no address of a platform says. Set by `/whole-site.js`; read by the guard. */
  lullWhole?: true;
  /** Rules by platform id. Set by the scripts `/platforms/<id>.js`; read by the guard at its start. */
  lullPlatforms?: Record<string, Rules>;
  /** Set by the background when a profile was held from this tab; taken by the guard, once. */
  lullHeld?: HeldNotice;
  /** The one-time token of a check-in card. Set by the background; taken by the card's script. */
  lullCard?: string;
}

/** What the guard is told of a profile that was held from its tab. */
export interface HeldNotice {
  /** id */
  person: string;
  /** Whether the page in this tab is the one that was held; it then stays open until its address moves on. */
  here: boolean;
}

/** What the background sends to tabs (`tabs.sendMessage`): the passes of private windows, to the guards there. */
export interface TabMessage {
  privatePasses: Passes;
}

/** What the guard tells the pause frame when it hands over the port, once. */
export interface ToFrame {
  /** seconds before Continue */
  wait: number;
  /** chooses the line and the question */
  seed: number;
  privateWindow: boolean;
  /** id of the attempt: what the frame tells is told of it */
  attempt: string;
  /** The page is a chat: some questions are for that. */
  chat?: boolean;
}

/**
 * What was told in a pause beside what the guard hears: the person's own words, so they go by no page and no file. The frame
 * leaves it in `storage.session` before it says the decision; the background joins it to the row of its attempt.
 */
export interface PauseTold {
  /** id */
  attempt: string;
  /** epoch ms */
  at: number;
  feelings: string[] | null;
  exercise: string | null;
  /** 0 to 10 */
  urgeAfter: number | null;
  /** The pull was asked as the exercise opened, and again after it. */
  pullsInOrder: true | null;
  expected: Expected | null;
  note: string | null;
  checkIn: { attempt: string; felt: VisitAnswer['felt']; going: Going[] } | null;
}

/** What the pause frame tells the guard over the port. It knows no person and no address. */
export type FromFrame =
  | { type: 'ready' }
  | { type: 'leave'; urge: number | null }
  | { type: 'open'; urge: number | null; minutes: number }
  | { type: 'practical' }
  /** Whether the keys go to the frame, as they do until it says otherwise. */
  | { type: 'keys'; here: boolean }
  /** It cannot be drawn any more: the smallest pause, with all ways out, is to take its place. */
  | { type: 'broken' };

/** What the frame of a check-in card tells its page over the port: that it stands and how high it is (px), or that it is to go. */
export type FromCard = { type: 'ready'; height: number } | { type: 'gone' };

/**
 * `storage.session`: in memory, until the browser closes or Lull is updated. Only Lull's own pages and the background reach
 * it. Written by the background alone, but for `steady`, what a pause was told and what the popup hands to People.
 */
export interface SessionValues {
  /** When the session began (epoch ms), and the version of these keys; 0.1.0, whose version is 1, leaves it out. */
  session: { began: number; version?: number };
  /** Person id to pass, of private windows; never on disk. */
  passes: Passes;
  /** Frames that are about to appear, by token. */
  tokens: Record<string, FrameToken>;
  /** Cards that were shown, by the id of the attempt they ask about. */
  cards: Record<string, ShownCard>;
  /** The scripts that open tabs have been given. */
  guarded: Scripts;
  /** The match patterns of the links the context menu is shown on, joined by spaces. */
  menu: string;
  /** Keys of the profiles for whose request rules the browser has no room; read by People. */
  requestsBeyond: string[];
  /** Under this name request rules add the token of a profile to an address on its way to the quiet page. */
  requestMark: string;
  /** When the key of Steady me was pressed (epoch ms). Written by the background; the popup takes it away. */
  steady: number;
  /** Attempts that neither disk nor database took yet, by id: they outlive the tab here until there is room again. */
  journal: Record<string, Attempt>;
  /** How Lull looks; read by its pages. */
  look: ShownAs;
  /** What the next pause shows of its user's own; read by its frame. */
  kit: PauseKit;
  /** The key of words that are open; read by Lull's pages. */
  lockKey: StoredKey;
  /** How many passphrases were not it, and when the next may be tried (epoch ms). */
  lockTries: { count: number; next: number };
  /** What a pause was told and is not in its row yet; written by its frame. */
  [told: `told:${string}`]: PauseTold;
  /** A link handed to People, by its one-time key; written by the background or the popup, taken by People. */
  [handed: `handed:${string}`]: HandedLink;
  /** Id of the attempt whose pause stands in a tab, by the tab's id: its closing is told. */
  [pauseInTab: `pause:${number}`]: string;
  /** The last Leave of a tab, by the tab's id: it may come round. */
  [leftInTab: `left:${number}`]: LastLeave;
}

/** What stands behind the `#` of `pause.html`: a card, so that it does not ask for what only a pause needs. */
export type FrameHash = '#card';

/** What stands behind the `#` of `popup.html` in a window of its own: Steady me alone, told for a private window. */
export type PopupHash = '#steady' | '#steady-private';

/**
 * What other parts put behind the `#` of `options.html`. The background opens the welcome page and Help; it and the popup open People
 * with the key of a link to add. The browser keeps addresses in its history: none of these says anything of anybody.
 */
export type OptionsHash = '#/welcome' | '#/help' | `#/people?key=${string}`;
