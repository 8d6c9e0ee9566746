// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AddPauseHere } from '@/entrypoints/popup/parts/AddPauseHere';
import { requestSites } from '@/lib/browser/permissions';
import { ask } from '@/lib/messages/client';
import { type Answering, answerWith, button, expectAccessible, show } from './helpers';

vi.mock('@/lib/messages/client', () => ({ ask: vi.fn() }));
vi.mock('@/lib/browser/permissions', () => ({ requestSites: vi.fn() }));
vi.mock('@/lib/browser/api', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const THREAD = 'https://www.instagram.com/direct/t/3402823/';
const answering: Answering = {};
const order: string[] = [];

beforeEach(() => {
  vi.clearAllMocks();
  order.length = 0;
  Object.assign(answering, {
    listPeople: () => [
      { id: 'p1', label: 'Person 1' },
      { id: 'p2', label: 'Blue' },
    ],
    holdThread: () => ({ held: true, label: 'Blue' }),
  } satisfies Answering);
  answerWith(answering, order);
  vi.mocked(requestSites).mockImplementation(async () => {
    order.push('permission');
    return true;
  });
});

const open = (url: string) =>
  show(<AddPauseHere tab={{ id: 7, url, private: false, shows: 'other' }} onAdded={() => undefined} />);

describe('a chat in the tab', () => {
  it('gets a pause for a person of the list by keyboard, the permission prompt first', async () => {
    open(THREAD);
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Who is it with?' }), 'Blue');
    await expectAccessible();
    button('Add a pause before this chat').focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Pause added. This chat is under “Blue”.');
    expect(order).toEqual(['listPeople', 'permission', 'holdThread']);
    expect(ask).toHaveBeenCalledWith('holdThread', { link: THREAD, personId: 'p2' });
    expect(requestSites).toHaveBeenCalledWith(['https://*.instagram.com/*']);
  });

  it('says that no pause can be added, and can be tried again', async () => {
    answering.holdThread = () => ({ held: false });
    open(THREAD);
    await userEvent.click(await screen.findByRole('button', { name: 'Add a pause before this chat' }));
    await screen.findByText(/This chat can't have a pause/);
    expect(button('Add a pause before this chat').disabled).toBe(false);
  });

  it('asks for a person first where there is none', async () => {
    answering.listPeople = () => [];
    open(THREAD);
    await screen.findByText(/Add a pause before a profile of this person first/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('that names the person leads to the profile', () => {
    open('https://www.messenger.com/t/marla.quint/');
    expect(screen.getByText(/Then turn on messages for them in People/)).toBeTruthy();
  });

  it('is not offered on other pages', () => {
    open('https://www.instagram.com/direct/inbox/');
    expect(screen.getByText(/Open a profile you want to step back from/)).toBeTruthy();
    expect(ask).not.toHaveBeenCalled();
  });
});
