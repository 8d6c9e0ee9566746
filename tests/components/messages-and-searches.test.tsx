// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '@/entrypoints/options/App';
import { database } from '@/lib/storage/database';
import type { Person } from '@/lib/storage/schema';
import { person } from '../factories';
import { asked, button, expectAccessible, goTo, profile, requestSites, show } from './helpers';

beforeEach(() => goTo('#/people'));

const stored = async () => (await database.people.get('p1')) as Person;
const press = async (element: HTMLElement, key = '{Enter}') => {
  element.focus();
  await userEvent.keyboard(key);
};
async function opened(part: Partial<Person> = {}) {
  await database.people.add(person({ label: 'Person 1', ...part }));
  await database.profiles.add(profile());
  show(<App />);
  await press(await screen.findByRole('button', { name: 'Messages and searches' }));
}
const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Add a name' });

describe('single posts', () => {
  it('are switched for each profile by keyboard; a web page has none', async () => {
    await database.people.add(person({ label: 'Person 1' }));
    await database.profiles.bulkAdd([
      profile(),
      profile({ platform: 'web', account: 'blog.example', heldAt: 2 }),
    ]);
    show(<App />);
    const [how, webHow] = await screen.findAllByRole('button', { name: 'How this pause works' });
    await press(how as HTMLElement);
    await press(webHow as HTMLElement);
    const control = screen.getByRole<HTMLInputElement>('switch', { name: 'Pause single posts too' });
    expect(control.checked).toBe(true);
    await press(control, ' ');
    await waitFor(() => expect(control.checked).toBe(false));
    expect((await database.profiles.get(['instagram', 'marla.quint']))?.post).toBe(false);
  });
});

describe('messages', () => {
  it('are off until turned on, and it is said what Lull cannot see', async () => {
    await opened();
    const control = screen.getByRole<HTMLInputElement>('switch', { name: 'Pause messages with this person' });
    expect(control.checked).toBe(false);
    screen.getByText(/WhatsApp Web and apps like it have one address for every chat/);
    screen.getByText(/Instagram: some chats have a number instead of a name/);
    await press(control, ' ');
    await waitFor(() => expect(control.checked).toBe(true));
    await expectAccessible();
  });

  it('lists chats with a pause without their ids, and removes the pause', async () => {
    await opened({ threads: [{ platform: 'instagram', thread: '34028236' }] });
    expect(document.body.innerHTML).not.toContain('34028236');
    await press(button('Remove: Instagram, chat 1'));
    await waitFor(() => expect(screen.queryByText('Instagram, chat 1')).toBeNull());
    expect((await stored()).threads).toEqual([]);
  });
});

describe('names to look for', () => {
  it('are added with Enter, keep the focus, and can be taken out', async () => {
    await opened();
    await userEvent.type(name(), '  Marla Quint {Enter}');
    await waitFor(() => expect(name().value).toBe(''));
    expect((await stored()).names).toEqual(['Marla Quint']);
    expect(document.activeElement).toBe(name());
    await press(await screen.findByRole('button', { name: 'Remove: Marla Quint' }));
    await waitFor(async () => expect((await stored()).names).toEqual([]));
  });

  it.each([
    ['nothing', ' ', 'Write a name first.'],
    ['only digits', '12 34', 'A name needs at least one letter.'],
    ['a long one', 'a'.repeat(81), 'Please keep a name to 80 characters or fewer.'],
    ['one that is there in other letters', 'quint MÁRLA', 'This name is in the list already.'],
  ])('refuse %s kindly and keep the text', async (_, text, sentence) => {
    await opened({ names: ['Marla Quint'] });
    name().focus();
    await userEvent.paste(text);
    await userEvent.keyboard('{Enter}');
    await screen.findByText(sentence);
    expect(name().value).toBe(text);
    expect(document.activeElement).toBe(name());
    expect((await stored()).names).toEqual(['Marla Quint']);
  });
});

describe('places to search', () => {
  const place = (label: string) => screen.getByRole<HTMLInputElement>('checkbox', { name: label });

  it('are all unticked at first; a tick asks for that site alone, before anything else', async () => {
    await opened();
    for (const label of ['Google', 'Bing', 'DuckDuckGo', 'Kagi', 'Instagram'])
      expect(place(label).checked).toBe(false);
    expect(screen.queryByRole('checkbox', { name: 'LinkedIn' })).toBeNull();
    asked.length = 0;
    await press(place('Google'), ' ');
    await waitFor(() => expect(place('Google').checked).toBe(true));
    expect(asked).toEqual(['permission', 'setWatching']);
    expect(requestSites()).toHaveBeenCalledWith({ origins: ['https://*.google.com/*'] });
    await press(place('Google'), ' ');
    await waitFor(() => expect(place('Google').checked).toBe(false));
    expect(requestSites()).toHaveBeenCalledTimes(1);
    await expectAccessible();
  });

  it('keep both of two quick ticks', async () => {
    await opened();
    await Promise.all([userEvent.click(place('Google')), userEvent.click(place('Bing'))]);
    await waitFor(async () => expect((await stored()).search).toEqual(['google', 'bing']));
  });

  it('say Pause off with Allow until the browser allows them', async () => {
    await opened({ search: ['bing'] });
    const region = within(screen.getByRole('region', { name: 'Where to pause searches' }));
    await region.findByText('Pause off');
    await press(region.getByRole('button', { name: 'Allow' }));
    expect(requestSites()).toHaveBeenCalledWith({ origins: ['https://*.bing.com/*'] });
    await region.findByText('Pause on');
    expect(region.queryByRole('button', { name: 'Allow' })).toBeNull();
  });
});
