import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type PopupWorld, startFirstPopup } from '@/components/popup/first-popup';
import { report } from '@/lib/browser/report';
import { word } from '@/lib/browser/word';
import { EVERYTHING, readNextKit, readStart } from '@/lib/messages/popup-session';

/** Draws the popup's first screen from the markup of its page: what steadies can be pressed before anything large is loaded. */
export default defineUnlistedScript(() => {
  const drawing = draw();
  (globalThis as PopupWorld).lullFirst = drawing;
  drawing.catch((error) => report(error, 'popup'));
  // A script of the page that cannot be loaded.
  const failed = ({ target }: Event) => {
    if (target instanceof HTMLScriptElement)
      drawing.then((first) => first.alone()).catch((error) => report(error, 'popup'));
  };
  window.addEventListener('error', failed, true);
});

async function draw() {
  const or =
    <T>(instead: T, what: string) =>
    (error: unknown) => {
      report(error, what);
      return instead;
    };
  const [start, kit] = await Promise.all([
    readStart(location.hash).catch(or(EVERYTHING, 'how to begin')),
    readNextKit().catch(or(null, 'calm kit')),
  ]);
  const page = document.documentElement;
  page.lang = word('locale');
  page.dir = word('direction');
  if (start.window) page.dataset.window = '';
  const byId = (id: string) => document.getElementById(id) as HTMLElement;
  const first = startFirstPopup({ root: byId('root'), plain: byId('plain'), word, start, kit });
  performance.mark('lull:popup-ready');
  return first;
}
