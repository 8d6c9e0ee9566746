// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '@/entrypoints/options/App';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { asked, button, expectAccessible, goTo, profile, requestSites, show } from './helpers';

beforeEach(async () => {
  await goTo('#/people');
  await database.people.add(person({ label: 'Person 1' }));
  await database.profiles.add(profile());
});

const press = async (element: HTMLElement) => {
  element.focus();
  await userEvent.keyboard('{Enter}');
};
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Address of the site' });
async function enter(text: string) {
  show(<App />);
  await press(await screen.findByRole('button', { name: 'Pause a whole site' }));
  field().focus();
  if (text) await userEvent.paste(text);
  await userEvent.keyboard('{Enter}');
}
const stored = () => database.profiles.get(['web', 'web.whatsapp.com']);

describe('all of a site', () => {
  it('gets a pause by keyboard, the permission prompt for its host first; what it means is said', async () => {
    await enter('https://web.whatsapp.com/send?phone=15551230123');
    screen.getByText(/for everyone on it, not just this person/);
    await screen.findByText('Pause added under “Person 1”.');
    expect(asked.filter((one) => one !== 'health')).toEqual(['permission', 'hold']);
    expect(requestSites().mock.lastCall).toEqual([
      { origins: ['https://web.whatsapp.com/*', 'https://www.web.whatsapp.com/*'] },
    ]);
    expect(await stored()).toMatchObject({ personId: 'p1', open: 'https://web.whatsapp.com' });
    const item = (await screen.findByText('All of web.whatsapp.com')).closest('li') as HTMLElement;
    await waitFor(() => within(item).getByText('Pause on'));
    expect(screen.queryByText(/A plain web page has no mute/)).toBeNull();
    expect(field().value).toBe('');
    await expectAccessible();
  });

  it('is free again when its pause is removed, which can be undone', async () => {
    await enter('web.whatsapp.com');
    const item = (await screen.findByText('All of web.whatsapp.com')).closest('li') as HTMLElement;
    await press(within(item).getByRole('button', { name: 'Remove the pause' }));
    within(item).getByText('Remove the pause from this site?');
    await press(button('Yes, remove it'));
    await waitFor(async () => expect(await stored()).toBeUndefined());
    await press(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await stored()).toMatchObject({ personId: 'p1' }));
  });

  it('is said by Check a link to be what decides, with its own permission alone', async () => {
    await enter('web.whatsapp.com');
    await screen.findByText('All of web.whatsapp.com');
    await press(button('Check a link'));
    screen.getByRole('textbox', { name: 'Any link' }).focus();
    await userEvent.paste('https://web.whatsapp.com/');
    await userEvent.keyboard('{Enter}');
    await screen.findByText('You added a pause before this whole site.');
  });

  it.each([
    ['', "This isn't the address of a site yet"],
    ['whatsapp', "This isn't the address of a site yet"],
    ['http://chat.example/', "This page isn't secure"],
    ['http://192.0.2.1/', "This page isn't secure"],
    ['https://988lifeline.org/', 'Lull never covers a help line'],
    ['https://web-whatsapp.com/', 'This address only looks like a site Lull knows'],
    ['javascript:alert(1)', 'Lull can only add a pause to web pages'],
    ['https://bit.ly/abc', "A short link doesn't say where it leads"],
    ['https://web.archive.org/', "This isn't the address of a site yet"],
  ])('answers “%s” kindly, keeps it, and asks the browser for nothing', async (text, sentence) => {
    await enter(text);
    await screen.findByText(sentence, { exact: false });
    expect(field().value).toBe(text);
    expect(document.activeElement).toBe(field());
    expect(asked).not.toContain('permission');
    expect(await database.profiles.count()).toBe(1);
  });

  it('is there once, whoever it was added for', async () => {
    await database.profiles.add(profile({ platform: 'web', account: 'web.whatsapp.com', heldAt: 2 }));
    await enter('https://web.whatsapp.com/');
    await screen.findByText(/^This site already has a pause, under “Person 1”/);
    expect(await database.profiles.count()).toBe(2);
  });
});
