import type { Answer } from '@/lib/messages/protocol';
import { keepNothing } from '@/lib/policy/pause-kit';
import { readSettings } from '@/lib/storage/read/settings';
import { readPauseKit } from '../pause-kit';

/**
 * What a practice pause shows: the user's own words, exercises and wait. As in a private window nothing of it is kept, no
 * unfinished answer comes back and no visit is asked about.
 */
export async function readPractice(): Promise<Answer<'practiceKit'>> {
  const [{ kit }, { wait }] = await Promise.all([readPauseKit(Date.now()), readSettings()]);
  return { kit: keepNothing(kit), wait };
}
