import type { AttemptKind } from '../attempts/attempt';
import { recognise, urlKeys } from '../profiles';

/** What the guard knows of one held profile: whose it is, and whether single posts of it are paused too. */
export interface HeldProfile {
  person: string;
  post: boolean;
}

/** `platform:account` -> held profile. */
export type HeldIndex = Record<string, HeldProfile>;

/** A held page that was met. It names the person by id, never the account. */
export interface Hit {
  personId: string;
  platform: string;
  kind: AttemptKind;
}

/** Whether the address alone says it could be held, so that the page is covered before the index is read. */
export function mayBeHeld(url: string): boolean {
  return urlKeys(url).length > 0;
}

/** The held page at this address, or `null`. Constant work whatever the number of held profiles. */
export function heldAt(held: HeldIndex, url: string): Hit | null {
  const { platform, kind } = recognise(url);
  for (const key of urlKeys(url).reverse()) {
    const profile = Object.hasOwn(held, key) ? held[key] : undefined;
    if (!profile) continue;
    if (platform === null) return { personId: profile.person, platform: 'web', kind: 'page' };
    const paused =
      kind === 'profile' || kind === 'profile-tab' || kind === 'story' || (kind === 'post' && profile.post);
    if (paused) return { personId: profile.person, platform, kind };
  }
  return null;
}
