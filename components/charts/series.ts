import { i18n } from '#i18n';
import type { Counts, PauseOutcome } from '@/lib/attempts/statistics';

/** One layer of the bars: an outcome with its word, from the ground up. */
export interface Series {
  outcome: PauseOutcome;
  name: string;
}

const ORDER: PauseOutcome[] = ['left', 'closed', 'continued', 'practical', 'open'];
/** These are in the key even when there are none, so that the picture can be read from the first day on. */
const ALWAYS: PauseOutcome[] = ['left', 'continued'];

/** The layers worth drawing for these sums: left and continued always, the rest where there are any. */
export function seriesFor(sums: Counts): Series[] {
  return ORDER.filter((outcome) => ALWAYS.includes(outcome) || sums[outcome] > 0).map((outcome) => ({
    outcome,
    name: i18n.t(`outcome.${outcome}`),
  }));
}
