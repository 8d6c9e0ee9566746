import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, closeAttempt, mergeAttempt, type Outcome } from '@/lib/attempts/attempt';
import { isSameAttempt, type JournalEntry, resumable } from '@/lib/attempts/journal';
import { attempt } from '../factories';

const states: Partial<Attempt>[] = [
  { outcome: 'open' },
  { outcome: 'closed', decidedAt: 2_000 },
  { outcome: 'left', decidedAt: 3_000, urge: 7 },
  { outcome: 'continued', decidedAt: 3_000, minutes: 5 },
  { outcome: 'continued', decidedAt: 3_000, minutes: 10 },
];

describe('merging what arrives', () => {
  it.each<[Outcome, Outcome, Outcome]>([
    ['open', 'left', 'left'],
    ['left', 'open', 'left'],
    ['closed', 'continued', 'continued'],
    ['continued', 'closed', 'continued'],
    // Leave did not lead away, and then the page was opened.
    ['left', 'continued', 'continued'],
    ['continued', 'left', 'continued'],
    ['left', 'practical', 'practical'],
    ['practical', 'left', 'practical'],
    ['continued', 'practical', 'continued'],
    ['open', 'closed', 'closed'],
    ['closed', 'open', 'closed'],
  ])('stored %s, then %s: %s', (stored, incoming, outcome) => {
    expect(mergeAttempt(attempt({ outcome: stored }), attempt({ outcome: incoming })).outcome).toBe(outcome);
  });

  it('keeps the larger minutes of the same outcome', () => {
    const merged = mergeAttempt(
      attempt({ outcome: 'continued', minutes: 10 }),
      attempt({ outcome: 'continued', minutes: 5 }),
    );
    expect(merged.minutes).toBe(10);
  });

  it('does not mind how often or in which order one attempt arrives, decided once', () => {
    const once = [states[0], states[1], states[2]] as Partial<Attempt>[];
    fc.assert(
      fc.property(fc.shuffledSubarray([...once, ...once], { minLength: 6, maxLength: 6 }), (order) => {
        const result = order.map(attempt).reduce<Attempt | undefined>(mergeAttempt, undefined);
        expect(result).toEqual(attempt(states[2]));
      }),
    );
  });
});

describe('what was told along the way', () => {
  const details = fc.record({
    outcome: fc.constantFrom<Outcome>('open', 'closed', 'left', 'continued', 'practical'),
    urge: fc.option(fc.integer({ min: 0, max: 10 })),
    urgeAfter: fc.option(fc.integer({ min: 0, max: 10 })),
    feelings: fc.option(fc.array(fc.string(), { maxLength: 3 })),
    exercise: fc.option(fc.string()),
    note: fc.option(fc.string()),
  });
  const keys = ['urge', 'urgeAfter', 'feelings', 'exercise', 'note'] as const;

  it('is never lost, whichever copy knows it and whichever comes last', () => {
    fc.assert(
      fc.property(details, details, (stored, incoming) => {
        const merged = mergeAttempt(attempt(stored), attempt(incoming));
        for (const key of keys) {
          const given = [stored[key], incoming[key]].filter((value) => value !== null);
          if (given.length === 0) expect(merged[key]).toBeNull();
          else expect(given).toContainEqual(merged[key]);
        }
      }),
    );
  });
});

describe('closing', () => {
  it('closes what is open and leaves a decision alone', () => {
    expect(closeAttempt(attempt(), 9)).toMatchObject({ outcome: 'closed', decidedAt: 9 });
    const left = attempt({ outcome: 'left', decidedAt: 3 });
    expect(closeAttempt(left, 9)).toBe(left);
  });
});

describe('the same attempt', () => {
  const entry = (part: Partial<Attempt>, key: string | null = 'k'): JournalEntry => ({
    attempt: attempt(part),
    entry: key,
  });
  const at = { personId: 'p1', entries: ['k', 'before'], restored: false, now: 12_000 };

  it.each<[string, JournalEntry, boolean]>([
    ['still open', entry({}), true],
    ['closed ten seconds ago', entry({ outcome: 'closed', decidedAt: 2_000 }), true],
    ['closed longer ago', entry({ outcome: 'closed', decidedAt: 1_999 }), false],
    [
      'closed in a future the clock was set back from',
      entry({ outcome: 'closed', decidedAt: 12_001 }),
      false,
    ],
    ['decided', entry({ outcome: 'left', decidedAt: 11_999 }), false],
    ['of another person', entry({ personId: 'p2' }), false],
    ['at another place in the history', entry({}, 'other'), false],
    ['that a page led on from', entry({ outcome: 'closed', decidedAt: 9_000 }, 'before'), true],
    ['at no known place', entry({}, null), false],
  ])('a pause %s goes on: %s', (_, journal, goesOn) => {
    expect(resumable([journal], at)).toEqual(goesOn ? journal.attempt : null);
  });

  it('in a document that came from the history only what was closed goes on: an open one is of another tab', () => {
    const restored = { ...at, restored: true };
    expect(resumable([entry({})], restored)).toBeNull();
    const closed = entry({ outcome: 'closed', decidedAt: 2_000 });
    expect(resumable([closed], restored)).toEqual(closed.attempt);
  });

  it('an address toggled sixty times in thirty seconds stays one', () => {
    let now = 0;
    let current = attempt({ at: 0 });
    for (let toggle = 0; toggle < 60; toggle++) {
      current = closeAttempt(current, now);
      now += 500;
      expect(isSameAttempt(current, now)).toBe(true);
      current = { ...current, outcome: 'open', decidedAt: null };
    }
  });
});
