import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '@/entrypoints/popup/Popup';
import { database } from '@/lib/storage/database';
import type { OwnText } from '@/lib/storage/schema';
import { allWays, button, show } from './helpers';

export const HOUR = 3_600_000;

/** A Thursday, noon by the clock of the tests. */
export const NOON = new Date(2026, 10, 26, 12).getTime();

beforeEach(() => void inWindow(false));

afterEach(() => void vi.useRealTimers());

export function inWindow(incognito: boolean) {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url: '', incognito }] as never);
}

export const kept = () => database.texts.toArray();

export const title = () => screen.getByRole('heading', { level: 1 }).textContent;

export const step = () => screen.getByRole('heading', { level: 2 }).textContent;

export const key = (name: string) => userEvent.keyboard(`{${name}}`);

/** The text of one day, kept at noon. */
export const text = (over: Partial<OwnText>): OwnText => ({
  ...{ id: 't', kind: 'waiting', text: 'I miss your dog', at: NOON, about: null },
  ...{ due: NOON + 21 * HOUR, until: NOON + 40 * HOUR },
  ...over,
});

export const openExercise = async (name: string) => {
  show(<Popup />);
  await screen.findByRole('button', { name: 'Note a pull' });
  await allWays();
  await userEvent.click(button(name));
};

export const next = () => userEvent.click(button('Next'));
