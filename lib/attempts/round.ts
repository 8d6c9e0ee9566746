import { SAME_ATTEMPT_MS } from './journal';

/** The last Leave of a tab, for the session. */
export interface LastLeave {
  /** id of the attempt that was left, the first one where Leave came round; `null` in private windows */
  attempt: string | null;
  /** epoch ms */
  at: number;
  /** key of the entry of the history that was left, or `null` */
  entry: string | null;
  /** how many entries it stepped over, each a page that leads on */
  over: number;
  /** The page it led to went on without anybody touching it. */
  ledOn: boolean;
}

/** How a pause came about. */
export interface CameBy {
  /** key of its entry of the history, or `null` */
  entry: string | null;
  /** How the browser came to its document; `null` where the pause came later, inside it. */
  by: 'push' | 'replace' | 'traverse' | 'reload' | null;
}

/**
 * Leave led to a page that leads on to the profile: then the pause belongs to the attempt that was left, and how many entries are to
 * be stepped over next is returned; `null` where it is a new one. A page that puts itself in the place of its entry is gone from
 * the history. Someone who goes forward comes to the entry they left. `now` is epoch ms.
 */
export function cameRound(last: LastLeave | undefined, { entry, by }: CameBy, now: number): number | null {
  const away = last ? now - last.at : -1;
  if (!last || away < 0 || away > SAME_ATTEMPT_MS) return null;
  if (by === 'push') return last.ledOn ? last.over + 1 : null;
  const isNew = by === 'replace' || (by === 'traverse' && entry !== last.entry);
  return isNew ? 0 : null;
}
