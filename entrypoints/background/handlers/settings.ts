import { matchUrl } from '@/lib/matching';
import type { Answers } from '@/lib/messages/answers';
import type { Data } from '@/lib/messages/protocol';
import { COOLING_MINUTES } from '@/lib/policy/cooling';
import { PACES } from '@/lib/policy/pace';
import { KIT_MOST } from '@/lib/policy/rotation';
import { WAIT_MAX } from '@/lib/policy/wait';
import { writeSettings } from '@/lib/storage/background/settings';
import { readIndex } from '@/lib/storage/guard-store';
import { setKeepWriting } from './pause';
import { requestWait } from './pending-changes';

/** Saves settings the user changed; a value that cannot be used changes nothing and says which one it was. */
export async function saveSettings(told: Data<'saveSettings'>): Promise<Answers['saveSettings']> {
  const { wait, leaveTo, cooling, keepWriting, typePlan, forgetPractical, tired, kit, pace, autoStep } = told;
  if (wait !== undefined && !(Number.isInteger(wait) && wait >= 0 && wait <= WAIT_MAX)) {
    return { saved: false, problem: 'wait' };
  }
  const place = leaveTo ? await usablePlace(leaveTo) : leaveTo;
  if (leaveTo && !place) return { saved: false, problem: 'place' };
  if (kit && new Set(kit).size > KIT_MOST) return { saved: false, problem: 'kit' };
  if (kit) await writeSettings({ kit: [...new Set(kit)] });
  if (told.aside) await writeSettings({ aside: [...new Set(told.aside)] });
  if (pace !== undefined && PACES.some((seconds) => seconds === pace)) await writeSettings({ pace });
  if (autoStep !== undefined) await writeSettings({ autoStep });
  if (tired) await writeSettings({ tired: [...new Set(tired)] });
  if (typePlan !== undefined) await writeSettings({ typePlan });
  if (forgetPractical !== undefined) await writeSettings({ forgetPractical });
  if (keepWriting !== undefined) await setKeepWriting(keepWriting);
  if (place !== undefined) await writeSettings({ leaveTo: place });
  if (cooling !== undefined && COOLING_MINUTES.some((minutes) => minutes === cooling))
    await writeSettings({ cooling });
  const due = wait === undefined ? null : await requestWait(wait);
  return { saved: true, due };
}

/** A page to go to after Leave: a plain https address (or this machine), without a password, and not held itself. */
async function usablePlace(text: string): Promise<string | null> {
  const typed = text.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`);
  if (!url || url.username || url.password || typed.length > 2_048) return null;
  const local = url.protocol === 'http:' && url.hostname === 'localhost';
  if (!local && !(url.protocol === 'https:' && url.hostname.includes('.'))) return null;
  const index = await readIndex();
  return index && matchUrl(index, url.href) ? null : url.href;
}
