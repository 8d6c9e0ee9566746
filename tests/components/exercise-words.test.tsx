// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ownExercise } from '@/components/exercises';
import { readOwn } from '@/lib/policy/own-exercise';
import { find, heading, inTime, open, pass } from './exercise-steps';
import { asked, button, reported } from './helpers';

describe('words of one’s own', () => {
  it('uses the typed name and forgets it', async () => {
    const { unmount } = open(find('by-name'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Your name' }), 'Noor');
    await userEvent.click(button('Next'));
    expect(heading()).toBe('What is Noor going through right now?');
    unmount();
    open(find('by-name'));
    await userEvent.click(button('Next'));
    expect(heading()).toBe('What are you going through right now?');
    expect(asked).toEqual([]);
  });

  it('keeps a long name or thought as it was pasted, and leaves it out of its sentences', async () => {
    const long = `🙂 ${'x'.repeat(10_000)}`;
    for (const [id, line] of [
      ['by-name', 'What are you going through right now?'],
      ['notice-the-thought', '“I notice the thought: …”'],
    ] as const) {
      const { unmount } = open(find(id));
      const box = screen.getByRole<HTMLInputElement>('textbox');
      await userEvent.click(box);
      await userEvent.paste(long);
      expect(box.value).toBe(long);
      await userEvent.click(button('Next'));
      expect(screen.getByText(line)).toBeDefined();
      unmount();
    }
  });

  it('names a feeling and leaves it at that', async () => {
    open(find('name-it'));
    await userEvent.click(screen.getByRole('radio', { name: 'lonely' }));
    await userEvent.click(button('Next'));
    expect(heading()).toBe('Right now you feel lonely.');
    await userEvent.click(button('Next'));
    expect(button('Done')).toBeDefined();
  });

  it('thinks of someone safe before the kind word, in plainer words if wanted', async () => {
    open(find('someone-safe'));
    expect(heading()).toBe('Think of someone who is kind to you.');
    expect(screen.getByText(/Not the person you miss/)).toBeDefined();
    await userEvent.click(button('Plainer words'));
    expect(heading()).toBe('Think of a place where you feel at ease.');
    for (let step = 0; step < 3; step += 1) await userEvent.click(button('Next'));
    expect(heading()).toBe('What would you tell a friend in this spot?');
  });

  it('offers the own list for two minutes, or ideas, and never ends by itself', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = inTime();
    open(find('two-minutes'), { ownList: ['Water the fern'] });
    expect(within(screen.getByRole('list')).getAllByRole('button')).toHaveLength(1);
    await user.click(button('Water the fern'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Water the fern' }));
    await pass(130_000);
    expect(screen.getByRole('status').textContent).toBe('Two minutes are up. Go on as long as you like.');
    await user.click(button('I did it'));
    expect(button('Done')).toBeDefined();
    vi.useRealTimers();
    document.body.replaceChildren();
    open(find('two-minutes'));
    expect(button('Drink a glass of water')).toBeDefined();
  });

  it('lets a message go without a trace', async () => {
    const keepUnsent = vi.fn(async () => true);
    open(find('unsent'), { keepUnsent });
    expect(button('Let it sail off').disabled).toBe(true);
    await userEvent.type(screen.getByRole('textbox', { name: 'Your message' }), 'I miss your dog');
    await userEvent.click(button('Let it sail off'));
    expect(heading()).toBe('It sails off.');
    expect(document.body.textContent).not.toContain('dog');
    expect(keepUnsent).not.toHaveBeenCalled();
  });

  it('keeps a message only when told to, and loses none that is too long or meets a closed notebook', async () => {
    const keepUnsent = vi.fn(async () => false);
    open(find('unsent'), { keepUnsent });
    const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your message' });
    await userEvent.type(box(), 'hello');
    await userEvent.click(button('Keep it for me'));
    await screen.findByText('This is a bit too long to keep.', { exact: false });
    expect(box().value).toBe('hello');
    keepUnsent.mockRejectedValueOnce(new Error('closed'));
    await userEvent.click(button('Keep it for me'));
    await screen.findByText("That didn't work just now.", { exact: false });
    expect(reported).toHaveBeenCalled();
    expect(box().value).toBe('hello');
    keepUnsent.mockResolvedValueOnce(true);
    await userEvent.click(button('Keep it for me'));
    await screen.findByRole('heading', { name: 'Kept for you.' });
    expect(keepUnsent).toHaveBeenLastCalledWith('hello');
  });

  it('offers no keeping where nothing is written down', () => {
    open(find('unsent'));
    expect(screen.queryByRole('button', { name: 'Keep it for me' })).toBeNull();
  });

  it('reads an own exercise from its lines', async () => {
    expect(readOwn('\n Tea \n\n Boil water\nSit down \n')).toEqual({
      title: 'Tea',
      steps: ['Boil water', 'Sit down'],
    });
    open(ownExercise({ id: 'o1', text: 'Tea\nBoil water\nSit down' }));
    expect(heading()).toBe('Boil water');
    await userEvent.click(button('Next'));
    expect(heading()).toBe('Sit down');
    expect(ownExercise({ id: 'o2', text: 'Breathe' }).name()).toBe('Breathe');
  });
});
