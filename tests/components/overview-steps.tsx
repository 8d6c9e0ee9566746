import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { attempt, goTo } from './helpers';

export const DAY = 86_400_000;
export const CUT = { dayStart: 4, weekStart: 1 };
export const OFFSET = attempt().offset;

beforeEach(async () => {
  // In the afternoon, so that what was just now is of today wherever a day begins.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date().setHours(15, 0, 0, 0) });
  performance.clearMarks();
  await goTo('#/overview');
});

afterEach(() => void vi.useRealTimers());

export const ready = () =>
  waitFor(() => expect(performance.getEntriesByName('lull:overview-ready')).toHaveLength(1));
export const choose = async (select: string, option: string) => {
  await userEvent.selectOptions(screen.getByLabelText(select, { selector: 'select' }), option);
};
export const cells = (row: Element | null) =>
  [...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);
/** The cells of each row of the table with this caption, without its head. By the document alone: by roles it takes seconds. */
export const table = (name: string | RegExp) => {
  const captions = [...document.querySelectorAll('caption')];
  const found = captions.find(({ textContent }) => textContent?.match(name));
  return [...(found?.parentElement?.querySelectorAll('tbody tr') ?? [])].map(cells);
};
export const sums = () => cells(document.querySelector('.numbers tfoot tr'));
/** The card with this title. */
export const card = (name: string | RegExp) => within(screen.getByRole('region', { name }));

/** Four pauses just now, which is enough for a picture. */
export const four = () => [
  attempt(),
  attempt(),
  attempt({ outcome: 'closed' }),
  attempt({ outcome: 'continued', minutes: 5 }),
];
