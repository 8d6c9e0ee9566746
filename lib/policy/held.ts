import type { AttemptKind } from '../attempts/attempt';
import { brief } from '../profiles/guard';
import { heldKey } from '../profiles/keys';

/** What the guard knows of one held profile. */
export interface HeldProfile {
  /** Whose it is. */
  person: string;
  /** Whether single posts of it are paused too. */
  post: boolean;
  /** Whether messages with this person are paused too. */
  message?: boolean;
  /** Names it in the fragment of a quiet page, where its address would be read by others. */
  quiet: string;
  /** Where it is opened from a quiet page; `null` when its address is not known. */
  open: string | null;
}

/** `platform:account` -> held profile. */
export type HeldIndex = Record<string, HeldProfile>;

/** Searches for one person that are paused: on which platforms, for which names (each in its words). */
export interface HeldSearch {
  person: string;
  on: string[];
  names: string[][];
}

/** All that is held. */
export interface Held {
  held: HeldIndex;
  searches?: HeldSearch[];
}

/** The key of a message thread whose address names nobody. */
export const threadKey = (platform: string, thread: string): string => heldKey(platform, `thread:${thread}`);

/** A held page that was met. It names the person by id, never the account. */
export interface Hit {
  personId: string;
  platform: string;
  kind: AttemptKind;
  quiet: string;
  /** On a quiet page: where the profile is opened. Elsewhere the profile is the page itself, and this is `null`. */
  open: string | null;
}

/** What `whole.ts` puts in the place of the brief table. */
interface Whole extends Pick<typeof brief, 'recognise' | 'urlKeys'> {
  /** The held thread or search at this address. */
  also: (held: Held, url: string) => Hit | null;
  /** Whether the address alone says that there may be one. */
  mayBe: (url: string) => boolean;
}

/** Where the whole table is, if it was loaded. */
export const world = globalThis as { lullWhole?: Whole };

const QUIET_PATH = '/robots.txt';
const QUIET_MARK = '#lull-';

/** Path and fragment of a site's quiet page for a held profile: the site's own file without scripts. */
export function quietPage(quiet: string): string {
  return QUIET_PATH + QUIET_MARK + quiet;
}

/** What a quiet page stands for, or `null` for any other address. */
export function quietOf(url: string): string | null {
  const at = url.indexOf(QUIET_PATH + QUIET_MARK);
  return at === -1 || new URL(url).pathname !== QUIET_PATH
    ? null
    : url.slice(at + QUIET_PATH.length + QUIET_MARK.length);
}

/** Whether the address alone says it could be held, so that the page is covered before the index is read. */
export function mayBeHeld(url: string): boolean {
  const { lullWhole } = world;
  return (lullWhole ?? brief).urlKeys(url).length > 0 || quietOf(url) !== null || !!lullWhole?.mayBe(url);
}

/** The held page at this address, or `null`. Constant work whatever the number of held profiles. */
export function heldAt(index: Held, url: string): Hit | null {
  const { held } = index;
  const quiet = quietOf(url);
  if (quiet !== null) return heldQuietly(held, quiet);
  const { lullWhole } = world;
  const { recognise, urlKeys } = lullWhole ?? brief;
  const { platform, kind } = recognise(url);
  for (const key of urlKeys(url).reverse()) {
    // No name every object has comes with a colon.
    const profile = held[key];
    if (!profile) continue;
    const found = { personId: profile.person, quiet: profile.quiet, open: null };
    if (platform === null) return { ...found, platform: 'web', kind: 'page' };
    const paused =
      kind === 'profile' || kind === 'profile-tab' || kind === 'story' || profile[kind as 'post' | 'message'];
    if (paused) return { ...found, platform, kind: kind as AttemptKind };
  }
  return lullWhole?.also(index, url) ?? null;
}

function heldQuietly(held: HeldIndex, quiet: string): Hit | null {
  const found = Object.entries(held).find(([, profile]) => profile.quiet === quiet);
  if (!found) return null;
  const [key, { person, open }] = found;
  const platform = key.slice(0, key.indexOf(':'));
  return { personId: person, platform, kind: platform === 'web' ? 'page' : 'profile', quiet, open };
}
