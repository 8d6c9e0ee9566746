/** Left in the guard's own world by the background when a profile was held from this tab. */
export interface HeldNotice {
  person: string;
  /** Whether the page in this tab is the one that was held; it then stays open until its address moves on. */
  here: boolean;
}

const world = globalThis as { lullHeld?: HeldNotice };

/** The notice waiting for this document, once; else `null`. The page cannot see or set it: the world is isolated. */
export function takeHeldNotice(): HeldNotice | null {
  const notice = world.lullHeld ?? null;
  delete world.lullHeld;
  return notice;
}
