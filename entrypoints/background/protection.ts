import { i18n } from '#i18n';
import { browser } from '@/lib/browser/api';
import { ensureGuard } from '@/lib/browser/guard-scripts';
import { showMenu } from '@/lib/browser/menu';
import { sitesAllowed } from '@/lib/browser/permissions';
import { report } from '@/lib/browser/report';
import { platformInfo } from '@/lib/matching/platform-info';
import { database } from '@/lib/storage/database';
import { holdRequests } from './requests';

/** Kept for the session while open tabs wait for their guard: a background that is stopped in the middle comes back to them. */
const UNGUARDED = 'unguardedTabs';

/**
 * Makes what is held guarded as far as the user allows it: the script for allowed sites, the state of each profile in
 * People, the badge, the context menu. `tabs` also guards the tabs already open.
 */
export async function protect({ tabs }: { tabs: boolean }): Promise<void> {
  if (tabs) await browser.storage.session.set({ [UNGUARDED]: true });
  await ensureGuard({ tabs });
  if (tabs) await browser.storage.session.remove(UNGUARDED);
  await Promise.all([
    holdRequests(),
    showMenu(),
    noteProtection().catch((error) => report(error, 'protection')),
  ]);
}

/** At a later start in the session: registrations are looked after, and open tabs only if they still wait. */
export async function keepProtecting(): Promise<void> {
  const { [UNGUARDED]: waiting } = await browser.storage.session.get(UNGUARDED);
  await (waiting ? protect({ tabs: true }) : ensureGuard({ tabs: false }));
}

/** Writes down for each held profile whether it is protected now, and says on the badge when one is not. */
export async function noteProtection(): Promise<void> {
  const profiles = await database.profiles.toArray();
  const states = await Promise.all(profiles.map(({ ask }) => sitesAllowed(ask)));
  await database.transaction('rw', database.profiles, async () => {
    for (const [i, profile] of profiles.entries()) {
      if (profile.protected !== states[i]) {
        await database.profiles.update([profile.platform, profile.account], { protected: states[i] });
      }
    }
  });
  const places = await Promise.all(
    (await watchedPlaces()).map((id) => sitesAllowed(platformInfo(id).permissions)),
  );
  await showBadge([...states, ...places].includes(false));
}

/** The platforms on which a chat or a search is held. */
async function watchedPlaces(): Promise<string[]> {
  const people = await database.people.toArray();
  return people.flatMap(({ names, search, threads }) => [
    ...(names.length > 0 ? search : []),
    ...threads.map(({ platform }) => platform),
  ]);
}

/** The badge says one thing only: something held is not protected. */
async function showBadge(unprotected: boolean): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: unprotected ? '!' : '' }),
    browser.action.setBadgeBackgroundColor({ color: '#8a6d3b' }),
    browser.action.setTitle({ title: unprotected ? i18n.t('badge.pauseOff') : i18n.t('name') }),
  ]);
}
