import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTools } from './tools';

/** What an exercise offers apart from its way: in the top line of its place, or below it where a place has no such line. */
export function TopLine({ children }: { children: ReactNode }) {
  const { topLine } = useTools();
  if (topLine === undefined) return <div className="exercise-more">{children}</div>;
  return topLine && createPortal(children, topLine);
}
