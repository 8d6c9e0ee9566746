import { type BoundFunctions, type queries, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect } from 'vitest';
import { App } from '@/entrypoints/options/App';
import type { Attempt } from '@/lib/attempts/attempt';
import { database } from '@/lib/storage/database';
import { attempt, button, goTo, show } from './helpers';

export const DAY = 86_400_000;
/** Noon of the day that runs: until its first hour (4) it is still the one before. */
export const noon = () => new Date(Date.now() - 4 * 3_600_000).setHours(12, 0, 0, 0);

/** The lines that are drawn, as elements and as their text. */
export const lines = () => screen.queryAllByRole('listitem').filter((item) => item.matches('.entry'));
export const texts = () => lines().map(({ textContent }) => textContent ?? '');
export const lineWith = (text: RegExp) => lines().find(({ textContent }) => text.test(textContent ?? ''));
export const press = (name: string | RegExp) => userEvent.click(button(name));

/** Opens the line with the keyboard alone. */
export async function openLine(text: RegExp): Promise<BoundFunctions<typeof queries>> {
  await waitFor(() => expect(lineWith(text)).toBeDefined());
  const line = lineWith(text) as HTMLElement;
  line.querySelector<HTMLElement>('.entry-line')?.focus();
  await userEvent.keyboard('{Enter}');
  return within(line);
}

/** Opens History with these rows, and waits until they are counted: what finds and chooses comes with the count. */
export async function history(...rows: Partial<Attempt>[]): Promise<void> {
  await database.attempts.bulkAdd(rows.map((row) => attempt(row)));
  await goTo('#/history');
  show(<App />);
  if (rows.length > 0) await screen.findByRole('button', { name: 'Choose several' });
}
