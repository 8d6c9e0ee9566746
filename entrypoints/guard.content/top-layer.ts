import { extensionAlive } from '@/lib/browser/native';

/** Points of the window at which the pause must be what one sees: a grid of three by three. */
const GRID = [0.02, 0.5, 0.98];

/** How often a page may push the pause aside within `FIGHT_MS` before Lull goes to the quiet page instead. */
const FIGHTS = 5;
const FIGHT_MS = 5_000;

/** What keeping the pause on top calls for. */
export interface OnTop {
  host: HTMLElement;
  /** Puts the pause back on top. */
  raise: () => void;
  /** Gives the keys back to the pause. */
  focus: () => void;
  /** The page does not stop pushing it aside. */
  fight: () => void;
}

/**
 * Keeps the pause the topmost thing while `signal` lives. A page may take the host out, open a dialog of its own or go
 * full screen; all of that is undone before the next frame is painted. Keys the page takes away are taken back. Returns what
 * to do when the host was taken out.
 */
export function keepOnTop({ host, raise, focus, fight }: OnTop, signal: AbortSignal): () => void {
  let raised: number[] = [];
  let fought = false;

  const raiseNow = () => {
    // A guard whose extension is gone must not fight the one that takes its place.
    if (signal.aborted || !extensionAlive()) return;
    const now = performance.now();
    raised = [...raised.filter((at) => now - at < FIGHT_MS), now];
    if (raised.length > FIGHTS && !fought) {
      fought = true;
      fight();
    }
    raise();
  };
  const check = () => {
    if (signal.aborted) return;
    // Snapshots of a view transition are painted above the top layer (https://www.w3.org/TR/css-view-transitions-1/).
    document.activeViewTransition?.skipTransition();
    if (!host.isConnected || isPushedAside(host)) raiseNow();
    else if (document.activeElement !== host && document.hasFocus()) focus();
    requestAnimationFrame(check);
  };
  // A popover or dialog of the page tells before it opens; by the microtask it is open and can be gone over.
  const onToggle = ({ target }: Event) => {
    if (target !== host) queueMicrotask(() => isPushedAside(host) && raiseNow());
  };
  window.addEventListener('beforetoggle', onToggle, { capture: true, signal });
  requestAnimationFrame(check);
  return raiseNow;
}

function isPushedAside(host: HTMLElement): boolean {
  if (window.innerWidth === 0 || window.innerHeight === 0) return false;
  return GRID.some((x) =>
    GRID.some((y) => {
      const seen = document.elementFromPoint(x * window.innerWidth, y * window.innerHeight);
      return seen !== null && seen !== host;
    }),
  );
}
