// @vitest-environment happy-dom

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { timeOfDay } from '@/components/ui/format';
import { App } from '@/entrypoints/options/App';
import { database } from '@/lib/storage/database';
import { asked, attempt, button, expectAccessible, goTo, show } from './helpers';
import { card, choose, DAY, four, OFFSET, ready, table } from './overview-steps';

describe('Overview', () => {
  it('is warm and ready before the first pause, with things that work today', async () => {
    show(<App />);
    await screen.findByRole('heading', { level: 1, name: 'Quiet so far' });
    expect(screen.getByRole('link', { name: 'Add a pause' }).getAttribute('href')).toBe('#/people');
    expect(button('Try a pause')).toBeDefined();
    await ready();
    await expectAccessible();
  });

  it('says what it is doing, with something to do meanwhile, where the first figures take long', async () => {
    await database.attempts.bulkAdd(four());
    let release = () => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const held = database.transaction('rw', database.attempts, () => Dexie.waitFor(slow));
    show(<App />);
    await screen.findByRole('heading', { name: 'Counting your pauses' });
    expect(screen.getByRole('heading', { level: 1, name: 'Overview' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Steady me for a minute' })).toBeDefined();
    release();
    await held;
    await screen.findByRole('heading', { name: '4 pauses so far this week' });
    expect(screen.queryByText('Counting your pauses')).toBeNull();
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

  it('tells each of the first pauses by the clock that was true there, and its end by the mark History has', async () => {
    const at = Date.now() - DAY;
    const far = OFFSET > 0 ? OFFSET - 600 : OFFSET + 600;
    await database.attempts.add(attempt({ at, offset: far, outcome: 'closed' }));
    show(<App />);
    await screen.findByRole('heading', { name: 'Your first pause' });
    const [line] = document.querySelectorAll('.few li');
    expect(line?.querySelector('time')?.textContent).toContain(timeOfDay(at, far));
    expect(line?.querySelector('svg path')).not.toBeNull();
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
