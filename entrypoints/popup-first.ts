import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveLull } from '@/components/hooks/leave-lull';
import { type FirstPopup, type PopupWorld, startFirstPopup } from '@/components/popup/first-popup';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import { word } from '@/lib/browser/word';
import { readPopup } from '@/lib/messages/popup-session';
import { wear } from '@/lib/policy/shown-as';

/** React is fetched so long (ms) after the first screen stands, so that nothing of it delays its first frame. */
const FETCH_AFTER_MS = 30;

/** Draws the popup's first screen from the markup of its page: what steadies can be pressed before anything large is loaded. */
export default defineUnlistedScript(() => {
  const failed = (error: unknown) => report(error, 'popup');
  const first = draw();
  (globalThis as PopupWorld).lullFirst = first;
  first
    .catch(failed)
    .then(() => sleep(FETCH_AFTER_MS))
    .then(loadNext)
    .catch((error) => {
      failed(error);
      // What could not be drawn was reported above.
      first.then(({ alone }) => alone()).catch(() => undefined);
    });
});

async function draw(): Promise<FirstPopup> {
  const asked = readPopup(location.hash);
  // While that is on its way, the first word has the browser read all of them.
  const page = document.documentElement;
  page.lang = word('locale');
  const session = await asked;
  const { start, shownAs } = session;
  wear(page, shownAs?.appearance);
  // From now on the page is painted, in its own colours.
  page.dir = word('direction');
  if (start.window) page.dataset.window = '';
  if (shownAs) document.title = shownAs.name;
  const first = startFirstPopup({
    ...session,
    root: document.getElementById('root') as HTMLElement,
    plain: document.getElementById('plain') as HTMLElement,
    word,
    exit: () => leaveLull(report),
  });
  performance.mark('lull:popup-ready');
  return first;
}

/** All that needs React. In development the page loads it by itself. */
async function loadNext(): Promise<void> {
  const address = document.getElementById('root')?.dataset.next;
  if (address) await import(/* @vite-ignore */ address);
}
