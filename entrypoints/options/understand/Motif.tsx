import type { ReactElement } from 'react';
import type { TopicId } from './topics';

/** A few lines that stand for a page; they say nothing the words do not say. */
const DRAWN: Record<TopicId, ReactElement> = {
  grief: (
    <>
      <path d="M4 46c12 0 14-34 28-34s14 34 28 34 10-16 20-16 8 16 16 16 6-6 12-6" />
      <circle cx="80" cy="14" r="6" className="motif-fill" />
    </>
  ),
  anxious: (
    <>
      <circle cx="20" cy="32" r="11" />
      <circle cx="92" cy="32" r="11" className="motif-fill" />
      <path d="M34 32h44" strokeDasharray="2 7" />
    </>
  ),
  protest: (
    <>
      <circle cx="16" cy="32" r="7" className="motif-fill" />
      <path d="M32 18a20 20 0 0 1 0 28M48 11a31 31 0 0 1 0 42M64 5a41 41 0 0 1 0 54" />
    </>
  ),
  soothing: (
    <>
      <circle cx="56" cy="32" r="27" />
      <circle cx="56" cy="32" r="18" strokeDasharray="3 5" />
      <circle cx="56" cy="32" r="8" className="motif-fill" />
    </>
  ),
  enough: (
    <>
      <circle cx="36" cy="32" r="25" strokeDasharray="3 6" />
      <circle cx="36" cy="32" r="13" className="motif-fill" />
      <path d="M74 20h30M74 32h22M74 44h26" />
    </>
  ),
  calming: (
    <>
      <path d="M4 26c18-30 34-30 52 0s34 24 52 0" />
      <path d="M4 46c18-16 34-16 52 0s34 12 52 0" strokeDasharray="3 5" />
    </>
  ),
  origins: (
    <>
      <path d="M56 60V30M56 42 34 22M56 36l22-16" />
      <circle cx="34" cy="18" r="6" className="motif-fill" />
      <circle cx="56" cy="23" r="6" />
      <circle cx="82" cy="16" r="6" className="motif-fill" />
    </>
  ),
  therapist: (
    <>
      <circle cx="44" cy="32" r="21" />
      <circle cx="70" cy="32" r="21" className="motif-fill" />
    </>
  ),
  after: (
    <>
      <path d="M4 56c36 0 36-30 72-30M4 40c30 0 36-14 72-14" />
      <circle cx="92" cy="24" r="11" className="motif-fill" />
    </>
  ),
};

/** How far each drawing is moved so that all of them begin at the edge the words begin at. */
const SHIFT: Record<TopicId, number> = {
  grief: -3,
  anxious: -8,
  protest: -8,
  soothing: -28,
  enough: -10,
  calming: -3,
  origins: -27,
  therapist: -22,
  after: -3,
};

/** The small drawing of a page. */
export function Motif({ of }: { of: TopicId }) {
  return (
    <svg className="motif" viewBox="0 0 112 64" aria-hidden="true" fill="none" stroke="currentColor">
      <g transform={`translate(${SHIFT[of]} 0)`} strokeWidth="1.8" strokeLinecap="round">
        {DRAWN[of]}
      </g>
    </svg>
  );
}
