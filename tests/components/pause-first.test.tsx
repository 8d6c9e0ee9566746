// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import pauseFirst from '@/entrypoints/pause-first';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { writeFrameToken } from '@/lib/storage/guard-store';
import { attempt, button, delayAnswers } from './helpers';
import { heading, meet, meetOwn, post, seconds, TOKEN, user, world } from './pause-first-steps';

const page = () => document.getElementById('first') as HTMLElement;

describe('the frame of a pause', () => {
  it.each([
    ['no message at all', () => undefined],
    ['a message without a port', () => post(TOKEN)],
    ['a token nobody wrote', () => post('made up', {} as MessagePort)],
    ['something that is no token', () => post({ token: TOKEN }, {} as MessagePort)],
  ])('paints nothing after %s', async (_, embed) => {
    pauseFirst.main();
    await act(async () => {
      embed();
      await vi.advanceTimersByTimeAsync(5_000);
    });
    expect(page().hidden).toBe(true);
    expect(document.documentElement.hasAttribute('dir')).toBe(false);
    expect(document.getElementById('root')?.childElementCount).toBe(0);
    expect(document.querySelector('.pause-line')?.textContent).toBe('');
  });

  it('says that it is ready as its buttons answer, before the layout that the first focus costs', async () => {
    const focus = vi.spyOn(HTMLElement.prototype, 'focus');
    const ready = new Promise<number>((resolve) => {
      const port = { postMessage: () => resolve(focus.mock.calls.length) } as unknown as MessagePort;
      void writeFrameToken(TOKEN).then(async () => {
        pauseFirst.main();
        post(TOKEN, port);
        await vi.waitFor(() => expect(port.onmessage).toBeTypeOf('function'));
        port.onmessage?.({ data: { wait: 8, seed: 1, privateWindow: false, attempt: 'a' } } as MessageEvent);
        await vi.advanceTimersByTimeAsync(400);
      });
    });
    expect(await ready).toBe(0);
    expect(document.activeElement).toBe(heading());
    focus.mockRestore();
  });

  it('stands without React: language, direction, words, and the line has the focus', async () => {
    delete world.lullNext;
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await meet();
    expect(page().hidden).toBe(false);
    expect(document.documentElement).toMatchObject({ lang: 'en-GB', dir: 'ltr' });
    expect(document.activeElement).toBe(heading());
    expect(performance.getEntriesByName('lull:pause-ready').length).toBeGreaterThan(0);
    const words = [...page().querySelectorAll('[data-word]')].map(({ textContent }) => textContent);
    expect(words.filter((word) => !word)).toEqual([]);
    expect(page().textContent).toContain('8 s');
  });

  it('wears what was chosen in Settings before anything of it is painted', async () => {
    await writeSettings({ theme: 'dark', palette: 'heather', textSize: 150 });
    await meetOwn();
    expect(document.documentElement.dataset).toMatchObject({
      theme: 'dark',
      palette: 'heather',
      textSize: '150',
    });
  });

  it('has no accessibility fault', async () => {
    await writeSettings({ kit: ['five-senses'] });
    await meetOwn();
    vi.useRealTimers();
    const rules = { 'color-contrast': { enabled: false } };
    expect((await axe.run(document.body, { rules })).violations).toEqual([]);
  });

  it.each([
    ['by its button', async () => user().click(button('Quick exit'))],
    ['with Shift three times', async () => user().keyboard('{Shift}{Shift}{Shift}')],
  ])('is left by Quick exit %s, and nothing of it is seen from then on', async (_, leave) => {
    const tabs = { create: vi.fn(async () => ({})), query: async () => [], get: async () => ({}) };
    Object.assign(fakeBrowser.tabs, { ...tabs, remove: vi.fn(async () => undefined) });
    const heard = await meet();
    await leave();
    expect(document.documentElement.dataset.exit).toBe('');
    await waitFor(() => expect(tabs.create).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(heard).toEqual([{ type: 'leave', urge: null }]));
    delete document.documentElement.dataset.exit;
  });

  it('goes only once Quick exit was heard, since Leave takes its frame away, or after a second', async () => {
    const answers = delayAnswers('exitPause');
    Object.assign(fakeBrowser.tabs, {
      create: async () => ({}),
      query: async () => [],
      remove: async () => undefined,
    });
    const heard = await meet();
    await user().click(button('Quick exit'));
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    expect(heard).toEqual([]);
    await seconds(1.1);
    await waitFor(() => expect(heard).toEqual([{ type: 'leave', urge: null }]));
    answers[0]?.();
    delete document.documentElement.dataset.exit;
  });

  it('is left by Quick exit after Continue as well', async () => {
    const create = vi.fn(async () => ({}));
    Object.assign(fakeBrowser.tabs, { create, query: async () => [], remove: vi.fn(async () => undefined) });
    const heard = await meet({ wait: 0 });
    await user().click(button('Continue'));
    await user().click(await screen.findByRole('button', { name: 'Quick exit' }));
    expect(document.documentElement.dataset.exit).toBe('');
    await waitFor(() => expect(create).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(heard).toEqual([{ type: 'leave', urge: null }]));
    delete document.documentElement.dataset.exit;
  });

  it('says what a private window is, and shows nothing of what is not asked there', async () => {
    const at = Date.now() - 3_600_000;
    await database.attempts.add(attempt({ id: 'v', at, decidedAt: at, outcome: 'continued', minutes: 1 }));
    await meetOwn({ privateWindow: true });
    expect(screen.getByText(/Nothing is saved/)).toBeDefined();
    expect(screen.queryByText(/After your last look/)).toBeNull();
  });
});
