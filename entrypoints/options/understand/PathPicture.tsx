import type { ReactElement } from 'react';
import type { PathStepId } from '@/lib/policy/path';
import { PlantShape } from '../shared/PlantShape';
import { Plate } from './Plate';

const DRAWN: Record<PathStepId, ReactElement> = {
  steady: (
    <>
      <ellipse cx="60" cy="92" rx="34" ry="9" fill="var(--deep)" />
      <ellipse cx="60" cy="75" rx="26" ry="8.5" fill="var(--wet)" />
      <ellipse cx="61" cy="59" rx="20" ry="7.5" fill="var(--deep)" />
      <ellipse cx="59" cy="45" rx="14" ry="6.5" fill="var(--wet)" />
      <ellipse cx="60" cy="33" rx="8.5" ry="5.5" fill="var(--glow)" />
    </>
  ),
  pattern: (
    <>
      <path d="M-6 74q22-24 44 0t44 0 44 0v60H-6z" fill="var(--wet)" />
      <path d="M-6 90q22-22 44 0t44 0 44 0v44H-6z" fill="var(--deep)" />
      <circle cx="60" cy="48" r="10" fill="var(--glow)" />
    </>
  ),
  plan: (
    <>
      <circle cx="60" cy="62" r="34" fill="var(--wet)" />
      <path d="M60 62 84 38a34 34 0 0 1 10 24z" fill="var(--glow)" />
      <path d="M60 40v22h20" fill="none" stroke="var(--deep)" strokeWidth="5" strokeLinecap="round" />
    </>
  ),
  comfort: (
    <>
      <path d="M-6 98q30-16 66-6t66-2v34H-6z" fill="var(--wet)" />
      <path d="M20 92V70l15-13 15 13v22zM72 92V74l13-11 13 11v18z" fill="var(--deep)" />
      <rect x="31" y="75" width="9" height="10" rx="1.5" fill="var(--glow)" />
      <path
        d="M38 50C50 26 72 28 84 54"
        fill="none"
        stroke="var(--deep)"
        strokeWidth="3"
        strokeDasharray="1 7"
        strokeLinecap="round"
      />
    </>
  ),
  me: <PlantShape stem={4} />,
  after: (
    <>
      <circle cx="60" cy="52" r="19" fill="var(--glow)" />
      <path d="M-6 58h132v66H-6z" fill="var(--wet)" />
      <path
        d="M52 124C54 96 44 76 22 60M68 124C66 96 76 76 98 60"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="5"
        strokeLinecap="round"
      />
    </>
  ),
};

/** The picture of a step. */
export function PathPicture({ of }: { of: PathStepId }) {
  return <Plate>{DRAWN[of]}</Plate>;
}
