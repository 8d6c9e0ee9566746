import { sleep } from '@/lib/browser/sleep';
import { quietAt } from '@/lib/matching/quiet-page';
import { guardAsk } from '@/lib/messages/client';

/** The background is given so long (ms) to have the browser open what was asked for. */
const OPEN_MS = 1_500;

/**
 * The address a quiet page came with, which says what it stands for; `null` on any other page. The site must not read it, in
 * places its other pages are told: a mark that says nothing takes its place before anything else happens, another one each
 * time. The entry of the history keeps it, for when the page is loaded again.
 */
export function quietAddress(): string | null {
  const { origin, pathname, href, hash } = location;
  const kept = quietAt(href) ? hash.slice(1) : history.state;
  const address = `${origin}${pathname}#${kept}`;
  if (!quietAt(address)) return null;
  if (quietAt(href)) history.replaceState(kept, '', `${pathname}#${crypto.randomUUID()}`);
  const policy = document.createElement('meta');
  policy.name = 'referrer';
  policy.content = 'no-referrer';
  document.documentElement.append(policy);
  return address;
}

/**
 * The entry of the quiet page becomes that of the address it stands for, so that none of a quiet page is left in the history of
 * the tab. Nothing is asked of the site yet; the background then knows the sender by its own address.
 */
export function becomeWanted(wanted: string): void {
  history.replaceState(null, '', wanted);
}

/** Opens the address a quiet page stands for: the browser does, or the page itself where the background does not answer. */
export function openWanted(wanted: string): void {
  becomeWanted(wanted);
  const late = sleep(OPEN_MS).then(() => Promise.reject(new Error('no answer')));
  Promise.race([guardAsk('openHeldBack', {}), late]).catch(() => location.reload());
}
