import { native } from '../browser/native';
import { report } from '../browser/report';
import type { FrameKind } from '../storage/channels';
import { FRAME_PREFIX } from '../storage/guard-store';
import { again, frameAsk } from './client';

/**
 * What the frame that was given this token is, or `null` for nothing of Lull's. A guard writes its token into the extension's
 * own storage, which no page can write; one that is not there (a private window, a full disk, a card) only the background
 * knows. A token serves once. `keys` are those of the storage as the frame began, asked while the token was on its way, so that
 * most often nothing is waited for. Rejects when nobody answers.
 */
export async function takeFrameToken(token: string, keys: Promise<string[]>): Promise<FrameKind | null> {
  const key = FRAME_PREFIX + token;
  const { local } = native.storage;
  const isStored = (await keys).includes(key) || (await local.get(key))[key] !== undefined;
  if (!isStored) return again(() => frameAsk('claimToken', { token }));
  // The pause does not wait for it: what stays behind is nobody's, and swept.
  local.remove(key).catch((error) => report(error, 'frame token'));
  return 'pause';
}

/** The keys of the storage now; none where they cannot be read. */
export const storedKeys = (): Promise<string[]> => native.storage.local.getKeys().catch(() => []);
