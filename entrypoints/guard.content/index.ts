import { defineContentScript } from 'wxt/utils/define-content-script';

// `world` only chooses WXT's plain wrapper: the one for isolated scripts announces itself to the page with an event
// that the page can hear and forge. `ensureGuard` registers the file, and there it runs in the isolated world.
export default defineContentScript({
  registration: 'runtime',
  world: 'MAIN',
  main() {},
});
