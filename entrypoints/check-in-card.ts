import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onAbort } from '@/lib/browser/abort';
import { hear } from '@/lib/browser/hear';
import { makeHost } from '@/lib/browser/host';
import { extensionAlive, native } from '@/lib/browser/native';
import { watchNavigation } from '@/lib/browser/navigation';
import { word } from '@/lib/browser/word';
import type { FrameHash, FromCard, IsolatedWorld } from '@/lib/storage/channels';

/** A frame that is not ready after this time (ms) is let go: the popup asks later. Nobody sees it before, so waiting costs nothing. */
const FRAME_PATIENCE_MS = 15_000;
const HASH: FrameHash = '#card';
/** How often the card looks whether Lull is still there, and the card still on the page (ms). */
const HEARTBEAT_MS = 1_000;

const world = globalThis as IsolatedWorld;

/**
 * Each heartbeat begins the animation anew that would hide the card. Firefox stops a script of an extension that goes where
 * it stands (no bug report was found): without a beat nothing of it is seen any more, and the next guard takes it away.
 */
const STYLE = `
.card{position:fixed;inset:auto 16px 16px auto;margin:0;padding:0;border:0;width:min(352px,calc(100% - 32px));height:320px;max-height:calc(100% - 32px);overflow:hidden;border-radius:22px;background:none;box-shadow:0 1px 3px #0002,0 12px 32px #0003;color-scheme:light dark;visibility:hidden}
.card.in{visibility:visible;animation:in 420ms cubic-bezier(.2,.7,.3,1),beat 3s step-end forwards}
.card.in.odd{animation-name:in,odd}
@keyframes in{from{opacity:0;transform:translateY(24px)}}
@keyframes beat{to{visibility:hidden}}
@keyframes odd{to{visibility:hidden}}
iframe{display:block;border:0;width:100%;height:100%;color-scheme:light dark}
@media(prefers-reduced-motion:reduce){.card.in{animation-name:none,beat}.card.in.odd{animation-name:none,odd}}
@media(forced-colors:active){.card{border:2px solid ButtonText}}
`;

/**
 * The small card that asks how a visit felt, at the edge of a page that is not held. It only carries the frame: what is
 * asked and answered stays in there. It takes no focus, and when it goes, all of it goes.
 */
export default defineUnlistedScript(() => {
  const { lullCard: token } = world;
  delete world.lullCard;
  if (token && window === window.top && document.contentType.endsWith('html')) mount(token);
});

function mount(token: string): void {
  const life = new AbortController();
  const { signal } = life;
  const gone = () => life.abort();
  const { host, card, frame } = draw();

  hear(frame, 'load', () => handOver(frame, token, onMessage, signal), signal);
  frame.src = native.runtime.getURL(`/pause.html${HASH}`);
  document.documentElement.append(host);
  card.showPopover();

  const patience = setTimeout(gone, FRAME_PATIENCE_MS);
  const heart = setInterval(() => {
    if (extensionAlive() && host.isConnected) card.classList.toggle('odd');
    else gone();
  }, HEARTBEAT_MS);
  const nothing = () => undefined;
  watchNavigation({ heads: nothing, moved: gone, hidden: gone, thawed: gone, seen: nothing }, signal);
  // What is held may have changed: this page too.
  const onChanged = (changes: object) => 'index' in changes && gone();
  native.storage.local.onChanged.addListener(onChanged);
  onAbort(signal, () => {
    clearTimeout(patience);
    clearInterval(heart);
    host.remove();
    if (extensionAlive()) native.storage.local.onChanged.removeListener(onChanged);
  });

  function onMessage(message: FromCard): void {
    if (message.type === 'gone') gone();
    else {
      clearTimeout(patience);
      card.style.height = `${message.height}px`;
      card.classList.add('in');
    }
  }
}

/** Gives the frame its port. One that loads again finds its token spent, and stays hidden. */
function handOver(
  frame: HTMLIFrameElement,
  token: string,
  onMessage: (message: FromCard) => void,
  signal: AbortSignal,
): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<FromCard>) => signal.aborted || onMessage(data);
  onAbort(signal, () => port1.close());
  frame.contentWindow?.postMessage(token, new URL(native.runtime.getURL('/')).origin, [port2]);
}

/** The frame in a popover in a closed shadow root: neither the styles nor the scripts of the page reach it. */
function draw(): Record<'host' | 'card', HTMLElement> & { frame: HTMLIFrameElement } {
  const { host, root } = makeHost(STYLE);
  const card = document.createElement('div');
  card.className = 'card';
  card.popover = 'manual';
  const frame = document.createElement('iframe');
  // Read out on a page that others may hear: not by Lull's name.
  frame.title = word('checkIn.title');
  card.append(frame);
  root.append(card);
  return { host, card, frame };
}
