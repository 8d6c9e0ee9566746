import { newHost } from './cover';
import { button, word } from './smallest-pause';

/** One small line at the edge of a page that is open, with what can be done about it. */
export interface EdgeLine {
  text: 'held' | 'ending';
  actions: { key: 'leave' | 'more' | 'close'; press: () => void }[];
}

/** Draws the line until `signal` aborts. It takes no focus and covers nothing but its own strip. */
export function showEdgeLine(line: EdgeLine, signal: AbortSignal): void {
  const host = newHost();
  const root = host.attachShadow({ mode: 'closed' });
  const bar = document.createElement('div');
  bar.popover = 'manual';
  bar.setAttribute('role', 'status');
  Object.assign(bar.style, {
    position: 'fixed',
    inset: 'auto 0 16px 0',
    margin: '0 auto',
    width: 'fit-content',
    maxWidth: 'calc(100% - 32px)',
    boxSizing: 'border-box',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '8px 10px 8px 22px',
    border: '1px solid light-dark(oklch(0.89 0.015 85), oklch(0.34 0.03 235))',
    borderRadius: '28px',
    colorScheme: 'light dark',
    background: 'light-dark(oklch(0.992 0.006 85), oklch(0.25 0.03 235))',
    color: 'light-dark(oklch(0.27 0.03 240), oklch(0.935 0.012 85))',
    font: '16px/1.4 system-ui, sans-serif',
  });
  const text = document.createElement('span');
  text.textContent = word(line.text);
  bar.append(text, ...line.actions.map(({ key, press }) => button(key, press, signal)));
  root.append(bar);
  document.documentElement.append(host);
  bar.showPopover();
  signal.addEventListener('abort', () => host.remove(), { once: true });
}
