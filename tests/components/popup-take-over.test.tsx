// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exercises } from '@/components/exercises';
import { derivePauseKit } from '@/entrypoints/background/pause-kit';
import { takeOver } from '@/entrypoints/popup/take-over';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { removeSession, writeSession } from '@/lib/storage/session';
import { asked, button, silence } from './helpers';
import { DISCREET, heading, pick, pressKey, seconds, stand, tiles, user } from './popup-first-steps';

describe('React takes over', () => {
  const given: [string, () => Promise<unknown>][] = [
    ['with the built-in exercises', async () => undefined],
    ['with a kit', () => pick('unsent', 'five-senses', 'long-sigh', 'in-the-room')],
    [
      'with nothing left',
      async () => {
        await writeSettings({ aside: exercises.map(({ id }) => id) });
        await derivePauseKit(Date.now());
      },
    ],
    ['before its name is known', () => removeSession('look')],
    ['in discreet mode', () => writeSession('look', DISCREET)],
    ['in Steady me', pressKey],
    [
      'in a window of its own',
      async () => {
        location.hash = '#steady';
      },
    ],
  ];

  it.each(given)('%s: the very elements stay, and none is mended', async (_, prepare) => {
    await prepare();
    const first = await stand();
    silence();
    vi.mocked(fakeBrowser.tabs.query).mockReturnValue(new Promise(() => undefined) as never);
    const faults = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const before = [...document.querySelectorAll('#root *')];
    const html = document.getElementById('root')?.innerHTML;
    const focused = document.activeElement;
    await act(async () => takeOver(first));
    const complaints = faults.mock.calls
      .map((call) => call.join(' '))
      .filter((line) => /hydrat|taking over/i.test(line));
    expect(complaints).toEqual([]);
    expect(before.filter((element) => !element.isConnected)).toEqual([]);
    expect(document.getElementById('root')?.innerHTML).toContain(html?.split('</section>')[0]);
    expect(document.activeElement).toBe(focused);
  });

  it('answers the press that was under way, once', async () => {
    const first = await stand();
    await user().click(button('Slow breath'));
    await act(async () => takeOver(first));
    await waitFor(() => expect(button('Rest')).toBeDefined());
    await seconds(2);
    expect(document.getElementById('plain')).toBe(null);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('answers a press on what it alone can do', async () => {
    const first = await stand();
    await user().click(button('More ways'));
    await act(async () => takeOver(first));
    await waitFor(() => expect(button('Fewer ways')).toBeDefined());
    expect(button('Five senses')).toBeDefined();
  });

  describe('after an exercise in words', () => {
    const inWords = async (name: string) => {
      await user().click(button(name));
      await seconds(1);
    };
    const noted = async () => (await database.moments.toArray()).map(({ exercise }) => exercise);

    it('notes each that was finished, and none that was left', async () => {
      await pick('slow-breath', 'unsent', 'let-go');
      const first = await stand();
      await inWords('Loosen up, bit by bit');
      await user().click(button('Back'));
      for (const name of ['Slow breath', 'A message not sent']) {
        await inWords(name);
        await user().click(button('Next'));
        await user().click(button('Done'));
      }
      await act(async () => takeOver(first));
      // In place of the message stood the breath.
      await waitFor(async () => expect(await noted()).toEqual(['slow-breath', 'slow-breath']));
    });

    it('notes nothing in a private window', async () => {
      vi.mocked(fakeBrowser.tabs.query).mockResolvedValue([{ id: 7, url: '', incognito: true }] as never);
      const first = await stand();
      await inWords('Slow breath');
      await user().click(button('Next'));
      await user().click(button('Done'));
      await act(async () => takeOver(first));
      await screen.findByText('No pauses today');
      expect(asked).not.toContain('noteMoment');
    });
  });

  it('waits until an exercise in words is over', async () => {
    const first = await stand();
    await user().click(button('Slow breath'));
    await seconds(1);
    let free = false;
    void first.free().then(() => {
      free = true;
    });
    await seconds(1);
    expect(free).toBe(false);
    await user().click(button('Back'));
    await waitFor(() => expect(free).toBe(true));
  });

  it('has every exercise with a database that does not open', async () => {
    const first = await stand();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    silence('readKit', 'today', 'noteMoment', 'askCheckIn', 'readDue', 'pathStep', 'afterLeave');
    await act(async () => takeOver(first));
    await user().click(button('My two minutes'));
    await waitFor(() => expect(heading(2).textContent).toBe('What could you do for two minutes?'));
    await user().click(button('Drink a glass of water'));
    await user().click(button('I did it'));
    await user().click(button('Done'));
    expect(tiles()).toHaveLength(3);
  });
});
