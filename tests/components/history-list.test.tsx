// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { attempt, expectAccessible, goTo, reported } from './helpers';
import { DAY, history, lines, noon, texts } from './history-steps';

const { offset } = attempt();

beforeEach(() => goTo(''));

describe('History: the list', () => {
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

  it('names the year of a day that is not of this one', async () => {
    await history({ at: Date.UTC(2019, 4, 7, 12), outcome: 'left' });
    const day = await screen.findByRole('heading', { level: 2 });
    expect(day.textContent).toMatch(/7 May.* 2019|May 7.* 2019/);
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
