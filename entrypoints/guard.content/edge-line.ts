import { onAbort } from '@/lib/browser/abort';
import { draw, newHost } from './look';
import { button, word } from './smallest-pause';

/** One small line at the edge of a page that is open, with what can be done about it. */
export interface EdgeLine {
  text: 'held' | 'ending';
  actions: { key: 'leave' | 'more' | 'close'; press: () => void }[];
}

/** Draws the line until `signal` aborts. It takes no focus and covers nothing but its own strip. */
export function showEdgeLine(line: EdgeLine, signal: AbortSignal): void {
  const { host, root } = newHost();
  const bar = draw('div', 'line');
  bar.popover = 'manual';
  bar.setAttribute('role', 'status');
  const text = draw('span');
  text.textContent = word(line.text);
  bar.append(text, ...line.actions.map(({ key, press }) => button(key, press, signal)));
  root.append(bar);
  document.documentElement.append(host);
  bar.showPopover();
  onAbort(signal, () => host.remove());
}
