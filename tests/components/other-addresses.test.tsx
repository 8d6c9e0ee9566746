// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '@/entrypoints/options/App';
import { writeIndex } from '@/lib/storage/background/derive-index';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { asked, button, expectAccessible, goTo, profile, requestSites, show, sites } from './helpers';

beforeEach(async () => {
  sites.allowed.push('<all_urls>');
  await goTo('#/people');
  await database.people.add(person({ label: 'Person 1', names: ['Marla Quint'], search: ['google'] }));
  await database.profiles.add(profile({ post: false }));
  await writeIndex(async () => undefined);
});

const press = async (element: HTMLElement) => {
  element.focus();
  await userEvent.keyboard('{Enter}');
};

describe('other addresses', () => {
  it('are offered, and a press adds the pause, the permission prompt first', async () => {
    show(<App />);
    const offer = await screen.findByRole('button', { name: 'Add a pause on Threads too' });
    expect(await database.profiles.count()).toBe(1);
    asked.length = 0;
    await press(offer);
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Add a pause on Threads too' })).toBeNull(),
    );
    expect(asked).toEqual(['permission', 'holdAccount']);
    expect(await database.profiles.get(['threads', 'marla.quint'])).toMatchObject({ personId: 'p1' });
  });

  it('a changed name goes to the same person, and the two dated lines are said', async () => {
    show(<App />);
    await press(await screen.findByRole('button', { name: 'Add another profile for this person' }));
    const links = screen.getAllByRole('textbox', { name: 'Profile link' });
    await userEvent.type(links[0] as HTMLElement, 'https://www.threads.com/@marla.new{Enter}');
    await screen.findByText('Pause added under “Person 1”.');
    expect(await database.profiles.get(['threads', 'marla.new'])).toMatchObject({ personId: 'p1' });
    screen.getByText(/^Last checked in \w+ 20\d\d\./);
  });
});

describe('a hint', () => {
  const hint = { platform: 'instagram', account: 'marla.new', personId: 'p1', at: 1 };

  it('adds a pause only on a press', async () => {
    await database.hints.add(hint);
    show(<App />);
    await screen.findByText(/also opened at another link/);
    await expectAccessible();
    expect(await database.profiles.count()).toBe(1);
    asked.length = 0;
    await press(button('Add a pause there too'));
    await waitFor(() => expect(screen.queryByText(/also opened at another link/)).toBeNull());
    expect(asked).toEqual(['permission', 'holdAccount']);
  });

  it('No dismisses it and adds no pause', async () => {
    await database.hints.add(hint);
    show(<App />);
    await press(await screen.findByRole('button', { name: 'No' }));
    await waitFor(() => expect(screen.queryByText(/also opened at another link/)).toBeNull());
    expect(await database.profiles.count()).toBe(1);
    expect(requestSites()).not.toHaveBeenCalled();
  });
});

describe('check a link', () => {
  const check = async (link: string) => {
    show(<App />);
    await press(await screen.findByRole('button', { name: 'Check a link' }));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Any link' });
    field.focus();
    await userEvent.paste(link);
    await userEvent.keyboard('{Enter}');
    return field;
  };
  const said = async () => {
    const terms = await screen.findAllByRole('term');
    const list = terms[0]?.closest('dl') as HTMLElement;
    return within(list)
      .getAllByRole('definition')
      .map(({ textContent }) => textContent);
  };

  it.each([
    [
      'https://www.instagram.com/marla.quint/reels/',
      ['Instagram', 'marla.quint', 'part of a profile', 'Yes, under “Person 1”', 'Yes', 'Yes'],
      'always get one',
    ],
    [
      'instagram.com/marla.quint/p/C8aZb3_tQpR/',
      ['Instagram', 'marla.quint', 'a post', 'Yes, under “Person 1”', 'Yes', 'No'],
      '“Pause single posts too” is off',
    ],
    [
      'https://www.instagram.com/explore/',
      ['Instagram', "This address doesn't name anyone", 'A page of the site itself', 'No', 'Yes', 'No'],
      'no pause to add',
    ],
    [
      'https://www.google.com/search?q=quint+marla+berlin',
      ['Google', "This address doesn't name anyone", 'a search', 'Yes, under “Person 1”', 'Yes', 'Yes'],
      'has a name you look for',
    ],
    [
      'https://www.google.com/search?q=marlas+quint',
      ['Google', "This address doesn't name anyone", 'a search', 'No', 'Yes', 'No'],
      'only gets a pause when this place is ticked',
    ],
    [
      'https://www.instagram.com/direct/t/3402823/',
      ['Instagram', "This address doesn't name anyone", 'messages', 'No', 'Yes', 'No'],
      'This chat has no pause',
    ],
    [
      'https://blog.example/me',
      ['No site Lull knows', "This address doesn't name anyone", 'A web page', 'No', 'Yes', 'No'],
      'This one has no pause',
    ],
  ])('%s', async (link, rows, sentence) => {
    await check(link);
    expect(await said()).toEqual(rows);
    screen.getByText(sentence, { exact: false });
    expect(asked).toEqual(['health']);
  });

  it('says that a site is not allowed yet', async () => {
    sites.allowed.length = 0;
    await check('https://www.instagram.com/marla.quint/');
    expect((await said()).slice(4)).toEqual(['Not yet', 'No']);
    screen.getByText(/isn't allowed yet/);
    await expectAccessible();
  });

  it('asks for the site of a link with a pause but without permission, and checks again', async () => {
    sites.allowed.length = 0;
    requestSites().mockResolvedValueOnce(false as never);
    await check('https://www.instagram.com/marla.quint/');
    const allow = within(screen.getByText(/isn't allowed yet/).closest('form') as HTMLElement);
    await press(allow.getByRole('button', { name: 'Allow' }));
    await screen.findByText(/didn't allow it this time/);
    await press(allow.getByRole('button', { name: 'Allow' }));
    await screen.findByText('always get one', { exact: false });
    expect((await said()).slice(4)).toEqual(['Yes', 'Yes']);
    expect(requestSites().mock.lastCall).toEqual([{ origins: ['https://*.instagram.com/*'] }]);
  });

  it.each([
    ['', 'Paste the link of a profile first'],
    ['hello you', "This isn't a link yet"],
    ['javascript:alert(1)', 'Lull can only add a pause to web pages'],
  ])('answers “%s” kindly and keeps it', async (text, sentence) => {
    show(<App />);
    await press(await screen.findByRole('button', { name: 'Check a link' }));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Any link' });
    field.focus();
    if (text) await userEvent.paste(text);
    await userEvent.keyboard('{Enter}');
    await screen.findByText(sentence, { exact: false });
    expect(field.value).toBe(text);
    expect(document.activeElement).toBe(field);
  });
});
