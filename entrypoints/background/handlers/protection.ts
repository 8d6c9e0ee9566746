import { report } from '@/lib/browser/report';
import { recognise } from '@/lib/matching';
import type { Check } from '@/lib/policy/protection-check';
import { database } from '@/lib/storage/database';
import { profileRows } from '@/lib/storage/read/people';
import type { Profile } from '@/lib/storage/schema';
import { readChains } from '../protection';
import { reconcile } from '../reconcile';

/** Goes through the whole chain for each held profile, for real. What can be repaired is repaired first. */
export async function checkProtection(): Promise<Check[]> {
  await reconcile('check');
  const [profiles, counted] = await Promise.all([profileRows(), databaseWrites()]);
  const chains = await readChains(profiles);
  return profiles.map((profile, i) => ({
    platform: profile.platform,
    account: profile.account,
    steps: {
      recognised: isRecognised(profile),
      allowed: chains[i]?.allowed ?? false,
      registered: chains[i]?.registered ?? false,
      indexed: chains[i]?.indexed ?? false,
      counted,
    },
  }));
}

/** A platform that was renamed is no longer recognised under its old address. */
function isRecognised({ platform, account, open }: Profile): boolean {
  if (platform === 'web' || open === null) return true;
  const found = recognise(open);
  return found.platform === platform && found.account === account;
}

/** Whether a row can be written: it is, is read back and taken away again. */
export async function databaseWrites(): Promise<boolean> {
  const id = 'check';
  try {
    return await database.transaction('rw', database.texts, async () => {
      // A draft that is over is shown nowhere.
      await database.texts.put({ id, kind: 'draft', text: '', at: 0, until: 0, about: null });
      const read = await database.texts.get(id);
      await database.texts.delete(id);
      return read?.id === id;
    });
  } catch (error) {
    report(error, 'check');
    return false;
  }
}
