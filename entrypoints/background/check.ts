import { browser } from '@/lib/browser/api';
import { ensureGuard } from '@/lib/browser/guard-scripts';
import { allowedSites, sitesAllowed } from '@/lib/browser/permissions';
import { recognise } from '@/lib/matching';
import { heldKey } from '@/lib/matching/page-keys';
import type { Check } from '@/lib/messages/answers';
import { database } from '@/lib/storage/database';
import { readKnown } from '@/lib/storage/index-read';
import { rebuildIndex } from '@/lib/storage/index-write';
import type { Profile } from '@/lib/storage/schema';
import { noteProtection } from './protection';

/** Goes through the whole chain for each held profile, for real. What can be repaired is repaired first. */
export async function checkProtection(): Promise<Check[]> {
  await ensureGuard({ tabs: true });
  await rebuildIndex();
  await noteProtection();
  const [profiles, counted, registered, { index }] = await Promise.all([
    database.profiles.toArray(),
    databaseWrites(),
    registeredSites(),
    readKnown(),
  ]);
  return Promise.all(
    profiles.map(async (profile) => ({
      platform: profile.platform,
      account: profile.account,
      steps: {
        recognised: isRecognised(profile),
        allowed: await sitesAllowed(profile.ask),
        registered: profile.ask.every((site) => registered.includes(site)),
        indexed: Object.hasOwn(index?.held ?? {}, heldKey(profile.platform, profile.account)),
        counted,
      },
    })),
  );
}

/** A platform that was renamed is no longer recognised under its old address. */
function isRecognised({ platform, account, open }: Profile): boolean {
  if (platform === 'web' || open === null) return true;
  const found = recognise(open);
  return found.platform === platform && found.account === account;
}

async function registeredSites(): Promise<string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts({ ids: ['guard'] });
  const allowed = await allowedSites();
  return scripts.flatMap(({ matches }) => matches ?? []).filter((site) => allowed.includes(site));
}

/** Writes a row, reads it back and takes it away again. */
async function databaseWrites(): Promise<boolean> {
  const id = 'check';
  try {
    // A draft that is over is shown nowhere.
    await database.texts.put({ id, kind: 'draft', text: '', at: 0, until: 0, about: null });
    const read = await database.texts.get(id);
    await database.texts.delete(id);
    return read?.id === id;
  } catch {
    return false;
  }
}
