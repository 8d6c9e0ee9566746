// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '@/entrypoints/options/App';
import type { Attempt, AttemptKind, Outcome } from '@/lib/attempts/attempt';
import { isPause } from '@/lib/attempts/statistics';
import { dayNow, place } from '@/lib/attempts/statistics/place';
import {
  beforeOf,
  byKind,
  byPerson,
  expectedFelt,
  minutesOpen,
  pullsByType,
} from '@/lib/attempts/statistics/tallies';
import { hoursOf } from '@/lib/attempts/statistics/when';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { attempt, button, expectAccessible, goTo, show } from './helpers';
import { CUT, choose, DAY, OFFSET, sums, table } from './overview-steps';

/** Some years of somebody: enough of everything that every table has numbers. */
function manyAttempts(count: number): Attempt[] {
  const outcomes: Outcome[] = ['left', 'closed', 'continued', 'left', 'practical', 'continued', 'left'];
  const kinds: AttemptKind[] = ['profile', 'story', 'message', 'profile'];
  return Array.from({ length: count }, (_, index) => {
    const outcome = outcomes[index % outcomes.length] as Outcome;
    const urge = index % 11 === 0;
    return attempt({
      at: Date.now() - ((index * 37) % 500) * DAY - ((index * 7) % 24) * 3_600_000,
      offset: index % 2 ? OFFSET : OFFSET + 120,
      personId: urge ? '' : (['p1', 'p2', 'gone'][index % 3] as string),
      kind: urge ? 'urge' : (kinds[index % kinds.length] as AttemptKind),
      outcome: urge ? 'logged' : outcome,
      note: urge ? (['text', 'over', 'ask'][index % 3] as string) : null,
      minutes: outcome === 'continued' ? [1, 5, 15, 30][index % 4] : null,
      feelings: index % 3 ? ['lonely', 'a word of my own'].slice(index % 2) : null,
      expected: outcome === 'continued' ? (['lighter', 'same', 'heavier'] as const)[index % 3] : null,
    } as Partial<Attempt>);
  });
}

describe('each table has the numbers of the statistics', () => {
  const rows = manyAttempts(400);
  const looks = rows.filter(({ outcome }) => outcome === 'continued');
  const answers = looks.map(({ id, at }, index) => ({
    attempt: id,
    at: at + 1000,
    felt: (['lighter', 'heavier', 'skipped', 'same'] as const)[index % 4] ?? 'same',
    going: index % 2 ? ['night'] : [],
  }));
  const byId = new Map(answers.map((answer) => [answer.attempt, answer]));
  const now = () => ({ at: Date.now(), offset: OFFSET });
  const placed = () => rows.map((row) => place(row, byId.get(row.id), now(), CUT));

  beforeEach(async () => {
    await database.people.bulkAdd([person(), person({ id: 'p2', label: 'Kim', createdAt: 2 })]);
    await database.attempts.bulkAdd(rows);
    await database.checkins.bulkAdd(answers);
  });

  const complete = () => screen.findByText(/since .* 20/);

  it.each([
    ['', () => true],
    ['&person=p2', ({ personId }: { personId: string }) => personId === 'p2'],
    ['&person=gone', ({ personId }: { personId: string }) => personId === 'gone'],
    [
      '&kind=message&person=p1',
      (row: { kind: string; personId: string }) => row.kind === 'message' && row.personId === 'p1',
    ],
  ])('with all of it and %j', async (query, fits) => {
    await goTo(`#/overview?range=all${query}`);
    show(<App />);
    await complete();
    await screen.findByText(/they don't include your phone/);
    const all = placed().filter(fits as (row: object) => boolean);
    const count = (outcome: Outcome) => String(all.filter((row) => row.outcome === outcome).length);
    const pauses = all.filter(isPause).length;

    await userEvent.click(button('As a table'));
    const outcomes = [count('left'), count('closed'), count('continued')];
    // A column without a number is left out, but for the two that are always there.
    const shown = outcomes.filter((value, index) => value !== '0' || index % 2 === 0);
    const practical = [count('practical')].filter((value) => value !== '0');
    expect(sums()).toEqual([...shown, String(pauses), ...practical]);

    const hours = hoursOf(all, CUT);
    expect(table('Pauses by weekday and hour')).toEqual(
      hours.map((row) => [...row, row.reduce((sum, each) => sum + each, 0)].map(String)),
    );

    const kinds = byKind(all);
    const kindTable = table(/came before|What your pauses came before/);
    expect(kindTable.map((row) => row.slice(-2))).toEqual(
      kinds.map(({ pauses, left, of }) => [String(pauses), `${left} of ${of}`]),
    );

    const people = byPerson(all, ['p1', 'p2']);
    if (people.length > 1)
      expect(table('Pauses by person').map((row) => row.slice(-2))).toEqual(
        people.map(({ pauses, left, of }) => [String(pauses), `${left} of ${of}`]),
      );

    const before = beforeOf(all);
    if (before.feelings.length > 0)
      expect(table('How you felt').map((row) => row.at(-1))).toEqual(
        before.feelings.map(({ count }) => String(count)),
      );
    if (before.going.length > 0)
      expect(table('What was going on').map((row) => row.at(-1))).toEqual(
        before.going.map(({ count }) => String(count)),
      );

    const pulls = pullsByType(all);
    if (pulls.length > 0)
      expect(table(/^The pull you noted most|^Pulls you noted/).map((row) => row.at(-1))).toEqual(
        pulls.map(({ count }) => String(count)),
      );

    const { looks, minutes } = minutesOpen(all);
    if (minutes > 0) expect(table(/^Open for/).map((row) => row.at(-1))).toEqual(looks.map(String));

    const felt = expectedFelt(all);
    const counts = Object.values(felt).flatMap(({ lighter, same, heavier }) => [lighter, same, heavier]);
    if (counts.reduce((sum, each) => sum + each, 0) >= 5)
      expect(table(/What you thought a look would do/)).toEqual(
        Object.values(felt).map((row) => Object.values(row).map(String)),
      );
  });

  it('with a range: the bars have the pauses of its days, and no other', async () => {
    show(<App />);
    await complete();
    const { day } = dayNow(now(), CUT);
    for (const [name, days] of [
      ['4 weeks', 35],
      ['A year', 371],
    ] as const) {
      await choose('Time', name);
      await screen.findByText(/they don't include your phone/);
      if (!document.querySelector('.numbers')) await userEvent.click(button('As a table'));
      const monday = day - ((((day + 3) % 7) + 7) % 7);
      const first = monday - days + 7;
      const expected = placed().filter((row) => isPause(row) && row.day >= first && row.day <= day).length;
      await waitFor(() => expect(sums().at(-2)).toBe(String(expected)));
    }
  });

  it('takes an address with somebody who is gone for everyone, and says so', async () => {
    await goTo('#/overview?range=all&person=nobody');
    show(<App />);
    await complete();
    await screen.findByText(/they don't include your phone/);
    expect(screen.getByLabelText<HTMLSelectElement>('Person', { selector: 'select' }).value).toBe('');
    await userEvent.click(button('As a table'));
    expect(sums().at(-2)).toBe(String(placed().filter(isPause).length));
  });

  it('keeps the choice in the address, without a name', async () => {
    show(<App />);
    await complete();
    await choose('Person', 'Kim');
    await choose('Kind', 'a story');
    await choose('Time', 'A year');
    expect(location.hash).toBe('#/overview?range=year&person=p2&kind=story');
    await choose('Bars', 'by month');
    expect(location.hash).toBe('#/overview?range=year&person=p2&kind=story&by=month');
    expect(location.hash).not.toMatch(/Kim/i);
    await expectAccessible();
  });
});
