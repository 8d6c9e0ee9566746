import { onAbort } from '@/lib/browser/abort';

/** The old page is gone once so much of what was drawn there left the window or changed. */
const GONE = 0.6;
/** How often it is checked at most (ms). */
const CHECK_MS = 60;
/** A page may first have to fetch what it shows; after this time (ms) its new address is loaded instead. */
const PATIENCE_MS = 4_000;
/** A load that does not come is given up after this time (ms). */
const LOAD_MS = 8_000;
/** The most pieces that are followed. */
const MOST_PIECES = 400;
/** After so many nodes in a row that are out of sight the others are too, most likely: asking where one is takes its time. */
const MOST_MISSED = 10_000;

/**
 * Calls back when a page that moved away from a held profile has drawn what is at its new address: that changes before what it
 * shows, and uncovering at once would show the profile. Pieces are followed by their place and by being changed; what they say
 * is never read.
 */
export function whenSettled(done: () => void, signal: AbortSignal): void {
  const changed = new Set<Node>();
  const { pieces, complete } = piecesInSight();
  let waiting = 0;

  const finish = () => {
    stop();
    requestAnimationFrame(() => signal.aborted || done());
  };
  const check = () => {
    waiting = 0;
    if (!complete) return;
    const gone = pieces.filter((piece) => changed.has(piece) || !isInSight(piece)).length;
    if (gone >= pieces.length * GONE) finish();
  };
  const observer = new MutationObserver((records) => {
    for (const { target, type } of records) if (type !== 'childList') changed.add(target);
    waiting ||= window.setTimeout(check, CHECK_MS);
  });
  const loadAnew = () => {
    // Never over what somebody typed.
    if (hasTypedText()) return finish();
    patience = window.setTimeout(finish, LOAD_MS);
    location.reload();
  };
  // Where nobody saw what was drawn, nothing tells when that is gone.
  let patience = window.setTimeout(loadAnew, complete ? PATIENCE_MS : 0);
  const stop = () => {
    observer.disconnect();
    clearTimeout(patience);
    clearTimeout(waiting);
  };
  const attributeFilter = ['src', 'srcset', 'style', 'class', 'hidden'];
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter });
  onAbort(signal, stop);
}

/**
 * Text and pictures in the window, in the order of the document; `complete` unless a long page that was scrolled may have more of
 * them after all that it has out of sight.
 */
function piecesInSight(): { pieces: Node[]; complete: boolean } {
  const walker = document.createTreeWalker(document);
  const pieces: Node[] = [];
  // Nothing is counted before the first that is in sight.
  let missed = Number.NEGATIVE_INFINITY;
  let node = walker.nextNode();
  for (; node && pieces.length < MOST_PIECES && missed < MOST_MISSED; node = walker.nextNode()) {
    if (!(node instanceof Text || isPicture(node))) continue;
    missed = isInSight(node) ? 0 : missed + 1;
    if (missed === 0) pieces.push(node);
  }
  return { pieces, complete: missed < MOST_MISSED || window.scrollY === 0 };
}

/** A form may have a field named `matches`. */
const isPicture = (node: Node) =>
  node instanceof Element && Element.prototype.matches.call(node, 'img, video, canvas, svg, picture');

function isInSight(node: Node): boolean {
  if (!node.isConnected) return false;
  const range = document.createRange();
  range.selectNode(node);
  return [...range.getClientRects()].some(
    ({ bottom, height, left, right, top, width }) =>
      width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
  );
}

function hasTypedText(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  return [...fields].some(({ value, defaultValue, type }) => type !== 'hidden' && value !== defaultValue);
}
