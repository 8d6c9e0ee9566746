// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '@/entrypoints/popup/Popup';
import { EVERYTHING, readPopup } from '@/lib/messages/popup-session';
import { writeSettings } from '@/lib/storage/background/settings';
import { allWays, asked, button, delayAnswers, expectAccessible, fakeClock, show } from './helpers';
import { leave, ownList } from './popup-steps';

describe('steady me', () => {
  it('opens an exercise in place and comes back by Escape, with the focus where it was', async () => {
    show(<Popup />);
    button('Slow breath').focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Slow breath' }));
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('Slow breath'));
  });

  it('stays with the Escape that takes back an unfinished character', async () => {
    show(<Popup />);
    await userEvent.click(button('Slow breath'));
    const heading = screen.getByRole('heading', { name: 'Slow breath' });
    fireEvent.keyDown(heading, { key: 'Escape', isComposing: true });
    expect(screen.getByRole('heading', { name: 'Slow breath' })).toBe(heading);
  });

  it('walks the five senses by keys, any of them skipped, and ends kindly', async () => {
    show(<Popup />);
    await userEvent.click(button('Five senses'));
    await userEvent.click(button('Next'));
    expect(document.activeElement).toBe(
      screen.getByRole('heading', { name: 'Notice four things you can touch' }),
    );
    await userEvent.click(button('One step back'));
    expect(screen.getByRole('heading', { name: 'Notice five things you can see' })).toBeDefined();
    for (let step = 0; step < 5; step += 1) await userEvent.click(button('Next'));
    expect(screen.getByRole('heading', { name: 'You are here.' })).toBeDefined();
    await userEvent.click(button('Done'));
    expect(button('Five senses')).toBeDefined();
  });

  it('breathes for a minute, says only the first words, rests, and never closes by itself', async () => {
    fakeClock();
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    show(<Popup />);
    await user.click(button('Slow breath'));
    const said = () => screen.getByRole('status').textContent;
    expect(said()).toBe('Breathe in');
    await act(() => vi.advanceTimersByTimeAsync(4_100));
    expect(said()).toBe('Breathe out');
    await user.click(button('Rest'));
    expect(said()).toBe('Resting');
    await act(() => vi.advanceTimersByTimeAsync(30_000));
    await user.click(button('Go on'));
    for (let phase = 0; phase < 12; phase += 1) await act(() => vi.advanceTimersByTimeAsync(6_000));
    expect(said()).toBe('You took a minute for yourself.');
    await act(() => vi.advanceTimersByTimeAsync(120_000));
    expect(button('Done')).toBeDefined();
  });

  it('can be still, and is under reduced motion', async () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    show(<Popup />);
    await userEvent.click(button('Slow breath'));
    expect(document.querySelector('.exercise')?.getAttribute('data-moving')).toBe('false');
    await userEvent.click(button('Start motion'));
    expect(document.querySelector('.exercise')?.getAttribute('data-moving')).toBe('true');
  });
});

describe('after a Leave', () => {
  beforeEach(() => ownList('Water the fern', 'Call Mo'));

  it('offers one thing below the exercises; an item of the own list begins with one press', async () => {
    await leave(3);
    show(<Popup />);
    const offered = await screen.findByRole('button', { name: 'For the next two minutes: Call Mo' });
    expect(screen.getByText('You stepped away. Want something small for right now?')).toBeDefined();
    expect(within(screen.getByRole('list', { name: 'Steady me' })).getAllByRole('button')).toHaveLength(3);
    await expectAccessible();
    offered.focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('My two minutes');
    expect(screen.getByRole('heading', { name: 'Call Mo' })).toBeDefined();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('For the next two minutes: Call Mo'));
    await allWays();
    await userEvent.click(button('My two minutes'));
    expect(button('Water the fern')).toBeDefined();
  });

  it('offers an exercise of the kit in its turn', async () => {
    await writeSettings({ kit: ['let-go', 'name-it'] });
    await leave(4);
    show(<Popup />);
    const offered = await screen.findByRole('button', { name: 'Try Name the feeling' });
    await userEvent.click(offered);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Name the feeling');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('Try Name the feeling'));
  });

  it('moves no exercise, and takes the focus from none', async () => {
    await writeSettings({ kit: ['let-go', 'name-it'] });
    await leave(4);
    const answers = delayAnswers('afterLeave');
    show(<Popup start={{ ...EVERYTHING, steady: true }} />);
    const tile = await screen.findByRole('button', { name: 'Name the feeling' });
    await waitFor(() => expect(answers).toHaveLength(1));
    tile.focus();
    const before = [...document.querySelectorAll('.steady-button, .disclosure-button')];
    answers[0]?.();
    const offered = await screen.findByRole('button', { name: 'Try Name the feeling' });
    expect(document.activeElement).toBe(tile);
    expect([...document.querySelectorAll('.steady-button, .disclosure-button')]).toEqual(before);
    for (const one of before)
      expect(one.compareDocumentPosition(offered) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('offers nothing when nobody left, and asks nothing in a private window', async () => {
    const page = show(<Popup />);
    await waitFor(() => expect(asked).toContain('afterLeave'));
    await screen.findByText('No pauses today');
    expect(document.querySelector('.afterwards')).toBeNull();
    page.unmount();
    asked.length = 0;
    await leave(3);
    const tabs = [{ id: 7, url: '', incognito: true }];
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
    show(<Popup />);
    await screen.findByText('Open a profile you want to step back from.', { exact: false });
    expect(asked).not.toContain('afterLeave');
    expect(document.querySelector('.afterwards')).toBeNull();
  });
});

describe('on the key of Steady me', () => {
  const steady = { steady: true, window: false, private: false };
  const shortcut = () => fakeBrowser.storage.session.set({ steady: Date.now() });

  it('shows the exercises alone, the first of the kit with the focus, and more of Lull on a press', async () => {
    await writeSettings({ kit: ['let-go', 'name-it'] });
    show(<Popup start={steady} />);
    await waitFor(() => expect(document.activeElement).toBe(button('Loosen up, bit by bit')));
    expect(screen.queryByRole('button', { name: 'Note a pull' })).toBeNull();
    expect(screen.queryByText('No pauses today')).toBeNull();
    await expectAccessible();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Loosen up, bit by bit');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('Loosen up, bit by bit'));
    await userEvent.click(button('Show everything'));
    await screen.findByText('No pauses today');
  });

  it('gives the focus to its title when the rest comes', async () => {
    show(<Popup start={steady} />);
    button('Show everything').focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Lull' }));
  });

  it('comes to the exercises when it is open already', async () => {
    show(<Popup />);
    await screen.findByText('No pauses today');
    await act(shortcut);
    await waitFor(() => expect(screen.queryByText('No pauses today')).toBeNull());
    expect(document.activeElement).toBe(button('My two minutes'));
    expect(await fakeBrowser.storage.session.get('steady')).toEqual({});
  });

  it('as a window of a private one asks for nothing and keeps nothing', async () => {
    await leave(3);
    show(<Popup start={{ steady: true, window: true, private: true }} />);
    await allWays();
    await userEvent.click(button('A message not sent'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Your message' }), 'Hello');
    expect(screen.queryByRole('button', { name: 'Keep it for me' })).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(asked).not.toContain('afterLeave');
    expect(screen.queryByRole('button', { name: 'Show everything' })).toBeNull();
  });

  it('is known by the address, or by a fresh word of the background, once', async () => {
    const startAt = async (hash: string) => (await readPopup(hash)).start;
    expect(await startAt('')).toEqual(EVERYTHING);
    await shortcut();
    expect(await startAt('')).toEqual(steady);
    expect(await startAt('')).toEqual(EVERYTHING);
    await fakeBrowser.storage.session.set({ steady: Date.now() - 60_000 });
    expect(await startAt('')).toEqual(EVERYTHING);
    expect(await startAt('#steady')).toEqual({ steady: true, window: true, private: false });
    expect(await startAt('#steady-private')).toEqual({ steady: true, window: true, private: true });
  });
});
