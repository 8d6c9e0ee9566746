/** Points of the window at which the pause must be what one sees: a grid of three by three. */
const GRID = [0.02, 0.5, 0.98];

/** How often a page may push the pause aside within `FIGHT_MS` before Lull stops fighting and leaves. */
const FIGHTS = 5;
const FIGHT_MS = 5_000;

/**
 * Keeps the pause the topmost thing while `signal` lives. A page may take the host out, open a dialog of its own or go
 * full screen; all of that is undone before the next frame is painted. Calls `fight` when the page does not stop.
 */
export function keepOnTop(
  host: HTMLElement,
  raise: () => void,
  fight: () => void,
  signal: AbortSignal,
): void {
  let raised: number[] = [];

  const raiseNow = () => {
    if (signal.aborted) return;
    const now = performance.now();
    raised = [...raised.filter((at) => now - at < FIGHT_MS), now];
    if (raised.length > FIGHTS) fight();
    else raise();
  };
  const look = () => {
    if (signal.aborted) return;
    if (!host.isConnected || isPushedAside(host)) raiseNow();
    requestAnimationFrame(look);
  };
  // A popover or dialog of the page tells before it opens; by the microtask it is open and can be gone over.
  const onToggle = ({ target }: Event) => {
    if (target !== host) queueMicrotask(() => isPushedAside(host) && raiseNow());
  };
  window.addEventListener('beforetoggle', onToggle, { capture: true, signal });
  const observer = new MutationObserver(() => host.isConnected || raiseNow());
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  requestAnimationFrame(look);
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
