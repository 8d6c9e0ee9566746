import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostsIn } from '@/lib/browser/host';
import { report } from '@/lib/browser/report';
import { makeTable } from '@/lib/matching/table';
import type { IsolatedWorld } from '@/lib/storage/channels';
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
    if (isOpenedByPause()) return window.close();
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
const isPage = ({ contentType }: Document): boolean => contentType.includes('html');

/**
 * Whether a page that is covered just opened this window: a press in the pause counts as one in the page around it, which could
 * show here what is covered there.
 */
function isOpenedByPause(): boolean {
  try {
    // A line at the edge of an open page is a host too, but nothing stands in it that hides the page.
    return history.length < 2 && hostsIn(opener.document).some((host) => host.childElementCount > 0);
  } catch {
    // Nobody opened it, or another site.
    return false;
  }
}
