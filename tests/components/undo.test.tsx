// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useUndo } from '@/components/hooks/undo';
import { App } from '@/entrypoints/options/App';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import {
  asked,
  button,
  expectAccessible,
  fakeClock,
  goTo,
  profile,
  reported,
  show,
  showWithUndo,
} from './helpers';

const press = (name: string | RegExp) => userEvent.click(button(name));

describe('Undo', () => {
  const undone: string[] = [];
  function Remover() {
    const offer = useUndo();
    const remove = (name: string) =>
      offer({ said: `${name} removed`, undo: async () => void undone.push(name) });
    return ['one', 'two'].map((name) => (
      <button key={name} type="button" onClick={() => remove(name)}>
        {name}
      </button>
    ));
  }
  const undoButton = () => screen.queryByRole('button', { name: 'Undo' });
  const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  /** The focus elsewhere, as after a look around. */
  const lookAway = () => act(async () => button('one').focus());

  beforeEach(() => {
    undone.length = 0;
    fakeClock();
    showWithUndo(<Remover />);
  });
  afterEach(() => vi.useRealTimers());

  it('is offered for ten seconds, in a polite live region', async () => {
    act(() => button('one').click());
    expect(screen.getByText('one removed').closest('[role="status"]')).not.toBeNull();
    expect(document.activeElement).toBe(undoButton());
    await lookAway();
    await wait(9_500);
    expect(undoButton()).not.toBeNull();
    await wait(1_000);
    expect(undoButton()).toBeNull();
    expect(undone).toEqual([]);
  });

  it('waits while the pointer is over it', async () => {
    act(() => button('one').click());
    await lookAway();
    const place = screen.getByText('one removed').closest('[role="status"]') as HTMLElement;
    await act(async () => void place.dispatchEvent(new PointerEvent('pointerenter')));
    await wait(60_000);
    expect(undoButton()).not.toBeNull();
    await act(async () => void place.dispatchEvent(new PointerEvent('pointerleave')));
    await wait(9_000);
    expect(undoButton()).not.toBeNull();
    await wait(2_000);
    expect(undoButton()).toBeNull();
  });

  it('undoes the last one first, each for its own ten seconds', async () => {
    act(() => button('one').click());
    await lookAway();
    await wait(5_000);
    act(() => button('two').click());
    await act(async () => undoButton()?.click());
    expect(undone).toEqual(['two']);
    expect(screen.getByText('one removed')).toBeDefined();
    await act(async () => undoButton()?.click());
    expect(undone).toEqual(['two', 'one']);
    expect(screen.getByText("It's back, just as it was.")).toBeDefined();
  });

  it('stays when it did not work, and says so', async () => {
    function Stuck() {
      const offer = useUndo();
      return (
        <button
          type="button"
          onClick={() => offer({ said: 'gone', undo: () => Promise.reject(new Error('no')) })}
        >
          stuck
        </button>
      );
    }
    showWithUndo(<Stuck />);
    act(() => button('stuck').click());
    const places = screen.getAllByRole('button', { name: 'Undo' });
    await act(async () => places.at(-1)?.click());
    expect(screen.getByText("That didn't work just now.", { exact: false })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeDefined();
    expect(reported).toHaveBeenCalledOnce();
  });
});

describe('a removal in People is undone exactly', () => {
  const sam = person({
    names: ['Ada', 'Bo', 'Cy'],
    search: ['google'],
    messages: true,
    threads: [
      { platform: 'instagram', thread: '1' },
      { platform: 'instagram', thread: '2' },
    ],
    plans: [
      { id: 'x', days: [1], from: 60, until: 120, label: 'school' },
      { id: 'y', days: [2], from: 60, until: 120, label: null },
    ],
  });
  const open = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
  beforeEach(async () => {
    await database.people.add(sam);
    await goTo('#/people');
  });
  afterEach(() => goTo(''));
  const undo = async () => {
    await waitFor(() => expect(document.activeElement).toBe(button('Undo')));
    await userEvent.keyboard('{Enter}');
    await screen.findByText("It's back, just as it was.");
  };

  it.each([
    ['Messages and searches', 'Remove: Bo', 'names'],
    ['Messages and searches', 'Remove: Instagram, chat 1', 'threads'],
    ['Practical times', /^Remove: Mon/, 'plans'],
  ] as const)('%s: %s', async (where, name, part) => {
    show(<App />);
    await open(where);
    await press(name);
    await screen.findByText('Removed.');
    expect((await database.people.get('p1'))?.[part]).toHaveLength((sam[part] ?? []).length - 1);
    await undo();
    expect(await database.people.get('p1')).toEqual({ ...sam, editedAt: expect.any(Number) });
    expect(await database.removed.count()).toBe(0);
    expect(await database.events.count()).toBe(0);
    await expectAccessible();
  });

  it('a profile, with the person who went with it, and without a word in History', async () => {
    const alone = person({ names: ['Ada'], plans: sam.plans, label: 'Kim' });
    await database.people.put(alone);
    const held = profile({ post: false, request: 'all', protected: false });
    await database.profiles.put(held);
    show(<App />);
    await open('Remove the pause');
    await press('Yes, remove it');
    await screen.findByText('Pause removed.');
    expect(await database.people.count()).toBe(0);
    await press('Undo');
    await screen.findByText('Pause added again, under “Kim”.');
    expect(await database.people.toArray()).toEqual([alone]);
    expect(await database.profiles.toArray()).toEqual([held]);
    expect(await database.events.count()).toBe(0);
    expect(asked).not.toContain('permission');
  });

  it('under their own word, where people go by letters', async () => {
    await database.settings.put({ id: 'settings', discreet: true });
    await database.people.put(person({ label: 'Kim' }));
    await database.profiles.put(profile({ protected: false }));
    show(<App />);
    await open('Remove the pause');
    await press('Yes, remove it');
    await screen.findByText('Pause removed.');
    await press('Undo');
    await screen.findByText('Pause added again, under “A”.');
    expect(await database.people.toArray()).toMatchObject([{ label: 'Kim' }]);
  });

  it('a wrong person whose removal would have waited', async () => {
    await database.profiles.put(profile({ protected: false }));
    await database.settings.put({ id: 'settings', cooling: 10 });
    show(<App />);
    await open('Remove the pause');
    await press('Yes, remove it');
    // What waits is no removal yet.
    await screen.findByText('You asked Lull to remove the pause', { exact: false });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await press('This is the wrong person');
    await screen.findByText('Pause removed.');
    expect(await database.profiles.count()).toBe(0);
    await press('Undo');
    await screen.findByText('Pause added again, under “Sam”.');
    expect(await database.profiles.count()).toBe(1);
  });
});

describe('a removal in the calm kit', () => {
  const text = { at: 5, until: null, about: null };
  const rows = [
    { ...text, id: 't1', kind: 'own-list' as const, text: 'a walk' },
    { ...text, id: 't2', kind: 'question' as const, text: 'What now?' },
    { ...text, id: 't3', kind: 'unsent' as const, text: 'Dear you', until: Date.UTC(2100, 0) },
  ];
  afterEach(() => goTo(''));

  it.each(rows)('is undone exactly, on another page too: $kind', async ({ text: words }) => {
    await database.texts.bulkAdd(rows);
    await goTo('#/calm-kit');
    show(<App />);
    await userEvent.click(await screen.findByRole('button', { name: `Remove: ${words}` }));
    await screen.findByText('Removed.');
    expect(await database.texts.count()).toBe(2);
    await goTo('#/help');
    await press('Undo');
    await screen.findByText("It's back, just as it was.");
    expect(await database.texts.orderBy('id').toArray()).toEqual(rows);
    expect(await database.deleted.count()).toBe(0);
  });
});

describe('an exercise outside a pause', () => {
  beforeEach(() => goTo('#/calm-kit'));
  afterEach(() => goTo(''));

  it('is noted once it is finished, not when it is left before', async () => {
    show(<App />);
    await userEvent.click(await screen.findByRole('button', { name: 'Try it: Around the room' }));
    await press('Next');
    await press('Back');
    expect(await database.moments.count()).toBe(0);
    await userEvent.click(await screen.findByRole('button', { name: 'Try it: Around the room' }));
    while (screen.queryByRole('button', { name: 'Next' })) await press('Next');
    await waitFor(async () =>
      expect(await database.moments.toArray()).toMatchObject([{ exercise: 'in-the-room' }]),
    );
    await press('Done');
    await act(async () => {});
    expect(await database.moments.count()).toBe(1);
  });
});
