import { i18n } from '#i18n';
import type { Counts, PauseOutcome } from '@/lib/attempts/statistics';

/** One layer of the bars: an outcome with its word, from the ground up. */
export interface Series {
  outcome: PauseOutcome;
  name: string;
}

const ORDER: PauseOutcome[] = ['left', 'closed', 'continued', 'open'];
/** These are in the key even when there are none, so that the picture can be read from the first day on. */
const ALWAYS: PauseOutcome[] = ['left', 'continued'];

/** The layers worth drawing for these sums, together all pauses: left and continued always, the others where there are any. */
export function seriesFor(sums: Counts): Series[] {
  return ORDER.filter((outcome) => ALWAYS.includes(outcome) || sums[outcome] > 0).map((outcome) => ({
    outcome,
    name: i18n.t(`outcome.${outcome}`),
  }));
}

/** The end of an axis: a round number, with a whole number at its middle, that is not below `most`. */
export function axisEnd(most: number): number {
  let power = 1;
  for (;;) {
    const end = [2, 4, 6, 8, 10, 12, 16].map((step) => step * power).find((step) => step >= most);
    if (end !== undefined) return end;
    power *= 10;
  }
}
