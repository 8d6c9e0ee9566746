// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '@/entrypoints/options/App';
import { copyPatternsOf } from '@/lib/matching/copies';
import { database } from '@/lib/storage/database';
import { handOver } from '@/lib/storage/handed-link';
import { person } from '../factories';
import {
  asked,
  button,
  expectAccessible,
  goTo,
  profile,
  reported,
  requestSites,
  show,
  silence,
  sites,
} from './helpers';

beforeEach(() => goTo('#/people'));

const held = async () => {
  sites.allowed.push('https://*.instagram.com/*');
  await database.people.add(person({ label: 'Person 1' }));
  await database.profiles.add(profile());
  await database.profiles.add(
    profile({ platform: 'tiktok', protected: false, ask: ['https://*.tiktok.com/*'] }),
  );
};
const kept = () => database.profiles.toArray();
const link = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Profile link' });

describe('add a pause', () => {
  it('needs the link alone, asks the browser first, and does not wait for its answer', async () => {
    requestSites().mockImplementation((() => {
      asked.push('permission');
      return new Promise(() => {});
    }) as never);
    show(<App />);
    await userEvent.type(link(), 'https://www.instagram.com/marla.quint/{Enter}');
    await screen.findByText('Pause added under “Person 1”.');
    expect(asked.filter((name) => name !== 'health')).toEqual(['permission', 'hold']);
    expect(requestSites()).toHaveBeenCalledWith({ origins: ['https://*.instagram.com/*'] });
    expect(await kept()).toMatchObject([{ platform: 'instagram', account: 'marla.quint' }]);
    expect(link().value).toBe('');
  });

  it.each([
    [
      'https://www.instagram.com/accounts/login/?next=%2Fmarla.quint%2F',
      'instagram',
      'This link leads to an Instagram profile. Lull adds the pause there.',
    ],
    [
      'tg://resolve?domain=marla_q',
      'telegram',
      'This link leads to a Telegram profile. Lull adds the pause there.',
    ],
    ['https://www.google.com/url?q=https://x.com/marla', 'x', 'This link leads to an X profile.'],
    ['https://www.google.com/url?q=https://blog.example/marla', 'web', 'This link leads to another page.'],
  ])('says where a link leads, and adds the pause there: %s', async (text, platform, sentence) => {
    show(<App />);
    await userEvent.click(link());
    await userEvent.paste(text);
    await userEvent.keyboard('{Enter}');
    await screen.findByText(sentence, { exact: false });
    expect(await kept()).toMatchObject([{ platform }]);
    const asking = requestSites().mock.lastCall?.[0] as { origins: string[] };
    expect(asking.origins).toEqual((await kept())[0]?.ask);
  });

  it('says nothing of the kind of a plain link', async () => {
    show(<App />);
    await userEvent.type(link(), 'https://www.instagram.com/marla.quint/{Enter}');
    await screen.findByText('Pause added under “Person 1”.');
    expect(screen.queryByText(/leads to/)).toBeNull();
  });

  it('says that the pause is off when the browser is told no, or breaks', async () => {
    requestSites().mockResolvedValueOnce(false as never);
    show(<App />);
    await userEvent.type(link(), 'https://www.instagram.com/marla.quint/');
    await userEvent.click(button('Add a pause'));
    await screen.findByText("The pause isn't on yet. Press Allow when you're ready.");
    requestSites().mockRejectedValueOnce(new Error('no gesture'));
    await userEvent.type(link(), 'https://www.instagram.com/marla.too/{Enter}');
    await waitFor(() => expect(reported).toHaveBeenCalled());
    await screen.findByText("The pause isn't on yet. Press Allow when you're ready.");
  });

  it.each([
    ['nothing', '', 'Paste the link of a profile first'],
    ['a bare handle', '@marla.quint', 'There could be someone by that name on many sites'],
    ['no link', 'hello you', "This isn't a link yet"],
    ['another scheme', 'javascript:alert(1)', 'Lull can only add a pause to web pages'],
    ['a password', 'https://me:secret@www.instagram.com/marla/', 'has a password in it'],
    ['a page of the platform', 'https://www.instagram.com/explore/', 'belongs to the site'],
    ['a short link', 'https://lnkd.in/gaq7RkYv', 'Open it first, then add the pause there'],
    ['the link of an app', 'instagram://camera', 'opens an app'],
    ['two addresses in one', 'https://https://www.instagram.com/marla/', 'These are two addresses in one'],
    ['a list of copies', 'https://web.archive.org/web/*/https://x.com/marla', "doesn't say whose"],
    ['a name without its sign', 'https://www.tiktok.com/marla.q', 'Something is missing from this address'],
    ['a help line', 'https://www.samaritans.org/', 'covers a help line'],
    ['ten thousand characters', `https://example.org/${'a'.repeat(10_000)}`, 'too long to be a link'],
  ])(
    'answers %s with one clear sentence, keeps the text and the focus, and stores nothing',
    async (_, text, sentence) => {
      show(<App />);
      await userEvent.click(link());
      if (text) await userEvent.paste(text);
      await userEvent.keyboard('{Enter}');
      const problem = await screen.findByText(sentence, { exact: false });
      expect(link().value).toBe(text);
      expect(link().getAttribute('aria-invalid')).toBe('true');
      expect(link().getAttribute('aria-describedby')).toContain(problem.id);
      expect(document.activeElement).toBe(link());
      expect(requestSites()).not.toHaveBeenCalled();
      expect(await kept()).toEqual([]);
    },
  );

  it('says under whom a profile is listed already', async () => {
    await held();
    show(<App />);
    await userEvent.type(link(), 'https://www.instagram.com/marla.quint/{Enter}');
    await screen.findByText('This profile already has a pause, under “Person 1”.', { exact: false });
    expect(link().value).not.toBe('');
  });

  it('offers everyone there is, a new person first', async () => {
    await held();
    show(<App />);
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Person' });
    await waitFor(() => expect(select.options).toHaveLength(2));
    expect(select.selectedOptions[0]?.text).toBe('New person');
    await userEvent.selectOptions(select, 'Person 1');
    await userEvent.type(link(), 'https://x.com/marla{Enter}');
    await waitFor(async () =>
      expect(await database.profiles.get(['x', 'marla'])).toMatchObject({ personId: 'p1' }),
    );
  });

  it('takes a link from the popup and clears it from the address', async () => {
    const place = await handOver({ link: 'https://x.com/marla?a=1&b=2', tabId: 7 });
    expect(place).not.toContain('marla');
    await goTo(place);
    show(<App />);
    await waitFor(() => expect(link().value).toBe('https://x.com/marla?a=1&b=2'));
    expect(location.hash).toBe('#/people');
    link().focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Pause added under “Person 1”.');
    expect(await fakeBrowser.storage.session.get(null)).not.toHaveProperty(
      place.replace('#/people?key=', 'handed:'),
    );
    expect(await kept()).toMatchObject([{ platform: 'x', account: 'marla' }]);
    expect(sites.injected.map(({ tabId }) => tabId)).toContain(7);
  });

  it('says kindly that the background did not answer', async () => {
    silence('hold');
    show(<App />);
    await userEvent.type(link(), 'https://x.com/marla{Enter}');
    await screen.findByText("That didn't work just now.", { exact: false });
    expect(reported).toHaveBeenCalled();
    expect(link().value).toBe('https://x.com/marla');
  });
});

describe('people', () => {
  const item = (platform: string) => {
    const found = screen
      .getAllByRole('listitem')
      .find(({ textContent }) => textContent?.startsWith(platform));
    if (!found) throw new Error(`no item ${platform}`);
    return within(found);
  };

  it('says what to do when nobody is listed, and follows changes made elsewhere', async () => {
    show(<App />);
    await screen.findByText('Nobody here yet');
    await expectAccessible();
    await held();
    await screen.findByRole('heading', { name: 'Person 1' });
    expect(screen.queryByText('Nobody here yet')).toBeNull();
    await expectAccessible();
  });

  it('come first once there is someone; what was typed meanwhile stays', async () => {
    await held();
    show(<App />);
    await userEvent.type(link(), 'https://x.com/');
    const name = await screen.findByRole('heading', { name: 'Person 1' });
    const isAfter = (element: Element) =>
      Boolean(name.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    await waitFor(() => expect(isAfter(link())).toBe(true));
    expect(link().value).toBe('https://x.com/');
  });

  it('come after the form for whoever adds the first pause: nothing changes places under them', async () => {
    show(<App />);
    await screen.findByText('Nobody here yet');
    await userEvent.type(link(), 'https://www.instagram.com/marla.quint/{Enter}');
    const name = await screen.findByRole('heading', { name: 'Person 1' });
    expect(link().compareDocumentPosition(name) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('says Pause on or Pause off, and offers Allow only where it is off', async () => {
    await held();
    show(<App />);
    await screen.findByText('Pause off');
    expect(item('Instagram').getByText('Pause on')).toBeDefined();
    expect(item('Instagram').queryByRole('button', { name: 'Allow' })).toBeNull();
    await userEvent.click(item('TikTok').getByRole('button', { name: 'Allow' }));
    expect(requestSites()).toHaveBeenCalledWith({ origins: ['https://*.tiktok.com/*'] });
    await waitFor(() => expect(screen.queryByText('Pause off')).toBeNull());
  });

  it('offers each profile its copies, and asks for their hosts in that click alone', async () => {
    await held();
    show(<App />);
    await screen.findByText('Pause off');
    expect(requestSites()).not.toHaveBeenCalled();
    const name = 'Pause copies of the page too';
    await userEvent.click(item('Instagram').getByRole('button', { name: 'How this pause works' }));
    await userEvent.click(item('TikTok').getByRole('button', { name: 'How this pause works' }));
    requestSites().mockResolvedValueOnce(false as never);
    await userEvent.click(await item('Instagram').findByRole('button', { name }));
    expect(requestSites().mock.calls).toEqual([[{ origins: copyPatternsOf('instagram') }]]);
    await item('Instagram').findByText(/didn't allow it this time/);
    await userEvent.click(item('Instagram').getByRole('button', { name }));
    await waitFor(() => expect(item('Instagram').queryByRole('button', { name })).toBeNull());
    expect(item('Instagram').getByText(name)).toBeDefined();
    // TikTok has viewers of its own, which nobody was asked for.
    expect(item('TikTok').getByRole('button', { name })).toBeDefined();
    await waitFor(() =>
      expect(sites.scripts[0]?.matches).toEqual(expect.arrayContaining(copyPatternsOf('instagram'))),
    );
    expect(sites.scripts[0]?.js?.[0]).toContain('/platforms/all.js');
    await expectAccessible();
  });

  it('is one row a profile; how its pause works is behind a button, by keyboard', async () => {
    await held();
    show(<App />);
    await screen.findByText('Pause off');
    expect(screen.queryByRole('switch')).toBeNull();
    expect(item('Instagram').queryByText("What Lull can't see here")).toBeNull();
    item('Instagram').getByRole('button', { name: 'How this pause works' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(item('Instagram').getByRole('switch', { name: 'Pause single posts too' })).toBeDefined();
    expect(item('Instagram').getByText("What Lull can't see here")).toBeDefined();
    expect(item('TikTok').queryByRole('switch')).toBeNull();
    await expectAccessible();
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('shows an address only behind its button', async () => {
    await held();
    show(<App />);
    await screen.findByText('Pause off');
    expect(document.body.innerHTML).not.toContain('marla');
    await userEvent.click(item('Instagram').getByRole('button', { name: 'Show address' }));
    expect(screen.getByText('https://www.instagram.com/marla.quint/')).toBeDefined();
    await userEvent.click(item('Instagram').getByRole('button', { name: 'Show address' }));
    expect(document.body.innerHTML).not.toContain('marla');
  });

  it('confirms before it removes the pause, by keyboard, and Undo adds it again', async () => {
    await held();
    const before = await database.profiles.get(['instagram', 'marla.quint']);
    show(<App />);
    await screen.findByText('Pause off');
    item('Instagram').getByRole('button', { name: 'Remove the pause' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(button('Keep it'));
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(item('Instagram').getByRole('button', { name: 'Remove the pause' }));
    await userEvent.keyboard('{Enter}');
    await userEvent.click(button('Yes, remove it'));
    await screen.findByText('Pause removed.');
    await waitFor(() => expect(document.activeElement).toBe(button('Undo')));
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Pause added again, under “Person 1”.');
    expect(await database.profiles.get(['instagram', 'marla.quint'])).toEqual(before);
  });

  it('renames in place: Enter saves, Escape keeps, an empty name is answered kindly', async () => {
    await held();
    show(<App />);
    await userEvent.click(await screen.findByRole('button', { name: 'Rename' }));
    const name = screen.getByRole('textbox', { name: 'Name only you see' });
    await waitFor(() => expect(document.activeElement).toBe(name));
    await userEvent.clear(name);
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Give this person any word or letter', { exact: false });
    expect((await database.people.get('p1'))?.label).toBe('Person 1');
    await userEvent.type(name, `${'n'.repeat(61)}{Enter}`);
    await screen.findByText('60 characters or fewer', { exact: false });
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('Rename'));
    await userEvent.keyboard('{Enter}');
    await userEvent.clear(screen.getByRole('textbox', { name: 'Name only you see' }));
    await userEvent.keyboard('Sam{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(button('Rename')));
    expect((await database.people.get('p1'))?.label).toBe('Sam');
  });
});

describe('after rows were lost', () => {
  it.each([
    [true, 'The names you gave, your history'],
    [false, 'Everything else is still here'],
  ])(
    'People says that the pauses are back and what is gone (whole: %s), until it is read',
    async (whole, words) => {
      await database.notices.put({ id: 'salvaged', at: Date.UTC(2026, 10, 3, 12), whole });
      show(<App />);
      await screen.findByText(words, { exact: false });
      await screen.findByText(/Your pauses were put back on Tuesday 3 November/);
      await expectAccessible();
      await userEvent.click(button('Got it'));
      await waitFor(() => expect(screen.queryByText(words, { exact: false })).toBeNull());
      expect(await database.notices.count()).toBe(0);
    },
  );
});
