import type { OpenPass } from './pass';

/** What the popup shows of today. */
export interface Today {
  /** Pauses of the day it is, from the hour at which a day begins, practical visits left out. */
  pauses: number;
  /** How many of them ended in leaving (left or closed). */
  left: number;
  practical: number;
  /** The decided and open pauses of today in order, for the row of dots. */
  outcomes: ('left' | 'continued' | 'open')[];
  /** When a break from Lull ends (epoch ms), or `null`. */
  breakUntil: number | null;
  /** The passes running now. */
  passes: OpenPass[];
  /** How many held profiles are not protected now. */
  unprotected: number;
  held: number;
  /** The plan made for a busy time that begins within the hour or runs, or `null`. */
  plan: string | null;
  /** Whether Lull is let into private windows. */
  privateAllowed: boolean;
}
