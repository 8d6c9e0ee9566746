import { HOST_STYLE, hostsIn } from '@/lib/browser/host';
import { extensionAlive } from '@/lib/browser/native';
import { draw, dress, newHost, PAPER } from './styles';

/** `blank` is the browser's own empty page, for an address still undecided; `paper` is Lull's, for a held one. */
export type Tone = 'blank' | 'paper';

const BACKGROUND: Record<Tone, string> = { blank: 'Canvas', paper: PAPER };

/**
 * Hides the page itself, so that not even its first contentful paint happens. Opacity of the root leaves layout alone and
 * does not reach the top layer, where the cover is; the page's own dialogs are there too and are named one by one. Of a held
 * page nothing is drawn at all, in its shadow trees either; it keeps a height at which it scrolls as it did. A layer's
 * `!important` wins over those outside of layers, however specific (https://www.w3.org/TR/css-cascade-5/#cascade-layering).
 */
const hidePage = (tone: Tone) =>
  `${HIDE}:root{background:${BACKGROUND[tone]}!important}${tone === 'paper' ? HIDE_HELD : ''}`;
const HIDE = `:root,:root dialog,:root [popover],:root :modal,:root :fullscreen{opacity:0!important;transition:none!important;animation:none!important}
:root{scrollbar-color:transparent transparent!important}`;
const HIDE_HELD = `:root{color-scheme:light dark!important;visibility:hidden!important;overflow:hidden!important}
@layer lull{:root{zoom:1!important}:root>*{content-visibility:hidden!important;transition:none!important;contain-intrinsic-size:auto 99999px!important}::view-transition{display:none!important}}`;

/** How often within one frame the cover is put back where a page took it out. */
const MOST_PUT_BACKS = 20;

/**
 * The opaque layer over a page. It is a popover, not a dialog: it takes no focus and makes nothing inert, so a page that
 * turns out not to be held never notices. Its closed shadow root also carries the pause dialog.
 */
export class Cover {
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  readonly #layer = draw('div', 'full');
  readonly #hiding = document.createElement('style');
  #rules = '';
  readonly #watch = new MutationObserver(() => this.#putBack());
  /** How often it was put back since the last frame. */
  #putBacks = 0;
  /** Where the page was scrolled to before covering it moved it, and where that led; `null` when it did not. */
  #scroll: { from: [number, number]; to: [number, number] } | null = null;
  /** Where the person was in the page: what is hidden loses the focus. */
  #focused: Element | null = null;
  /** What is done in the same task when the page takes the cover out, for as long as it is shown. */
  onRemoved = () => this.restore();

  constructor() {
    ({ host: this.host, root: this.root } = newHost());
    this.#layer.popover = 'manual';
    this.root.append(this.#layer);
    this.host.append(this.#hiding);
  }

  /** `light` or `dark` where that was chosen in Lull, else nothing: as the browser has it. */
  scheme = '';

  /** How often a held page was covered in this document. */
  papers = 0;

  get shown(): boolean {
    return isInPlace(this.host);
  }

  /** A root that was out of the document for a while brings back a layer that is not shown any more. */
  get stands(): boolean {
    return this.shown && this.#layer.matches(':popover-open');
  }

  /** Covers the page in the same task. Called again it only changes the tone. */
  show(tone: Tone): void {
    if (tone === 'paper') this.papers += 1;
    this.#layer.style.colorScheme = tone === 'paper' ? this.scheme : 'normal';
    this.#layer.style.background = BACKGROUND[tone];
    this.#rules = hidePage(tone);
    this.#hiding.textContent = this.#rules;
    const from = scrolledTo();
    if (!this.shown) {
      this.#scroll = null;
      this.#focused = isFocusLost() ? null : document.activeElement;
      this.#attach();
      if (this.shown) this.#layer.showPopover();
    }
    // Asked of a page that was drawn already: what is held is not drawn, and may have moved.
    if (tone === 'paper' && (from[0] || from[1])) {
      const to = scrolledTo();
      if (differ(from, to)) this.#scroll = { from, to };
    }
  }

  /** Puts the layer back when the page took it out, restyled or out-layered it. */
  restore(): void {
    for (const { name } of [...this.host.attributes]) if (name !== 'style') this.host.removeAttribute(name);
    this.host.style.cssText = HOST_STYLE;
    this.#hiding.textContent = this.#rules;
    this.host.append(this.#hiding);
    if (!this.shown) this.#attach();
    // Another document takes them from a root it adopts (https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets).
    if (this.root.adoptedStyleSheets.length === 0) dress(this.root);
    if (this.#layer.matches(':popover-open')) this.#layer.hidePopover();
    this.#layer.showPopover();
  }

  /**
   * A page that takes out whatever is put in, from an observer of its own, would go on with this one in a single task for
   * ever: then the next try waits for the next frame.
   */
  #putBack(): void {
    // While a document is written anew it has no root; the one it gets is seen here too.
    if (this.stands || !document.documentElement || !extensionAlive()) return;
    if (this.#putBacks === 0)
      requestAnimationFrame(() => {
        const waits = this.#putBacks >= MOST_PUT_BACKS;
        this.#putBacks = 0;
        if (waits) this.#putBack();
      });
    if (this.#putBacks >= MOST_PUT_BACKS) return;
    this.#putBacks += 1;
    this.onRemoved();
  }

  /** A page may take the host out, or put another root in the place of its own. */
  #attach(): void {
    this.#watch.observe(document, { childList: true });
    const { documentElement: root } = document as { documentElement: Element | null };
    if (!root) return;
    root.append(this.host);
    this.#watch.observe(root, { childList: true });
  }

  /**
   * Takes away what a guard left that could not end itself: Firefox stops a content script where it stands when the extension is
   * updated. No bug report was found.
   */
  clean(): void {
    const titles = [...document.documentElement.children].filter(isHostTitle);
    for (const left of [...hostsIn(document), ...titles]) left.remove();
  }

  /**
   * Takes everything away. Focus and caret are where they were, and what scrolling it caused is undone; where the page went by
   * itself, it stays.
   */
  hide(): void {
    this.#watch.disconnect();
    this.#putBacks = 0;
    const { shown } = this;
    this.host.remove();
    if (!shown) return;
    if (this.#scroll && !differ(this.#scroll.to, scrolledTo()))
      window.scrollTo({ left: this.#scroll.from[0], top: this.#scroll.from[1], behavior: 'instant' });
    const focused = this.#focused;
    if (!(focused instanceof HTMLElement)) return;
    // A form may have a field of that name.
    if (isFocusLost()) HTMLElement.prototype.focus.call(focused, { preventScroll: true });
  }
}

/** Whether a host stands where the guard put it, and not elsewhere, in another document or in a box that is not drawn. */
export const isInPlace = ({ parentNode }: Element) =>
  parentNode !== null && parentNode === document.documentElement;
/** The title of a pause (`title.ts`): no page has one there. */
const isHostTitle = ({ localName, textContent }: Element) =>
  localName === 'title' && textContent === location.hostname;
/** Whether nothing of the page has the focus. */
const isFocusLost = () => document.activeElement === null || document.activeElement === document.body;
/** Asking costs a layout, and without a body nothing is scrolled yet. */
const scrolledTo = (): [number, number] => (document.body ? [window.scrollX, window.scrollY] : [0, 0]);
const differ = (a: [number, number], b: [number, number]) => a[0] !== b[0] || a[1] !== b[1];
