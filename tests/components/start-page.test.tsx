// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { startPage } from '@/components/ui/start-page';
import { LeaveAlone } from '@/entrypoints/pause/LeaveAlone';

const report = vi.fn();
const Broken = (): never => {
  throw new Error('cannot be drawn');
};

beforeEach(() => {
  report.mockClear();
  document.documentElement.removeAttribute('dir');
  document.documentElement.removeAttribute('lang');
  document.body.innerHTML = '<div id="root"></div>';
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

it('a page has its language and direction', async () => {
  await act(async () => startPage(<p>here</p>, report));
  expect(screen.getByText('here')).toBeDefined();
  expect(document.documentElement.lang).toMatch(/^en/);
  expect(document.documentElement.dir).toBe('ltr');
});

it('a page that breaks says so kindly', async () => {
  await act(async () => startPage(<Broken />, report));
  expect(screen.getByRole('alert').textContent).not.toBe('');
  expect(report).toHaveBeenCalled();
});

it('a pause that breaks tells the page, and keeps the way out, by button and by Escape', async () => {
  const onLeave = vi.fn();
  const onBroken = vi.fn();
  await act(async () => startPage(<Broken />, report, <LeaveAlone onLeave={onLeave} onBroken={onBroken} />));
  expect(onBroken).toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Leave' }));
  expect(onLeave).toHaveBeenCalledTimes(1);
  await userEvent.keyboard('{Escape}');
  expect(onLeave).toHaveBeenCalledTimes(2);
  expect(screen.queryByRole('alert')).toBeNull();
});
