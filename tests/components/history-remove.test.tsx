// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/storage/database';
import { attempt, button, expectAccessible, goTo } from './helpers';
import { DAY, history, lines, lineWith, noon, openLine, press } from './history-steps';

const { offset } = attempt();

beforeEach(() => goTo(''));

describe('History: removing', () => {
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
