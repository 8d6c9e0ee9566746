import type { PauseOutcome } from '@/lib/attempts/statistics';

/** Where an outcome's pattern is found on the page. `scope` keeps two drawings apart. */
export function patternOf(outcome: PauseOutcome, scope: string): string {
  return `url(#${scope}-${outcome})`;
}

/** The pattern of days of a break. */
export const BREAK = 'break';

/** An outline tells each outcome from the card (3 : 1 at least), also where its pattern is light. */
export const EDGES: Record<PauseOutcome, string> = {
  left: 'var(--water)',
  continued: 'var(--sand-edge)',
  closed: 'var(--stone)',
  practical: 'var(--stone)',
  open: 'var(--edge)',
};

const square = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const;

/** The fills, told apart by pattern as well as by colour. Place it inside `<defs>`. */
export function Patterns({ scope }: { scope: string }) {
  return (
    <>
      <pattern id={`${scope}-left`} {...square}>
        <rect width="6" height="6" fill="var(--water)" />
      </pattern>
      <pattern id={`${scope}-continued`} {...square} patternTransform="rotate(45)">
        <rect width="6" height="6" fill="color-mix(in oklch, var(--sand), var(--surface) 62%)" />
        <rect width="3.4" height="6" fill="var(--sand)" />
      </pattern>
      <pattern id={`${scope}-closed`} {...square}>
        <rect width="6" height="6" fill="color-mix(in oklch, var(--stone), var(--surface) 62%)" />
        <rect width="6" height="2.6" fill="var(--stone)" />
      </pattern>
      <pattern id={`${scope}-practical`} {...square}>
        <rect width="6" height="6" fill="color-mix(in oklch, var(--stone), var(--surface) 78%)" />
        <circle cx="3" cy="3" r="1.5" fill="var(--stone)" />
      </pattern>
      <pattern id={`${scope}-open`} {...square}>
        <rect width="6" height="6" fill="var(--surface)" />
        <path d="M0 6 6 0" stroke="var(--edge)" strokeWidth="1" />
      </pattern>
      <pattern
        id={`${scope}-${BREAK}`}
        width="9"
        height="9"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect width="1.2" height="9" fill="var(--edge)" />
      </pattern>
    </>
  );
}

/** A small square of an outcome's pattern, for the key and the table. */
export function Swatch({ outcome, scope }: { outcome: PauseOutcome; scope: string }) {
  return <Square pattern={outcome} edge={EDGES[outcome]} scope={scope} />;
}

/** A small square of the pattern of days of a break. */
export function BreakSwatch({ scope }: { scope: string }) {
  return <Square pattern={BREAK} edge="var(--edge)" scope={scope} />;
}

function Square({ pattern, edge, scope }: { pattern: string; edge: string; scope: string }) {
  return (
    <svg className="swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <rect x="0.5" y="0.5" width="15" height="15" rx="4" fill={`url(#${scope}-${pattern})`} stroke={edge} />
    </svg>
  );
}
