import { offsetAt } from '../../browser/clock';
import { isWholeSite } from '../../matching/page-keys';
import { database } from '../database';
import type { HistoryEvent, Profile } from '../schema';

/** Notes what the user changed, for History. */
export async function noteEvent(
  what: HistoryEvent['what'],
  details: Partial<HistoryEvent> = {},
): Promise<void> {
  const at = Date.now();
  await database.events.add({
    id: crypto.randomUUID(),
    at,
    offset: offsetAt(at),
    personId: null,
    platform: null,
    amount: null,
    ...details,
    what,
  });
}

/** What is noted of a profile that is added or removed: no account. */
export const eventDetails = (profile: Pick<Profile, 'platform' | 'account'>): Partial<HistoryEvent> => ({
  platform: profile.platform,
  ...(isWholeSite(profile) && { whole: true }),
});
