import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { IsolatedWorld } from '@/lib/storage/channels';

const world = globalThis as IsolatedWorld;

// The background registers it where all of a site is held. Which of the two comes first, this or the guard, browsers do not say.
export default defineUnlistedScript(() => {
  world.lullWhole = true;
  world.lullGuard?.judge();
});
