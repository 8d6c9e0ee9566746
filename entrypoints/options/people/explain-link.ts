import { sitesAllowed } from '@/lib/browser/permissions';
import { pageAt } from '@/lib/matching';
import { match } from '@/lib/matching/match';
import type { Page } from '@/lib/matching/page';
import { heldKey, WEB } from '@/lib/matching/page-keys';
import { permissionsFor } from '@/lib/matching/platform-info';
import { isResting } from '@/lib/policy/cooling';
import { passLeft } from '@/lib/policy/pass';
import { readKnown } from '@/lib/storage/index-read';
import type { PersonWithProfiles } from '@/lib/storage/people';

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
  platform: string;
  account: string | null;
  kind: Page['kind'];
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
  const { index, passes } = await readKnown();
  const sites = permissionsFor(url).slice(0, 1);
  const allowed = sites.length > 0 && (await sitesAllowed(sites));
  const page = pageAt(url);
  const { platform, account, kind, keys, thread } = page;
  const hit = index && match(index, page);
  const owner = people.find(
    ({ id, profiles }) =>
      id === hit?.personId || profiles.some((held) => keys.includes(heldKey(held.platform, held.account))),
  );
  const pass = hit && passes[hit.personId];
  const decides = (): Decides => {
    if (!hit) return whyNot(page, owner !== undefined);
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
    kind,
    under: owner?.label ?? null,
    sites,
    allowed,
    pauses: hit !== null && !['notAllowed', 'break', 'pass'].includes(why),
    decides: why,
  };
}

function whyNot({ platform, account, kind, thread }: Page, held: boolean): Decides {
  if (held && kind === 'post') return 'postOff';
  if (held && kind === 'message') return 'messagesOff';
  if (kind === 'search') return 'searchOff';
  if (kind === 'message' && thread) return 'chat';
  return account === null && platform !== WEB ? 'nobody' : 'noPause';
}
