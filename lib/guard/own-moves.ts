import type { Hit } from '../matching/match';
import { WEB } from '../matching/page-keys';
import { isCovered, isInert, type State } from './states';

/** A held page that gives itself another address this soon (ms) is still the same page. */
const RENAME_MS = 3_000;

/** An address a page came to without a load. */
export interface OwnMove {
  how: NavigationType | null;
  /** Whether nothing was painted of where it was, and it is where it came from. */
  back: boolean;
  /** How long (ms) the state has stood. */
  after: number;
  /** Whether what is held was read. */
  known: boolean;
  /** Whom the new address shows, if held. */
  hit: Hit | null;
  /** Whether the new address alone says that it could be held. */
  maybe: boolean;
}

/**
 * Whether a page gave itself its address without the person: while it was paused, covered before anything was known, or soon after
 * it was shown. It is most likely still the same person, so the guard goes on as before; where it may be a new name of the account
 * (`renamed`), People asks.
 */
export function isOwnMove(state: State, move: OwnMove): { own: boolean; renamed: boolean } {
  const { how, back, after, known, hit, maybe } = move;
  if (how === 'traverse') return { own: false, renamed: false };
  if (!known) return { own: how === 'replace' && isCovered(state), renamed: false };
  if (hit) return { own: false, renamed: false };
  const early = how === 'replace' && !back && after < RENAME_MS;
  const shown = 'hit' in state ? state.hit : null;
  return {
    own: isInert(state) || (early && (state.name === 'covered' || state.name === 'open')),
    renamed: early && maybe && shown !== null && shown.platform !== WEB,
  };
}
