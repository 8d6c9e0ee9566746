import { type RefObject, useLayoutEffect, useRef } from 'react';

/** From one `page` to the next within a part of Lull, focus goes to the new heading; not when the first one opens, where the app sees to it. */
export function useHeadOnMove(page: string | undefined): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(page);
  useLayoutEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    scrollTo(0, 0);
    focusHead(box.current);
  }, [page]);
  return box;
}

/** The heading of what is shown takes the focus: where it belongs when what had it is gone. */
export function focusHead(box: ParentNode | null = document): void {
  const head = box?.querySelector('h1');
  head?.setAttribute('tabindex', '-1');
  head?.focus({ preventScroll: true });
}
