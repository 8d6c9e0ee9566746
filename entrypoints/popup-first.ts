import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveLull } from '@/components/hooks/leave-lull';
import { type PopupWorld, startFirstPopup } from '@/components/popup/first-popup';
import { report } from '@/lib/browser/report';
import { word } from '@/lib/browser/word';
import { EVERYTHING, readNextKit, readStart } from '@/lib/messages/popup-session';
import { readSession } from '@/lib/storage/session';

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
  const [start, kit, look = null] = await Promise.all([
    readStart(location.hash).catch(or(EVERYTHING, 'how to begin')),
    readNextKit().catch(or(null, 'calm kit')),
    readSession('look').catch(or(undefined, 'look')),
  ]);
  const page = document.documentElement;
  page.lang = word('locale');
  page.dir = word('direction');
  if (start.window) page.dataset.window = '';
  const byId = (id: string) => document.getElementById(id) as HTMLElement;
  if (look) document.title = look.name;
  const exit = () => leaveLull(report);
  const [root, plain] = [byId('root'), byId('plain')];
  const first = startFirstPopup({ root, plain, word, start, kit, look, exit });
  performance.mark('lull:popup-ready');
  return first;
}
