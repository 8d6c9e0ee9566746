import { profileUrl } from '@/lib/matching/profile-url';
import { askAgain } from '@/lib/messages/ask-again';
import { ask } from '@/lib/messages/client';
import type { HoldResult } from '@/lib/policy/hold-result';
import type { Profile } from '@/lib/storage/schema';

/** Whether the pauses of these profiles can be added again: their addresses are known. */
export const canAddAgain = (profiles: readonly Profile[]): boolean =>
  profiles.every(({ platform, account }) => profileUrl(platform, account) !== '');

/**
 * Adds the pauses of a person again with their switches as they were: for the same person, or for a new one of the same
 * label if that one was removed. Resolves to the label they are under now; rejects when one of them was refused.
 */
export async function addAgain(profiles: readonly Profile[], label: string): Promise<string> {
  let under = label;
  let [personId] = profiles.map(({ personId }) => personId);
  for (const { platform, account, post, request } of profiles) {
    const link = profileUrl(platform, account);
    const result: HoldResult = await askAgain('hold', { link, personId: personId ?? null, tabId: null });
    if (result.held) {
      personId = result.personId;
      if (result.label !== label) await ask('renamePerson', { personId: result.personId, label });
      await ask('setPost', { platform, account, post });
      await ask('loadNothing', { platform, account, request });
    } else if (result.problem === 'already-held') under = result.label ?? label;
    else throw new Error(`the pause was not added again: ${result.problem}`);
  }
  return under;
}
