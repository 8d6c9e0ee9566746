import { onAbort } from '@/lib/browser/abort';
import { hear } from '@/lib/browser/hear';
import { guardTell } from '@/lib/messages/client';
import type { Pass } from '@/lib/policy/pass';
import { showEdgeLine } from './edge-line';
import { timePass } from './passes';

/** What can be done at the line that says that the time is nearly over, and what happens when it is. */
interface WhileOpen {
  more: () => void;
  leave: () => void;
  ended: () => void;
}

/** A page is open on a pass until `signal` aborts: its time is watched, and the background hears when the visit may be over. */
export function stayOpen(
  pass: Pass,
  scheme: string,
  { more, leave, ended }: WhileOpen,
  signal: AbortSignal,
): void {
  // The visit may be over whichever way the page goes; the background looks where the tab is then.
  const over = () => guardTell('visitOver', {});
  // A browser may paint its last frame of a page from the bfcache before the page can cover itself. One with an `unload`
  // listener is not kept there (https://web.dev/articles/bfcache), but loaded anew.
  hear(window, 'unload', over, signal);
  onAbort(signal, over);
  const presses = { 'guard.more': more, 'pause.leave': leave };
  timePass(pass, () => showEdgeLine('ending', presses, scheme, signal), ended, signal);
}
