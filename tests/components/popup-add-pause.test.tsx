// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { rewriteIndex } from '@/entrypoints/background/reconcile';
import { Popup } from '@/entrypoints/popup/Popup';
import { database } from '@/lib/storage/database';
import { asked, button, expectAccessible, leavePromptOpen, requestSites, show, sites } from './helpers';
import { held, on } from './popup-steps';

describe('add a pause here', () => {
  it('asks the browser first and does not wait for its answer', async () => {
    leavePromptOpen();
    show(<Popup />);
    await waitFor(() => expect(button('Add a pause here').disabled).toBe(false));
    asked.length = 0;
    await userEvent.click(button('Add a pause here'));
    // What the popup asks of itself may come in between.
    expect(asked.filter((what) => ['permission', 'hold'].includes(what))).toEqual(['permission', 'hold']);
    expect(requestSites()).toHaveBeenCalledWith({ origins: ['https://*.instagram.com/*'] });
    await screen.findByText("Pause added. It'll be here next time.");
    expect(screen.getByText("You'll find it under “Person 1”.")).toBeDefined();
    // The first one: whoever they have to reach anyway is let through in People.
    expect(screen.getByText(/^Do you still need to reach them about children/)).toBeDefined();
    expect(screen.queryByText('Change the name in People')).toBeNull();
    const [someone] = await database.people.toArray();
    expect(someone?.label).toBe('Person 1');
    expect(await database.profiles.toArray()).toMatchObject([
      { platform: 'instagram', account: 'marla.quint', personId: someone?.id },
    ]);
    expect(sites.injected.map(({ tabId }) => tabId)).toContain(7);
    await expectAccessible();
  });

  it.each(['https://www.instagram.com/explore/', 'chrome://extensions', ''])(
    'offers nothing on %j',
    async (url) => {
      on(url);
      show(<Popup />);
      await screen.findByText('Open a profile you want to step back from.', { exact: false });
      expect(screen.queryByRole('button', { name: 'Add a pause here' })).toBeNull();
    },
  );

  it.each([
    'https://www.instagram.com/accounts/login/?next=%2Fmarla.quint%2F',
    'https://web.archive.org/web/2024/https://www.instagram.com/marla.quint/',
  ])(
    'adds the person a log-in page or a copy leads to, asks for their site alone, and says so: %s',
    async (url) => {
      on(url);
      show(<Popup />);
      await waitFor(() => expect(button('Add a pause here').disabled).toBe(false));
      await userEvent.click(button('Add a pause here'));
      await screen.findByText('This link leads to an Instagram profile. Lull adds the pause there.');
      expect(requestSites().mock.calls).toEqual([[{ origins: ['https://*.instagram.com/*'] }]]);
      expect(await database.profiles.toArray()).toMatchObject([
        { platform: 'instagram', account: 'marla.quint' },
      ]);
    },
  );

  it('says when the profile has a pause already', async () => {
    await held();
    await rewriteIndex();
    show(<Popup />);
    await screen.findByText('This profile already has a pause.');
    expect(screen.queryByRole('button', { name: 'Add a pause here' })).toBeNull();
  });
});

describe('a whole site', () => {
  const site = (account: string) => held({ platform: 'web', account });
  const says = () => screen.findByText('This whole site has a pause.');

  it.each([
    ['web.whatsapp.com', 'https://web.whatsapp.com/'],
    ['bank.example', 'https://bank.example/login'],
  ])('that has a pause says so, and leads to it: %s', async (account, url) => {
    await site(account);
    await rewriteIndex();
    on(url);
    show(<Popup />);
    const line = (await says()).parentElement as HTMLElement;
    const link = within(line).getByRole('link', { name: 'Open People' });
    expect(link.getAttribute('href')).toBe('/options.html#/people');
    expect(screen.queryByText('Open a profile you want to step back from.', { exact: false })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add a pause here' })).toBeNull();
    await expectAccessible();
  });

  it('lets a profile on it have a pause of its own', async () => {
    await site('x.com');
    await rewriteIndex();
    on('https://x.com/marla');
    show(<Popup />);
    await waitFor(() => expect(button('Add a pause here').disabled).toBe(false));
  });

  it('can be paused where no chat has an address of its own', async () => {
    await held();
    on('https://web.whatsapp.com/');
    show(<Popup />);
    const link = await screen.findByRole('link', { name: 'Pause a whole site' });
    expect(link.getAttribute('href')).toBe('/options.html#/people');
    await expectAccessible();
  });

  it.each([
    ['https://www.instagram.com/explore/', true],
    ['https://www.google.com/search?q=weather', true],
    ['https://bank.example:444', true],
    ['https://web.whatsapp.com/', false],
  ])('is not offered on %s, with anybody added: %s', async (url, anybody) => {
    if (anybody) await held();
    on(url);
    show(<Popup />);
    await screen.findByText('No pauses today');
    expect(screen.queryByRole('link', { name: 'Pause a whole site' })).toBeNull();
  });
});
