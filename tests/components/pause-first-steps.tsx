import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { FIRST_SCREEN } from '@/components/pause/first-markup';
import type { PauseWorld } from '@/components/pause/types';
import { derivePauseKit } from '@/entrypoints/background/pause-kit';
import { showNext } from '@/entrypoints/pause/next';
import { showCard } from '@/entrypoints/pause/show-card';
import pauseFirst from '@/entrypoints/pause-first';
import type { FromFrame, ToFrame } from '@/lib/storage/channels';
import { writeFrameToken } from '@/lib/storage/guard-store';
import { toHtml } from '@/scripts/first-screen';
import { fakeClock, speakAs } from './helpers';

export const TOKEN = 'token';

export const world = globalThis as PauseWorld;

export const heading = () => screen.getByRole('heading', { level: 1 });

export const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });

export const seconds = (n: number) => act(() => vi.advanceTimersByTimeAsync(n * 1000));

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
export function post(token: unknown, port?: MessagePort): void {
  const event = new Event('message');
  Object.assign(event, { data: token, ports: port ? [port] : [] });
  window.dispatchEvent(event);
}

export async function meet(over: Partial<ToFrame> = {}) {
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
export async function meetOwn(over: Partial<ToFrame> = {}) {
  await derivePauseKit(Date.now());
  return meet(over);
}
