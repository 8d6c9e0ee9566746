// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exercises } from '@/components/exercises';
import { FIRST_SCREEN } from '@/components/pause/first-markup';
import type { PauseWorld } from '@/components/pause/types';
import { derivePauseKit } from '@/entrypoints/background/pause-kit';
import { showNext } from '@/entrypoints/pause/next';
import { showCard } from '@/entrypoints/pause/show-card';
import pauseFirst from '@/entrypoints/pause-first';
import { word } from '@/lib/browser/word';
import { ONLY_PICKED, PLACES } from '@/lib/policy/at-hand';
import { OFFERED } from '@/lib/policy/offer';
import { writeSettings } from '@/lib/storage/background/settings';
import type { FromFrame, ToFrame } from '@/lib/storage/channels';
import { database } from '@/lib/storage/database';
import { writeFrameToken } from '@/lib/storage/guard-store';
import { readTold } from '@/lib/storage/session';
import { toHtml } from '@/scripts/first-screen';
import { attempt, button, delayAnswers, fakeClock, speakAs } from './helpers';

const TOKEN = 'token';
const world = globalThis as PauseWorld;
const page = () => document.getElementById('first') as HTMLElement;
const heading = () => screen.getByRole('heading', { level: 1 });
const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
const seconds = (n: number) => act(() => vi.advanceTimersByTimeAsync(n * 1000));

const listening: [string, EventListener][] = [];

beforeEach(() => {
  speakAs('frame');
  fakeClock(new Date().setHours(12, 0, 0, 0));
  document.body.innerHTML = `<div id="first" hidden>${toHtml(FIRST_SCREEN)}<div class="pause-parting" role="status"></div></div><div id="root"></div>`;
  document.documentElement.removeAttribute('dir');
  world.lullNext = async () => ({ showNext, showCard });
  const { addEventListener } = window;
  vi.spyOn(window, 'addEventListener').mockImplementation(((
    type: string,
    listener: EventListener,
    more: never,
  ) => {
    listening.push([type, listener]);
    addEventListener.call(window, type, listener, more);
  }) as never);
});
afterEach(() => {
  for (const [type, listener] of listening.splice(0)) window.removeEventListener(type, listener);
  document.body.replaceChildren();
  delete world.lullNext;
  vi.useRealTimers();
});

/** What a guard does once the frame is loaded: posts a token with a port, and says how the pause begins. */
function post(token: unknown, port?: MessagePort): void {
  const event = new Event('message');
  Object.assign(event, { data: token, ports: port ? [port] : [] });
  window.dispatchEvent(event);
}

async function meet(over: Partial<ToFrame> = {}) {
  await writeFrameToken(TOKEN);
  pauseFirst.main();
  const heard: FromFrame[] = [];
  const port = { postMessage: (message: FromFrame) => heard.push(message) } as unknown as MessagePort;
  post(TOKEN, port);
  await vi.waitFor(() => expect(port.onmessage).toBeTypeOf('function'));
  const begin: ToFrame = { wait: 8, seed: 1, privateWindow: false, attempt: 'a', ...over };
  await act(async () => {
    port.onmessage?.({ data: begin } as MessageEvent);
    await vi.advanceTimersByTimeAsync(400);
  });
  await waitFor(() => expect(heard).toEqual([{ type: 'ready' }]));
  heard.length = 0;
  return heard;
}

/** The same with what the user wrote and chose. */
async function meetOwn(over: Partial<ToFrame> = {}) {
  await derivePauseKit(Date.now());
  return meet(over);
}

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
    expect(document.body.textContent).toBe('');
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

describe('what is known of the exercises before they are loaded', () => {
  const alone = exercises.filter(({ after }) => !after);

  it('is every one, in their order', () => {
    expect(Object.keys(PLACES)).toEqual(alone.map(({ id }) => id));
    expect(ONLY_PICKED).toEqual(alone.filter(({ offByDefault }) => offByDefault).map(({ id }) => id));
  });

  it('is which of them a pause may offer', () => {
    const offered = alone.filter(({ inPause }) => inPause).map(({ id }) => id);
    expect(Object.keys(OFFERED)).toEqual(offered);
    expect(PLACES).toMatchObject(OFFERED);
  });

  it.each(['name', 'good'])('is their %s', (what) => {
    const told = Object.values(PLACES).map((place) => word(`exercise.${place}.${what}`));
    expect(told).toEqual(alone.map(({ name, goodFor }) => (what === 'name' ? name() : goodFor())));
  });
});
