import { defineContentScript } from 'wxt/utils/define-content-script';
import { report } from '@/lib/browser/report';
import { makeTable } from '@/lib/matching/table';
import type { IsolatedWorld } from '@/lib/messages/channels';
import { Guard } from './guard';
import { quietAddress } from './quiet-page';

const world = globalThis as IsolatedWorld;

// `world` only chooses WXT's plain wrapper: the one for isolated scripts announces itself to the page with an event that
// the page can hear and forge. The background registers the file, and there it runs in the isolated world.
export default defineContentScript({
  registration: 'runtime',
  world: 'MAIN',
  main() {
    if (window !== window.top || world.lullGuard?.alive) return;
    const quiet = quietAddress();
    if (quiet === null && !isPage(document)) return;
    const guard = new Guard(makeTable(world.lullPlatforms ?? {}), quiet);
    world.lullGuard = guard;
    guard.start().catch((error) => {
      report(error, 'guard');
      guard.stop();
    });
  },
});

/** Pictures, feeds and files have no profile to look at. */
function isPage({ contentType }: Document): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}
