import { onAbort } from '@/lib/browser/abort';
import { perTask } from '@/lib/browser/per-task';

/** How often a title that the page takes out is put back. */
const MOST_BEGUN = 20;
/** How often in one task Lull's name for it is put back at once. */
const MOST_WRITTEN = 2;

/**
 * Until `signal` aborts the tab is called by its site alone: a title names whom the page shows, in the window list and aloud.
 * The first `title` of a document counts (HTML Standard, the title element), so one of Lull's comes first. A page that
 * names itself anew meanwhile writes into that one: what it wrote is moved aside, unread, and put where it belongs afterwards. A page that
 * takes it out, or puts another root in the place of its own, gets it again.
 */
export function hideTitle(signal: AbortSignal): void {
  const own = document.createElement('title');
  const name = document.createTextNode(location.hostname);
  let written: Node[] = [];
  const take = () => {
    const nodes = [...own.childNodes].filter((node) => node !== name);
    if (nodes.length > 0) written = nodes;
  };
  const keep = perTask(() => {
    if (signal.aborted) return;
    take();
    if (own.childNodes.length !== 1 || name.parentNode !== own) own.replaceChildren(name);
    watch.takeRecords();
  }, MOST_WRITTEN);
  const watch = new MutationObserver(keep);
  let begun = 0;
  const begin = () => {
    const { documentElement: root } = document as { documentElement: Element | null };
    if (signal.aborted || own.parentNode === root || !root || begun > MOST_BEGUN) return;
    begun += 1;
    root.prepend(own);
    renewed.observe(root, { childList: true });
  };
  // In a task of its own, so that a page that takes out whatever is put in gets no help in it.
  const renewed = new MutationObserver(() => setTimeout(begin));
  own.append(name);
  begin();
  watch.observe(own, { childList: true });
  renewed.observe(document, { childList: true });
  onAbort(signal, () => {
    watch.disconnect();
    renewed.disconnect();
    take();
    own.remove();
    if (written.length === 0) return;
    const title = document.querySelector('head > title') ?? document.head?.appendChild(own);
    title?.replaceChildren(...written);
  });
}
