// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
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

it.each([
  ['People', <App key="app" />],
  ['Firefox that never remembers history', <OutOfReach key="reach" />],
])('%s keeps a link that was handed over though the first page breaks', async (_, page) => {
  await fakeBrowser.storage.session.set({ 'handed:1': { link: LINK, tabId: null } });
  await goTo('#/people?key=1');
  show(page);
  await screen.findByRole('button', { name: 'Add a pause' });
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Profile link' }).value).toBe(LINK),
  );
  await screen.findByText(/reach what it saved|never remembers history/);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Profile link' }).value).toBe(LINK);
  expect(await fakeBrowser.storage.session.get('handed:1')).toEqual({});
});

it('People is itself again once the database opens, and says so of a removal that waits', async () => {
  show(<App />);
  await screen.findByText("Lull can't reach what it saved right now.");
  const due = Date.now() + 600_000;
  const change = { id: 'stop:instagram:marla.quint', askedAt: 1, due, what: 'stop', wait: null };
  const waiting = [{ ...change, platform: 'instagram', account: 'marla.quint' }];
  const held = { 'instagram:marla.quint': { person: 'p1', post: true, quiet: 'q', open: null } };
  const { index } = await fakeBrowser.storage.local.get('index');
  await fakeBrowser.storage.local.set({
    alone: { added: [], taken: [], waiting },
    index: { ...(index as object), held },
  });
  await goTo('#/overview');
  await goTo('#/people');
  await screen.findByText(/You asked Lull to remove this pause/);
  await expectAccessible();
  expect(screen.queryByRole('button', { name: 'Remove the pause' })).toBeNull();
  await userEvent.click(button('Keep the pause'));
  await screen.findByRole('button', { name: 'Remove the pause' });
  giveIn();
  document.dispatchEvent(new Event('visibilitychange'));
  await screen.findByRole('heading', { name: 'Person 1' }, { timeout: 20_000 });
  expect(screen.queryByText("Lull can't reach what it saved right now.")).toBeNull();
});
