// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Pause } from '@/components/pause/Pause';
import { NOTHING } from '@/components/pause/types';
import { readPauseKit } from '@/entrypoints/background/pause-kit';
import { PauseFrame } from '@/entrypoints/pause/PauseFrame';
import { frameAsk } from '@/lib/messages/client';
import type { PauseKit } from '@/lib/policy/pause-kit';
import { QUESTIONS } from '@/lib/policy/questions';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { attempt, button } from './helpers';
import { past, seconds, showOwn, user, write } from './pause-steps';

describe('with a calm kit', () => {
  it('shows an own line now and then, and says whose it is', async () => {
    await write('note', 'You like the sea.');
    await past(1);
    await showOwn();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('You like the sea.');
    expect(screen.getByText('From a calmer day')).toBeDefined();
  });

  it('shows the own record with its counts', async () => {
    const felt = ['heavier', 'lighter', 'heavier', 'heavier', 'same', 'heavier'] as const;
    await database.checkins.bulkAdd(
      felt.map((how, at) => ({ attempt: `visit-${at}`, at, felt: how, going: [] })),
    );
    await past(1);
    await showOwn();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Your last 6 answers after a look: 4 heavier, 1 the same, 1 lighter.',
    );
  });

  it('offers own feelings and asks own questions', async () => {
    await write('feeling', 'wobbly');
    await write('question', 'What would Mo say?');
    const calls = await showOwn({ wait: 0 });
    await user().click(button('Continue'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What would Mo say?');
    await user().click(button('Say more'));
    await user().click(button('wobbly'));
    await user().click(button('Leave'));
    expect(calls.onLeave).toHaveBeenCalledWith({ ...NOTHING, feelings: ['wobbly'] });
  });

  it('either names the feeling or looks at it another way', async () => {
    const others = QUESTIONS.filter((id) => id !== 'hope.hour');
    await writeSettings({ tired: others });
    await showOwn({ wait: 0 });
    await user().click(button('Continue'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'What might this look give you, an hour from now?',
    );
    await user().click(button('Say more'));
    expect(screen.queryByRole('group', { name: 'Feeling' })).toBeNull();
    expect(screen.getByRole('group', { name: 'Expect' })).toBeDefined();
  });

  it.each([
    ['name-it', 'Name the feeling', true],
    ['by-name', 'By your name', false],
  ])('after %s does not do the other of naming and seeing anew', async (id, name, names) => {
    await writeSettings({ kit: [id], tired: QUESTIONS.filter((question) => question !== 'hope.hour') });
    await showOwn({ wait: 0 });
    await user().click(button(new RegExp(`^${name}`)));
    await user().click(button('Begin'));
    await user().click(button("I'm done"));
    await user().click(button('Continue'));
    await user().click(button('Say more'));
    expect(screen.queryByRole('group', { name: 'Feeling' })).toBeNull();
    expect(screen.queryByText('What might this look give you, an hour from now?') === null).toBe(names);
    // The exercise asked for the pull itself.
    expect(screen.queryByRole('slider', { name: 'Pull' })).toBeNull();
  });

  it('asks once how the last look felt; unanswered counts as skipped', async () => {
    const at = Date.now() - 3_600_000;
    await database.attempts.bulkAdd([
      attempt({ id: 'a1', at, decidedAt: at, outcome: 'continued', minutes: 1 }),
      attempt({ at: at - 86_400_000, outcome: 'left' }),
    ]);
    const calls = await showOwn();
    await user().click(button('heavier'));
    expect(screen.getByText(/Many people look, and it often hurts/)).toBeDefined();
    expect(screen.getByText(/you stepped away\. That was you, too/)).toBeDefined();
    await user().click(button('late at night'));
    await user().click(button('Leave'));
    expect(calls.onLeave).toHaveBeenCalledWith({
      ...NOTHING,
      checkIn: { attempt: 'a1', felt: 'heavier', going: ['night'] },
    });
    cleanup();
    const again = await showOwn();
    await user().click(button('Leave'));
    expect(again.onLeave).toHaveBeenCalledWith({
      ...NOTHING,
      checkIn: { attempt: 'a1', felt: 'skipped', going: [] },
    });
  });

  it('brings back words that were interrupted, and says what is kept', async () => {
    await writeSettings({ keepWriting: true });
    await write('draft', 'half a th', { until: Date.now() + 60_000 });
    const calls = await showOwn({ wait: 0 });
    await user().click(button('Continue'));
    expect(screen.getByText(/your words from before/)).toBeDefined();
    await user().type(screen.getByRole('textbox', { name: 'Answer' }), 'ought');
    expect(screen.getByText(/stay on this device for as long as you chose in Data/)).toBeDefined();
    await user().click(button('Open now'));
    expect(calls.onOpen).toHaveBeenCalledWith({ ...NOTHING, note: 'half a thought' }, 5);
  });

  it('goes by a kit that came after the first screen, on which nothing changes', async () => {
    await writeSettings({ keepWriting: true });
    await write('draft', 'half a th', { until: Date.now() + 60_000 });
    await write('note', 'I am allowed to rest.');
    const { kit } = await readPauseKit(Date.now());
    const ways = { onLeave: vi.fn(), onOpen: vi.fn(), onPractical: vi.fn() };
    const drawn = (own: PauseKit | null) => <Pause wait={0} seed={1} kit={own} {...ways} />;
    const frame = (
      <PauseFrame first={null} kit={Promise.resolve(kit)} privateWindow={false}>
        {drawn}
      </PauseFrame>
    );
    render(frame);
    const line = screen.getByRole('heading').textContent;
    await act(async () => undefined);
    expect(screen.getByRole('heading').textContent).toBe(line);
    await user().click(button('Continue'));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Answer' }).value).toBe('half a th');
  });

  it('keeps what was written before it was known that words are kept', async () => {
    const onDraft = vi.fn();
    const ways = { onLeave: vi.fn(), onOpen: vi.fn(), onPractical: vi.fn() };
    const { rerender } = render(<Pause wait={0} seed={7} kit={null} {...ways} />);
    await user().click(button('Continue'));
    await user().type(screen.getByRole('textbox', { name: 'Answer' }), 'early');
    await writeSettings({ keepWriting: true });
    const { kit } = await readPauseKit(Date.now());
    rerender(<Pause wait={0} seed={7} kit={kit} {...ways} onDraft={onDraft} />);
    await seconds(1);
    expect(onDraft).toHaveBeenLastCalledWith('early');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Answer' }).value).toBe('early');
  });

  it('tells an unfinished answer a moment after the last key', async () => {
    await writeSettings({ keepWriting: true });
    const onDraft = vi.fn((text: string) => void frameAsk('keepDraft', { attempt: 'a', text }));
    await showOwn({ wait: 0, onDraft });
    await user().click(button('Continue'));
    await user().type(screen.getByRole('textbox', { name: 'Answer' }), 'so far');
    await seconds(1);
    expect(onDraft).toHaveBeenLastCalledWith('so far');
    await waitFor(async () => expect((await database.texts.get('draft'))?.text).toBe('so far'));
  });
});
