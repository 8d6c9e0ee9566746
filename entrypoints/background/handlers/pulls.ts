import { offsetAt } from '@/lib/browser/clock';
import type { Data } from '@/lib/messages/protocol';
import { saveAttempts } from '@/lib/storage/background/attempts';

/**
 * Writes down a pull the user noticed elsewhere: a row of kind `urge`, outcome `logged`, in no share. Its type stands in
 * `note`, and whether it was acted on in `did`; it belongs to no person and no platform.
 */
export async function logPull({ type, urge, did = false }: Data<'logUrge'>): Promise<void> {
  const at = Date.now();
  await saveAttempts([
    {
      id: crypto.randomUUID(),
      at,
      offset: offsetAt(at),
      personId: '',
      platform: '',
      kind: 'urge',
      outcome: 'logged',
      decidedAt: at,
      minutes: null,
      urge,
      urgeAfter: null,
      feelings: null,
      exercise: null,
      note: type,
      ...(did && { did }),
    },
  ]);
}
