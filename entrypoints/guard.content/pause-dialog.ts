import { later, onAbort } from '@/lib/browser/abort';
import { hear } from '@/lib/browser/hear';
import { extensionAlive, native } from '@/lib/browser/native';
import { report } from '@/lib/browser/report';
import { guardAsk } from '@/lib/messages/client';
import type { FromFrame, ToFrame } from '@/lib/storage/channels';
import { writeFrameToken } from '@/lib/storage/guard-store';
import type { Cover } from './cover';
import { drawSmallestPause, type WaysOut } from './smallest-pause';
import { draw, dress } from './styles';
import { keepOnTop } from './top-layer';

/** A frame that is not ready after this time (ms) is given up for the smallest pause. */
export const FRAME_PATIENCE_MS = 2_000;
/** How long keys that were given take to come to the frame (ms), which another process draws. */
const KEYS_MS = 400;

/** What can come out of a pause. */
export interface PauseEvents extends WaysOut {
  /** The page does not stop pushing the pause aside. */
  fought: () => void;
}

/**
 * The pause in its dialog over the cover: an extension page in a frame, so that the page learns no key and no word of it.
 * `signal` takes it away.
 *
 *     frame loads, showModal ─► token and port handed over ─► frame believes the token ─► ready
 *          └── not ready in 2 s ─► smallest pause, drawn here
 */
export class PauseDialog {
  readonly #dialog = draw('dialog', 'full');
  #frame: HTMLIFrameElement | null = null;
  readonly #cover: Cover;
  readonly #begin: ToFrame;
  readonly #events: PauseEvents;
  readonly #signal: AbortSignal;
  #smallest = false;
  #giving = false;
  #ready = false;
  #stand = () => {};
  #check = () => {};
  /** Whether the frame said so. */
  #lacksKeys = false;
  /** When it was given the keys last, in ms of the document. */
  #gaveKeys = Number.NEGATIVE_INFINITY;
  /** Resolves when the pause, or the smallest one, can be used. */
  readonly stands = new Promise<void>((resolve) => {
    this.#stand = resolve;
  });

  /** `unsure`: nobody can say yet whether the page is held; then the smallest pause stands at once, with a line of its own. */
  constructor(
    cover: Cover,
    begin: ToFrame,
    events: PauseEvents,
    signal: AbortSignal,
    private readonly unsure = false,
  ) {
    this.#cover = cover;
    this.#begin = begin;
    this.#events = events;
    this.#signal = signal;
    this.#dialog.closedBy = 'none';
    // Until the frame stands, keys come to this document: Escape leaves from the first frame on. So the dialog itself takes
    // the focus, and not the frame in it: an empty one would have the keys and lose them.
    this.#dialog.tabIndex = -1;
    this.#dialog.style.colorScheme = cover.scheme;
    hear(this.#dialog, 'cancel', (event) => event.preventDefault(), signal);
    cover.root.append(this.#dialog);
    // What takes longest begins first.
    if (!unsure) this.#mountFrame();
    this.#dialog.showModal();
    this.#dialog.focus();
    if (unsure) this.#drawSmallest();
    const { host } = cover;
    const onTop = {
      host,
      stands: () => this.#stands,
      lacksKeys: () => this.#lacksKeys && performance.now() - this.#gaveKeys > KEYS_MS,
      raise: () => this.#raise(),
      focus: () => this.#focus(),
      fight: events.fought,
    };
    const { removed, checked } = keepOnTop(onTop, signal);
    cover.onRemoved = removed;
    this.#check = checked;
    hear(window, 'focus', () => this.#giveKeys(), signal);
    onAbort(signal, () => {
      cover.onRemoved = () => cover.restore();
      this.#dialog.remove();
    });
  }

  /** Draws the smallest pause in place of whatever stands. */
  giveUp(): void {
    this.#drawSmallest();
  }

  /** Whether keys in this document belong to the pause itself. */
  get usesKeys(): boolean {
    return this.#smallest;
  }

  #mountFrame(): void {
    const token = crypto.randomUUID();
    const frame = draw('iframe', 'full');
    this.#frame = frame;
    this.#ready = false;
    this.#lacksKeys = false;
    frame.src = native.runtime.getURL('/pause.html');
    // A frame that was mounted anew has its own time.
    const giveUp = () => this.#frame === frame && this.#drawSmallest();
    const stay = later(FRAME_PATIENCE_MS, giveUp, this.#signal);
    const loaded = () =>
      registered.then(() => this.#handOver(frame, token, stay)).catch((error) => report(error, 'pause'));
    hear(frame, 'load', loaded, this.#signal);
    this.#dialog.append(frame);
    const registered = announce(token, this.#begin.privateWindow);
    // Refused or unreachable: the frame cannot be trusted, and need not be waited for.
    registered.catch(giveUp).catch((error) => report(error, 'pause'));
  }

  /** Gives the frame its port, once. A frame that loads again (the page moved the host) starts over. */
  #handOver(frame: HTMLIFrameElement, token: string, ready: () => void): void {
    const { port1, port2 } = new MessageChannel();
    onAbort(this.#signal, () => port1.close());
    port1.onmessage = ({ data }: MessageEvent<FromFrame>) => {
      if (this.#signal.aborted) return;
      if (data.type === 'ready') {
        ready();
        this.#ready = true;
        this.#stand();
        this.#giveKeys();
      } else if (data.type === 'leave') this.#events.left(data);
      else if (data.type === 'open') this.#events.opened(data, data.minutes);
      else if (data.type === 'broken') this.#drawSmallest();
      else if (data.type === 'practical') this.#events.practical();
      else {
        this.#lacksKeys = !data.here;
        // A frame says so only after a while: what it was given before is gone again.
        this.#gaveKeys = Number.NEGATIVE_INFINITY;
        this.#check();
      }
    };
    frame.contentWindow?.postMessage(token, frameOrigin(), [port2]);
    port1.postMessage(this.#begin);
  }

  /** A frame focused while it was still empty, or left by `window.focus()`, has the focus but not the keys: once more. */
  #giveKeys(): void {
    if (this.#giving || !this.#ready) return;
    this.#giving = true;
    this.#gaveKeys = performance.now();
    this.#frame?.blur();
    this.#frame?.focus();
    this.#giving = false;
  }

  #focus(): void {
    if (this.#ready && !this.#smallest) this.#giveKeys();
    else this.#dialog.focus();
  }

  #drawSmallest(): void {
    if (this.#signal.aborted || this.#smallest || !extensionAlive()) return;
    this.#smallest = true;
    this.#lacksKeys = false;
    this.#frame?.remove();
    this.#frame = null;
    dress(this.#cover.root);
    const line = this.unsure ? 'unsure' : 'line';
    drawSmallestPause(this.#dialog, line, this.#begin.wait, this.#events, this.#signal);
    this.#stand();
  }

  get #stands(): boolean {
    return this.#cover.stands && this.#dialog.matches(':modal');
  }

  #raise(): void {
    const lost = !this.#stands;
    this.#dialog.close();
    this.#cover.restore();
    // A frame taken out of the document has lost its page: a new one is mounted, with a token of its own.
    if (lost && this.#frame && extensionAlive()) {
      this.#frame.remove();
      this.#mountFrame();
    }
    this.#dialog.showModal();
    this.#focus();
    // The frame has the focus, but where the page moved it in this very task it may have heard so before (Chromium).
    setTimeout(() => this.#giveKeys());
  }
}

/**
 * Announces the token of a frame where no page can write: in the extension's storage, so that no worker is needed. What a
 * private window says, and what cannot be written down, only the background remembers.
 */
async function announce(token: string, privateWindow: boolean): Promise<unknown> {
  const ask = () => guardAsk('registerToken', { token });
  return privateWindow ? ask() : writeFrameToken(token).catch(ask);
}

function frameOrigin(): string {
  return new URL(native.runtime.getURL('/')).origin;
}
