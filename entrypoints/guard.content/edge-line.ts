import { onAbort } from '@/lib/browser/abort';
import { word } from '@/lib/browser/word';
import { button } from './smallest-pause';
import { draw, dress, newHost } from './styles';

/** What the line says, as a key of the locale files. */
type EdgeText = 'added' | 'ending';
/** Its buttons in order, each by the key of its word, and what it does. */
type Presses = { [key in 'pause.leave' | 'guard.more' | 'guard.close']?: () => void };

/**
 * Draws one small line at the edge of a page that is open, with what can be done about it, until `signal` aborts. It takes
 * no focus and covers nothing but its own strip. `scheme` is `light` or `dark` where that was chosen in Lull.
 */
export function showEdgeLine(text: EdgeText, presses: Presses, scheme: string, signal: AbortSignal): void {
  const { host, root } = newHost();
  dress(root);
  const bar = draw('div', 'line');
  bar.style.colorScheme = scheme || 'light dark';
  bar.popover = 'manual';
  bar.role = 'status';
  const words = draw('span');
  words.textContent = word(`guard.${text}`);
  bar.append(words, ...Object.entries(presses).map(([key, press]) => button(key, press, signal)));
  root.append(bar);
  document.documentElement.append(host);
  bar.showPopover();
  onAbort(signal, () => host.remove());
}
