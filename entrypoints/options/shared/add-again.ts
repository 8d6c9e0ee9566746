import { profileUrl } from '@/lib/matching/profile-url';
import type { HoldResult } from '@/lib/messages/answers';
import { askAgain } from '@/lib/messages/ask-again';
import { ask } from '@/lib/messages/client';
import type { Profile } from '@/lib/storage/schema';

/** Whether profiles that were let go can be held again: their addresses are known. */
export const canHoldAgain = (profiles: readonly Profile[]): boolean =>
  profiles.every(({ platform, account }) => profileUrl(platform, account) !== '');

/**
 * Holds profiles of a person once more, as they were held: under the same person, or under a new one of the same name if
 * that one is gone. Resolves to the label they are under now.
 */
export async function holdAgain(profiles: readonly Profile[], label: string): Promise<string> {
  let under = label;
  let [person] = profiles.map(({ personId }) => personId);
  for (const { platform, account, post, request } of profiles) {
    const link = profileUrl(platform, account);
    const result: HoldResult = await askAgain('hold', { link, person: person ?? null, tabId: null });
    if (result.held) {
      person = result.person;
      if (result.label !== label) await ask('renamePerson', { person: result.person, label });
      await ask('setPost', { platform, account, post });
      await ask('holdRequest', { platform, account, request });
    } else if (result.problem === 'already-held') under = result.label ?? label;
    else throw new Error(`could not be held again: ${result.problem}`);
  }
  return under;
}
