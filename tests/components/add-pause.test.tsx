// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '@/entrypoints/options/App';
import { database } from '@/lib/storage/database';
import { handOver } from '@/lib/storage/handed-link';
import {
  asked,
  button,
  goTo,
  leavePromptOpen,
  reported,
  requestSites,
  show,
  silence,
  sites,
} from './helpers';
import { held, link } from './people-steps';

const kept = () => database.profiles.toArray();

describe('add a pause', () => {
  it('needs the link alone, asks the browser first, and does not wait for its answer', async () => {
    leavePromptOpen();
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
