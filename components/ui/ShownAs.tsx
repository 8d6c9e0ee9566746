import { useLayoutEffect } from 'react';
import { wear } from '@/lib/policy/shown-as';
import { useShownAs } from '../hooks/shown-as';
import { Mark } from './Mark';

/** The title of a page, its picture in the tab, its colours and its size of type. */
export function ShownPage() {
  const shownAs = useShownAs();
  useLayoutEffect(() => wear(document.documentElement, shownAs?.appearance), [shownAs]);
  if (!shownAs) return null;
  return (
    <>
      <title>{shownAs.name}</title>
      {shownAs.discreet && <link rel="icon" href="/icon/plain/32.png" />}
    </>
  );
}

/** Lull's mark, or in discreet mode a plain sheet; its room, empty, until that is known. */
export function ShownMark() {
  const shownAs = useShownAs();
  if (!shownAs) return <svg className="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" />;
  return shownAs.discreet ? <Sheet /> : <Mark />;
}

/** What Lull is called; nothing until that is known. */
export function ShownName() {
  return useShownAs()?.name ?? null;
}

function Sheet() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect
        x="6"
        y="3"
        width="20"
        height="26"
        rx="3"
        fill="var(--surface)"
        stroke="var(--edge)"
        strokeWidth="2"
      />
      <path d="M11 11h10M11 16h10M11 21h6" stroke="var(--edge)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
