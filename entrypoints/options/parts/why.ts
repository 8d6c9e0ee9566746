import '@/lib/policy/whole';
import { sitesAllowed } from '@/lib/browser/permissions';
import { isResting } from '@/lib/policy/cooling';
import { heldAt } from '@/lib/policy/held';
import { passLeft } from '@/lib/policy/pass';
import { heldKey, type Kind, recognise, urlKeys } from '@/lib/profiles';
import { askFor } from '@/lib/profiles/about';
import { readGuardState } from '@/lib/storage/guard-store';
import type { PersonWithProfiles } from '@/lib/storage/read/people';

/** What decides about a link, as a key of the locale files (`why.decides.<key>`). */
export type Decides =
  | 'always'
  | 'postOn'
  | 'postOff'
  | 'messagesOn'
  | 'messagesOff'
  | 'thread'
  | 'searchOn'
  | 'searchOff'
  | 'chat'
  | 'nobody'
  | 'noPause'
  | 'notAllowed'
  | 'break'
  | 'pass';

/** What Lull makes of a link. */
export interface Why {
  url: string;
  platform: string | null;
  account: string | null;
  kind: Kind | 'page';
  /** The label it is held under, or `null`. */
  under: string | null;
  /** The site of the link, as it is asked for. */
  sites: string[];
  allowed: boolean;
  pauses: boolean;
  decides: Decides;
}

/** Asks what the guard would do at this address, of the same index and with the same code. `now` in epoch ms. */
export async function whyAt(url: string, people: PersonWithProfiles[], now: number): Promise<Why> {
  const { index, passes } = await readGuardState();
  const sites = askFor(url).slice(0, 1);
  const allowed = sites.length > 0 && (await sitesAllowed(sites));
  const { platform, account, kind, thread } = recognise(url);
  const hit = index && heldAt(index, url);
  const keys = new Set(urlKeys(url));
  const owner = people.find(
    ({ id, profiles }) =>
      id === hit?.personId || profiles.some((held) => keys.has(heldKey(held.platform, held.account))),
  );
  const pass = hit && passes[hit.personId];
  const decides = (): Decides => {
    if (!hit) return whyNot(kind, account, thread, owner !== undefined, platform);
    if (!allowed) return 'notAllowed';
    if (isResting(index.rest, now)) return 'break';
    if (pass && passLeft(pass, now) > 0) return 'pass';
    if (hit.kind === 'post') return 'postOn';
    if (hit.kind === 'search') return 'searchOn';
    if (hit.kind === 'message') return thread ? 'thread' : 'messagesOn';
    return 'always';
  };
  const why = decides();
  return {
    url,
    platform,
    account,
    kind: platform === null ? 'page' : kind,
    under: owner?.label ?? null,
    sites,
    allowed,
    pauses: hit !== null && !['notAllowed', 'break', 'pass'].includes(why),
    decides: why,
  };
}

function whyNot(
  kind: Kind,
  account: string | null,
  thread: string | undefined,
  held: boolean,
  platform: string | null,
): Decides {
  if (held && kind === 'post') return 'postOff';
  if (held && kind === 'message') return 'messagesOff';
  if (kind === 'search') return 'searchOff';
  if (kind === 'message' && thread) return 'chat';
  return account === null && platform !== null ? 'nobody' : 'noPause';
}
