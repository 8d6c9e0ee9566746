// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { App } from '@/entrypoints/options/App';
import { OutOfReach } from '@/entrypoints/options/OutOfReach';
import { database } from '@/lib/storage/database';
import { readIndex } from '@/lib/storage/guard-store';
import { button, expectAccessible, goTo, show } from './helpers';

const LINK = 'https://www.instagram.com/marla.quint/';
let giveIn: () => void;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  await goTo('#/people');
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not allowed here', 'InvalidStateError');
  });
  database.close({ disableAutoOpen: false });
  giveIn = () => open.mockRestore();
});

afterEach(async () => {
  giveIn();
  await database.open();
});

it.each([
  ['People', <App key="app" />, "Lull can't reach what it saved right now."],
  ['Firefox that never remembers history', <OutOfReach key="reach" />, /never remembers history/],
])('%s adds and removes a pause though the database does not open', async (_, page, why) => {
  show(page);
  await screen.findByText(why);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Profile link' }), `${LINK}{Enter}`);
  await screen.findByText('Pause added.');
  await screen.findByText('Pause on');
  await expectAccessible();
  expect(Object.keys((await readIndex())?.held ?? {})).toEqual(['instagram:marla.quint']);
  await userEvent.click(button('Remove the pause'));
  await waitFor(() => expect(screen.queryByText('Pause on')).toBeNull());
  expect((await readIndex())?.held).toEqual({});
});
