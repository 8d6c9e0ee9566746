// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Attempt } from '@/lib/attempts/attempt';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { attempt, expectAccessible, goTo } from './helpers';
import { DAY, history, lines, noon, press, texts } from './history-steps';

const { offset } = attempt();

beforeEach(() => goTo(''));

describe('History: finding', () => {
  const rows = (): Partial<Attempt>[] => [
    { at: noon() - 1_000, outcome: 'left', note: 'Crème brûlée' },
    { at: noon() - 2_000, outcome: 'continued', minutes: 5, personId: 'p2', kind: 'story' },
    { at: noon() - 3_000, outcome: 'practical', personId: 'gone', platform: 'tiktok' },
    { at: noon() - 40 * DAY, outcome: 'logged', kind: 'urge', note: 'text', personId: '', platform: '' },
  ];
  beforeEach(async () => {
    await database.people.bulkAdd([person({ label: 'Sam' }), person({ id: 'p2', label: 'Kim' })]);
    await database.moments.add({ id: 'm', at: noon() - 5_000, offset, exercise: 'slow-breath' });
    await history(...rows());
    await waitFor(() => expect(lines()).toHaveLength(5));
    // The filters come with a count of their own.
    await screen.findByRole('searchbox');
  });

  it.each([
    ['creme', 1],
    ['KIM', 1],
    ['tiktok', 1],
    ['instagram sam', 1],
    ['continued', 1],
    ['text them', 1],
    ['slow breath', 1],
    ['nowhere', 0],
  ])('by %j finds %i', async (words, count) => {
    await userEvent.type(screen.getByRole('searchbox'), words);
    await waitFor(() => expect(lines()).toHaveLength(count));
    if (count === 1) await screen.findByText('1 line');
    else await screen.findByText('Nothing matches');
    await expectAccessible();
  });

  const selects: [string, string, number][] = [
    ['Person', 'Sam', 1],
    ['Person', 'Someone no longer on your list', 1],
    ['Kind', 'a story', 1],
    ['Kind', 'an exercise', 1],
    ['Kind', 'a pull', 1],
    ['Time', 'The last 7 days', 4],
  ];
  it.each(selects)('by %s %s finds %i', async (label, option, count) => {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: label }), option);
    await waitFor(() => expect(lines()).toHaveLength(count));
    await press('Show everything');
    await waitFor(() => expect(lines()).toHaveLength(5));
  });

  it('by outcome, several at once, by keys alone', async () => {
    screen.getByRole('checkbox', { name: 'left' }).focus();
    await userEvent.keyboard(' ');
    await waitFor(() => expect(lines()).toHaveLength(1));
    screen.getByRole('checkbox', { name: 'noted by you' }).focus();
    await userEvent.keyboard(' ');
    await waitFor(() => expect(lines()).toHaveLength(2));
  });

  it('by days of one’s own, both included', async () => {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Time' }), 'Days I choose');
    const day = Temporal.Instant.fromEpochMilliseconds(noon() - 40 * DAY)
      .toZonedDateTimeISO(Temporal.Now.timeZoneId())
      .toPlainDate()
      .toString();
    await userEvent.type(screen.getByLabelText('First day'), day);
    await userEvent.type(screen.getByLabelText('Last day'), day);
    await waitFor(() => expect(texts().join()).toMatch(/to text them/));
    await waitFor(() => expect(lines()).toHaveLength(1));
  });
});
