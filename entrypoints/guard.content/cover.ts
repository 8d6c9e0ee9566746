/** `blank` is the browser's own empty page, for an address still undecided; `paper` is Lull's, for a held one. */
export type Tone = 'blank' | 'paper';

/** Paper at noon, water at dusk: the two papers of the look, since no stylesheet of Lull reaches a page. */
const PAPER = 'light-dark(oklch(0.972 0.012 85), oklch(0.205 0.028 235))';
const BACKGROUND: Record<Tone, string> = { blank: 'Canvas', paper: PAPER };

/**
 * Hides the page itself, so that not even its first contentful paint happens. Opacity of the root leaves layout alone and
 * does not reach the top layer, where the cover is; the page's own dialogs are there too and are named one by one. Those
 * inside its shadow trees no selector reaches: they inherit the visibility of a held page.
 */
const hidePage = (tone: Tone) => `:root, :root dialog, :root [popover], :root :modal, :root :fullscreen {
  opacity: 0 !important; transition: none !important; animation: none !important;
}
:root {
  background: ${BACKGROUND[tone]} !important; scrollbar-color: transparent transparent !important;
  ${tone === 'paper' ? 'color-scheme: light dark !important; visibility: hidden !important;' : ''}
}`;

const FULL = {
  position: 'fixed',
  inset: '0',
  width: '100%',
  height: '100%',
  maxWidth: 'none',
  maxHeight: 'none',
  margin: '0',
  border: '0',
  padding: '0',
  overflow: 'hidden',
} as const;

/** Gives an element of Lull's shadow root the whole window, whatever the browser's own style for it says. */
export function fillWindow(element: HTMLElement): void {
  Object.assign(element.style, FULL);
}

/**
 * The opaque layer over a page. It is a popover, not a dialog: it takes no focus and makes nothing inert, so a page that
 * turns out not to be held never notices. Its closed shadow root also carries the pause dialog.
 */
export class Cover {
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  private readonly layer = document.createElement('div');
  private readonly sheet = new CSSStyleSheet();
  private scroll: [number, number] = [0, 0];

  constructor() {
    this.host = newHost();
    this.root = this.host.attachShadow({ mode: 'closed' });
    this.layer.popover = 'manual';
    fillWindow(this.layer);
    this.root.append(this.layer);
  }

  get shown(): boolean {
    return this.host.isConnected;
  }

  /** Covers the page in this very turn. Called again it only changes the tone. */
  show(tone: Tone): void {
    this.layer.style.colorScheme = tone === 'paper' ? 'light dark' : 'inherit';
    this.layer.style.background = BACKGROUND[tone];
    this.sheet.replaceSync(hidePage(tone));
    if (this.shown) return;
    this.scroll = [window.scrollX, window.scrollY];
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    document.documentElement.append(this.host);
    this.layer.showPopover();
  }

  /** Puts the layer back when the page took it out or out-layered it. */
  restore(): void {
    if (!document.adoptedStyleSheets.includes(this.sheet)) {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    }
    if (!this.host.isConnected) document.documentElement.append(this.host);
    if (this.layer.matches(':popover-open')) this.layer.hidePopover();
    this.layer.showPopover();
  }

  /** Takes everything away; the page scrolls where it was. */
  hide(): void {
    if (!this.shown) return;
    this.host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    if (window.scrollX !== this.scroll[0] || window.scrollY !== this.scroll[1])
      window.scrollTo(...this.scroll);
  }
}

/** An element the page's own styles cannot reach: its inline `!important` wins over all of theirs. */
export function newHost(): HTMLElement {
  const host = document.createElement('div');
  host.style.setProperty('all', 'initial', 'important');
  host.style.setProperty('display', 'block', 'important');
  host.style.setProperty('position', 'fixed', 'important');
  return host;
}
