import { describe, expect, it } from 'vitest';
import { isOwnMove, type OwnMove } from '@/lib/guard/own-moves';
import { START, type State } from '@/lib/guard/states';
import type { Hit } from '@/lib/matching/match';

const hit: Hit = { personId: 'a', platform: 'instagram', kind: 'profile', quiet: '', wanted: null };
const paused: State = { name: 'paused', hit };
const open: State = { name: 'open', hit, until: 1 };
const undecided: State = { name: 'undecided' };

const REPLACE: OwnMove = { how: 'replace', back: false, after: 100, known: true, hit: null, maybe: true };

describe('an address a page gives itself', () => {
  it.each<[string, State, Partial<OwnMove>, boolean, boolean]>([
    ['at any time while it is paused', paused, { how: 'push', after: 60_000 }, true, false],
    ['soon after it was opened: perhaps a new name', open, {}, true, true],
    ['long after it was opened is another page', open, { after: 3_001 }, false, false],
    ['that is held is another page', paused, { hit }, false, false],
    ['by the browser’s buttons is another page', paused, { how: 'traverse' }, false, false],
    ['before anything is known, while it is covered', undecided, { known: false }, true, false],
    ['before anything is known, while it is seen, is another page', START, { known: false }, false, false],
  ])('%s', (_, state, move, own, renamed) => {
    expect(isOwnMove(state, { ...REPLACE, ...move })).toEqual({ own, renamed });
  });
});
