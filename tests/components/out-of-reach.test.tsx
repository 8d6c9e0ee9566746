// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OutOfReach } from '@/entrypoints/options/OutOfReach';
import { button, expectAccessible, goTo, show } from './helpers';

const create = vi.fn();

it('in a private window of Firefox the same place is opened in an ordinary one', async () => {
  Object.assign(fakeBrowser, { windows: { create } });
  await goTo('#/people?key=1');
  show(<OutOfReach />);
  await expectAccessible();
  create.mockResolvedValue({});
  await userEvent.click(button('Open it there'));
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: location.href, incognito: false });
  expect(location.hash).toBe('#/people?key=1');
});

it('a window that does not open is said kindly, and it can be tried again', async () => {
  Object.assign(fakeBrowser, { windows: { create } });
  show(<OutOfReach />);
  create.mockRejectedValue(new Error('no'));
  await userEvent.click(button('Open it there'));
  await screen.findByText("That didn't work just now.", { exact: false });
  expect(button('Open it there').disabled).toBe(false);
});
