import { native } from '../browser/native';
import type { PauseKit } from '../policy/pause-kit';
import type { PauseTold } from '../storage/channels';
import { readSession, writeTold } from '../storage/session';
import { again, frameAsk } from './client';

/*
 * What a pause frame reads and leaves in memory, where no content script reaches it. Chromium lets a frame inside a page at
 * `storage.session`. Firefox gives it there what a content script has, and no more, so the background is asked: where that is dead,
 * the pause comes with Lull's own words.
 */

/** Firefox's frame has the name and nothing under it. */
const hasSession = () => !!native.storage.session;

/** What the pause shows of its user's own. Where it lies nowhere yet, as just after an update, the background makes it. Rejects when nobody answers. */
export async function readKit(): Promise<PauseKit> {
  const kit = hasSession() ? await readSession('kit') : undefined;
  return kit ?? frameAsk('pauseKit', {});
}

/** Leaves what a pause was told for the background to fold. Rejects when it could not be left. */
export async function leaveTold(told: PauseTold): Promise<void> {
  if (hasSession()) await writeTold(told);
  else await again(() => frameAsk('pauseTold', told));
}
