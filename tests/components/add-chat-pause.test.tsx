// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { AddPauseHere } from '@/entrypoints/popup/parts/AddPauseHere';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { asked, button, expectAccessible, requestSites, show } from './helpers';

const THREAD = 'https://www.instagram.com/direct/t/3402823/';
const people = () =>
  database.people.bulkAdd([person({ label: 'Person 1' }), person({ id: 'p2', label: 'Blue', createdAt: 2 })]);
const open = (url: string) =>
  show(
    <AddPauseHere
      tab={{ id: 7, url, private: false, shows: 'other' }}
      first={false}
      onAdded={() => undefined}
    />,
  );

describe('a chat in the tab', () => {
  it('gets a pause for a person of the list by keyboard, the permission prompt first', async () => {
    await people();
    open(THREAD);
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Who is it with?' }), 'Blue');
    await expectAccessible();
    button('Add a pause before this chat').focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Pause added. This chat is under “Blue”.');
    expect(asked).toEqual(['listPeople', 'permission', 'holdThread']);
    expect(requestSites()).toHaveBeenCalledWith({ origins: ['https://*.instagram.com/*'] });
    expect((await database.people.get('p2'))?.threads).toEqual([
      { platform: 'instagram', thread: '3402823' },
    ]);
  });

  it('says that no pause can be added, and can be tried again', async () => {
    await people();
    open(THREAD);
    const add = await screen.findByRole('button', { name: 'Add a pause before this chat' });
    await database.people.clear();
    await userEvent.click(add);
    await screen.findByText(/This chat can't have a pause/);
    expect(button('Add a pause before this chat').disabled).toBe(false);
  });

  it('asks for a person first where there is none', async () => {
    open(THREAD);
    await screen.findByText(/Add a pause before a profile of this person first/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('that names the person leads to the profile', () => {
    open('https://www.messenger.com/t/marla.quint/');
    screen.getByText(/Then turn on messages for them in People/);
  });

  it('is not offered on other pages', () => {
    open('https://www.instagram.com/direct/inbox/');
    screen.getByText(/Open a profile you want to step back from/);
    expect(asked).toEqual([]);
  });
});
