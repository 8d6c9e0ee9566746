import {
  millisecondsInDay as DAY,
  millisecondsInHour as HOUR,
  millisecondsInWeek as WEEK,
} from 'date-fns/constants';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerInvitation } from '@/entrypoints/background/handlers/invitations';
import { breaksOf } from '@/lib/attempts/span';
import { quieterWeeks } from '@/lib/attempts/weeks';
import { shorterWait, WAIT_MAX } from '@/lib/policy/wait';
import { noteEvent } from '@/lib/storage/background/events';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { readInvitation } from '@/lib/storage/read/invitations';
import { readSettings } from '@/lib/storage/read/settings';
import { attempt, person, profile } from '../factories';
import { at, falling, inWeek, NOW, sam } from './usage';

describe('re-tune', () => {
  it.each([
    [20.9, null],
    [21, 'week-3'],
    [41.9, 'week-3'],
    [42, 'week-6'],
    [62.9, 'week-6'],
    [63, null],
  ])('%d days after the first hold', (days, id) => {
    expect(at({ since: NOW - days * DAY })?.id ?? null).toBe(id);
  });

  it('comes once each', () => {
    const since = NOW - 25 * DAY;
    expect(at({ since, answered: { 'week-3': NOW - 8 * DAY } })).toBeNull();
    expect(at({ since, answered: { 'week-3': NOW - 8 * DAY } }, NOW + 18 * DAY)?.id).toBe('week-6');
  });

  it('comes once after each break of a day or more, for two weeks', () => {
    const day = { from: NOW - 10 * DAY, until: NOW - 9 * DAY };
    expect(at({ breaks: [day] })?.id).toBe('back');
    expect(at({ breaks: [{ ...day, from: day.until - HOUR }] })).toBeNull();
    expect(at({ breaks: [day], answered: { back: NOW - 8 * DAY } })).toBeNull();
    expect(at({ breaks: [day] }, NOW + 6 * DAY)).toBeNull();
    const next = { from: NOW - 3 * DAY, until: NOW - 1 * DAY };
    expect(at({ breaks: [day, next], answered: { back: NOW - 8 * DAY } })?.id).toBe('back');
  });

  it('reads breaks from what was noted, whatever else was', () => {
    const noted = [
      { at: 1, what: 'back' },
      { at: 9, what: 'back' },
      { at: 3, what: 'rest' },
      { at: 5, what: 'rest' },
      { at: 6, what: 'wait' },
      { at: 12, what: 'rest' },
    ];
    expect(breaksOf(noted)).toEqual([{ from: 3, until: 9 }]);
  });
});

describe('taper', () => {
  it('offers the next smaller wait when two weeks were below the usual range', () => {
    expect(at({ attempts: falling(3) })).toEqual({ kind: 'taper', id: 'taper', from: 8, to: 6 });
  });

  it.each([
    ['a fall within the usual range', { attempts: falling(8) }],
    ['one quiet week alone', { attempts: [...falling(0), ...inWeek(2, 12)] }],
    ['too few urges to compare', { attempts: [3, 4, 5].flatMap((back) => inWeek(back, 6)) }],
    ['too few weeks', { attempts: falling(3), since: NOW - 4.9 * WEEK, answered: { 'week-3': 0 } }],
    ['a shorter wait that waits already', { attempts: falling(3), shortens: true }],
    ['people with planned times', { attempts: falling(3), people: [{ ...sam, planned: true }] }],
    ['no smaller wait', { attempts: falling(3), wait: 2 }],
    ['an answer within four weeks', { attempts: falling(3), answered: { taper: NOW - 27 * DAY } }],
    [
      'a break that made the quiet',
      {
        attempts: falling(3),
        breaks: [{ from: NOW - 9 * DAY, until: NOW - 8 * DAY }],
        answered: { back: NOW - 7.5 * DAY },
      },
    ],
    [
      'people let go',
      { attempts: [...falling(3).map((row) => ({ ...row, personId: 'gone' })), ...inWeek(1, 3)] },
    ],
  ])('says nothing for %s', (_, part) => {
    expect(at(part)?.kind).not.toBe('taper');
  });

  it('counts urges noted by hand, so that the same pull elsewhere is no fall', () => {
    const noted = [1, 2].flatMap((back) =>
      inWeek(back, 10, '').map((row) => ({ ...row, outcome: 'logged' as const })),
    );
    expect(at({ attempts: [...falling(3), ...noted] })).toBeNull();
  });

  it('comes again after four weeks', () => {
    expect(at({ attempts: falling(3), answered: { taper: NOW - 28 * DAY } })?.kind).toBe('taper');
  });

  it('the next smaller wait is one that can be used, down to two seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: WAIT_MAX }), (wait) => {
        const next = shorterWait(wait);
        if (next === null) expect(wait).toBeLessThanOrEqual(2);
        else {
          expect(next).toBeLessThan(wait);
          expect(Number.isInteger(next) && next >= 0).toBe(true);
        }
      }),
    );
  });
});

describe('quieterWeeks', () => {
  // Berlin: on 25 October 2026 summer time ends. In winter, what was half past midnight in summer is the day before.
  const now = Date.UTC(2026, 9, 26, 12);
  const full = (back: number, count: number) =>
    Array.from({ length: count }, (_, index) =>
      attempt({ at: now - back * WEEK + (index % 7) * DAY, outcome: 'left', offset: 120 }),
    );
  const urges = [...[3, 4, 5].flatMap((back) => full(back, 12)), ...full(1, 1), ...full(2, 1)];
  /** Half past midnight on 21 September, when the first of the weeks compared begins; by winter's clock the day before. */
  const monday = Date.UTC(2026, 8, 20, 22, 30);
  const quieter = (since: number, until: number, zone: string) =>
    quieterWeeks({ urges, since, away: [{ from: since - WEEK, until }] }, now, zone);

  it('tells the days of a break and of the beginning by the clock that was true then', () => {
    expect(quieter(monday, monday - HOUR, 'Europe/Berlin')).toBe(true);
    expect(quieter(monday, monday, 'Europe/Berlin')).toBe(false);
    expect(quieter(monday, monday, '+01:00')).toBe(true);
    expect(quieter(monday + DAY, monday - HOUR, 'Europe/Berlin')).toBe(false);
    expect(quieter(monday + DAY, monday - HOUR, '+01:00')).toBe(true);
  });
});

describe('let go', () => {
  const quiet = { attempts: [] };

  it('is offered after six weeks without a pause in which they were held', () => {
    expect(at(quiet)).toEqual({ kind: 'let-go', id: 'let-go:p1', personId: 'p1' });
    expect(at({ attempts: [attempt({ at: NOW - 6 * WEEK, outcome: 'continued' })] })?.kind).toBe('let-go');
  });

  it.each([
    ['a pause within six weeks', { attempts: [attempt({ at: NOW - 41 * DAY, outcome: 'left' })] }],
    ['a practical visit within six weeks', { attempts: [attempt({ at: NOW - DAY, outcome: 'practical' })] }],
    ['a profile held since', { ...quiet, people: [{ ...sam, heldAt: NOW - 41 * DAY }] }],
    ['no profile', { ...quiet, people: [{ ...sam, heldAt: null }] }],
    ['a profile that is not guarded', { ...quiet, people: [{ ...sam, guarded: false }] }],
    ['one with planned times', { ...quiet, people: [{ ...sam, planned: true }] }],
    ['one that is to be let go', { ...quiet, people: [{ ...sam, leaving: true }] }],
    ['an answer within eight weeks', { ...quiet, answered: { 'let-go:p1': NOW - 55 * DAY } }],
    ['a break within six weeks', { ...quiet, breaks: [{ from: NOW - 5 * WEEK, until: NOW - 4 * WEEK }] }],
    ['nobody', { ...quiet, people: [] }],
  ])('is not for %s', (_, part) => {
    expect(at(part)).toBeNull();
  });

  it('asks about the next person when one was answered', () => {
    const mo = { ...sam, id: 'p2' };
    const answered = { 'let-go:p1': NOW - 8 * DAY };
    expect(at({ ...quiet, people: [sam, mo], answered })).toMatchObject({ personId: 'p2' });
    expect(at({ ...quiet, answered: { 'let-go:p1': NOW - 57 * DAY } })).toMatchObject({ personId: 'p1' });
  });
});

describe('from the notebook', () => {
  beforeEach(async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
    await database.people.add(person({ createdAt: NOW - 22 * DAY }));
    await database.profiles.add(profile({ account: 'sam', heldAt: NOW - 2 * DAY }));
  });

  it('counts from the first hold of all, even of someone let go since', async () => {
    expect((await readInvitation(NOW, 'UTC', []))?.id).toBe('week-3');
    await noteEvent('held', { at: NOW - 43 * DAY });
    expect((await readInvitation(NOW, 'UTC', []))?.id).toBe('week-6');
  });

  it('asks nothing when the last hold is gone, though the person is still counted', async () => {
    await database.profiles.clear();
    expect(await readInvitation(NOW, 'UTC', [])).toBeNull();
  });

  it('sees a person whose profile waits to be let go', async () => {
    await database.people.update('p1', { createdAt: NOW - 100 * DAY });
    await database.profiles.update(['instagram', 'sam'], { heldAt: NOW - 90 * DAY });
    expect((await readInvitation(NOW, 'UTC', []))?.kind).toBe('let-go');
    const stop = { askedAt: NOW, due: NOW + DAY, what: 'stop' as const, wait: null };
    await database.changes.add({ id: 'stop', platform: 'instagram', account: 'sam', ...stop });
    expect(await readInvitation(NOW, 'UTC', [])).toBeNull();
  });

  it('remembers answers, and forgets those about people who are gone', async () => {
    await writeSettings({ invited: { 'let-go:gone': 1, 'let-go:p1': 2, 'week-3': 3 } });
    await answerInvitation('taper');
    const { invited } = await readSettings();
    expect(invited).toEqual({ 'let-go:p1': 2, 'week-3': 3, taper: expect.any(Number) });
    expect(await readInvitation(Date.now(), 'UTC', [])).toBeNull();
  });
});
