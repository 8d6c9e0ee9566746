import { browser } from '@/lib/browser/api';
import { report } from '@/lib/browser/report';
import { rebuildIndex } from '@/lib/storage/index-write';
import { closeEarlierAttempts } from './counting';
import { protect } from './protection';
import { soundAll } from './sound';

/** Kept for the session: when it began (epoch ms), and whether all that is done once was done. */
interface Session {
  began?: number;
  begun?: boolean;
}

/**
 * Does what is needed once a session, each part whatever becomes of the others. A background that is stopped in the middle,
 * or fails at a part, does it again at its next start. Resolves to `false` when nothing was left to do.
 */
export async function beginSession(now: number): Promise<boolean> {
  const { session = {} }: { session?: Session } = await browser.storage.session.get('session');
  if (session.begun) return false;
  const { began = now } = session;
  await browser.storage.session.set({ session: { began } satisfies Session });
  const index = rebuildIndex();
  // Whom the index puts back into a database that was lost has to be there when the sites are counted.
  const guards = index.catch(() => undefined).then(() => protect({ tabs: true }));
  const parts: Promise<unknown>[] = [guards, index, closeEarlierAttempts(began)];
  // Later in a session a pause may have muted a tab.
  if (session.began === undefined) parts.push(soundAll());
  const done = await Promise.allSettled(parts);
  const failed = done.filter((part) => part.status === 'rejected');
  for (const { reason } of failed) report(reason, 'session');
  if (failed.length === 0)
    await browser.storage.session.set({ session: { began, begun: true } satisfies Session });
  return true;
}
