import { native } from '@/lib/browser/native';
import { PASS_DEFAULT } from '@/lib/policy/pass';
import type { PauseEvents } from './pause-dialog';

const INK = 'light-dark(oklch(0.27 0.03 240), oklch(0.935 0.012 85))';
const SOFT = 'light-dark(oklch(0.47 0.025 240), oklch(0.76 0.02 220))';
const WATER = 'light-dark(oklch(0.47 0.075 210), oklch(0.8 0.075 200))';
const ON_WATER = 'light-dark(oklch(0.985 0.005 85), oklch(0.2 0.03 235))';

/** A word of the guard in the browser's language. */
export const word = (key: string): string => native.i18n.getMessage(`guard_${key}`);

/**
 * The pause when the frame cannot come: one line, Leave, Continue after the wait, This is practical. Drawn with the DOM
 * alone, in px, since the page may forbid styles and change the size of a rem.
 */
export function drawSmallestPause(
  dialog: HTMLElement,
  wait: number,
  events: PauseEvents,
  signal: AbortSignal,
): void {
  const box = document.createElement('div');
  Object.assign(box.style, {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '16px',
    height: '100%',
    padding: '24px',
    boxSizing: 'border-box',
    textAlign: 'center',
    color: INK,
    font: '16px/1.5 system-ui, sans-serif',
  });
  const line = document.createElement('p');
  line.textContent = word('line');
  line.tabIndex = -1;
  Object.assign(line.style, {
    font: '500 26px/1.3 ui-serif, Georgia, serif',
    margin: '0 0 8px',
    outline: 'none',
  });

  const nothing = { urge: null };
  const leave = button('leave', () => events.left(nothing), signal, true);
  const go = button('continue', () => events.opened(nothing, PASS_DEFAULT), signal);
  const practical = button('practical', () => events.practical(), signal);
  const seconds = document.createElement('span');
  seconds.style.color = SOFT;
  seconds.ariaHidden = 'true';
  box.append(line, leave, go, seconds, practical);
  dialog.replaceChildren(box);
  countDown(wait, signal, (left) => {
    go.disabled = left > 0;
    go.style.opacity = left > 0 ? '0.55' : '1';
    seconds.textContent = left > 0 ? `${left} s` : '';
  });
  line.focus();
}

/** Counts seconds down to 0, only while the page is visible. */
function countDown(wait: number, signal: AbortSignal, show: (left: number) => void): void {
  let left = wait;
  show(left);
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    left -= 1;
    show(Math.max(0, left));
    if (left <= 0) clearInterval(timer);
  }, 1000);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** A button in the look of Lull; `main` is the solid one. */
export function button(key: string, press: () => void, signal: AbortSignal, main = false): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = word(key);
  Object.assign(made.style, {
    font: main ? '600 18px/1.2 system-ui, sans-serif' : '16px/1.2 system-ui, sans-serif',
    border: '0',
    borderRadius: '999px',
    padding: main ? '16px 34px' : '12px 22px',
    minHeight: '44px',
    cursor: 'pointer',
    background: main ? WATER : 'none',
    color: main ? ON_WATER : SOFT,
  });
  made.addEventListener('click', (event) => event.isTrusted && press(), { signal });
  return made;
}
