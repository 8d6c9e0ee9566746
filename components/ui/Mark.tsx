/** Lull's mark: the three discs of the breath. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg className="mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <circle cx="16" cy="16" r="15" fill="var(--mist)" />
      <circle cx="16" cy="16" r="10.5" fill="var(--water)" opacity="0.3" />
      <circle cx="16" cy="16" r="5.5" fill="var(--water)" />
    </svg>
  );
}
