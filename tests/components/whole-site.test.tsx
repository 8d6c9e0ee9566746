// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { rewriteIndex } from '@/entrypoints/background/reconcile';
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
    await enter('https://web.whatsapp.com/');
    screen.getByText(/for everyone on it, not just this person/);
    screen.getByText(/Only that address is paused\. Others, such as m\.facebook\.com, need their own\./);
    await screen.findByText('All of web.whatsapp.com now has a pause.');
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

  describe('a link that is more than the address of a site, and a search engine', () => {
    const question = (site: string) => `This pauses all of ${site}, for everyone on it.`;
    const SEARCH = 'https://www.google.com/search?q=weather';

    it.each([
      [SEARCH, 'google.com'],
      ['google.com', 'google.com'],
      ['https://bank.example/login', 'bank.example'],
      ['https://bank.example/?a', 'bank.example'],
      ['here: https://bank.example', 'bank.example'],
    ])('is asked about once, before the browser is: %s', async (text, site) => {
      await enter(text);
      await screen.findByText(question(site));
      expect(document.activeElement).toBe(button('Cancel'));
      expect(asked.filter((one) => ['permission', 'hold'].includes(one))).toEqual([]);
      await expectAccessible();
      await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
      await screen.findByText(`All of ${site} now has a pause.`);
      expect(asked.filter((one) => ['permission', 'hold'].includes(one))).toEqual(['permission', 'hold']);
      expect(screen.queryByText(question(site))).toBeNull();
      expect(document.activeElement).toBe(field());
    });

    it.each(['Enter', 'Escape'])('is not added with %s on Cancel, and stays in the field', async (key) => {
      await enter(SEARCH);
      await screen.findByText(question('google.com'));
      await userEvent.keyboard(`{${key}}`);
      expect(screen.queryByText(question('google.com'))).toBeNull();
      expect(document.activeElement).toBe(field());
      expect(field().value).toBe(SEARCH);
      expect(asked).not.toContain('hold');
    });

    it('is asked about again when it was changed', async () => {
      await enter(SEARCH);
      field().focus();
      await userEvent.keyboard('2');
      expect(screen.queryByText(question('google.com'))).toBeNull();
      await userEvent.keyboard('{Enter}');
      screen.getByText(question('google.com'));
      field().focus();
      await userEvent.keyboard('{Enter}');
      expect(asked).not.toContain('hold');
    });
  });

  it('has its host behind Show address where no platform claims it, since it may be a name; Check a link says what decides', async () => {
    await database.settings.put({ id: 'settings', cooling: 10 });
    const held = { platform: 'web', account: 'bank.example', heldAt: Date.now() - 3_600_000 };
    await database.profiles.add(profile(held));
    await rewriteIndex();
    show(<App />);
    const item = (await screen.findByText('Web page')).closest('li') as HTMLElement;
    within(item).getByText(/for everyone on it, not just this person/);
    await press(within(item).getByRole('button', { name: 'Remove the pause' }));
    within(item).getByText('Remove the pause from this site?');
    await press(button('Yes, remove it'));
    await screen.findByText(/^You asked Lull to remove the pause on .*, under “Person 1”\./);
    expect(item.querySelector('.profile-name')?.textContent).not.toContain('bank');
    await press(button('Check a link'));
    screen.getByRole('textbox', { name: 'Any link' }).focus();
    await userEvent.paste('https://bank.example/login');
    await userEvent.keyboard('{Enter}');
    const allow = await screen.findAllByRole('button', { name: 'Allow' });
    await press(allow.at(-1) as HTMLElement);
    await screen.findByText('You added a pause before this whole site.');
    await press(button("I didn't mean this site"));
    await waitFor(async () => expect(await database.profiles.count()).toBe(1));
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
    // Said when the guard has it, too.
    await screen.findByText('All of web.whatsapp.com now has a pause.');
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
