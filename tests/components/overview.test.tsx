// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HourTable } from '@/components/charts/HourTable';
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
import { asked, attempt, button, expectAccessible, goTo, show } from './helpers';

const DAY = 86_400_000;
const CUT = { dayStart: 4, weekStart: 1 };
const OFFSET = attempt().offset;

beforeEach(async () => {
  // In the afternoon, so that what was just now is of today wherever a day begins.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date().setHours(15, 0, 0, 0) });
  performance.clearMarks();
  await goTo('#/overview');
});

afterEach(() => void vi.useRealTimers());

const ready = () =>
  waitFor(() => expect(performance.getEntriesByName('lull:overview-ready')).toHaveLength(1));
const choose = async (select: string, option: string) => {
  await userEvent.selectOptions(screen.getByLabelText(select, { selector: 'select' }), option);
};
const cells = (row: Element | null) =>
  [...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);
/** The cells of each row of the table with this caption, without its head. By the document alone: by roles it takes seconds. */
const table = (name: string | RegExp) => {
  const captions = [...document.querySelectorAll('caption')];
  const found = captions.find(({ textContent }) => textContent?.match(name));
  return [...(found?.parentElement?.querySelectorAll('tbody tr') ?? [])].map(cells);
};
const sums = () => cells(document.querySelector('.numbers tfoot tr'));
/** The card with this title. */
const card = (name: string | RegExp) => within(screen.getByRole('region', { name }));

/** Four pauses just now, which is enough for a picture. */
const four = () => [
  attempt(),
  attempt(),
  attempt({ outcome: 'closed' }),
  attempt({ outcome: 'continued', minutes: 5 }),
];

describe('Overview', () => {
  it('is warm and ready before the first pause, with things that work today', async () => {
    show(<App />);
    await screen.findByRole('heading', { level: 1, name: 'Quiet so far' });
    expect(screen.getByRole('link', { name: 'Add a pause' }).getAttribute('href')).toBe('#/people');
    expect(button('Try a pause')).toBeDefined();
    await ready();
    await expectAccessible();
  });

  it('shows what grew to somebody with exercises alone', async () => {
    await database.moments.add({ id: 'm', at: Date.now() - 40 * DAY, offset: OFFSET, exercise: 'still' });
    show(<App />);
    const grew = within(await screen.findByRole('region', { name: 'What grew' }));
    await grew.findByText(/1 since/);
    expect(screen.queryByText('Quiet so far')).toBeNull();
    await ready();
  });

  it('shows a few pauses as they are, without a picture', async () => {
    await database.attempts.bulkAdd([
      attempt(),
      attempt({ outcome: 'closed' }),
      attempt({ outcome: 'continued' }),
    ]);
    show(<App />);
    await screen.findByRole('heading', { name: 'Your first 3 pauses' });
    expect(screen.getByText(/You left or closed the page 2 of 3 times/)).toBeDefined();
    expect(screen.queryByRole('application')).toBeNull();
    await ready();
    await expectAccessible();
  });

  it('never tells anyone that they left after none', async () => {
    await database.attempts.bulkAdd(
      [1, 2, 3, 4].map((seconds) => attempt({ at: Date.now() - seconds * 1_000, outcome: 'continued' })),
    );
    show(<App />);
    await screen.findByRole('heading', { name: '4 pauses taken' });
    await waitFor(() => expect(screen.getByText(/they don't include your phone/)).toBeDefined());
    expect(screen.getByText(/^You can leave from any pause/)).toBeDefined();
    expect(screen.getByText(/^The time since your last look starts now/)).toBeDefined();
    expect(screen.getByText(/^When you finish an exercise/)).toBeDefined();
    expect([...document.querySelectorAll('.gain-figure')].map(({ textContent }) => textContent)).toEqual([]);
    expect(document.body.textContent).not.toMatch(/%/);
  });

  it('stands whole from its first moment where there are a few hundred pauses, old ones too', async () => {
    await database.attempts.bulkAdd([
      ...four(),
      ...Array.from({ length: 300 }, (_, week) => attempt({ at: Date.now() - week * 3 * DAY })),
    ]);
    const gains: (string | null)[] = [];
    const watch = new MutationObserver(() => {
      const found = document.querySelector('.gains-part');
      if (found) gains.push(found.textContent);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    show(<App />);
    await ready();
    watch.disconnect();
    expect(gains[0]).toContain('303 in total');
  });

  it('leads with three gains, says what it found and claims no change too early', async () => {
    await database.attempts.bulkAdd([
      ...four(),
      attempt({ exercise: 'slow-breath' }),
      attempt({ kind: 'urge', outcome: 'logged', note: 'text', personId: '' }),
      attempt({ at: Date.now() - 40 * DAY }),
    ]);
    await database.moments.add({ id: 'm', at: Date.now() - 1000, offset: OFFSET, exercise: 'still' });
    show(<App />);
    await ready();
    const grew = within(await screen.findByRole('region', { name: 'What grew' }));
    expect(grew.getByText('turned back').parentElement?.textContent).toBe('4 turned back');
    await grew.findByText(/times you left or closed the page this week.* 5 in total\./);
    expect(grew.getByText(/since your last look/)).toBeDefined();
    await grew.findByText(/2 exercises and 1 pull noted this week. 3 since/);
    await screen.findByRole('heading', { name: '5 pauses so far this week' });
    await screen.findByText(/No clear change in how often yet/);
    await expectAccessible();
  });

  it('counts an exercise of the night before the week began in no week of now', async () => {
    // A Monday; its week began at four.
    vi.setSystemTime(new Date(2026, 10, 23, 10, 30));
    await database.attempts.bulkAdd(four());
    await database.moments.bulkAdd([
      { id: 'm', at: new Date(2026, 10, 23, 3, 45).getTime(), offset: OFFSET, exercise: 'still' },
      { id: 'n', at: new Date(2026, 10, 23, 4, 15).getTime(), offset: OFFSET, exercise: 'still' },
    ]);
    show(<App />);
    const grew = within(await screen.findByRole('region', { name: 'What grew' }));
    await grew.findByText(/1 exercise and no pulls noted this week. 2 since/);
    vi.useRealTimers();
  });

  it('says no look was opened when none was', async () => {
    await database.attempts.bulkAdd([attempt(), attempt(), attempt(), attempt()]);
    show(<App />);
    await screen.findByText('No look opened this week.');
  });

  it('follows a pause that is counted while it is open, and one long ago that is taken out', async () => {
    const old = attempt({ at: Date.now() - 300 * DAY });
    await database.attempts.bulkAdd([...four(), old]);
    await goTo('#/overview?range=all');
    show(<App />);
    await screen.findByRole('heading', { name: 'You left or closed the page 4 of 5 times' });
    await database.attempts.add(attempt());
    await screen.findByRole('heading', { name: 'You left or closed the page 5 of 6 times' });
    await database.attempts.delete(old.id);
    await screen.findByRole('heading', { name: 'You left or closed the page 4 of 5 times' });
  });

  it('does not greet someone who comes back after months like a newcomer', async () => {
    await database.attempts.bulkAdd(
      [1, 2, 3, 4].map((back) => attempt({ at: Date.now() - (200 + back) * DAY })),
    );
    show(<App />);
    await screen.findByRole('heading', { name: 'No pauses here' });
    await ready();
    await choose('Time', 'All of it');
    await screen.findByRole('heading', { name: 'You left or closed the page 4 of 4 times' });
  });

  it('ends every card in one thing to do', async () => {
    await database.attempts.bulkAdd(four());
    show(<App />);
    await screen.findByText(/they don't include your phone/);
    for (const each of document.querySelectorAll('.thought'))
      expect(each.querySelectorAll('.foot :is(a, button):not(.disclosure-button)')).toHaveLength(1);
  });

  it('notes a pull in two presses', async () => {
    await database.attempts.bulkAdd(four());
    show(<App />);
    await userEvent.click(await screen.findByRole('button', { name: 'Note a pull' }));
    await userEvent.click(button('to text them'));
    await screen.findByText('Noted. You noticed it, and that counts.');
    expect(asked).toContain('logUrge');
    await screen.findByRole('heading', { name: 'The pull you noted most: to text them' });
  });
});

describe('the chart of outcomes', () => {
  it('is one tab stop: arrows walk from bar to bar and say each, Escape leaves', async () => {
    await database.attempts.bulkAdd([...four(), attempt({ at: Date.now() - 2 * DAY })]);
    await goTo('#/overview?range=weeks4');
    show(<App />);
    const chart = await screen.findByRole('application');
    expect(chart.getAttribute('aria-label')).toMatch(/day by day.*5 pauses in all.*most in one bar/);
    expect(chart.querySelectorAll('[tabindex], button, a')).toHaveLength(0);
    chart.focus();
    fireEvent.keyDown(chart, { key: 'End' });
    await screen.findByText(/: 2 left, 1 closed the page, 1 continued$/);
    fireEvent.keyDown(chart, { key: 'ArrowLeft' });
    await screen.findByText(/: No pauses$/);
    // What is a browser's own stays so: Alt and an arrow go back.
    expect(fireEvent.keyDown(chart, { key: 'ArrowLeft', altKey: true })).toBe(true);
    expect(chart.getAttribute('aria-describedby')).toBe(screen.getByText(/^Use the arrow keys/).id);
    fireEvent.keyDown(chart, { key: 'Escape' });
    await waitFor(() => expect(document.activeElement).not.toBe(chart));
    expect(screen.queryByText(/: No pauses$/)).toBeNull();
  });

  it('keeps what a finger pointed at, and not what a mouse has left', async () => {
    await database.attempts.bulkAdd(four());
    show(<App />);
    const chart = await screen.findByRole('application');
    vi.spyOn(chart, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 600, 232));
    const says = () => screen.queryByText(/: 2 left, 1 closed the page, 1 continued$/);
    fireEvent.pointerDown(chart, { clientX: 50, pointerType: 'touch' });
    fireEvent.pointerLeave(chart, { pointerType: 'touch' });
    expect(says()).not.toBeNull();
    fireEvent.pointerMove(chart, { clientX: 50, pointerType: 'mouse' });
    fireEvent.pointerLeave(chart, { pointerType: 'mouse' });
    expect(says()).toBeNull();
  });

  it('says the year of each month that is named, where not all are', async () => {
    const months = Array.from({ length: 30 }, (_, back) => attempt({ at: Date.now() - back * 30 * DAY }));
    await database.attempts.bulkAdd(months);
    await goTo('#/overview?range=all');
    show(<App />);
    await screen.findByText(/they don't include your phone/);
    const names = [...document.querySelectorAll('.plot .tick')].map(({ textContent }) => textContent);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !/^\w+ 20\d\d$/.test(name ?? ''))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('counts parts of the day where an hour has too many for its column', async () => {
    const hours = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
    (hours[0] as number[])[3] = 1_020;
    const { container } = show(<HourTable hours={hours} dayStart={4} weekStart={1} />);
    expect(container.querySelectorAll('table')).toHaveLength(1);
    expect(container.querySelector('tbody tr')?.textContent).toMatch(/1,020000/);
  });

  it('draws as many pauses as it says below, and tells of the practical visits it leaves out', async () => {
    const practical = Array.from({ length: 5 }, () => attempt({ outcome: 'practical' }));
    await database.attempts.bulkAdd([...four(), ...practical]);
    show(<App />);
    await screen.findByText("5 practical visits aren't pauses, so they're not in the bars.");
    expect(document.querySelector('.plot .total')?.textContent).toBe('4');
    const tops = [...document.querySelectorAll('.plot .layer')].map((layer) =>
      Number(layer.getAttribute('y')),
    );
    // Four of four: up to the end of the axis.
    expect(Math.min(...tops)).toBe(0);
  });

  it('draws nothing where there are practical visits alone, and says how many', async () => {
    const old = [1, 2, 3, 4].map((back) => attempt({ at: Date.now() - (200 + back) * DAY }));
    await database.attempts.bulkAdd([...old, attempt({ outcome: 'practical' })]);
    show(<App />);
    await screen.findByRole('heading', { name: 'Only practical visits in this time' });
    expect(screen.getByText('1 visit, and no pauses to count.')).toBeDefined();
    expect(screen.queryByRole('application')).toBeNull();
  });

  /** Fourteen full weeks and the running one, a pause each day. */
  const daily = () =>
    Array.from({ length: 14 * 7 + 6 }, (_, back) => attempt({ at: Date.now() - back * DAY - 60_000 }));
  const bars = () =>
    [...document.querySelectorAll('.plot .total')].map(({ textContent }) => Number(textContent));
  const summed = () => Number(/^\d+/.exec(document.querySelector('.summary')?.textContent ?? '')?.[0]);

  it('draws the twelve full weeks that the first line counts, and the running one', async () => {
    await database.attempts.bulkAdd(daily());
    show(<App />);
    await screen.findByText(/in the last twelve full weeks/);
    await screen.findByRole('application');
    expect(bars()).toHaveLength(13);
    expect(bars().slice(0, -1)).toEqual(new Array(12).fill(7));
    expect(summed()).toBe(84);
    expect(document.querySelector('.summary')?.textContent).not.toMatch(/leaves out/);
    expect(document.querySelectorAll('.plot .tick')).toHaveLength(13);
  });

  it('says in the first line when a week was left out, and hatches the whole of its column', async () => {
    const event = { offset: OFFSET, personId: null, platform: null, amount: null };
    await database.attempts.bulkAdd(daily());
    await database.events.bulkAdd([
      { ...event, id: 'e1', at: Date.now() - 21 * DAY, what: 'rest' },
      { ...event, id: 'e2', at: Date.now() - 21 * DAY + 1000, what: 'back' },
    ]);
    show(<App />);
    await screen.findByText(/That leaves out 1 week that had a break or another big change in it\./);
    expect(summed()).toBe(84);
    await screen.findByRole('application');
    const [away, ...more] = document.querySelectorAll('.plot .away');
    expect(more).toEqual([]);
    expect(away?.getAttribute('width')).toBe(`${(100 / 13).toFixed(3)}%`);
  });

  it('hatches the days of a break and says so', async () => {
    await database.attempts.bulkAdd([...four(), attempt({ at: Date.now() - 30 * DAY })]);
    const event = { offset: OFFSET, personId: null, platform: null, amount: null };
    await database.events.bulkAdd([
      { ...event, id: 'e1', at: Date.now() - 11 * DAY, what: 'rest' },
      { ...event, id: 'e2', at: Date.now() - 9 * DAY, what: 'back' },
    ]);
    show(<App />);
    await screen.findByText('break');
    await userEvent.click(button('As a table'));
    expect(screen.getAllByText('(break)').length).toBeGreaterThan(0);
  });
});

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
    const told = Object.values(felt).flatMap(({ lighter, same, heavier }) => [lighter, same, heavier]);
    if (told.reduce((sum, each) => sum + each, 0) >= 5)
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

describe('the busy time', () => {
  /** Twelve full weeks and the running one: an evening each day, and five more on the fullest. */
  const weeks = () => {
    const today = new Date().setHours(20, 0, 0, 0);
    return Array.from({ length: 13 * 7 + 6 }, (_, back) => back + 1).flatMap((back) => {
      const at = today - back * DAY;
      const extra = new Date(at).getDay() === 0 ? 5 : 0;
      return Array.from({ length: 1 + extra }, (_, index) =>
        attempt({ at: at + index * 1000, offset: 0 - new Date(at).getTimezoneOffset() }),
      );
    });
  };

  it('names the block that is fuller than by chance, and makes one plan for it', async () => {
    await database.attempts.bulkAdd(weeks());
    show(<App />);
    await screen.findByRole('heading', {
      name: /^Sunday, 4.pm to 10.pm, is your busiest time$|^Sunday, 16 to 22/,
    });
    const when = card(/^Sunday/);
    await userEvent.click(when.getByRole('button', { name: 'Make a plan' }));
    await userEvent.click(when.getByRole('button', { name: 'Make this my plan' }));
    await when.findByText('Please fill in both parts.');
    await userEvent.type(when.getByRole('textbox'), 'run a bath.');
    await userEvent.click(when.getByRole('button', { name: 'Make this my plan' }));
    await card(/^Sunday/).findByText(/^Your plan for then: If it is Sunday, .*, then run a bath\.$/);
    const [plan] = await database.texts.toArray();
    expect(plan).toMatchObject({ kind: 'plan', about: 'busy 0 16' });
    await expectAccessible();
  });

  it('is counted among the pauses its table shows, in the range of the weeks it was judged by', async () => {
    await database.attempts.bulkAdd(weeks());
    show(<App />);
    const title = /^Sunday.*is your busiest time/;
    await screen.findByRole('heading', { name: title });
    const said = /(\d+) of the (\d+) pauses below/.exec(
      card(title).getByText(/pauses below/).textContent ?? '',
    );
    const numbers = table('Pauses by weekday and hour').map((row) => row.slice(0, -1).map(Number));
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
    // Columns begin at four: from 4 pm to 10 pm.
    expect(said?.slice(1).map(Number)).toEqual([sum(numbers[6]?.slice(12, 18) ?? []), sum(numbers.flat())]);
    await choose('Time', '4 weeks');
    await screen.findByRole('heading', { name: /pauses, by weekday and hour$/ });
  });

  it('claims none where all days are alike', async () => {
    await database.attempts.bulkAdd(weeks().filter(({ at }) => new Date(at).getDay() !== 0));
    show(<App />);
    await screen.findByText(/they don't include your phone/);
    expect(screen.queryByText(/busiest/)).toBeNull();
    expect(screen.getByRole('heading', { name: /pauses, by weekday and hour$/ })).toBeDefined();
  });
});
