import type { HeldNotice, IsolatedWorld } from '@/lib/storage/channels';

const world = globalThis as IsolatedWorld;

/** The notice waiting for this document, once; else `null`. The page cannot see or set it: the world is isolated. */
export function takeHeldNotice(): HeldNotice | null {
  const notice = world.lullHeld ?? null;
  delete world.lullHeld;
  return notice;
}
