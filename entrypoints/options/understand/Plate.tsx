import { type ReactNode, useId } from 'react';

interface PlateProps {
  /** It goes from where a line begins to where it ends, so it is turned where lines run from right to left. */
  directed?: boolean;
  children: ReactNode;
}

/**
 * A picture of Understanding, 120 by 120: a round plate, soft shapes in two tones of water, one small light at most. It says nothing
 * the words do not say.
 */
export function Plate({ directed, children }: PlateProps) {
  const id = useId();
  return (
    <svg className="reading-picture" viewBox="0 0 120 120" aria-hidden="true" data-directed={directed}>
      <clipPath id={id}>
        <circle cx="60" cy="60" r="56" />
      </clipPath>
      <circle cx="60" cy="60" r="56" fill="var(--haze)" />
      <g clipPath={`url(#${id})`}>{children}</g>
    </svg>
  );
}
