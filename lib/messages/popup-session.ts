import type { Kit } from '../policy/calm-kit';
import { readSession, removeSession } from '../storage/session';
import type { PopupHash } from './channels';

/** An older note (ms) was meant for a popup that did not open. */
const FRESH_MS = 5_000;

/** How the popup begins: with everything, in Steady me, or as a small window of its own that is Steady me alone. */
export interface PopupStart {
  steady: boolean;
  window: boolean;
  /** The key was pressed in a private window. Only a window of its own cannot see that for itself. */
  private: boolean;
}

export const EVERYTHING: PopupStart = { steady: false, window: false, private: false };

/** Whether the note of the key (epoch ms) is meant for a popup that opens now. */
export const isFresh = (at: unknown): boolean =>
  typeof at === 'number' && Math.abs(Date.now() - at) < FRESH_MS;

/** How to begin, by the address and by what the background left; it is taken away. */
export async function readStart(hash: string): Promise<PopupStart> {
  if (hash.startsWith('#steady' satisfies PopupHash))
    return { steady: true, window: true, private: hash === ('#steady-private' satisfies PopupHash) };
  const at = await readSession('steady');
  if (at === undefined) return EVERYTHING;
  await removeSession('steady');
  return { ...EVERYTHING, steady: isFresh(at) };
}

/** The calm kit as the next pause has it, in memory; `null` where it lies nowhere yet, as just after an update. */
export async function readNextKit(): Promise<Kit | null> {
  const kit = await readSession('kit');
  return kit ? { ...kit, kit: kit.picked } : null;
}
