import { onAbort } from '@/lib/browser/abort';

/** The old place is gone once so much of what was drawn there left the window or changed. */
const GONE = 0.6;
/** How often it is checked at most (ms). */
const CHECK_MS = 60;
/** A page may first have to fetch what it shows; after this time (ms) its new place is loaded instead. */
const PATIENCE_MS = 4_000;
/** A load that does not come is given up after this time (ms). */
const LOAD_MS = 8_000;
/** The most pieces that are followed. */
const MOST_PIECES = 400;

/**
 * Calls back when a page that moved away from a held profile has drawn its new place: the address changes before what it
 * shows, and uncovering at once would show the profile. Pieces are followed by their place and by being changed; what they say
 * is never read.
 */
export function whenSettled(done: () => void, signal: AbortSignal): void {
  const changed = new Set<Node>();
  const pieces = piecesInSight();
  let waiting = 0;

  const finish = () => {
    stop();
    requestAnimationFrame(() => signal.aborted || done());
  };
  const check = () => {
    waiting = 0;
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
  let patience = window.setTimeout(loadAnew, PATIENCE_MS);
  const stop = () => {
    observer.disconnect();
    clearTimeout(patience);
    clearTimeout(waiting);
  };
  const attributeFilter = ['src', 'srcset', 'style', 'class', 'hidden'];
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter });
  onAbort(signal, stop);
}

/** Text and pictures in the window, in the order of the document. */
function piecesInSight(): Node[] {
  const walker = document.createTreeWalker(document);
  const pieces: Node[] = [];
  for (let node = walker.nextNode(); node && pieces.length < MOST_PIECES; node = walker.nextNode())
    if ((node instanceof Text || isPicture(node)) && isInSight(node)) pieces.push(node);
  return pieces;
}

const isPicture = (node: Node) => node instanceof Element && node.matches('img, video, canvas, svg, picture');

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
