import type { Outcome } from '@/lib/attempts/attempt';

/** What stands before a line: how a pause ended, or that it is an exercise. Told by shape, not by colour alone. */
type MarkKind = Outcome | 'exercise';

const SHAPES: Record<MarkKind, React.ReactNode> = {
  left: <circle cx="7" cy="7" r="5.5" fill="var(--water)" />,
  continued: <circle cx="7" cy="7" r="5" fill="none" stroke="var(--sand-edge)" strokeWidth="2.6" />,
  closed: (
    <>
      <circle cx="7" cy="7" r="5" fill="none" stroke="var(--stone)" strokeWidth="2" />
      <path d="M4 7h6" stroke="var(--stone)" strokeWidth="2" />
    </>
  ),
  practical: (
    <rect x="2" y="2" width="10" height="10" rx="2" fill="none" stroke="var(--stone)" strokeWidth="2" />
  ),
  open: (
    <circle cx="7" cy="7" r="5" fill="none" stroke="var(--stone)" strokeWidth="2" strokeDasharray="2.6 2.6" />
  ),
  logged: <path d="M7 1.4 12.6 7 7 12.6 1.4 7Z" fill="none" stroke="var(--water)" strokeWidth="2" />,
  exercise: (
    <>
      <circle cx="7" cy="7" r="6" fill="var(--mist)" stroke="var(--water)" />
      <circle cx="7" cy="7" r="2.6" fill="var(--water)" />
    </>
  ),
};

export function OutcomeMark({ outcome }: { outcome: MarkKind }) {
  return (
    <svg className="mark" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {SHAPES[outcome]}
    </svg>
  );
}
