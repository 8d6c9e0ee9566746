import { type RefObject, useLayoutEffect, useRef } from 'react';

/** From one `page` to the next within a part of Lull, focus goes to the new heading; not when the first one opens, where the app sees to it. */
export function useHeadOnMove(page: string | undefined): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(page);
  useLayoutEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    scrollTo(0, 0);
    const head = place.current?.querySelector('h1');
    head?.setAttribute('tabindex', '-1');
    head?.focus({ preventScroll: true });
  }, [page]);
  return place;
}
