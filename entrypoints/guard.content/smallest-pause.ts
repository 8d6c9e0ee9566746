import { onAbort } from '@/lib/browser/abort';
import { hear } from '@/lib/browser/hear';
import { sleep } from '@/lib/browser/sleep';
import { word } from '@/lib/browser/word';
import { guardAsk, guardTell } from '@/lib/messages/client';
import { Countdown, secondsWord, WAYS_OUT, type WayOut } from '@/lib/policy/first-screen';
import { PASS_DEFAULT } from '@/lib/policy/pass';
import { draw } from './styles';

/** Quick exit waits this long (ms) for the background, which opens another page first. */
const EXIT_MS = 1_000;

/** The ways out of a pause. */
export interface WaysOut {
  left: (answers: { urge: number | null }) => void;
  opened: (answers: { urge: number | null }, minutes: number) => void;
  practical: () => void;
}

/**
 * The pause when the frame cannot come: one line, Leave, Continue after the wait, This is practical, Help, Quick exit.
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
  box.dir = word('direction');
  const line = draw('p');
  line.textContent = word(`guard.${text}`);
  line.tabIndex = -1;

  const nothing = { urge: null };
  const press: Record<WayOut, () => void> = {
    leave: () => waysOut.left(nothing),
    continue: () => waysOut.opened(nothing, PASS_DEFAULT),
    practical: () => waysOut.practical(),
  };
  box.append(line);
  for (const [way, key] of WAYS_OUT) {
    const made = button(key, press[way], signal, way === 'leave');
    box.append(made);
    if (way === 'practical') {
      made.ariaDescription = word('pause.practicalHint');
      // Below its word, as on the waiting screen, and hidden from its name.
      made.append(unsaid('small', made.ariaDescription));
    }
    // Beside its word, and hidden from its name.
    if (way === 'continue') made.append(countDown(wait, made, signal));
  }
  // Help itself stands in a page that only the background can open, so what matters most is said at once.
  const help = () => {
    line.textContent = word('guard.danger');
    guardTell('openHelp', {});
  };
  // Heard or not, the pause is left then.
  const left = () => waysOut.left(nothing);
  const exit = () =>
    void Promise.race([guardAsk('leaveTab', { way: 'exit' }), sleep(EXIT_MS)]).then(left, left);
  box.append(button('pause.help', help, signal), button('quickExit.name', exit, signal));
  dialog.replaceChildren(box);
  line.focus();
}

/** What stands with the word of a button, and is hidden from its name. */
function unsaid(tag: 'i' | 'small', text: string): HTMLElement {
  const made = draw(tag);
  made.ariaHidden = 'true';
  made.textContent = text;
  return made;
}

/** The seconds beside a button that cannot be pressed while any are left. */
function countDown(wait: number, button: HTMLButtonElement, signal: AbortSignal): HTMLElement {
  const seconds = unsaid('i', '');
  const countdown = new Countdown(wait, () => document.visibilityState === 'visible');
  const show = (left: number) => {
    button.disabled = left > 0;
    seconds.textContent = secondsWord(left, word);
  };
  show(wait);
  onAbort(signal, countdown.subscribe(show));
  return seconds;
}

/** A button in Lull's style, with the word of a key; `main` is the solid one. */
export function button(key: string, press: () => void, signal: AbortSignal, main = false): HTMLButtonElement {
  const made = draw('button', main ? 'main' : '');
  made.type = 'button';
  made.textContent = word(key);
  hear(made, 'click', press, signal);
  return made;
}
