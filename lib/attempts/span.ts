/** A stretch of time (epoch ms). */
export interface Span {
  from: number;
  until: number;
}

/** The breaks that are over, from what was noted of them, oldest first. */
export function breaksOf(events: readonly { at: number; what: string }[]): Span[] {
  const breaks: Span[] = [];
  let from: number | null = null;
  for (const { at, what } of [...events].sort((a, b) => a.at - b.at)) {
    if (what === 'rest') from ??= at;
    if (what !== 'back' || from === null) continue;
    breaks.push({ from, until: at });
    from = null;
  }
  return breaks;
}
