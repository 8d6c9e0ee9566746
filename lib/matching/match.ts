import type { Page } from './page';
import { WEB } from './page-keys';
import type { HeldKind } from './page-kind';
import { includesName } from './search-names';

/** What the guard knows of one held profile. */
export interface HeldProfile {
  /** Whose it is: the person's id. The index is stored with this name. */
  person: string;
  /** Whether single posts of it are paused too. */
  post: boolean;
  /** Whether messages with this person are paused too. */
  message?: boolean;
  /** Its token: stands for it on the way to a quiet page. */
  quiet: string;
  /** The address of the profile itself; `null` when it is not known. */
  open: string | null;
  /** Which full loads of it never leave the browser, where that is not as for a new one. */
  request?: 'none' | 'trace' | 'all';
}

/** Key of an account (`platform:account`) or of a conversation -> what is held there. */
export type HeldIndex = Record<string, HeldProfile>;

/** Searches for one person that are paused: on which platforms, for which names (each in its words). */
export interface HeldSearch {
  /** id */
  person: string;
  on: string[];
  names: string[][];
}

/** All that is held. */
export interface Held {
  held: HeldIndex;
  searches?: HeldSearch[];
}

/** A held page that was met. It names the person by id, never the account. */
export interface Hit {
  personId: string;
  platform: string;
  kind: HeldKind;
  quiet: string;
  /** On a quiet page: what was asked for, to be opened in its place. Elsewhere the page is that itself, and this is `null`. */
  wanted: string | null;
}

/**
 * Whether the address alone says that a page could be held, so that it is covered before the index is read. That a whole site of
 * a platform is held says the mark of the background (`IsolatedWorld`).
 */
export function mayBeHeld({ keys, quiet, query }: Page): boolean {
  return keys.length > 0 || quiet !== null || query !== undefined;
}

/** What is held of this page, or `null`. Constant work whatever the number of held profiles. */
export function match(all: Held, page: Page): Hit | null {
  const { quiet } = page;
  const hit = matchAddress(all, page);
  if (quiet === null) return hit;
  // A request rule may hold back more than its platform file says.
  const found = hit ?? matchToken(all.held, quiet.token);
  return found && { ...found, wanted: quiet.wanted };
}

function matchAddress({ held, searches = [] }: Held, page: Page): Hit | null {
  const { keys, kind, platform, query, site } = page;
  for (const key of [...keys].reverse()) {
    // Keys contain `:`, so they cannot hit a property of `Object.prototype`.
    const profile = held[key];
    if (profile && isPaused(profile, kind)) {
      return {
        personId: profile.person,
        platform,
        kind: kind as HeldKind,
        quiet: profile.quiet,
        wanted: null,
      };
    }
  }
  const search =
    query && searches.find(({ on, names }) => on.includes(platform) && includesName(query, names));
  if (search) return { personId: search.person, platform, kind: 'search', quiet: '', wanted: null };
  // What is held by itself counts as itself: the whole host comes last.
  const whole = site && held[site];
  if (!whole) return null;
  const chat = kind === 'message' ? kind : 'page';
  return { personId: whole.person, platform: WEB, kind: chat, quiet: whole.quiet, wanted: null };
}

function isPaused(profile: HeldProfile, kind: Page['kind']): boolean {
  if (kind === 'post' || kind === 'message') return !!profile[kind];
  return kind !== 'search' && kind !== 'other';
}

function matchToken(held: HeldIndex, quiet: string): Hit | null {
  const found = Object.entries(held).find(([, profile]) => profile.quiet === quiet);
  if (!found) return null;
  const [key, { person }] = found;
  const platform = key.slice(0, key.indexOf(':'));
  return { personId: person, platform, kind: platform === WEB ? 'page' : 'profile', quiet, wanted: null };
}
