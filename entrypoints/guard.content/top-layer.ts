import { onAbort } from '@/lib/browser/abort';
import { hear } from '@/lib/browser/hear';
import { extensionAlive } from '@/lib/browser/native';
import { perTask } from '@/lib/browser/per-task';
import { isInPlace } from './cover';

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
  /** Whether it is in the top layer still: what was out of the document is not. */
  stands: () => boolean;
  /** Whether the pause said that its keys went elsewhere, and was not given them since. */
  lacksKeys: () => boolean;
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
 * paper anyway. Returns what to do when the host was taken out, and a
 * check to be made at once.
 */
export function keepOnTop(
  { host, stands, lacksKeys, raise, focus, fight }: OnTop,
  signal: AbortSignal,
): { removed: () => void; checked: () => void } {
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
    if (signal.aborted || !document.documentElement) return;
    // Snapshots of a view transition are painted above the top layer (https://www.w3.org/TR/css-view-transitions-1/).
    document.activeViewTransition?.skipTransition();
    const isActive = () => document.activeElement === host;
    // A frame of the page that takes the keys leaves the active element of this document as it is.
    const hasKeys = !document.hasFocus() || (isActive() && !lacksKeys());
    // Below a modal dialog of the page, seen or not, the pause is inert.
    // A form may have a field of that name.
    const isBelow = toggled instanceof Element && Element.prototype.matches.call(toggled, ':modal');
    toggled = null;
    if (!isBelow && stands() && isHiding() && !isPushedAside(host)) {
      if (hasKeys) return;
      count();
      focus();
      if (isActive()) return;
    }
    raiseNow();
  };
  // A popover or dialog tells before it opens; by the microtask it is open. A page that answers each check with a new reason
  // for one gets a task between two. What takes the host out has a watch of its own, which goes by frames.
  const checkIfThere = () => isInPlace(host) && check();
  const checkSoon = perTask(checkIfThere);
  const soon = (event?: Event) => {
    if (event?.type === 'beforetoggle') toggled = event.target;
    queueMicrotask(checkSoon);
  };
  for (const type of TELLING) hear(window, type, soon, signal);
  const watch = new MutationObserver(() => soon());
  watch.observe(host, { attributes: true, childList: true, subtree: true });
  const timer = setInterval(check, CHECK_MS);
  onAbort(signal, () => {
    watch.disconnect();
    clearInterval(timer);
  });
  return { removed: raiseNow, checked: checkIfThere };
}

/**
 * Whether the page's body is not drawn, as the cover has it: a page may empty each style sheet. What else lies in the root may be
 * another extension's, which is seen by its own style.
 */
const isHiding = () =>
  [...document.documentElement.children].every(
    (part) =>
      !/^(body|frameset)$/.test(part.localName) || getComputedStyle(part).contentVisibility === 'hidden',
  );

function isPushedAside(host: HTMLElement): boolean {
  return GRID.some((x) =>
    GRID.some((y) => {
      const seen = document.elementFromPoint(x * window.innerWidth, y * window.innerHeight);
      return seen !== null && seen !== host;
    }),
  );
}
