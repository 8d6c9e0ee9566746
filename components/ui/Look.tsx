import { useLayoutEffect } from 'react';
import { wear } from '@/lib/policy/look';
import { useLook } from '../hooks/look';
import { Mark } from './Mark';

/** The title of a page, its picture in the tab, its colours and its size of type. */
export function PageLook() {
  const look = useLook();
  useLayoutEffect(() => wear(document.documentElement, look?.appearance), [look]);
  if (!look) return null;
  return (
    <>
      <title>{look.name}</title>
      {look.discreet && <link rel="icon" href="/icon/plain/32.png" />}
    </>
  );
}

/** Lull's mark, or in discreet mode a plain sheet; its room, empty, until that is known. */
export function ShownMark() {
  const look = useLook();
  if (!look) return <svg className="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" />;
  return look.discreet ? <Sheet /> : <Mark />;
}

/** What Lull is called; nothing until that is known. */
export function ShownName() {
  return useLook()?.name ?? null;
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
