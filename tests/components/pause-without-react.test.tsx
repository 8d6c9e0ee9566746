// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { readTold } from '@/lib/storage/session';
import { attempt, button } from './helpers';
import { heading, meet, meetOwn, seconds, user, world } from './pause-first-steps';

describe('the whole way without React', () => {
  beforeEach(() => {
    world.lullNext = () => new Promise(() => undefined);
  });

  it('leaves by the button, once, with a warm line in place of the screen', async () => {
    const heard = await meet();
    await user().click(button('Leave'));
    await user().keyboard('{Escape}');
    expect(heard).toEqual([{ type: 'leave', urge: null }]);
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.getByRole('status').textContent).toMatch(/\w+.*\.$/);
  });

  it('leaves by Escape, but not by the one that takes back a character', async () => {
    const heard = await meet();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true }));
    expect(heard).toEqual([]);
    await user().keyboard('{Escape}');
    expect(heard).toEqual([{ type: 'leave', urge: null }]);
  });

  it('opens at once for what is practical', async () => {
    const heard = await meet();
    await user().click(button('This is practical'));
    expect(heard).toEqual([{ type: 'practical' }]);
  });

  it('lets on after the wait and opens for five minutes when the next screen does not come', async () => {
    const heard = await meet();
    expect(button('Continue').disabled).toBe(true);
    await seconds(8);
    expect(screen.getByText('You can continue now, if you want to.')).toBeDefined();
    await user().click(button('Continue'));
    await seconds(2);
    expect(heard).toEqual([{ type: 'open', urge: null, minutes: 5 }]);
  });

  it('opens at once when the next screen cannot come', async () => {
    world.lullNext = () => Promise.reject(new Error('broken'));
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const heard = await meet({ wait: 0 });
    await user().click(button('Continue'));
    await vi.waitFor(() => expect(heard).toEqual([{ type: 'open', urge: null, minutes: 5 }]));
    expect(reported).toHaveBeenCalled();
  });

  it('can still be left while the next screen is waited for', async () => {
    const heard = await meet({ wait: 0 });
    await user().click(button('Continue'));
    await user().click(button('Leave'));
    await seconds(5);
    expect(heard).toEqual([{ type: 'leave', urge: null }]);
  });

  it('tells how the last look felt before it says the decision', async () => {
    const at = Date.now() - 3_600_000;
    await database.attempts.bulkAdd([
      attempt({ id: 'v', at, decidedAt: at, outcome: 'continued', minutes: 1 }),
      attempt({ at: at - 86_400_000, outcome: 'left' }),
    ]);
    const heard = await meetOwn();
    await user().click(button('heavier'));
    expect(button('heavier').getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText(/^Many people look, and it often hurts/)).toBeDefined();
    expect(screen.getByText(/you stepped away\. That was you, too\.$/)).toBeDefined();
    button('alone').focus();
    await user().keyboard('{Enter}');
    await user().click(button('Leave'));
    await vi.waitFor(() => expect(heard).toEqual([{ type: 'leave', urge: null }]));
    expect((await readTold()).map(([, told]) => told.checkIn)).toEqual([
      { attempt: 'v', felt: 'heavier', going: ['alone'] },
    ]);
  });

  it('says nothing of it before an answer, nor after one that felt lighter', async () => {
    const at = Date.now() - 3_600_000;
    await database.attempts.add(attempt({ id: 'v', at, decidedAt: at, outcome: 'continued', minutes: 1 }));
    await meetOwn();
    expect(screen.queryByRole('button', { name: 'alone' })).toBeNull();
    await user().click(button('the same'));
    expect(button('alone')).toBeDefined();
    await user().click(button('lighter'));
    expect(screen.queryByRole('button', { name: 'alone' })).toBeNull();
    expect(screen.queryByText(/Many people look/)).toBeNull();
    // The exercise is there all the same, and says what it is for.
    expect(button('My two minutes, for restless hands')).toBeDefined();
  });

  it('comes with built-in words when nobody knows the own ones', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('locked'));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await meet();
    expect(heading().textContent).toMatch(/\w+.*\.$/);
  });
});

describe('what comes after the first screen', () => {
  it('takes its place in the same task, with the focus', async () => {
    const heard = await meet({ wait: 0 });
    await user().click(button('Continue'));
    await waitFor(() => expect(button('Open now')).toBeDefined());
    expect(document.getElementById('first')).toBeNull();
    expect(document.activeElement).toBe(heading());
    await user().click(button('Open now'));
    await vi.waitFor(() => expect(heard).toEqual([{ type: 'open', urge: null, minutes: 5 }]));
  });

  it('takes over what is left of the wait, to the second', async () => {
    await writeSettings({ kit: ['five-senses'], asksOff: ['pull'] });
    await meetOwn();
    await seconds(5.5);
    await user().click(button(/^Five senses/));
    await waitFor(() => expect(button("I'm done")).toBeDefined());
    await user().click(button("I'm done"));
    expect(button('Continue').disabled).toBe(true);
    await seconds(2.6);
    expect(button('Continue').disabled).toBe(false);
  });

  it('is told what the first one was told', async () => {
    const at = Date.now() - 3_600_000;
    await database.attempts.add(attempt({ id: 'v', at, decidedAt: at, outcome: 'continued', minutes: 1 }));
    const heard = await meetOwn({ wait: 0 });
    await user().click(button('lighter'));
    await user().click(button('Continue'));
    await waitFor(() => expect(button('Open now')).toBeDefined());
    await user().keyboard('{Escape}');
    await vi.waitFor(() => expect(heard).toEqual([{ type: 'leave', urge: null }]));
    expect((await readTold()).map(([, told]) => told.checkIn)).toEqual([
      { attempt: 'v', felt: 'lighter', going: [] },
    ]);
  });
});
