import { isPrerendering } from '@/lib/browser/navigation';
import type { Facts } from '@/lib/guard/states';
import { match, mayBeHeld } from '@/lib/matching/match';
import type { Page } from '@/lib/matching/page';
import { isOnBreak } from '@/lib/policy/cooling';
import { passFor } from '@/lib/policy/pass';
import type { IsolatedWorld } from '@/lib/storage/channels';
import type { UsableState } from './guard-state';
import type { OwnPasses } from './passes';

/** What is true of a page now, by what was read. `painted`: a frame of it was painted since its address moved. */
export function factsOf(page: Page, state: UsableState | null, passes: OwnPasses, painted: boolean): Facts {
  const now = Date.now();
  const hit = state && !isOnBreak(state.index.rest, now) ? match(state.index, page) : null;
  const pass = hit && (passes.of(hit.personId) ?? state?.passes[hit.personId]);
  const inFront = document.visibilityState === 'visible' && !isPrerendering();
  return {
    now,
    known: state !== null,
    maybe: mayBeHeld(page) || !!hit || !!(globalThis as IsolatedWorld).lullWhole,
    hit,
    pass: hit && passFor(pass ?? undefined, hit.kind),
    // Without a root there is nothing to put a pause on.
    seen: inFront && painted && document.documentElement !== null,
  };
}
