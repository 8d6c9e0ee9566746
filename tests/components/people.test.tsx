// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { App } from '@/entrypoints/options/App';
import { copyPatternsOf } from '@/lib/matching/copies';
import { database } from '@/lib/storage/database';
import { button, expectAccessible, requestSites, show, sites } from './helpers';
import { held, link } from './people-steps';

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
