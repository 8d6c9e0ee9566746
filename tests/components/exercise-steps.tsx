import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, vi } from 'vitest';
import { DEFAULT_TOOLS, type Exercise, exercises, type Tools, ToolsContext } from '@/components/exercises';
import { show } from './helpers';

export const find = (id: string): Exercise => {
  const found = exercises.find((exercise) => exercise.id === id);
  if (!found) throw new Error(`no exercise ${id}`);
  return found;
};

export const onLeave = vi.fn();

beforeEach(() => void onLeave.mockClear());

export function open({ Component }: Exercise, tools: Partial<Tools> = {}) {
  return show(
    <ToolsContext value={{ ...DEFAULT_TOOLS, ...tools }}>
      <Component onLeave={onLeave} />
    </ToolsContext>,
  );
}

export const heading = () => screen.getByRole('heading').textContent;

export const inTime = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });

export const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
