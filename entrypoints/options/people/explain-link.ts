import { sitesAllowed } from '@/lib/browser/permissions';
import { pageAt } from '@/lib/matching';
import { isHeldAsSite } from '@/lib/matching/held-site';
import { match } from '@/lib/matching/match';
import type { Page } from '@/lib/matching/page';
import { heldKey, WEB } from '@/lib/matching/page-keys';
import { permissionsFor } from '@/lib/matching/platform-info';
import { isOnBreak } from '@/lib/policy/cooling';
import { passFor, passLeft } from '@/lib/policy/pass';
import { readGuardState } from '@/lib/storage/guard-store';
import type { PersonWithProfiles } from '@/lib/storage/read/people';

/** What decides about a link, as a key of the locale files (`why.decides.<key>`). */
export type LinkReason =
  | 'always'
  | 'postOn'
  | 'postOff'
  | 'messagesOn'
  | 'messagesOff'
  | 'thread'
  | 'wholeSite'
  | 'searchOn'
  | 'searchOff'
  | 'chat'
  | 'nobody'
  | 'noPause'
  | 'notAllowed'
  | 'break'
  | 'pass';

/** What Lull makes of a link. */
export interface LinkVerdict {
  url: string;
  platform: string;
  account: string | null;
  kind: Page['kind'];
  /** The label of the person with a pause here, or `null`. */
  under: string | null;
  /** The site of the link, as it is asked for. */
  sites: string[];
  allowed: boolean;
  pauses: boolean;
  decides: LinkReason;
}

/** What the guard would do at this address, by the same index and the same code. `now` in epoch ms. */
export async function explainLink(
  url: string,
  people: PersonWithProfiles[],
  now: number,
): Promise<LinkVerdict> {
  const { index, passes } = await readGuardState();
  const page = pageAt(url);
  const { platform, account, kind, keys, thread } = page;
  const hit = index && match(index, page);
  const sites = permissionsFor(url, hit?.platform).slice(0, 1);
  const allowed = sites.length > 0 && (await sitesAllowed(sites));
  const owner = people.find(
    ({ id, profiles }) =>
      id === hit?.personId || profiles.some((held) => keys.includes(heldKey(held.platform, held.account))),
  );
  const pass = hit && passFor(passes[hit.personId], hit.kind);
  const decides = (): LinkReason => {
    if (!hit) return whyNotPaused(page, owner !== undefined);
    if (!allowed) return 'notAllowed';
    if (isOnBreak(index.rest, now)) return 'break';
    if (pass && passLeft(pass, now) > 0) return 'pass';
    if (isHeldAsSite(index, page)) return 'wholeSite';
    if (hit.kind === 'post') return 'postOn';
    if (hit.kind === 'search') return 'searchOn';
    if (hit.kind === 'message') return thread ? 'thread' : 'messagesOn';
    return 'always';
  };
  const reason = decides();
  return {
    url,
    platform,
    account,
    kind,
    under: owner?.label ?? null,
    sites,
    allowed,
    pauses: hit !== null && !['notAllowed', 'break', 'pass'].includes(reason),
    decides: reason,
  };
}

function whyNotPaused({ platform, account, kind, thread }: Page, held: boolean): LinkReason {
  if (held && kind === 'post') return 'postOff';
  if (held && kind === 'message') return 'messagesOff';
  if (kind === 'search') return 'searchOff';
  if (kind === 'message' && thread) return 'chat';
  return account === null && platform !== WEB ? 'nobody' : 'noPause';
}
