// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { KeysCard } from '@/entrypoints/options/settings/KeysCard';
import { openKeySettings, readKeys } from '@/lib/browser/keys';
import { button, expectAccessible, reported, show } from './helpers';

vi.mock('@/lib/browser/keys', () => ({ readKeys: vi.fn(), openKeySettings: vi.fn() }));

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(openKeySettings).mockResolvedValue();
  vi.mocked(readKeys).mockResolvedValue({ _execute_action: 'Alt+Shift+L', steady: '' });
});

it('tells the keys, and what has none, and follows a change', async () => {
  show(<KeysCard />);
  await screen.findByText('Alt+Shift+L');
  expect(screen.getByText('not set yet').previousElementSibling?.textContent).toBe('Steady me');
  await expectAccessible();
  vi.mocked(readKeys).mockResolvedValue({ _execute_action: '', steady: 'Ctrl+Shift+9' });
  await act(async () => void window.dispatchEvent(new Event('focus')));
  await screen.findByText('Ctrl+Shift+9');
});

it('leads to where they are changed by one key press, and says when that did not open', async () => {
  show(<KeysCard />);
  await screen.findByText('Alt+Shift+L');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(openKeySettings).toHaveBeenCalledOnce();
  vi.mocked(openKeySettings).mockRejectedValue(new Error('closed'));
  await userEvent.click(button('Change the shortcuts'));
  await screen.findByText("That didn't open.", { exact: false });
  expect(reported).toHaveBeenCalled();
});
