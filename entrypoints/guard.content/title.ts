import { onAbort } from '@/lib/browser/abort';

/**
 * Until `signal` aborts the tab is called by its site alone: a title names whom the page shows, in the window list and aloud.
 * The first `title` of a document counts (HTML Standard, the title element), so one of Lull's comes first. A page that
 * names itself anew meanwhile writes into that one: what it wrote is moved aside, unread, and put where it belongs afterwards.
 */
export function hideTitle(signal: AbortSignal): void {
  const own = document.createElement('title');
  const name = document.createTextNode(location.hostname);
  let written: Node[] = [];
  const watch = new MutationObserver(() => {
    const nodes = [...own.childNodes].filter((node) => node !== name);
    if (nodes.length > 0) written = nodes;
    if (nodes.length > 0 || !name.isConnected) own.replaceChildren(name);
    watch.takeRecords();
  });
  own.append(name);
  document.documentElement.prepend(own);
  watch.observe(own, { childList: true });
  onAbort(signal, () => {
    watch.disconnect();
    own.remove();
    if (written.length > 0) document.querySelector('title')?.replaceChildren(...written);
  });
}
