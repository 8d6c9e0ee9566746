/**
 * An element the page's own styles cannot reach: its inline `!important` wins over all of theirs. `style` is the look
 * inside, a constructed stylesheet in a closed shadow root, which a site can neither forbid nor reach.
 */
export function makeHost(style: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  for (const rule of ['all:initial', 'display:block', 'position:fixed']) {
    host.style.setProperty(...(rule.split(':') as [string, string]), 'important');
  }
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}
