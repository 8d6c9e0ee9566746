import { report } from '../browser/report';
import type { Kit } from '../policy/calm-kit';
import type { ShownAs } from '../policy/shown-as';
import type { PopupHash, SessionValues } from '../storage/channels';
import { readSessions, removeSession } from '../storage/session';

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

/** What lies in memory for a popup that opens. */
export interface PopupSession {
  start: PopupStart;
  /** The calm kit as the next pause has it; `null` where it lies nowhere yet, as just after an update. */
  kit: Kit | null;
  /** `null` where it is not known yet: till then Lull has neither name nor mark. */
  shownAs: ShownAs | null;
}

/** Whether the note of the key (epoch ms) is meant for a popup that opens now. */
export const isFresh = (at: unknown): boolean =>
  typeof at === 'number' && Math.abs(Date.now() - at) < FRESH_MS;

/** All a popup at this address needs to be drawn, read at once. The note of the key is taken away. Never rejects: what can't be read is not there. */
export async function readPopup(hash: string): Promise<PopupSession> {
  const failed = (error: unknown) => report(error, 'popup');
  const found: Partial<Pick<SessionValues, 'steady' | 'kit' | 'look'>> = await readSessions(
    'steady',
    'kit',
    'look',
  ).catch((error) => {
    failed(error);
    return {};
  });
  const { steady: note, kit, look: shownAs = null } = found;
  if (note !== undefined) removeSession('steady').catch(failed);
  return { start: startOf(hash, note), kit: kit ? { ...kit, kit: kit.picked } : null, shownAs };
}

function startOf(hash: string, note: unknown): PopupStart {
  if (hash.startsWith('#steady' satisfies PopupHash))
    return { steady: true, window: true, private: hash === ('#steady-private' satisfies PopupHash) };
  return { ...EVERYTHING, steady: isFresh(note) };
}
