// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '@/entrypoints/options/App';
import { database } from '@/lib/storage/database';
import { DEFAULT_SETTINGS, readSettings } from '@/lib/storage/read/settings';
import { person } from '../factories';
import { asked, attempt, button, expectAccessible, goTo, reported, show } from './helpers';

const DAY = 86_400_000;

beforeEach(async () => {
  performance.clearMarks();
  await goTo('');
});

const ready = () =>
  waitFor(() => expect(performance.getEntriesByName('lull:overview-ready')).toHaveLength(1));

describe('the pages', () => {
  it.each(['', '#/overview', '#/nowhere'])('shows the Overview at %j', async (hash) => {
    await goTo(hash);
    show(<App />);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Overview');
    await screen.findByText('Your first pause will show up here');
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
    await screen.findByText("Lull can't open its own notebook right now.");
    await goTo('#/help');
    expect(screen.getByText("Lull can't open its own notebook right now.")).toBeDefined();
  });

  it('says on each page that nothing can be written, until it can', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const full = vi.spyOn(database.texts, 'put').mockRejectedValue(new Error('no room'));
    await goTo('#/people');
    show(<App />);
    await screen.findByText("Lull can't write anything down right now.");
    full.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(screen.queryByText("Lull can't write anything down right now.")).toBeNull());
  });

  it('keeps its navigation and the other pages when the database breaks under one', async () => {
    const broken = vi.spyOn(database.people, 'toArray').mockRejectedValue(new Error('no disk'));
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await goTo('#/people');
    show(<App />);
    await screen.findByText('This page lost its place.');
    expect(reported).toHaveBeenCalled();
    broken.mockRestore();
    await goTo('#/help');
    expect(screen.getByRole('heading', { level: 1, name: 'Help' })).toBeDefined();
  });
});

describe('Overview', () => {
  it('is warm and ready before the first pause', async () => {
    show(<App />);
    await screen.findByText('Your first pause will show up here');
    expect(screen.getByRole('link', { name: 'Add a pause' }).getAttribute('href')).toBe('#/people');
    await ready();
  });

  it('says what it found, claims nothing too early, and shows the same numbers as a table', async () => {
    await database.attempts.bulkAdd([
      attempt(),
      attempt({ outcome: 'closed' }),
      attempt({ outcome: 'continued', minutes: 5 }),
      attempt({ outcome: 'practical' }),
    ]);
    show(<App />);
    await screen.findByRole('heading', { name: 'You left after 2 of your last 3 pauses' });
    expect(screen.getByText('3 pauses this week')).toBeDefined();
    expect(screen.getByText('2 of 3')).toBeDefined();
    expect(screen.getByText('Too early to tell')).toBeDefined();
    await ready();
    await expectAccessible();
    await userEvent.click(button('as a table'));
    const sums = within(screen.getByRole('row', { name: /All 30 days/ })).getAllByRole('cell');
    expect(sums.map(({ textContent }) => textContent)).toEqual(['1', '1', '1', '1']);
    await expectAccessible();
  });

  it('follows a pause that is counted while it is open', async () => {
    await database.attempts.add(attempt());
    show(<App />);
    await screen.findByText('You left after your last pause');
    await database.attempts.add(attempt());
    await screen.findByText('You left after 2 of your last 2 pauses');
  });

  it('never tells anyone that they left after none', async () => {
    await database.attempts.bulkAdd([attempt({ outcome: 'continued' }), attempt({ outcome: 'continued' })]);
    show(<App />);
    await screen.findByText('2 pauses taken so far');
    expect(screen.getByText('2 pauses taken')).toBeDefined();
    expect(document.body.textContent).not.toMatch(/0 of|%/);
  });

  it('names the usual range once there is one', async () => {
    const weeks = [1, 2, 3, 4].flatMap((week) =>
      Array.from({ length: 9 }, (_, index) =>
        attempt({ at: Date.now() - week * 7 * DAY - index * 3_600_000 }),
      ),
    );
    await database.attempts.bulkAdd([...weeks, attempt()]);
    show(<App />);
    await screen.findByText('Fewer pauses than usual this week');
    expect(screen.getByText(/^1 in this browser. Your usual week has \d+ to \d+.$/)).toBeDefined();
  });

  it('does not greet someone who comes back after months like a newcomer', async () => {
    await database.attempts.add(attempt({ at: Date.now() - 200 * DAY }));
    show(<App />);
    await screen.findByText('No pauses in the last 30 days');
  });
});

describe('History', () => {
  it('is warm when it is empty', async () => {
    await goTo('#/history');
    show(<App />);
    await screen.findByText('No pauses yet');
  });

  it('lists the newest first by day, in neutral words', async () => {
    await database.people.add(person({ label: 'Sam' }));
    const noon = new Date().setHours(12, 0, 0, 0);
    await database.attempts.bulkAdd([
      attempt({ at: noon - DAY, outcome: 'continued', minutes: 5, urge: 7 }),
      attempt({ at: noon - DAY - 1000, outcome: 'closed', personId: 'gone' }),
      attempt({ at: noon - DAY - 2000, outcome: 'practical', kind: 'message' }),
      attempt({ at: noon, outcome: 'open', kind: 'story' }),
    ]);
    await goTo('#/history');
    show(<App />);
    await screen.findByText('still open');
    const days = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(days).toEqual(['Today', 'Yesterday']);
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    const visits = rows.filter((text) => /\d:\d\d/.test(text ?? ''));
    expect(visits[0]).toMatch(/Sam a story.*still open/);
    expect(visits[1]).toMatch(/Sam a profile.*opened for 5 minutes.*pull 7 of 10/);
    expect(visits[2]).toMatch(/Someone no longer on your list a profile.*closed/);
    expect(visits[3]).toMatch(/Sam messages.*practical/);
    await expectAccessible();
  });

  it('says between the pauses what was changed, without an account and without a verdict', async () => {
    await database.people.add(person({ label: 'Sam' }));
    const noon = new Date().setHours(12, 0, 0, 0);
    const event = { offset: attempt().offset, personId: null, platform: null, amount: null };
    await database.events.bulkAdd([
      { ...event, id: 'e1', at: noon - 2000, what: 'held', personId: 'p1', platform: 'instagram' },
      { ...event, id: 'e2', at: noon, what: 'wait', amount: 3 },
      { ...event, id: 'e3', at: noon + 1000, what: 'rest', amount: 60 },
    ]);
    await database.attempts.add(attempt({ at: noon - 1000, outcome: 'left' }));
    await goTo('#/history');
    show(<App />);
    await screen.findByText('A break from Lull began');
    const rows = [...document.querySelectorAll('.visit')].map(({ textContent }) => textContent);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/A break from Lull began$/);
    expect(rows[1]).toMatch(/Wait before Continue: 3 seconds$/);
    expect(rows[2]).toMatch(/Sam a profile.*left/);
    expect(rows[3]).toMatch(/Sam pause added on Instagram$/);
    await expectAccessible();
  });

  it('shows a hundred, then more', async () => {
    await database.attempts.bulkAdd(Array.from({ length: 130 }, () => attempt()));
    await goTo('#/history');
    show(<App />);
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull());
    expect(document.querySelectorAll('.visit')).toHaveLength(130);
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
    expect(screen.getByText('No wait: Continue is ready at once.')).toBeDefined();
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
    await screen.findByText("Lull can't lead you there.", { exact: false });
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
    expect(screen.getByText('Checked on 24 November 2026', { exact: false })).toBeDefined();
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
    expect(screen.getByRole('link', { name: 'Where to find help' }).getAttribute('href')).toBe('#/help');
  });
});
