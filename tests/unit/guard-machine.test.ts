import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { next } from '@/lib/guard/machine';
import type { Effect, Facts, GuardEvent, Name } from '@/lib/guard/states';
import {
  B,
  FOUGHT,
  FROZEN,
  held,
  hidden,
  hitOf,
  JUDGE,
  LEFT,
  MOVED,
  NOW,
  nobody,
  OPENED,
  PRACTICAL,
  passed,
  passOf,
  QUIET,
  S,
  UNLOADED,
  unknown,
} from './guard-machine-steps';

/** Every edge: from, event, facts, to, and what is done, in words. */
type Edge = [from: keyof typeof S, event: GuardEvent, facts: Facts, to: Name, does: string];
const EDGES: Edge[] = [
  ['clear', JUDGE, unknown, 'undecided', 'enter, cover blank'],
  ['clear', JUDGE, { ...unknown, maybe: false }, 'clear', ''],
  ['clear', JUDGE, nobody, 'clear', ''],
  ['clear', JUDGE, held, 'paused', 'cover paper, enter, pause, mute'],
  ['clear', JUDGE, hidden, 'covered', 'cover paper, enter, mute'],
  ['clear', JUDGE, passed, 'open', 'enter, uncover, open'],
  ['clear', MOVED, held, 'paused', 'cover paper, enter, pause, mute'],
  ['clear', { type: 'ahead' }, held, 'ahead', 'cover paper'],
  ['clear', { type: 'ahead' }, passed, 'clear', ''],
  ['clear', { type: 'added', person: 'a', here: true }, held, 'added', 'enter, uncover, line'],
  ['clear', { type: 'added', person: 'a', here: false }, nobody, 'added', 'enter, uncover, line'],
  ['undecided', JUDGE, unknown, 'undecided', ''],
  ['undecided', JUDGE, nobody, 'clear', 'enter, uncover'],
  ['undecided', JUDGE, held, 'paused', 'cover paper, enter, pause, mute'],
  ['undecided', JUDGE, { ...unknown, maybe: false }, 'clear', 'enter, uncover'],
  ['undecided', { type: 'unsure' }, unknown, 'unsure', 'enter, cover paper, mute, pauseUnsure'],
  ['frozen', { type: 'unsure' }, unknown, 'unsure', 'enter, cover paper, mute, pauseUnsure'],
  ['unsure', MOVED, { ...unknown, maybe: false }, 'clear', 'enter, uncover'],
  ['unsure', LEFT, unknown, 'leaving', 'enter, cover paper, mute, leave'],
  ['unsure', OPENED, unknown, 'trusted', 'enter, uncover'],
  ['unsure', PRACTICAL, unknown, 'trusted', 'enter, uncover'],
  ['unsure', JUDGE, held, 'paused', 'cover paper, enter, pause, mute'],
  ['unsure', JUDGE, nobody, 'clear', 'enter, uncover'],
  ['trusted', JUDGE, unknown, 'trusted', ''],
  ['trusted', JUDGE, held, 'paused', 'cover paper, enter, pause, mute'],
  ['trusted', JUDGE, nobody, 'clear', 'enter, uncover'],
  ['covered', JUDGE, hidden, 'covered', ''],
  ['covered', JUDGE, held, 'paused', 'pause'],
  ['covered', JUDGE, nobody, 'clear', 'enter, uncover'],
  ['covered', MOVED, nobody, 'settling', 'enter, settle'],
  ['covered', JUDGE, { ...held, hit: B }, 'paused', 'cover paper, enter, pause, mute'],
  ['paused', JUDGE, held, 'paused', ''],
  ['paused', JUDGE, hidden, 'paused', ''],
  ['paused', LEFT, held, 'leaving', 'decide left, cover paper, leave'],
  ['paused', OPENED, held, 'paused', 'decide continued, pass'],
  ['paused', PRACTICAL, held, 'paused', 'decide practical, pass'],
  ['paused', JUDGE, passed, 'open', 'decide continued, enter, uncover, open'],
  [
    'paused',
    JUDGE,
    { ...held, pass: passOf(NOW + 9, true) },
    'open',
    'decide practical, enter, uncover, open',
  ],
  ['paused', MOVED, nobody, 'settling', 'close, enter, settle'],
  ['paused', JUDGE, nobody, 'clear', 'close, enter, uncover'],
  ['paused', MOVED, { ...held, hit: B }, 'paused', 'close, cover paper, enter, pause, mute'],
  ['paused', FOUGHT, held, 'paused', 'giveWay'],
  ['paused', { type: 'refused' }, held, 'leaving', 'close, cover paper, leave'],
  ['quiet', FOUGHT, held, 'leaving', 'close, cover paper, leave'],
  ['quiet', JUDGE, { ...passed, hit: QUIET }, 'loading', 'decide continued, cover paper, load'],
  ['loading', JUDGE, { ...passed, hit: QUIET }, 'loading', ''],
  ['loading', LEFT, passed, 'leaving', 'enter, cover paper, mute, leave'],
  ['loading', OPENED, passed, 'loading', ''],
  ['paused', UNLOADED, held, 'unloaded', 'close'],
  ['leaving', UNLOADED, held, 'unloaded', ''],
  ['open', UNLOADED, passed, 'unloaded', ''],
  ['unloaded', JUDGE, held, 'unloaded', ''],
  ['unloaded', LEFT, held, 'unloaded', ''],
  ['unloaded', { type: 'gone' }, held, 'unloaded', ''],
  ['paused', FROZEN, held, 'frozen', 'close, cover paper, enter, forget'],
  ['open', FROZEN, passed, 'frozen', 'cover paper, enter, forget'],
  ['clear', FROZEN, nobody, 'frozen', 'cover blank, enter, forget'],
  ['clear', FROZEN, { ...nobody, maybe: false }, 'clear', ''],
  ['frozen', JUDGE, unknown, 'frozen', ''],
  ['frozen', JUDGE, nobody, 'clear', 'enter, uncover'],
  ['frozen', JUDGE, held, 'paused', 'cover paper, enter, pause, mute'],
  ['open', JUDGE, passed, 'open', ''],
  ['open', JUDGE, { ...held, pass: passOf(NOW + 99) }, 'open', 'enter, uncover, open'],
  ['open', JUDGE, held, 'paused', 'cover paper, enter, pause, mute'],
  ['open', JUDGE, hidden, 'covered', 'cover paper, enter, mute'],
  ['open', MOVED, nobody, 'clear', 'enter, uncover'],
  ['open', MOVED, { ...held, hit: B }, 'paused', 'cover paper, enter, pause, mute'],
  ['open', LEFT, passed, 'leaving', 'enter, cover paper, mute, leave'],
  ['open', { type: 'ahead' }, { ...held, hit: B }, 'ahead', 'cover paper'],
  ['added', JUDGE, held, 'added', ''],
  ['added', JUDGE, nobody, 'added', ''],
  ['added', MOVED, held, 'added', ''],
  ['added', MOVED, nobody, 'clear', 'enter, uncover'],
  ['added', MOVED, { ...held, hit: B }, 'paused', 'cover paper, enter, pause, mute'],
  ['added', LEFT, held, 'leaving', 'enter, cover paper, mute, leave'],
  ['added', { type: 'dismissed' }, held, 'clear', 'enter, uncover'],
  ['notice', JUDGE, nobody, 'added', ''],
  ['notice', JUDGE, held, 'paused', 'cover paper, enter, pause, mute'],
  ['notice', MOVED, nobody, 'clear', 'enter, uncover'],
  ['ahead', JUDGE, held, 'ahead', ''],
  ['ahead', { type: 'givenUp' }, nobody, 'clear', 'uncover'],
  ['ahead', { type: 'givenUp' }, held, 'paused', 'cover paper, enter, pause, mute'],
  ['aheadOfPass', { type: 'givenUp' }, held, 'paused', 'cover paper, enter, pause, mute'],
  ['aheadOfPass', { type: 'givenUp' }, passed, 'open', 'uncover'],
  ['ahead', MOVED, held, 'paused', 'cover paper, enter, pause, mute'],
  ['ahead', MOVED, nobody, 'clear', 'uncover'],
  ['ahead', FROZEN, { ...nobody, maybe: false }, 'clear', 'uncover'],
  ['ahead', FROZEN, nobody, 'frozen', 'cover blank, enter, forget'],
  ['ahead', UNLOADED, nobody, 'unloaded', ''],
  ['leaving', JUDGE, held, 'leaving', ''],
  ['leaving', MOVED, nobody, 'settling', 'enter, settle'],
  ['leaving', JUDGE, nobody, 'clear', 'enter, uncover'],
  ['leaving', { type: 'refused' }, held, 'paused', 'cover paper, enter, pause again, mute'],
  ['leaving', { type: 'refused' }, hidden, 'covered', 'cover paper, enter, mute'],
  ['coveredAgain', JUDGE, held, 'paused', 'pause again'],
  ['leaving', { type: 'refused' }, nobody, 'clear', 'enter, uncover'],
  ['leaving', { type: 'refused' }, unknown, 'unsure', 'enter, cover paper, mute, pauseUnsure'],
  ['leaving', { type: 'refused' }, { ...held, hit: B }, 'paused', 'cover paper, enter, pause, mute'],
  ['leavingOpen', JUDGE, nobody, 'leaving', ''],
  ['leavingOpen', MOVED, nobody, 'settling', 'enter, settle'],
  ['leavingOpen', { type: 'refused' }, passed, 'open', 'enter, uncover, open'],
  ['leavingOpen', { type: 'refused' }, held, 'paused', 'cover paper, enter, pause, mute'],
  ['settling', JUDGE, nobody, 'settling', ''],
  ['settling', { type: 'settled' }, nobody, 'clear', 'enter, uncover'],
  ['settling', MOVED, held, 'paused', 'cover paper, enter, pause, mute'],
  ['paused', { type: 'gone' }, held, 'stopped', 'enter, uncover'],
  ['clear', { type: 'gone' }, nobody, 'stopped', 'enter, uncover'],
  ['stopped', JUDGE, held, 'stopped', ''],
];

const inWords = (effect: Effect): string => {
  if (effect.do === 'cover') return `cover ${effect.tone}`;
  if (effect.do === 'decide') return `decide ${effect.outcome}`;
  return effect.do === 'pause' && effect.again ? 'pause again' : effect.do;
};

describe('next', () => {
  it.each(EDGES)('%s, %o (%#)', (from, event, facts, to, does) => {
    const { state, effects } = next(S[from], event, facts);
    expect(state.name).toBe(to);
    expect(effects.map(inWords).join(', ')).toBe(does);
  });

  it('every state has an edge that leads to it and one that is tried from it', () => {
    const names = new Set(Object.values(S).map(({ name }) => name));
    expect(new Set(EDGES.map(([from]) => S[from].name))).toEqual(names);
    expect(new Set(EDGES.map(([, , , to]) => to))).toEqual(names);
  });

  it('the diagram at the top of the machine names every state', () => {
    const [, diagram = ''] = readFileSync('lib/guard/machine.ts', 'utf8').split('/*');
    const drawn = diagram.split('*/')[0] ?? '';
    for (const { name } of Object.values(S)) expect(drawn).toContain(name);
  });

  it('an answer counts only where it can be given', () => {
    for (const event of [LEFT, OPENED, PRACTICAL, FOUGHT, { type: 'dismissed' } as const]) {
      for (const from of ['clear', 'undecided', 'frozen', 'settling', 'covered'] as const)
        expect(next(S[from], event, held)).toEqual({ state: S[from], effects: [] });
    }
  });
});

describe('a pause whose page goes to another place of the same person', () => {
  it('asks for a pass of that place', () => {
    const chat = hitOf('a', { kind: 'message' });
    const { state } = next(S.paused, MOVED, { ...held, hit: chat });
    expect(next(state, OPENED, { ...held, hit: chat }).effects).toContainEqual(
      expect.objectContaining({ do: 'pass', hit: chat }),
    );
  });
});
