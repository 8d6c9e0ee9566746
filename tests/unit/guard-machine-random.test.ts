import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { next } from '@/lib/guard/machine';
import { type Effect, type Facts, type GuardEvent, isCovered, START, type State } from '@/lib/guard/states';
import type { Hit } from '@/lib/matching/match';
import {
  A,
  B,
  FOUGHT,
  FROZEN,
  JUDGE,
  LEFT,
  MOVED,
  NOW,
  nobody,
  OPENED,
  PRACTICAL,
  passOf,
  QUIET,
  RUNS,
  UNLOADED,
} from './guard-machine-steps';

/** What stands on a page, as the effects say. */
interface Page {
  state: State;
  covered: boolean;
  /** The attempt whose pause stands, by its number; `null` when it was decided or closed. */
  attempt: number | null;
  attempts: number;
  decided: Map<number, string>;
  left: boolean;
  /** Leave did not lead away from this attempt, and nothing was decided since. */
  again: boolean;
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
      page.again = effect.again;
      break;
    case 'decide':
      if (page.attempt !== null && (page.again || !page.decided.has(page.attempt)))
        page.decided.set(page.attempt, effect.outcome);
      page.again = false;
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
const event: fc.Arbitrary<GuardEvent> = fc.constantFrom<GuardEvent[]>(
  ...[JUDGE, JUDGE, MOVED, LEFT, OPENED, PRACTICAL, FOUGHT, FROZEN],
  ...([{ type: 'unsure' }, { type: 'ahead' }] as const),
  ...([{ type: 'givenUp' }, { type: 'refused' }, { type: 'settled' }, { type: 'dismissed' }] as const),
  { type: 'added', person: 'a', here: true },
);

describe('random sequences', () => {
  const run = (
    steps: [GuardEvent, Facts][],
    check: (page: Page, step: [GuardEvent, Facts], before: Page) => void,
  ) => {
    const page: Page = {
      state: START,
      covered: false,
      attempt: null,
      attempts: 0,
      decided: new Map(),
      left: false,
      again: false,
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
          for (const [attempt, outcome] of before.decided)
            if (!(before.again && attempt === before.attempt))
              expect(page.decided.get(attempt)).toBe(outcome);
          const stands = page.state.name === 'paused' && before.state.name === 'paused';
          if (stands && page.attempts > before.attempts)
            expect(page.state).not.toMatchObject({
              hit: { personId: (before.state as { hit: Hit }).hit.personId },
            });
        });
      }),
    );
  });

  it('what is open, or about to be, was decided so, also after a Leave that did not lead away', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        run(steps, (page, [{ type }], before) => {
          if (before.state.name !== 'paused' || before.attempt === null) return;
          if (type !== 'opened' && page.state.name !== 'open') return;
          expect(['continued', 'practical']).toContain(page.decided.get(before.attempt));
        });
      }),
    );
  });

  it('in a document that goes for good a pause that stands is closed, and nothing is done after that', () => {
    fc.assert(
      fc.property(sequences, sequences, (some, more) => {
        const before = run(some, () => undefined);
        const gone = run([...some, [UNLOADED, nobody]], () => undefined);
        expect(gone.covered).toBe(before.covered);
        expect(gone.attempt).toBe(before.state.name === 'paused' ? null : before.attempt);
        expect(run([...some, [UNLOADED, nobody], ...more], () => undefined)).toEqual({
          ...gone,
          left: false,
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
