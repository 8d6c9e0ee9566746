import type { Answer } from '@/lib/messages/protocol';
import { database } from '@/lib/storage/database';

/** What may be said after a hard night: how many pauses there were, and when the person left last. */
export async function hardNight(): Promise<Answer<'hardNight'>> {
  const { attempts } = database;
  const [pauses, last] = await Promise.all([
    attempts.where('outcome').anyOf('left', 'closed', 'continued').count(),
    attempts
      .orderBy('at')
      .reverse()
      .filter(({ outcome }) => outcome === 'left')
      .first(),
  ]);
  return { pauses, left: last ? { at: last.at, offset: last.offset } : null };
}
