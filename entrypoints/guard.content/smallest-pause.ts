import { onAbort } from '@/lib/browser/abort';
import { hear } from '@/lib/browser/hear';
import { native } from '@/lib/browser/native';
import { guardAsk } from '@/lib/messages/client';
import { PASS_DEFAULT } from '@/lib/policy/pass';
import { draw } from './styles';

/** The ways out of a pause. */
export interface WaysOut {
  left: (answers: { urge: number | null }) => void;
  opened: (answers: { urge: number | null }, minutes: number) => void;
  practical: () => void;
}

/** A word of the guard in the browser's language. */
export const word = (key: string): string => native.i18n.getMessage(`guard_${key}`);

/**
 * The pause when the frame cannot come: one line, Leave, Continue after the wait, This is practical, Help.
 */
export function drawSmallestPause(
  dialog: HTMLElement,
  text: 'line' | 'unsure',
  wait: number,
  waysOut: WaysOut,
  signal: AbortSignal,
): void {
  const box = draw('div', 'pause');
  // Of the language of its words, which need not be the browser's (`@@bidi_dir`).
  box.dir = word('dir');
  const line = draw('p');
  line.textContent = word(text);
  line.tabIndex = -1;

  const nothing = { urge: null };
  const leave = button('leave', () => waysOut.left(nothing), signal, true);
  const go = button('continue', () => waysOut.opened(nothing, PASS_DEFAULT), signal);
  const practical = button('practical', () => waysOut.practical(), signal);
  practical.title = word('practicalHint');
  const help = button(
    'help',
    () => {
      // Said at once: Help itself stands in a page only the background can open.
      line.textContent = word('danger');
      line.focus();
      void guardAsk('openHelp', {}).catch(() => undefined);
    },
    signal,
  );
  const seconds = draw('i');
  seconds.ariaHidden = 'true';
  // Beside its word, and hidden from its name.
  go.append(seconds);
  box.append(line, leave, go, practical, help);
  dialog.replaceChildren(box);
  countDown(wait, signal, (left) => {
    go.disabled = left > 0;
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
  onAbort(signal, () => clearInterval(timer));
}

/** A button in the look of Lull; `main` is the solid one. */
export function button(key: string, press: () => void, signal: AbortSignal, main = false): HTMLButtonElement {
  const made = draw('button', main ? 'main' : '');
  made.type = 'button';
  made.textContent = word(key);
  hear(made, 'click', press, signal);
  return made;
}
