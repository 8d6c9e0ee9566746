// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '@/entrypoints/options/App';
import { database } from '@/lib/storage/database';
import { DEFAULT_SETTINGS, readSettings } from '@/lib/storage/read/settings';
import { asked, button, expectAccessible, goTo, reported, show } from './helpers';

beforeEach(async () => {
  performance.clearMarks();
  await goTo('');
});

describe('the pages', () => {
  it.each(['', '#/overview', '#/nowhere'])('shows the Overview at %j', async (hash) => {
    await goTo(hash);
    show(<App />);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Overview');
    await screen.findByText('Quiet so far');
  });

  it('has its pages in its navigation, all of them accessible, and moves the focus to a new one', async () => {
    show(<App />);
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Overview',
      'History',
      'People',
      'Calm kit',
      'Understanding',
      'Data',
      'Settings',
      'Help',
    ]);
    for (const page of [
      'history',
      'people',
      'calm-kit',
      'understand',
      'data',
      'settings',
      'help',
      'welcome',
      'overview',
    ]) {
      await goTo(`#/${page}`);
      await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toBeDefined());
      expect(document.activeElement).toBe(screen.getByRole('main'));
      await expectAccessible();
    }
  });

  it('says on each page that the database does not open', async () => {
    vi.spyOn(database, 'open').mockRejectedValue(new Error('no disk'));
    vi.spyOn(console, 'error').mockImplementation(() => {});
    show(<App />);
    await screen.findByText("Lull can't reach what it saved right now.");
    await goTo('#/help');
    expect(screen.getByText("Lull can't reach what it saved right now.")).toBeDefined();
  });

  it('says on each page that nothing can be written, until it can', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const full = vi.spyOn(database.texts, 'put').mockRejectedValue(new Error('no room'));
    await goTo('#/people');
    show(<App />);
    await screen.findByText("Lull can't save anything right now.");
    full.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(screen.queryByText("Lull can't save anything right now.")).toBeNull());
  });

  it('keeps its navigation and the other pages when the database breaks under one', async () => {
    const broken = vi.spyOn(database.people, 'toArray').mockRejectedValue(new Error('no disk'));
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await goTo('#/people');
    show(<App />);
    await screen.findByText('Something went wrong on this page.');
    expect(reported).toHaveBeenCalled();
    broken.mockRestore();
    await goTo('#/help');
    expect(screen.getByRole('heading', { level: 1, name: 'Help' })).toBeDefined();
  });
});

describe('Settings', () => {
  beforeEach(() => goTo('#/settings'));
  const address = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Address of that page' });

  it('saves the wait once the slider rests, and says what none means', async () => {
    show(<App />);
    const slider = await screen.findByRole<HTMLInputElement>('slider', { name: 'Wait before Continue' });
    expect(slider.value).toBe('8');
    expect([slider.min, slider.max]).toEqual(['0', '60']);
    const { fireEvent } = await import('@testing-library/react');
    fireEvent.change(slider, { target: { value: '3' } });
    fireEvent.change(slider, { target: { value: '0' } });
    expect(screen.getByText('No wait: Continue is ready right away.')).toBeDefined();
    await screen.findByText('Saved');
    expect((await readSettings()).wait).toBe(0);
    expect(asked.filter((name) => name === 'saveSettings')).toHaveLength(1);
  });

  it('takes a place for after Leave, and the way back again', async () => {
    show(<App />);
    await userEvent.click(await screen.findByRole('radio', { name: 'A page I choose' }));
    expect(asked).not.toContain('saveSettings');
    await userEvent.type(address(), 'https://example.org/{Enter}');
    await screen.findByText('Saved');
    expect((await readSettings()).leaveTo).toBe('https://example.org/');
    await userEvent.click(screen.getByRole('radio', { name: 'Back to where I was' }));
    await waitFor(async () => expect((await readSettings()).leaveTo).toBeNull());
  });

  it('keeps what was typed when it cannot be used, and says what to do', async () => {
    show(<App />);
    await userEvent.click(await screen.findByRole('radio', { name: 'A page I choose' }));
    await userEvent.type(address(), 'not a page{Enter}');
    await screen.findByText("Lull can't take you there.", { exact: false });
    expect(address().value).toBe('not a page');
    expect(address().getAttribute('aria-invalid')).toBe('true');
    expect((await readSettings()).leaveTo).toBeNull();
    await expectAccessible();
  });

  it('shows what was saved before', async () => {
    await database.settings.put({
      ...DEFAULT_SETTINGS,
      id: 'settings',
      wait: 20,
      leaveTo: 'https://example.org/',
    });
    show(<App />);
    expect((await screen.findByRole<HTMLInputElement>('slider')).value).toBe('20');
    expect(address().value).toBe('https://example.org/');
  });
});

describe('Help', () => {
  it('is dated and names each number with a way to reach it; the web opens only on a press', async () => {
    await goTo('#/help');
    show(<App />);
    expect(screen.getByText('Most lines checked on 24 November 2026', { exact: false })).toBeDefined();
    for (const number of [
      '911',
      '999',
      '112',
      '988',
      '116 123',
      '1-800-799-7233',
      '0808 2000 247',
      '0808 801 0327',
      '0808 802 4040',
      '0808 802 0300',
    ]) {
      const [link] = screen.getAllByRole('link', { name: number });
      expect(link?.getAttribute('href')).toBe(`tel:${number.replace(/\D/g, '')}`);
    }
    for (const number of ['741741', '686868', '85258', '88788']) {
      expect(screen.getByRole('link', { name: number }).getAttribute('href')).toContain(`sms:${number}`);
    }
    const finder = screen.getByRole('link', { name: 'findahelpline.com' });
    expect(finder.getAttribute('href')).toBe('https://findahelpline.com/');
    expect(finder.getAttribute('rel')).toBe('noreferrer');
    expect(screen.getByText(/or a court told you/)).toBeDefined();
    expect(screen.getByRole('link', { name: '686868' }).getAttribute('href')).toContain('body=CONNECT');
  });

  it('has the lines of the chosen country first', async () => {
    await goTo('#/help');
    show(<App />);
    const first = () => screen.getAllByRole('heading', { level: 3 })[0]?.textContent;
    expect(first()).toBe('United States');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Show lines for' }), 'Ireland');
    expect(first()).toBe('Ireland');
    await expectAccessible();
  });

  it.each([
    ['Lull on this device', 'If someone else uses this device'],
    ['When to remove a pause', 'This account changed hands'],
  ])('leads to the page %s, with the focus on its heading', async (title, part) => {
    await goTo('#/help');
    show(<App />);
    const to = screen.getByRole('link', { name: title }).getAttribute('href') ?? '';
    await goTo(to);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: title }));
    expect(screen.getByRole('heading', { level: 2, name: part })).toBeDefined();
    await expectAccessible();
  });
});

describe('Welcome', () => {
  it('offers a practice pause that sends nothing and says so, and gives the focus back', async () => {
    await goTo('#/welcome');
    show(<App />);
    const start = button('Try a pause');
    start.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(await dialog.findByRole('button', { name: 'Leave' }));
    await screen.findByText('This was practice. Nothing was counted.');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(start));
    expect(asked).toEqual(['health', 'practiceKit']);
  });

  it('has the field for the first profile and the way to help', async () => {
    await goTo('#/welcome');
    show(<App />);
    expect(screen.getByRole('textbox', { name: 'Profile link' })).toBeDefined();
    // One thing asks for the first press: no menu, and one solid button.
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(
      [...document.querySelectorAll('main .button-solid')].map(({ textContent }) => textContent),
    ).toEqual(['Add a pause']);
    expect(screen.getByText(/children, work or safety/)).toBeDefined();
    expect(screen.getByText(/or a court told you/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Where to find help' }).getAttribute('href')).toBe('#/help');
  });
});
