import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { next } from '@/lib/guard/machine';
import {
  type Effect,
  type Event,
  type Facts,
  isCovered,
  type Name,
  START,
  type State,
} from '@/lib/guard/states';
import type { Hit } from '@/lib/matching/match';
import type { Pass } from '@/lib/policy/pass';

const NOW = 1_000_000;
const hitOf = (personId: string, more: Partial<Hit> = {}): Hit => ({
  personId,
  platform: 'instagram',
  kind: 'profile',
  quiet: `q-${personId}`,
  open: null,
  ...more,
});
const A = hitOf('a');
const B = hitOf('b');
const QUIET = hitOf('a', { open: 'https://www.instagram.com/a/' });
const passOf = (until: number, practical = false): Pass => ({
  from: NOW - 1,
  until,
  attempt: 'x',
  practical,
  label: null,
});
const RUNS = passOf(NOW + 60_000);

const nobody: Facts = { now: NOW, known: true, maybe: true, hit: null, pass: null, seen: true };
const unknown: Facts = { ...nobody, known: false };
const held: Facts = { ...nobody, hit: A };
const hidden: Facts = { ...held, seen: false };
const passed: Facts = { ...held, pass: RUNS };

const S = {
  clear: START,
  undecided: { name: 'undecided' },
  unsure: { name: 'unsure' },
  trusted: { name: 'trusted' },
  frozen: { name: 'frozen' },
  settling: { name: 'settling' },
  stopped: { name: 'stopped' },
  added: { name: 'added', person: 'a' },
  notice: { name: 'added', person: null },
  ahead: { name: 'ahead', from: START },
  covered: { name: 'covered', hit: A },
  paused: { name: 'paused', hit: A },
  quiet: { name: 'paused', hit: QUIET },
  open: { name: 'open', hit: A, until: RUNS.until },
  loading: { name: 'loading', hit: QUIET, until: RUNS.until },
  leaving: { name: 'leaving', hit: A },
  leavingOpen: { name: 'leaving', hit: null },
} satisfies Record<string, State>;

const JUDGE: Event = { type: 'judge' };
const MOVED: Event = { type: 'moved' };
const LEFT: Event = { type: 'left', urge: 3 };
const OPENED: Event = { type: 'opened', urge: 4, minutes: 5 };
const PRACTICAL: Event = { type: 'practical' };
const FOUGHT: Event = { type: 'fought' };
const FROZEN: Event = { type: 'hidden', frozen: true };

/** Every edge: from, event, facts, to, and what is done, in words. */
type Edge = [from: keyof typeof S, event: Event, facts: Facts, to: Name, does: string];
const EDGES: Edge[] = [
  ['clear', JUDGE, unknown, 'undecided', 'cover blank'],
  ['clear', JUDGE, { ...unknown, maybe: false }, 'clear', ''],
  ['clear', JUDGE, nobody, 'clear', ''],
  ['clear', JUDGE, held, 'paused', 'cover paper, enter, mute, pause'],
  ['clear', JUDGE, hidden, 'covered', 'cover paper, enter, mute'],
  ['clear', JUDGE, passed, 'open', 'enter, uncover, open'],
  ['clear', MOVED, held, 'paused', 'cover paper, enter, mute, pause'],
  ['clear', { type: 'ahead' }, held, 'ahead', 'cover paper'],
  ['clear', { type: 'ahead' }, passed, 'clear', ''],
  ['clear', { type: 'added', person: 'a', here: true }, held, 'added', 'enter, uncover, line'],
  ['clear', { type: 'added', person: 'a', here: false }, nobody, 'added', 'enter, uncover, line'],
  ['undecided', JUDGE, unknown, 'undecided', ''],
  ['undecided', JUDGE, nobody, 'clear', 'enter, uncover'],
  ['undecided', JUDGE, held, 'paused', 'cover paper, enter, mute, pause'],
  ['undecided', { type: 'unsure' }, unknown, 'unsure', 'enter, cover paper, pauseUnsure'],
  ['unsure', LEFT, unknown, 'leaving', 'enter, cover paper, mute, leave'],
  ['unsure', OPENED, unknown, 'trusted', 'enter, uncover'],
  ['unsure', PRACTICAL, unknown, 'trusted', 'enter, uncover'],
  ['unsure', JUDGE, held, 'paused', 'cover paper, enter, mute, pause'],
  ['unsure', JUDGE, nobody, 'clear', 'enter, uncover'],
  ['trusted', JUDGE, unknown, 'trusted', ''],
  ['trusted', JUDGE, held, 'paused', 'cover paper, enter, mute, pause'],
  ['trusted', JUDGE, nobody, 'clear', 'enter, uncover'],
  ['covered', JUDGE, hidden, 'covered', ''],
  ['covered', JUDGE, held, 'paused', 'pause'],
  ['covered', JUDGE, nobody, 'clear', 'enter, uncover'],
  ['covered', MOVED, nobody, 'settling', 'enter, settle'],
  ['covered', JUDGE, { ...held, hit: B }, 'paused', 'cover paper, enter, mute, pause'],
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
  ['paused', MOVED, { ...held, hit: B }, 'paused', 'close, cover paper, enter, mute, pause'],
  ['paused', FOUGHT, held, 'paused', 'giveWay'],
  ['quiet', FOUGHT, held, 'leaving', 'decide left, cover paper, leave'],
  ['quiet', JUDGE, { ...passed, hit: QUIET }, 'loading', 'decide continued, cover paper, load'],
  ['loading', JUDGE, { ...passed, hit: QUIET }, 'loading', ''],
  ['paused', { type: 'hidden', frozen: false }, held, 'paused', 'close'],
  ['paused', FROZEN, held, 'frozen', 'close, cover paper, enter, forget'],
  ['open', FROZEN, passed, 'frozen', 'cover paper, enter, forget'],
  ['clear', FROZEN, nobody, 'frozen', 'cover blank, enter, forget'],
  ['clear', FROZEN, { ...nobody, maybe: false }, 'clear', ''],
  ['frozen', JUDGE, unknown, 'frozen', ''],
  ['frozen', JUDGE, nobody, 'clear', 'enter, uncover'],
  ['frozen', JUDGE, held, 'paused', 'cover paper, enter, mute, pause'],
  ['open', JUDGE, passed, 'open', ''],
  ['open', JUDGE, { ...held, pass: passOf(NOW + 99) }, 'open', 'enter, uncover, open'],
  ['open', JUDGE, held, 'paused', 'cover paper, enter, mute, pause'],
  ['open', JUDGE, hidden, 'covered', 'cover paper, enter, mute'],
  ['open', MOVED, nobody, 'clear', 'enter, uncover'],
  ['open', MOVED, { ...held, hit: B }, 'paused', 'cover paper, enter, mute, pause'],
  ['open', LEFT, passed, 'leaving', 'enter, cover paper, mute, leave'],
  ['open', { type: 'ahead' }, { ...held, hit: B }, 'ahead', 'cover paper'],
  ['added', JUDGE, held, 'added', ''],
  ['added', JUDGE, nobody, 'added', ''],
  ['added', MOVED, held, 'added', ''],
  ['added', MOVED, nobody, 'clear', 'enter, uncover'],
  ['added', MOVED, { ...held, hit: B }, 'paused', 'cover paper, enter, mute, pause'],
  ['added', LEFT, held, 'leaving', 'enter, cover paper, mute, leave'],
  ['added', { type: 'closed' }, held, 'clear', 'enter, uncover'],
  ['notice', JUDGE, nobody, 'added', ''],
  ['notice', JUDGE, held, 'paused', 'cover paper, enter, mute, pause'],
  ['notice', MOVED, nobody, 'clear', 'enter, uncover'],
  ['ahead', JUDGE, held, 'ahead', ''],
  ['ahead', { type: 'givenUp' }, nobody, 'clear', 'uncover'],
  ['ahead', MOVED, held, 'paused', 'cover paper, enter, mute, pause'],
  ['ahead', MOVED, nobody, 'clear', 'uncover'],
  ['ahead', FROZEN, { ...nobody, maybe: false }, 'clear', 'uncover'],
  ['ahead', FROZEN, nobody, 'frozen', 'cover blank, enter, forget'],
  ['ahead', { type: 'hidden', frozen: false }, nobody, 'ahead', ''],
  ['leaving', JUDGE, held, 'leaving', ''],
  ['leaving', MOVED, nobody, 'settling', 'enter, settle'],
  ['leaving', JUDGE, nobody, 'clear', 'enter, uncover'],
  ['leaving', { type: 'refused' }, held, 'paused', 'cover paper, enter, mute, pause again'],
  ['leaving', { type: 'refused' }, nobody, 'clear', 'enter, uncover'],
  ['leaving', { type: 'refused' }, unknown, 'unsure', 'enter, cover paper, pauseUnsure'],
  ['leavingOpen', { type: 'refused' }, passed, 'open', 'enter, uncover, open'],
  ['leavingOpen', { type: 'refused' }, held, 'paused', 'cover paper, enter, mute, pause'],
  ['settling', JUDGE, nobody, 'settling', ''],
  ['settling', { type: 'settled' }, nobody, 'clear', 'enter, uncover'],
  ['settling', MOVED, held, 'paused', 'cover paper, enter, mute, pause'],
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
    for (const event of [LEFT, OPENED, PRACTICAL, FOUGHT, { type: 'closed' } as const]) {
      for (const from of ['clear', 'undecided', 'frozen', 'settling', 'covered', 'loading'] as const)
        expect(next(S[from], event, held)).toEqual({ state: S[from], effects: [] });
    }
  });
});

/** What stands on a page, as the effects say. */
interface Page {
  state: State;
  covered: boolean;
  /** The attempt whose pause stands, by its number; `null` when it was decided or closed. */
  attempt: number | null;
  attempts: number;
  decided: Map<number, string>;
  left: boolean;
}

function perform(page: Page, effect: Effect): void {
  switch (effect.do) {
    case 'cover':
      page.covered = true;
      break;
    case 'uncover':
      page.covered = false;
      break;
    case 'pause':
      if (!effect.again) page.attempts += 1;
      page.attempt = page.attempts;
      break;
    case 'decide':
      if (page.attempt !== null && !page.decided.has(page.attempt))
        page.decided.set(page.attempt, effect.outcome);
      break;
    case 'close':
      page.attempt = null;
      break;
    case 'leave':
      page.left = true;
  }
}

const facts: fc.Arbitrary<Facts> = fc.record({
  now: fc.constant(NOW),
  known: fc.boolean(),
  maybe: fc.boolean(),
  hit: fc.constantFrom(null, A, B, QUIET),
  pass: fc.constantFrom(null, RUNS, passOf(NOW - 5), passOf(NOW + 5, true)),
  seen: fc.boolean(),
});
/** Nobody is held where nothing is known; a page that is held has an address that could be; only a held one has a pass. */
const possible = facts.map((some): Facts => {
  const hit = some.known ? some.hit : null;
  return { ...some, hit, pass: hit && some.pass, maybe: some.maybe || hit !== null };
});
const event: fc.Arbitrary<Event> = fc.constantFrom<Event[]>(
  ...[JUDGE, JUDGE, MOVED, LEFT, OPENED, PRACTICAL, FOUGHT, FROZEN],
  ...([{ type: 'hidden', frozen: false }, { type: 'unsure' }, { type: 'ahead' }] as const),
  ...([{ type: 'givenUp' }, { type: 'refused' }, { type: 'settled' }, { type: 'closed' }] as const),
  { type: 'added', person: 'a', here: true },
);

describe('random sequences', () => {
  const run = (steps: [Event, Facts][], check: (page: Page, step: [Event, Facts], before: Page) => void) => {
    const page: Page = {
      state: START,
      covered: false,
      attempt: null,
      attempts: 0,
      decided: new Map(),
      left: false,
    };
    for (const step of steps) {
      const before = { ...page, decided: new Map(page.decided) };
      const { state, effects } = next(page.state, ...step);
      page.left = false;
      for (const effect of effects) perform(page, effect);
      page.state = state;
      check(page, step, before);
    }
    return page;
  };
  const sequences = fc.array(fc.tuple(event, possible), { maxLength: 40 });

  it('what must not be seen is covered, and what is open is not', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        run(steps, ({ state, covered }) => expect(covered).toBe(isCovered(state)));
      }),
    );
  });

  it('a held place is never uncovered without a pass, but for the page a pause was added from', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        run(steps, ({ state, covered }, [{ type }, { hit, known, pass, now }]) => {
          const looked = type === 'judge' || type === 'moved';
          const runs = pass !== null && pass.until > now;
          if (!looked || !known || !hit || runs || state.name === 'added') return;
          expect(covered).toBe(true);
        });
      }),
    );
  });

  it('Leave has an effect wherever it can be pressed', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        run(steps, (page, [{ type }], before) => {
          if (type !== 'left' || !['paused', 'unsure', 'open', 'added'].includes(before.state.name)) return;
          expect(page.left).toBe(true);
          expect(page.state.name).toBe('leaving');
        });
      }),
    );
  });

  it('a pause is one attempt, and an outcome never changes once it is decided', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        run(steps, (page, _, before) => {
          expect(page.attempts - before.attempts).toBeLessThanOrEqual(1);
          for (const [attempt, outcome] of before.decided) expect(page.decided.get(attempt)).toBe(outcome);
          const stands = page.state.name === 'paused' && before.state.name === 'paused';
          if (stands && page.attempts > before.attempts)
            expect(page.state).not.toMatchObject({
              hit: { personId: (before.state as { hit: Hit }).hit.personId },
            });
        });
      }),
    );
  });

  it('after the extension is gone nothing is left, and nothing comes back', () => {
    fc.assert(
      fc.property(sequences, sequences, (some, more) => {
        const page = run([...some, [{ type: 'gone' }, nobody], ...more], () => undefined);
        expect(page).toMatchObject({ state: { name: 'stopped' }, covered: false });
      }),
    );
  });
});
