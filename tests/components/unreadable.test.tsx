// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '@/entrypoints/options/App';
import { database } from '@/lib/storage/database';
import { leftOut } from '@/lib/storage/read/unreadable';
import { person } from '../factories';
import { attempt, button, expectAccessible, goTo, profile, reported, show, sites } from './helpers';

const ABSURD: [string, object][] = [
  ['a time no calendar has', { at: 1e300 }],
  ['a time before any clock', { at: -1e15 }],
  ['a time that is a word', { at: 'soon' }],
  ['a time in the year 9000', { at: Date.UTC(9000, 0) }],
  ['an offset of years', { offset: 1e12 }],
  ['an offset that is no number', { offset: Number.NaN }],
  ['an outcome nobody knows', { outcome: 'won' }],
  ['a kind nobody knows', { kind: 'reel' }],
  ['feelings that are a word', { feelings: 'sad' }],
  ['a pull of a thousand', { urge: 1_000 }],
];
const put = (part: object) => database.attempts.put({ ...attempt(), id: 'odd', ...part } as never);

beforeEach(async () => {
  leftOut.clear();
  vi.spyOn(console, 'error').mockReturnValue();
  await database.people.add(person());
  await database.attempts.put(attempt());
});

describe.each(['history', 'overview', 'people'])('the page %s', (page) => {
  it.each(ABSURD)('is drawn without a row with %s', async (_, part) => {
    await put(part);
    await goTo(`#/${page}`);
    show(<App />);
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toBeDefined());
    if (page === 'history') await screen.findByText('Sam');
    expect(screen.queryByText('Something went wrong on this page.')).toBeNull();
    expect(reported).not.toHaveBeenCalled();
  });
});

describe('History', () => {
  beforeEach(() => goTo('#/history'));

  it.each(ABSURD)('says that a row with %s cannot be read, and removes it for good', async (_, part) => {
    await put(part);
    show(<App />);
    await screen.findByText("One line can't be read any more", { exact: false });
    await expectAccessible();
    await userEvent.click(button('Remove for good'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove for good' })).toBeNull());
    expect(await database.attempts.count()).toBe(1);
    expect(await database.attempts.get('odd')).toBeUndefined();
  });

  it('leaves out a change with an absurd time too', async () => {
    const event = { id: 'e', at: 1e300, offset: 0, what: 'held', personId: null, platform: null };
    await database.events.put({ ...event, amount: null } as never);
    show(<App />);
    await screen.findByText('Sam');
    await screen.findByText("One line can't be read any more", { exact: false });
  });

  it('shows the newest rows though a hundred absurd ones stand before them', async () => {
    for (let i = 0; i < 120; i += 1) await put({ id: `odd-${i}`, at: 1e300 + i * 1e290 });
    show(<App />);
    await screen.findByText('Sam');
  });
});

describe('People', () => {
  beforeEach(() => goTo('#/people'));

  it('shows everyone else when one row is damaged, and others can still be added', async () => {
    sites.allowed.push('https://*.instagram.com/*');
    await database.people.put({ id: 'p9', label: 7 } as never);
    await database.profiles.put(profile({ personId: 'p9', ask: null as never }));
    show(<App />);
    await screen.findByRole('heading', { name: 'Sam' });
    await screen.findByText("2 lines can't be read any more", { exact: false });
    const link = screen.getByRole('textbox', { name: 'Profile link' });
    await userEvent.type(link, 'https://www.instagram.com/kim/{Enter}');
    await screen.findByText('Pause added under', { exact: false });
  });
});
