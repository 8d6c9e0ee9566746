import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, vi } from 'vitest';
import { Pause } from '@/components/pause/Pause';
import { readPauseKit } from '@/entrypoints/background/pause-kit';
import { database } from '@/lib/storage/database';
import type { OwnText } from '@/lib/storage/schema';
import { attempt, fakeClock, speakAs } from './helpers';

export function show(props: Partial<Parameters<typeof Pause>[0]> = {}) {
  const calls = { onLeave: vi.fn(), onOpen: vi.fn(), onPractical: vi.fn() };
  render(<Pause wait={8} seed={1} {...calls} {...props} />);
  return calls;
}

/** The pause with what its user wrote and chose, as the background reads it. */
export const showOwn = async (props: Parameters<typeof show>[0] = {}) =>
  show({ ...props, kit: (await readPauseKit(Date.now())).kit });

/** Something the user wrote. */
export const write = (kind: OwnText['kind'], text: string, over: Partial<OwnText> = {}) =>
  database.texts.put({ id: kind, kind, text, at: 1, until: null, about: null, ...over });

/** So many more pauses before this one. */
export const past = (count: number) =>
  database.attempts.bulkAdd(Array.from({ length: count }, () => attempt()));

export const seconds = (n: number) => act(() => vi.advanceTimersByTimeAsync(n * 1000));

beforeEach(() => {
  speakAs('frame');
  fakeClock(new Date().setHours(12, 0, 0, 0));
});

afterEach(() => {
  vi.useRealTimers();
});

export const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
