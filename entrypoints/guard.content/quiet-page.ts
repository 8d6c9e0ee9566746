import { hearAgain } from '@/lib/browser/hear';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import { quietAt } from '@/lib/matching/quiet-page';
import { guardAsk } from '@/lib/messages/client';

/** The background is given so long (ms) to let a tab through. */
const THROUGH_MS = 1_500;

/**
 * The address a quiet page came with, which says what it stands for; `null` on any other page. The site must not read it, in
 * addresses its other pages hear of: a mark that says nothing takes its place before anything else happens, another one each
 * time. The entry of the history keeps it, for when the page is loaded again.
 */
export function quietAddress(): string | null {
  const { origin, pathname, search, href, hash } = location;
  const path = pathname + search;
  const kept = quietAt(href) ? hash.slice(1) : history.state;
  const address = `${origin}${path}#${kept}`;
  if (!quietAt(address)) return null;
  if (quietAt(href)) history.replaceState(kept, '', `${path}#${crypto.randomUUID()}`);
  const policy = document.createElement('meta');
  policy.name = 'referrer';
  policy.content = 'no-referrer';
  document.documentElement.append(policy);
  return address;
}

/**
 * Opens the address a quiet page stands for in its place, once the request rules let this tab through. The site learns of the
 * page it is reached from: that is its start page then, and no referrer is sent. The browser itself could load it by
 * `tabs.update`, but in Chromium not in the place of the quiet page: the way back would lead round to it. Who
 * leaves meanwhile aborts `signal`.
 */
export function openWanted(wanted: string, signal: AbortSignal): void {
  const open = () => {
    if (signal.aborted) return;
    history.replaceState(null, '', '/');
    location.replace(wanted);
  };
  const through = guardAsk('letTabThrough', {}).catch((error) => report(error, 'pass'));
  Promise.race([through, sleep(THROUGH_MS)]).then(open, open);
}

/**
 * A page that is to give way hears nothing more until the quiet page is there, which may take its time: written anew, it is empty
 * and has no listeners, and those of Lull come first again.
 */
export function silencePage(): void {
  try {
    document.open();
    document.close();
  } catch {
    // Firefox lets no extension do that; there Lull hears first all the same.
  }
  hearAgain();
}
