// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { button, expectAccessible, goTo } from './helpers';
import { history, press, texts } from './history-steps';

beforeEach(() => goTo(''));

describe('History: adding one by hand', () => {
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
