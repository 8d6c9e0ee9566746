import type { ReactNode } from 'react';
import { PlantShape } from '../shared/PlantShape';

function Plate({ children }: { children: ReactNode }) {
  return (
    <svg className="plate" viewBox="0 0 120 120" aria-hidden="true">
      <circle cx="60" cy="60" r="56" fill="var(--haze)" />
      {children}
    </svg>
  );
}

/** Something steady: rings in water. */
export function Rings() {
  return (
    <Plate>
      <circle cx="60" cy="60" r="46" fill="var(--mist)" />
      <circle cx="60" cy="60" r="33" fill="var(--wet)" />
      <circle cx="60" cy="60" r="20" fill="var(--deep)" />
    </Plate>
  );
}

/** Something kept at hand: a plant in its pot. */
export function Plant() {
  return (
    <Plate>
      <PlantShape stem={3} />
    </Plate>
  );
}

/** Something to read: hills, and a way between two homes. */
export function Homes() {
  return (
    <Plate>
      <clipPath id="homes-plate">
        <circle cx="60" cy="60" r="56" />
      </clipPath>
      <g clipPath="url(#homes-plate)">
        <path d="M-6 98q30-16 66-6t66-2v34H-6z" fill="var(--wet)" />
        <path d="M20 92V70l15-13 15 13v22z" fill="var(--deep)" />
        <rect x="31" y="75" width="9" height="10" rx="1.5" fill="var(--glow)" />
        <path d="M72 92V74l13-11 13 11v18z" fill="var(--deep)" />
        <path
          d="M38 50C50 26 72 28 84 54"
          fill="none"
          stroke="var(--water)"
          strokeWidth="2.4"
          strokeDasharray="1 7"
          strokeLinecap="round"
        />
      </g>
    </Plate>
  );
}
