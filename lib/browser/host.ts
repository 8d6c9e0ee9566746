/** The inline style of a host, to be given back where a page took it. */
export const HOST_STYLE = 'all:initial!important;display:block!important;position:fixed!important';

/**
 * An element the page's own styles cannot reach: its inline `!important` wins over all of theirs. `style` is the look
 * inside, in a closed shadow root.
 */
export function makeHost(style: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: 'closed' });
  setStyle(root, style);
  return { host, root };
}

/** Gives a shadow root its look: a constructed stylesheet, which a site can neither forbid nor reach. */
export function setStyle(root: ShadowRoot, style: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
}

/** The hosts in a document, whichever script of Lull put them there. */
export function hostsIn({ documentElement }: Document): Element[] {
  const styled = [...documentElement.children].filter((child) => child.hasAttribute('style'));
  // Most pages have none when the guard starts.
  if (styled.length === 0) return styled;
  const like = document.createElement('div');
  like.style.cssText = HOST_STYLE;
  return styled.filter((child) => child.getAttribute('style') === like.getAttribute('style'));
}
