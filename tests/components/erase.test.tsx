// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Data } from '@/entrypoints/options/data/Data';
import { database } from '@/lib/storage/database';
import { emptyDatabase } from '../full-database';
import { give, press, saved, user } from './data-steps';
import { asked, attempt, button, expectAccessible, reported, show } from './helpers';

describe('Erase', () => {
  it('says what goes and what stays, asks once more, and is done', async () => {
    show(<Data />);
    await user.click(await screen.findByRole('radio', { name: /One person/ }));
    expect(await screen.findByText('1 profile, and its pause')).toBeTruthy();
    expect(screen.getByText(/its history. Lull can't clear that/)).toBeTruthy();
    await expectAccessible();
    await press('Erase');
    expect(await screen.findByText(/^Erase these \d+ lines for good\?$/)).toBeTruthy();
    expect(asked).not.toContain('erase');
    await press('Keep it');
    expect(await database.people.count()).toBe(2);
    expect(document.activeElement).toBe(button('Erase'));
    await press('Erase');
    await press('Erase for good');
    expect(await screen.findByText(/^It's gone from Lull\. Lull's old files are cleared/)).toBeTruthy();
    expect((await database.people.toArray()).map(({ label }) => label)).toEqual(['B']);
  });

  it('never asks about somebody else than the first question was about', async () => {
    show(<Data />);
    await user.click(await screen.findByRole('radio', { name: /One person/ }));
    await screen.findByText('1 profile, and its pause');
    await press('Erase');
    await screen.findByText(/^Erase these \d+ lines for good\?$/);
    const [first] = await database.people.toArray();
    await database.people.delete(first?.id ?? '');
    await waitFor(() => expect(screen.queryByText(/for good\?$/)).toBeNull());
    expect(screen.queryByRole('button', { name: 'Erase for good' })).toBeNull();
  });

  it('of everything says that no pause is on after that, and leaves nothing', async () => {
    show(<Data />);
    await user.click(await screen.findByRole('radio', { name: /Everything/ }));
    expect(await screen.findByText('Lull itself. No pause is on after that.')).toBeTruthy();
    await press('Erase');
    await press('Erase for good');
    expect(await screen.findByText(/^It's gone/)).toBeTruthy();
    expect(await database.people.count()).toBe(0);
    expect(await database.settings.count()).toBe(0);
    expect(await screen.findByText('Not saved to a file yet')).toBeTruthy();
    await act(async () => undefined);
    expect(reported).not.toHaveBeenCalled();
  });

  it('counts anew what was brought in meanwhile, and once more as it asks', async () => {
    const file = await saved();
    await emptyDatabase();
    show(<Data />);
    await user.click(await screen.findByRole('radio', { name: /One kind/ }));
    expect(await screen.findByText("There's nothing here to erase.")).toBeTruthy();
    await give('Bring in a file', file);
    await screen.findByText('new here');
    await press('Bring them in');
    expect(await screen.findByText('8 pauses')).toBeTruthy();
    await database.attempts.put(attempt({ id: 'late' }));
    await press('Erase');
    expect(await screen.findByText('9 pauses')).toBeTruthy();
  });

  it('of a period goes by the days of History: a late night belongs to the day before', async () => {
    await emptyDatabase();
    await database.attempts.bulkPut([
      attempt({ id: 'evening', at: new Date(2026, 10, 27, 22).getTime() }),
      attempt({ id: 'night', at: new Date(2026, 10, 28, 2).getTime() }),
      attempt({ id: 'morning', at: new Date(2026, 10, 28, 5).getTime() }),
    ]);
    vi.setSystemTime(new Date(2026, 10, 28, 3));
    show(<Data />);
    expect(await screen.findByText('2 pauses')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('2026-11-27');
  });

  it('takes a slip in the year for no day, and not for all of the time', async () => {
    show(<Data />);
    await screen.findByLabelText('From');
    for (const [edge, value] of [
      ['From', '12026-11-01'],
      ['Until', '20266-11-27'],
    ] as const) {
      const box = screen.getByLabelText<HTMLInputElement>(edge);
      fireEvent.change(box, { target: { value } });
      await waitFor(() => expect(button('Erase').disabled).toBe(true));
      fireEvent.change(box, { target: { value: '2026-11-27' } });
    }
  });

  it('offers nothing where there is nothing', async () => {
    await emptyDatabase();
    show(<Data />);
    expect(await screen.findByText("There's nothing here to erase.")).toBeTruthy();
    expect(button('Erase').disabled).toBe(true);
  });
});
