import { useLiveQuery } from 'dexie-react-hooks';
import type { Attempt } from '@/lib/attempts/attempt';
import type { Invitation, UsageFacts } from '@/lib/policy/invitations';
import { attemptsSince, newestAttempts } from '@/lib/storage/read/attempts';
import { readChanges } from '@/lib/storage/read/changes';
import { asksDiscreet } from '@/lib/storage/read/discreet';
import { ALL_TIMES, countEntries } from '@/lib/storage/read/history';
import { readInvitation } from '@/lib/storage/read/invitations';
import { readNotices } from '@/lib/storage/read/notices';
import { type PersonWithProfiles, readHints, readPeople } from '@/lib/storage/read/people';
import { readSavedAt } from '@/lib/storage/read/saved';
import { readSettings } from '@/lib/storage/read/settings';
import { readTexts } from '@/lib/storage/read/texts';
import type { Change, Hint, OwnText, Settings, StoredNotice } from '@/lib/storage/schema';

// Each is `undefined` until it was read, follows every change wherever it is made, and throws while drawing when the
// database does not open, for the error boundary to say it.

/** Everyone with their profiles. */
export function usePeople(): PersonWithProfiles[] | undefined {
  return useLiveQuery(readPeople);
}

/** What People says until it is dismissed. */
export function useNotices(): StoredNotice[] | undefined {
  return useLiveQuery(readNotices);
}

/** Addresses that may belong to a person with a pause and were not answered yet. */
export function useHints(): Hint[] | undefined {
  return useLiveQuery(readHints);
}

/** Attempts that began at or after `since` (epoch ms), oldest first. */
export function useAttemptsSince(since: number): Attempt[] | undefined {
  return useLiveQuery(() => attemptsSince(since), [since]);
}

/** The newest attempts, newest first, and how many were `asked` for: while more are read, the last ones stay. */
export function useNewestAttempts(count: number): { asked: number; rows: Attempt[] } | undefined {
  return useLiveQuery(async () => ({ asked: count, rows: await newestAttempts(count) }), [count]);
}

/** What the user set. */
export function useSettings(): Settings | undefined {
  return useLiveQuery(readSettings);
}

/** When everything was last saved to a file (epoch ms), or `null`. */
export function useSavedAt(): number | null | undefined {
  return useLiveQuery(readSavedAt);
}

/** What the user wrote of one kind, oldest first. */
export function useTexts(kind: OwnText['kind']): OwnText[] | undefined {
  return useLiveQuery(() => readTexts(kind), [kind]);
}

/** Reductions that wait for their cooling-off, the next due first. */
export function useChanges(): Change[] | undefined {
  return useLiveQuery(readChanges);
}

/** How many lines History has. */
export function useEntryCount(): number | undefined {
  return useLiveQuery(() => countEntries(0, ALL_TIMES));
}

/** Whether to ask if someone else uses this browser, see `asksDiscreet`; not where the database does not open. */
export function useAsksDiscreet(openedAt: number): boolean {
  return useLiveQuery(() => asksDiscreet(openedAt).catch(() => false), [openedAt]) ?? false;
}

/** What Overview invites to, see `readInvitation`; `null` is nothing. */
export function useInvitation(
  now: number,
  zone: string,
  attempts: UsageFacts['attempts'],
): Invitation | null | undefined {
  return useLiveQuery(() => readInvitation(now, zone, attempts), [now, zone, attempts]);
}
