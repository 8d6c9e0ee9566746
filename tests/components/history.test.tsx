// @vitest-environment happy-dom
import { act, type BoundFunctions, type queries, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '@/entrypoints/options/App';
import type { Attempt } from '@/lib/attempts/attempt';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { attempt, button, expectAccessible, goTo, reported, show, silence } from './helpers';

const DAY = 86_400_000;
const noon = () => new Date().setHours(12, 0, 0, 0);
const { offset } = attempt();

/** The lines that are drawn, as their text. */
const lines = () => screen.queryAllByRole('listitem').filter((item) => item.matches('.entry'));
const texts = () => lines().map(({ textContent }) => textContent ?? '');
const lineWith = (text: RegExp) => lines().find(({ textContent }) => text.test(textContent ?? ''));
const press = (name: string | RegExp) => userEvent.click(button(name));

/** Opens the line with the keyboard alone. */
async function openLine(text: RegExp): Promise<BoundFunctions<typeof queries>> {
  await waitFor(() => expect(lineWith(text)).toBeDefined());
  const line = lineWith(text) as HTMLElement;
  line.querySelector<HTMLElement>('.entry-line')?.focus();
  await userEvent.keyboard('{Enter}');
  return within(line);
}

/** Opens History with these rows, and waits until they are counted: what finds and chooses comes with the count. */
async function history(...rows: Partial<Attempt>[]): Promise<void> {
  await database.attempts.bulkAdd(rows.map((row) => attempt(row)));
  await goTo('#/history');
  show(<App />);
  if (rows.length > 0) await screen.findByRole('button', { name: 'Choose several' });
}

beforeEach(() => goTo(''));

describe('the list', () => {
  it('is warm when it is empty', async () => {
    await history();
    await screen.findByText('Nothing here yet');
    expect(screen.queryByRole('searchbox')).toBeNull();
    await expectAccessible();
  });

  it('has every kind of line, newest first by day, in neutral words', async () => {
    await database.people.bulkAdd([person({ label: 'Sam' }), person({ id: 'p2', label: 'Kim' })]);
    const at = noon() - DAY;
    const event = { offset, personId: null, platform: null, amount: null };
    await database.events.bulkAdd([
      { ...event, id: 'e1', at: at - 9_000, what: 'held', personId: 'p1', platform: 'instagram' },
      { ...event, id: 'e2', at: at - 8_000, what: 'wait', amount: 3 },
    ]);
    await database.moments.bulkAdd([
      { id: 'm1', at: at - 7_000, offset, exercise: 'slow-breath' },
      { id: 'm2', at: at - 7_500, offset, exercise: 'own-and-gone' },
    ]);
    await database.checkins.add({ attempt: 'look', at, felt: 'heavier', going: [] });
    await history(
      { id: 'look', at, outcome: 'continued', minutes: 5, urge: 7, feelings: ['lonely', 'my word'] },
      { at: at - 1_000, outcome: 'closed', personId: 'gone' },
      { at: at - 2_000, outcome: 'closed', closedBy: 'start' },
      { at: at - 3_000, outcome: 'practical', kind: 'message', personId: 'p2' },
      { at: at - 4_000, outcome: 'left', exercise: 'slow-breath', note: 'tea', editedAt: at },
      { at: at - 5_000, outcome: 'logged', kind: 'urge', note: 'text', personId: '', platform: '' },
      { at: at - 6_000, outcome: 'logged', where: 'phone', platform: '' },
      { at: noon(), outcome: 'open', kind: 'story' },
    );
    await screen.findByText('still open', { selector: '.entry-how *' });
    const days = screen.getAllByRole('heading', { level: 2 });
    expect(days.map(({ textContent }) => textContent)).toEqual(['Today', 'Yesterday']);
    const said = texts();
    for (const [index, words] of [
      /^Today1 pause.*Sam a story.*still open$/,
      /^Yesterday4 pauses, 1 pull, 1 look added, 2 exercises.*Sam a profile.*opened for 5 minutes.*pull 7.*lonely, my word.*afterwards: heavier$/,
      /Someone no longer on your list a profile.*closed the page$/,
      /Sam a profile.*closed with the browser$/,
      /Kim messages.*practical$/,
      /Sam a profile.*left, after Slow breath.*changed by you.*tea$/,
      /a pull.*to text them$/,
      /Sam a look.*noted by you.*on your phone, added by you$/,
      /Slow breath.*finished$/,
      /an exercise of your own.*finished$/,
      /Wait before Continue: 3 seconds$/,
      /Sam pause added on Instagram$/,
    ].entries())
      expect(said[index]).toMatch(words);
    expect(said).toHaveLength(12);
    const places = lines().map((line) => [
      line.getAttribute('aria-posinset'),
      line.getAttribute('aria-setsize'),
    ]);
    expect(places).toEqual(said.map((_, index) => [String(index + 1), '12']));
    expect(screen.getByText('12 lines')).toBeDefined();
    await expectAccessible();
    expect(reported).not.toHaveBeenCalled();
  });

  it('draws few of many lines, reads on as it is scrolled, and goes on to the last by keys', async () => {
    const rows = Array.from({ length: 1_100 }, (_, index) => ({ at: noon() - index * 3_600_000 }));
    await history(...rows);
    await waitFor(() => expect(lines().length).toBeGreaterThan(5));
    expect(lines().length).toBeLessThan(80);
    expect(lines()[0]?.getAttribute('aria-setsize')).toBe('1100');
    lines()[0]?.querySelector<HTMLElement>('.entry-line')?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement?.closest('.entry')?.getAttribute('aria-posinset')).toBe('2');
    expect(lines().length).toBeLessThan(80);
  });

  it('follows what is counted, changed and removed elsewhere while it is open', async () => {
    await history({ id: 'a', at: noon() - DAY, outcome: 'left' });
    await waitFor(() => expect(lines()).toHaveLength(1));
    await database.attempts.add(attempt({ at: noon(), outcome: 'continued', minutes: 1 }));
    await waitFor(() => expect(texts()[0]).toMatch(/opened for 1 minute/));
    await database.attempts.update('a', { outcome: 'practical' });
    await waitFor(() => expect(texts()[1]).toMatch(/practical$/));
    await database.attempts.delete('a');
    await waitFor(() => expect(lines()).toHaveLength(1));
  });

  it('shows all rows of one and the same moment', async () => {
    await history(...Array.from({ length: 600 }, () => ({ at: noon() })));
    await waitFor(() => expect(lines()[0]?.getAttribute('aria-setsize')).toBe('600'));
    expect(screen.getByText('600 lines')).toBeDefined();
  });
});

describe('finding', () => {
  const rows = (): Partial<Attempt>[] => [
    { at: noon() - 1_000, outcome: 'left', note: 'Crème brûlée' },
    { at: noon() - 2_000, outcome: 'continued', minutes: 5, personId: 'p2', kind: 'story' },
    { at: noon() - 3_000, outcome: 'practical', personId: 'gone', platform: 'tiktok' },
    { at: noon() - 40 * DAY, outcome: 'logged', kind: 'urge', note: 'text', personId: '', platform: '' },
  ];
  beforeEach(async () => {
    await database.people.bulkAdd([person({ label: 'Sam' }), person({ id: 'p2', label: 'Kim' })]);
    await database.moments.add({ id: 'm', at: noon() - 5_000, offset, exercise: 'slow-breath' });
    await history(...rows());
    await waitFor(() => expect(lines()).toHaveLength(5));
    // The filters come with a count of their own.
    await screen.findByRole('searchbox');
  });

  it.each([
    ['creme', 1],
    ['KIM', 1],
    ['tiktok', 1],
    ['instagram sam', 1],
    ['continued', 1],
    ['text them', 1],
    ['slow breath', 1],
    ['nowhere', 0],
  ])('by %j finds %i', async (words, count) => {
    await userEvent.type(screen.getByRole('searchbox'), words);
    await waitFor(() => expect(lines()).toHaveLength(count));
    if (count === 1) await screen.findByText('1 line');
    else await screen.findByText('Nothing matches');
    await expectAccessible();
  });

  const selects: [string, string, number][] = [
    ['Person', 'Sam', 1],
    ['Person', 'Someone no longer on your list', 1],
    ['Kind', 'a story', 1],
    ['Kind', 'an exercise', 1],
    ['Kind', 'a pull', 1],
    ['Time', 'The last 7 days', 4],
  ];
  it.each(selects)('by %s %s finds %i', async (label, option, count) => {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: label }), option);
    await waitFor(() => expect(lines()).toHaveLength(count));
    await press('Show everything');
    await waitFor(() => expect(lines()).toHaveLength(5));
  });

  it('by outcome, several at once, by keys alone', async () => {
    screen.getByRole('checkbox', { name: 'left' }).focus();
    await userEvent.keyboard(' ');
    await waitFor(() => expect(lines()).toHaveLength(1));
    screen.getByRole('checkbox', { name: 'noted by you' }).focus();
    await userEvent.keyboard(' ');
    await waitFor(() => expect(lines()).toHaveLength(2));
  });

  it('by days of one’s own, both included', async () => {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Time' }), 'Days I choose');
    const day = Temporal.Instant.fromEpochMilliseconds(noon() - 40 * DAY)
      .toZonedDateTimeISO(Temporal.Now.timeZoneId())
      .toPlainDate()
      .toString();
    await userEvent.type(screen.getByLabelText('First day'), day);
    await userEvent.type(screen.getByLabelText('Last day'), day);
    await waitFor(() => expect(texts().join()).toMatch(/to text them/));
    await waitFor(() => expect(lines()).toHaveLength(1));
  });
});

describe('changing a line', () => {
  const look = { id: 'a', outcome: 'continued', minutes: 5, feelings: ['sad'] } as const;
  beforeEach(async () => {
    await database.people.add(person({ label: 'Sam' }));
    await database.texts.add({ id: 't', kind: 'feeling', text: 'wobbly', at: 1, until: null, about: null });
  });

  it('is done by keys alone, says so, and gives the focus back', async () => {
    await history({ ...look, feelings: ['sad'], at: noon() });
    const line = await openLine(/opened for 5 minutes/);
    await waitFor(() => expect(document.activeElement).toBe(line.getByRole('radio', { name: 'continued' })));
    await expectAccessible();
    line.getByRole('checkbox', { name: 'wobbly' }).focus();
    await userEvent.keyboard(' ');
    const minutes = line.getByRole('textbox', { name: 'Minutes open' });
    await userEvent.clear(minutes);
    await userEvent.type(minutes, '12');
    await userEvent.type(line.getByRole('textbox', { name: 'Note' }), 'Tea next time');
    line.getByRole('button', { name: 'Save' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(texts()[0]).toMatch(/opened for 12 minutes.*sad, wobbly.*changed by you.*Tea/),
    );
    expect(await database.attempts.get('a')).toMatchObject({
      outcome: 'continued',
      minutes: 12,
      feelings: ['sad', 'wobbly'],
      note: 'Tea next time',
      editedAt: expect.any(Number),
    });
    await waitFor(() =>
      expect(document.activeElement?.matches('.entry-line[aria-expanded="false"]')).toBe(true),
    );
  });

  it('takes the minutes away with an outcome that has none', async () => {
    await history({ ...look, feelings: null, at: noon() });
    const line = await openLine(/opened/);
    await userEvent.click(line.getByRole('radio', { name: 'left' }));
    expect(line.queryByRole('textbox', { name: 'Minutes open' })).toBeNull();
    await userEvent.click(line.getByRole('button', { name: 'Save' }));
    await waitFor(async () =>
      expect(await database.attempts.get('a')).toMatchObject({ outcome: 'left', minutes: null }),
    );
  });

  it.each([
    ['Minutes open', '-3', 'Please use whole minutes, from 0 to 1440.'],
    ['Minutes open', 'ten', 'Please use whole minutes, from 0 to 1440.'],
    ['Note', 'x'.repeat(20_001), 'This is a bit too long to keep.'],
  ])('that cannot be saved (%s) is answered kindly, and what was typed stays', async (name, typed, words) => {
    await history({ ...look, feelings: null, at: noon() });
    const line = await openLine(/opened/);
    const field = line.getByRole<HTMLInputElement>('textbox', { name });
    await userEvent.clear(field);
    await userEvent.click(field);
    await userEvent.paste(typed);
    await userEvent.click(line.getByRole('button', { name: 'Save' }));
    expect(await line.findByText(words, { exact: false })).toBeDefined();
    expect(field.value).toBe(typed);
    await waitFor(() => expect(document.activeElement).toBe(field));
    await expectAccessible();
    expect((await database.attempts.get('a'))?.editedAt).toBeUndefined();
  });

  it('keeps what was typed while the line is closed, and forgets it with Cancel', async () => {
    await history({ ...look, feelings: null, at: noon() });
    let line = await openLine(/opened/);
    await userEvent.type(line.getByRole('textbox', { name: 'Note' }), 'half a thought');
    await userEvent.keyboard('{Escape}');
    expect(line.queryByRole('textbox', { name: 'Note' })).toBeNull();
    line = await openLine(/opened/);
    expect(line.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('half a thought');
    await userEvent.click(line.getByRole('button', { name: 'Cancel' }));
    line = await openLine(/opened/);
    expect(line.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('');
  });

  it('loses nothing when nobody answers, and says so', async () => {
    await history({ ...look, feelings: null, at: noon() });
    const line = await openLine(/opened/);
    await userEvent.type(line.getByRole('textbox', { name: 'Note' }), 'mine');
    silence('editAttempt');
    await userEvent.click(line.getByRole('button', { name: 'Save' }));
    expect(await line.findByText("That didn't work just now.", { exact: false })).toBeDefined();
    expect(line.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('mine');
  });

  it('offers of a pull only what it has: no outcome, no minutes, no note', async () => {
    await history({ outcome: 'logged', kind: 'urge', note: 'text', personId: '', platform: '', at: noon() });
    const line = await openLine(/to text them/);
    expect(line.queryByRole('radio')).toBeNull();
    expect(line.queryByRole('textbox')).toBeNull();
    await userEvent.click(line.getByRole('checkbox', { name: 'tired' }));
    await userEvent.click(line.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(texts()[0]).toMatch(/to text them.*tired.*changed by you/));
  });
});

describe('removing', () => {
  const all = () => database.attempts.orderBy('at').reverse().toArray();
  const three = () =>
    history(
      { id: 'a', at: noon() - 1_000, outcome: 'continued', minutes: 5 },
      { id: 'b', at: noon() - 2_000, outcome: 'left' },
      { id: 'c', at: noon() - 40 * DAY, outcome: 'practical' },
    );

  it('one line is done at once, and undone by keys alone', async () => {
    await database.checkins.add({ attempt: 'a', at: 1, felt: 'same', going: ['tired'] });
    await three();
    const before = await waitFor(async () => {
      expect(lines()).toHaveLength(3);
      return all();
    });
    const line = await openLine(/opened/);
    line.getByRole('button', { name: 'Remove this line' }).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('1 line removed.');
    expect(await all()).toHaveLength(2);
    expect(await database.checkins.count()).toBe(0);
    await waitFor(() => expect(document.activeElement).toBe(button('Undo')));
    await expectAccessible();
    await userEvent.keyboard('{Enter}');
    await screen.findByText("It's back, just as it was.");
    expect(await all()).toEqual(before);
    expect(await database.checkins.toArray()).toEqual([
      { attempt: 'a', at: 1, felt: 'same', going: ['tired'] },
    ]);
    expect(await database.deleted.count()).toBe(0);
  });

  it('several, chosen one by one', async () => {
    await three();
    await waitFor(() => expect(lines()).toHaveLength(3));
    await press('Choose several');
    expect(document.activeElement).toBe(button('Choose all of these'));
    for (const text of [/opened/, /left/])
      await userEvent.click(within(lineWith(text) as HTMLElement).getByRole('checkbox'));
    expect(screen.getByText('2 lines chosen')).toBeDefined();
    await expectAccessible();
    await press('Remove');
    await screen.findByText('2 lines removed.');
    expect((await all()).map(({ id }) => id)).toEqual(['c']);
    await press('Undo');
    await waitFor(async () => expect(await all()).toHaveLength(3));
  });

  it('a period: every line of it, and no other', async () => {
    await database.moments.add({ id: 'm', at: noon() - 3_000, offset, exercise: 'slow-breath' });
    await three();
    await waitFor(() => expect(lines()).toHaveLength(4));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Time' }), 'The last 30 days');
    await waitFor(() => expect(lines()).toHaveLength(3));
    await press('Choose several');
    await press('Choose all of these');
    await screen.findByText('3 lines chosen');
    await press('Remove');
    await screen.findByText('3 lines removed.');
    expect((await all()).map(({ id }) => id)).toEqual(['c']);
    expect(await database.moments.count()).toBe(0);
    await press('Undo');
    await waitFor(async () => expect(await database.moments.count()).toBe(1));
    expect(await all()).toHaveLength(3);
  });

  it('more lines than one message carries, and all of them come back', async () => {
    await history(...Array.from({ length: 1_010 }, (_, index) => ({ at: noon() - index * 1_000 })));
    const before = await all();
    await waitFor(() => expect(lines().length).toBeGreaterThan(5));
    await press('Choose several');
    await press('Choose all of these');
    await screen.findByText('1,010 lines chosen');
    await press('Remove');
    await screen.findByText('1,010 lines removed.', {}, { timeout: 20_000 });
    expect(await database.attempts.count()).toBe(0);
    await press('Undo');
    await screen.findByText("It's back, just as it was.", {}, { timeout: 20_000 });
    expect(await all()).toEqual(before);
  });
});

describe('adding one by hand', () => {
  beforeEach(() => database.people.add(person({ label: 'Sam' })));

  it.each([
    ['Now', 0],
    ['10 minutes ago', 600_000],
    ['An hour ago', 3_600_000],
  ])('is two presses: %s', async (chip, ago) => {
    await history();
    await screen.findByText('Nothing here yet');
    await press('Add one by hand');
    expect(document.activeElement).toBe(button('Now'));
    await expectAccessible();
    button(chip).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText(/^Added, at/);
    const [row] = await database.attempts.toArray();
    expect(row).toMatchObject({ outcome: 'logged', kind: 'profile', where: 'phone', platform: '' });
    expect(Math.abs(Date.now() - ago - (row?.at ?? 0))).toBeLessThan(60_000);
    await waitFor(() => expect(texts()[0]).toMatch(/a look.*noted by you.*on your phone, added by you/));
    expect(document.activeElement).toBe(button('Add one by hand'));
  });

  it('takes a time that was typed, of yesterday when it is still to come today, and a person', async () => {
    vi.setSystemTime(new Date(2026, 10, 20, 8, 0));
    await history();
    await screen.findByText('Nothing here yet');
    await press('Add one by hand');
    await userEvent.type(screen.getByLabelText('Time', { selector: 'input' }), '23:40');
    expect(screen.getByLabelText<HTMLInputElement>('Day').value).toBe('2026-11-19');
    await userEvent.selectOptions(screen.getByLabelText('Who was it?'), 'Leave it out');
    await press('Add it');
    await screen.findByText(/^Added, at Thursday 19 November/);
    expect(await database.attempts.toArray()).toMatchObject([
      { at: new Date(2026, 10, 19, 23, 40).getTime(), personId: '' },
    ]);
    vi.useRealTimers();
  });

  it.each([
    ['', '', 'Choose a day and a time first.'],
    ['2099-01-01', '10:00', "That time hasn't come yet."],
    ['1999-01-01', '10:00', "That's more than a year ago."],
  ])('answers %j %j kindly and adds nothing', async (day, time, words) => {
    await history();
    await screen.findByText('Nothing here yet');
    await press('Add one by hand');
    if (time) await userEvent.type(screen.getByLabelText('Time', { selector: 'input' }), time);
    if (day) {
      await userEvent.clear(screen.getByLabelText('Day'));
      await userEvent.type(screen.getByLabelText('Day'), day);
    }
    await press('Add it');
    await screen.findByText(words, { exact: false });
    await expectAccessible();
    expect(await database.attempts.count()).toBe(0);
    await userEvent.keyboard('{Escape}');
    await act(async () => {});
    expect(document.activeElement).toBe(button('Add one by hand'));
  });
});
