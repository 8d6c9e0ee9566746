// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Data } from '@/entrypoints/options/data/Data';
import { letterOf } from '@/entrypoints/options/data/report/parts';
import { database } from '@/lib/storage/database';
import { attempt, person } from '../factories';
import { button, expectAccessible, reported, show } from './helpers';

const DAY = 86_400_000;
const user = userEvent.setup();
const sheet = () => screen.findByRole('article', { name: 'Twelve weeks of pauses' });

/** Ten pauses of two people in the last ten days, one a day; a plan, a pull and an exercise. */
async function fill(): Promise<void> {
  const now = Date.now();
  await database.people.bulkPut([
    person({ id: 'p1', label: 'Zephyrine', createdAt: now - 20 * DAY }),
    person({ id: 'p2', label: 'Quim', createdAt: now - 19 * DAY }),
  ]);
  await database.attempts.bulkPut([
    ...Array.from({ length: 10 }, (_, n) =>
      attempt({
        ...{ id: `a${n}`, at: now - n * DAY - 60_000, personId: n < 7 ? 'p1' : 'p2' },
        ...{ outcome: n < 8 ? 'left' : 'continued', feelings: n < 4 ? ['sad'] : ['my own feeling'] },
        ...{ exercise: n === 0 ? 'still' : null },
      }),
    ),
    attempt({
      ...{ id: 'u', at: now - 60_000, personId: '', platform: '', kind: 'urge', outcome: 'logged' },
      note: 'text',
    }),
  ]);
  await database.texts.put({
    ...{ id: 't', kind: 'plan', text: 'If it is Sunday, then tea with Quim.', at: now },
    ...{ until: null, about: 'busy 0 22' },
  });
}

beforeEach(() => {
  location.hash = '#/data/report';
});

describe('the report', () => {
  it('answers how often, when and which way at once, and claims no more than holds', async () => {
    await fill();
    show(<Data />);
    const page = within(await sheet());
    expect(page.getByText('10 pauses')).toBeTruthy();
    expect(page.getByText(/^Left or closed the page: 8. Continued: 2.$/)).toBeTruthy();
    expect(page.getByText('Too early to say')).toBeTruthy();
    expect(page.getByText('No clear change yet')).toBeTruthy();
    expect(page.getByText('What caused what. These are counts, not proof.')).toBeTruthy();
    expect(page.getByText('There were too few answers in this time to show.')).toBeTruthy();
    await expectAccessible();
    expect(reported).not.toHaveBeenCalled();
  });

  it('says how often as it was: a pause a day is seven a week', async () => {
    const now = Date.now();
    await database.people.put(person({ id: 'p1', createdAt: now - 120 * DAY }));
    await database.attempts.bulkPut(
      Array.from({ length: 100 }, (_, n) =>
        attempt({ id: `a${n}`, at: now - n * DAY - 60_000, personId: 'p1', outcome: 'left' }),
      ),
    );
    show(<Data />);
    expect(await within(await sheet()).findByText('7 a week lately')).toBeTruthy();
  });

  it('has neither labels nor own words until they are asked for', async () => {
    await fill();
    show(<Data />);
    const page = await sheet();
    expect(page.textContent).toContain('People A, B.');
    expect(page.textContent).not.toMatch(/Zephyrine|Quim|my own feeling/);
    expect(page.textContent).toContain('It has no names and no addresses on it.');
    await user.selectOptions(screen.getByRole('combobox', { name: 'People as' }), 'my labels');
    expect(page.textContent).toContain('People Zephyrine, Quim.');
    expect(page.textContent).not.toContain('tea with Quim');
    expect(page.textContent).not.toContain('no names');
    screen.getByRole('checkbox', { name: 'my own words' }).focus();
    await user.keyboard(' ');
    expect(page.textContent).toContain('tea with Quim');
    expect(page.textContent).toContain('my own feeling 6');
  });

  it('is of the time and the parts that were chosen, and prints', async () => {
    await fill();
    await database.attempts.put(
      attempt({ id: 'old', at: Date.now() - 60 * DAY, personId: 'p1', outcome: 'left' }),
    );
    const printed = vi.fn();
    vi.stubGlobal('print', printed);
    show(<Data />);
    expect((await sheet()).textContent).toMatch(/11 pauses in this time/);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Time' }), '4 weeks');
    const page = within(await screen.findByRole('article', { name: 'Four weeks of pauses' }));
    expect(page.getByText(/^10 pauses in this time\./)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'pulls' }));
    expect(page.queryByRole('heading', { name: 'Other pulls noted' })).toBeNull();
    await user.click(button('Print'));
    expect(printed).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it('is kind where there is nothing yet, and takes the focus along', async () => {
    show(<Data />);
    expect(await screen.findByRole('heading', { name: 'Nothing to put on paper yet' })).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('A report on one page'));
    await expectAccessible();
  });
});

it('letterOf goes on after Z', () => {
  expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
});
