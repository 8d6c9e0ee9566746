import { millisecondsInDay as DAY } from 'date-fns/constants';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quieterWeeks } from '@/lib/attempts/weeks';
import { invitationAt, type UsageFacts } from '@/lib/policy/invitations';
import { WAIT_MAX } from '@/lib/policy/wait';
import { attempt } from '../factories';
import { NOW } from './usage';

const span = fc
  .tuple(fc.integer({ min: -80, max: 0 }), fc.integer({ min: 0, max: 20 }))
  .map(([from, days]) => ({ from: NOW + from * DAY, until: NOW + Math.min(0, from + days) * DAY }));

const anyUse: fc.Arbitrary<UsageFacts> = fc.record({
  since: fc.option(fc.integer({ min: 0, max: 200 }).map((days) => NOW - days * DAY)),
  people: fc.array(
    fc.record({
      id: fc.constantFrom('p1', 'p2', 'p3'),
      heldAt: fc.option(fc.integer({ min: 0, max: 200 }).map((days) => NOW - days * DAY)),
      guarded: fc.boolean(),
      leaving: fc.boolean(),
      planned: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  attempts: fc.array(
    fc.record({
      at: fc.integer({ min: NOW - 80 * DAY, max: NOW }),
      offset: fc.integer({ min: -720, max: 840 }),
      outcome: fc.constantFrom('left', 'continued', 'practical', 'closed', 'logged', 'open'),
      personId: fc.constantFrom('p1', 'p2', 'p3', ''),
    }),
    { maxLength: 120 },
  ),
  breaks: fc.array(span, { maxLength: 3 }),
  keptBreak: fc.option(span),
  wait: fc.integer({ min: 0, max: WAIT_MAX }),
  shortens: fc.boolean(),
  answered: fc.dictionary(
    fc.constantFrom('week-3', 'week-6', 'back', 'taper', 'let-go:p1', 'let-go:p2'),
    fc.integer({ min: 0, max: 120 }).map((days) => NOW - days * DAY),
  ),
});

/** Minutes east of UTC at a moment. */
const offsetIn = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;

const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
);

describe('whatever was lived', () => {
  it('an answered invitation does not come back for four weeks, and nothing does for one', () => {
    fc.assert(
      fc.property(anyUse, zones, fc.integer({ min: 0, max: 27 }), (lived, zone, days) => {
        const first = invitationAt(lived, NOW, zone);
        fc.pre(first !== null);
        const answered = { ...lived.answered, [first.id]: NOW };
        const later = invitationAt({ ...lived, answered }, NOW + days * DAY, zone);
        if (days < 7) expect(later).toBeNull();
        else expect(later?.id).not.toBe(first.id);
      }),
    );
  });

  it('nothing is asked where nothing is held, or while Lull rests', () => {
    fc.assert(
      fc.property(anyUse, zones, (lived, zone) => {
        expect(invitationAt({ ...lived, people: [] }, NOW, zone)).toBeNull();
        const keptBreak = { from: NOW - DAY, until: NOW + DAY };
        expect(invitationAt({ ...lived, keptBreak }, NOW, zone)).toBeNull();
      }),
    );
  });

  it('more urges lately never make a quieter week', () => {
    fc.assert(
      fc.property(anyUse, zones, fc.integer({ min: 1, max: 14 }), ({ attempts, breaks }, zone, day) => {
        const weeks = { urges: attempts, since: NOW - 80 * DAY, away: breaks };
        const more = [
          ...attempts,
          attempt({ at: NOW - day * DAY, outcome: 'continued', offset: offsetIn(NOW - day * DAY, zone) }),
        ];
        if (!quieterWeeks(weeks, NOW, zone)) {
          expect(quieterWeeks({ ...weeks, urges: more }, NOW, zone)).toBe(false);
        }
      }),
    );
  });
});
