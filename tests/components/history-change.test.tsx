// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { expectAccessible, goTo, silence } from './helpers';
import { history, noon, openLine, texts } from './history-steps';

beforeEach(() => goTo(''));

describe('History: changing a line', () => {
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

  it('leaves what became another meanwhile, where only the note was changed', async () => {
    await history({ ...look, feelings: ['sad'], at: noon() });
    const line = await openLine(/opened for 5 minutes/);
    await userEvent.type(line.getByRole('textbox', { name: 'Note' }), 'Tea next time');
    await database.attempts.update('a', { minutes: 10 });
    await userEvent.click(line.getByRole('button', { name: 'Save' }));
    await waitFor(async () =>
      expect(await database.attempts.get('a')).toMatchObject({ minutes: 10, note: 'Tea next time' }),
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
    ['Minutes open', '-3', 'Please use whole minutes, from 0 to 1,440.'],
    ['Minutes open', 'ten', 'Please use whole minutes, from 0 to 1,440.'],
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

  it('says how long a note stays: of a practical visit until it is removed, else as long as was chosen', async () => {
    await history({ ...look, feelings: null, at: noon() });
    const line = await openLine(/opened/);
    expect(line.getByText(/for as long as you chose in Data/)).toBeDefined();
    await userEvent.click(line.getByRole('radio', { name: 'practical' }));
    expect(line.getByText('It stays in this browser until you remove it.')).toBeDefined();
    expect(line.queryByText(/for as long as you chose in Data/)).toBeNull();
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
