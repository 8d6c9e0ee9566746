import type { ReactElement } from 'react';
import { Plate } from './Plate';
import type { TopicId } from './topics';

const DRAWN: Record<TopicId, ReactElement> = {
  // One high wave, and a calm sea on either side of it.
  grief: (
    <>
      <circle cx="87" cy="36" r="11" fill="var(--glow)" />
      <path d="M-6 86C16 86 24 38 50 38S82 78 126 78v48H-6z" fill="var(--wet)" />
      <path d="M-6 102C22 102 30 78 54 82S92 98 126 92v34H-6z" fill="var(--deep)" />
    </>
  ),
  // A boat that goes, and a light left on the shore.
  anxious: (
    <>
      <path d="M-6 82q16-7 32 0t32 0 32 0 32 0 32 0v44H-6z" fill="var(--wet)" />
      <path d="M-6 66C16 64 42 74 52 98l4 28H-6z" fill="var(--deep)" />
      <path d="M21 46h6v24h-6z" fill="var(--deep)" />
      <circle cx="24" cy="42" r="9" fill="var(--glow)" />
      <path d="M84 44v25H70zM88 50l13 19H88z" fill="var(--deep)" />
      <path d="M68 72h35l-6 10H74z" fill="var(--deep)" />
    </>
  ),
  // A call that spreads and spreads.
  protest: (
    <>
      <circle cx="26" cy="80" r="80" fill="var(--mist)" />
      <circle cx="26" cy="80" r="58" fill="var(--wet)" />
      <circle cx="26" cy="80" r="36" fill="var(--deep)" />
      <circle cx="26" cy="80" r="12" fill="var(--glow)" />
    </>
  ),
  // A candle in its dish.
  soothing: (
    <>
      <circle cx="60" cy="40" r="28" fill="var(--mist)" />
      <path d="M60 22c9 11 12 16 12 21a12 12 0 0 1-24 0c0-5 3-10 12-21z" fill="var(--glow)" />
      <rect x="46" y="58" width="28" height="32" rx="6" fill="var(--wet)" />
      <path d="M28 84h64c0 12-9 18-20 18H48c-11 0-20-6-20-18z" fill="var(--deep)" />
    </>
  ),
  // A bowl that broke and was mended with gold.
  enough: (
    <>
      <ellipse cx="60" cy="97" rx="30" ry="5" fill="var(--wet)" />
      <path d="M47 84h26l4 12H43z" fill="var(--deep)" />
      <path d="M22 46h76c0 28-16 44-38 44S22 74 22 46z" fill="var(--deep)" />
      <ellipse cx="60" cy="46" rx="38" ry="9" fill="var(--wet)" />
      <path
        d="m66 56-7 11 9 8-6 13M68 75l12 3"
        fill="none"
        stroke="var(--glow)"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  // A kite: the wind stays strong, and the line steers it.
  calming: (
    <>
      <path d="M-6 100q32-16 66-5t66-5v36H-6z" fill="var(--wet)" />
      <path d="M74 20 98 50 68 80z" fill="var(--wet)" />
      <path d="M74 20 68 80 50 44z" fill="var(--deep)" />
      <path
        d="M68 80c-4 12-14 6-20 14"
        fill="none"
        stroke="var(--deep)"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <circle cx="45" cy="96" r="7" fill="var(--glow)" />
    </>
  ),
  // A tree and its roots.
  origins: (
    <>
      <path d="M-6 76q33-8 66 0t66 0v50H-6z" fill="var(--deep)" />
      <path d="M55 40h10l3 40H52z" fill="var(--deep)" />
      <circle cx="42" cy="44" r="18" fill="var(--wet)" />
      <circle cx="79" cy="45" r="17" fill="var(--wet)" />
      <circle cx="60" cy="33" r="20" fill="var(--wet)" />
      <path
        d="M60 78v28M60 82c-4 12-12 14-24 16M60 82c4 12 12 14 24 16"
        fill="none"
        stroke="var(--haze)"
        strokeWidth="5"
        strokeLinecap="round"
      />
    </>
  ),
  // Two chairs, and a lamp between them.
  therapist: (
    <>
      <ellipse cx="60" cy="94" rx="46" ry="7" fill="var(--mist)" />
      <path
        d="M18 50a9 9 0 0 1 18 0v18h12a8 8 0 0 1 8 8v4a8 8 0 0 1-8 8h-2v6h-6v-6H30v6h-6v-6a6 6 0 0 1-6-6z"
        fill="var(--deep)"
      />
      <path
        d="M102 50a9 9 0 0 0-18 0v18H72a8 8 0 0 0-8 8v4a8 8 0 0 0 8 8h2v6h6v-6h10v6h6v-6a6 6 0 0 0 6-6z"
        fill="var(--wet)"
      />
      <circle cx="60" cy="40" r="11" fill="var(--glow)" />
    </>
  ),
  // A bridge that stands, from bank to bank.
  after: (
    <>
      <circle cx="60" cy="36" r="11" fill="var(--glow)" />
      <path d="M-6 88h132v38H-6z" fill="var(--wet)" />
      <path
        d="M-6 72C22 56 40 52 60 52s38 4 66 20v22h-28c0-18-16-28-38-28S22 76 22 94H-6z"
        fill="var(--deep)"
      />
    </>
  ),
};

const DIRECTED: ReadonlySet<TopicId> = new Set(['anxious', 'protest']);

/** The picture of a page to read. */
export function TopicPicture({ of }: { of: TopicId }) {
  return <Plate directed={DIRECTED.has(of)}>{DRAWN[of]}</Plate>;
}
