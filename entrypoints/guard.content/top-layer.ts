import { onAbort } from '@/lib/browser/abort';
import { hear } from '@/lib/browser/hear';
import { extensionAlive } from '@/lib/browser/native';

/** Points of the window at which the pause must be what one sees: a grid of three by three. */
const GRID = [0.02, 0.5, 0.98];

/**
 * How often a page may push the pause aside or take its keys within `FIGHT_MS` before Lull goes to the quiet page instead: what is
 * typed while the keys are elsewhere reaches nobody, the person's own answer neither.
 */
const FIGHTS = 8;
const FIGHT_MS = 5_000;

/** What tells that something may lie over the pause now, or that the keys went elsewhere. */
const TELLING = ['beforetoggle', 'fullscreenchange', 'focusin', 'focusout'];
/** How often it is checked all the same (ms). */
const CHECK_MS = 500;

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
 * Keeps the pause the topmost thing while `signal` lives. A page may take the host out, restyle it, open a dialog of its own,
 * go full screen or take the keys; all of that is undone in the same task or microtask. Nothing runs while nothing happens,
 * but a check now and then for what no event tells: what the page draws in its shadow trees is not painted below a cover of
 * paper anyway. Returns what to do when the host was taken out.
 */
export function keepOnTop({ host, raise, focus, fight }: OnTop, signal: AbortSignal): () => void {
  let pushed: number[] = [];
  let fought = false;

  const count = () => {
    const now = performance.now();
    pushed = [...pushed.filter((at) => now - at < FIGHT_MS), now];
    if (pushed.length <= FIGHTS || fought) return;
    fought = true;
    fight();
  };
  const raiseNow = () => {
    // A guard whose extension is gone must not fight the one that takes its place.
    if (signal.aborted || !extensionAlive()) return;
    count();
    raise();
  };
  let toggled: EventTarget | null = null;
  const check = () => {
    if (signal.aborted) return;
    // Snapshots of a view transition are painted above the top layer (https://www.w3.org/TR/css-view-transitions-1/).
    document.activeViewTransition?.skipTransition();
    const hasKeys = () => document.activeElement === host || !document.hasFocus();
    // Below a modal dialog of the page, seen or not, the pause is inert.
    const isBelow = toggled instanceof Element && toggled.matches(':modal');
    toggled = null;
    if (!isBelow && !isPushedAside(host)) {
      if (hasKeys()) return;
      count();
      focus();
      if (hasKeys()) return;
    }
    raiseNow();
  };
  // A popover or dialog tells before it opens; by the microtask it is open. A page that answers each check with a new reason
  // for one gets a task between two. What takes the host out has a watch of its own, which goes by frames.
  let waiting = false;
  const checkIfThere = () => host.isConnected && check();
  const soon = (event?: Event) => {
    if (event?.type === 'beforetoggle') toggled = event.target;
    if (waiting) return;
    waiting = true;
    queueMicrotask(checkIfThere);
    setTimeout(() => {
      waiting = false;
      checkIfThere();
    });
  };
  for (const type of TELLING) hear(window, type, soon, signal);
  const watch = new MutationObserver(() => soon());
  watch.observe(host, { attributes: true, childList: true });
  const timer = setInterval(check, CHECK_MS);
  onAbort(signal, () => {
    watch.disconnect();
    clearInterval(timer);
  });
  return raiseNow;
}

function isPushedAside(host: HTMLElement): boolean {
  if (!host.isConnected) return true;
  return GRID.some((x) =>
    GRID.some((y) => {
      const seen = document.elementFromPoint(x * window.innerWidth, y * window.innerHeight);
      return seen !== null && seen !== host;
    }),
  );
}
