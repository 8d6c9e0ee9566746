// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { usePeople } from '@/components/hooks/live';
import { addPlan } from '@/entrypoints/background/handlers/plans';
import { PersonCard } from '@/entrypoints/options/people/PersonCard';
import { Passes } from '@/entrypoints/popup/parts/Passes';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { asked, button, expectAccessible, reported, showWithUndo, silence } from './helpers';

beforeEach(async () => {
  await database.people.add(person());
});

function Card() {
  return usePeople()?.map((each) => <PersonCard key={each.id} person={each} />);
}

async function unfold() {
  const user = userEvent.setup();
  showWithUndo(<Card />);
  await user.click(await screen.findByRole('button', { name: 'Practical times' }));
  return user;
}

const day = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const plans = async () => (await database.people.get('p1'))?.plans ?? [];
async function hours(user: ReturnType<typeof userEvent.setup>, from: string, until: string) {
  for (const [name, time] of [
    ['From', from],
    ['Until', until],
  ] as const) {
    await user.clear(box(name));
    if (time) await user.type(box(name), time);
  }
}

describe('practical times in People', () => {
  it('say what they do, and the week has seven days', async () => {
    await unfold();
    expect(screen.getByText(/this person's pages open without a pause/).textContent).toMatch(
      /nothing is counted.*After that, Lull pauses again/,
    );
    const week = within(screen.getByRole('group', { name: 'On these days' })).getAllByRole('checkbox');
    expect(week.map((each) => each.getAttribute('aria-label'))).toEqual([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ]);
    expect(week.map((each) => each.closest('label')?.textContent?.trim())).toEqual([
      'Mon',
      'Tue',
      'Wed',
      'Thu',
      'Fri',
      'Sat',
      'Sun',
    ]);
    await expectAccessible();
  });

  it('one is added and removed by keys alone', async () => {
    const user = await unfold();
    day('Friday').focus();
    await user.keyboard(' ');
    await hours(user, '22:00', '02:30');
    await user.type(box('A word for it'), 'hand-over{Enter}');
    await screen.findByText('hand-over');
    // On a Friday night it has begun already, and that is said too.
    await screen.findByText(/^Added\./);
    expect(await plans()).toMatchObject([{ days: [5], from: 1320, until: 150, label: 'hand-over' }]);
    const list = screen.getByRole('list', { name: 'Practical times of Sam' });
    expect(list.textContent).toMatch(/^Fri, .* the next morninghand-over/);
    expect(day('Friday').checked).toBe(false);
    expect(box('A word for it').value).toBe('');
    await expectAccessible();

    within(list)
      .getByRole('button', { name: /^Remove: Fri/ })
      .focus();
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(await plans()).toEqual([]));
    await waitFor(() => expect(document.activeElement).toBe(button('Undo')));
  });

  it('say when one has begun already', async () => {
    const user = await unfold();
    for (const name of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
      await user.click(day(name));
    const clock = (minutes: number) => new Date(Date.now() + minutes * 60_000).toTimeString().slice(0, 5);
    await hours(user, clock(-60), clock(60));
    await user.click(button('Add this time'));
    await screen.findByText(/^Added\. It's open now, until /);
    expect(screen.getByRole('list', { name: 'Practical times of Sam' }).textContent).toMatch(/^Every day, /);
  });

  it.each([
    ['no weekday', [], '09:00', '10:00', '', 'Choose at least one day first.', 'Monday'],
    ['no time', ['Friday'], '', '10:00', '', 'Choose both times first.', 'Until'],
    ['the same time twice', ['Friday'], '09:00', '09:00', '', /^Both times are the same/, 'Until'],
    ['a long word', ['Friday'], '09:00', '10:00', 'x'.repeat(61), /60 characters or fewer/, 'A word for it'],
  ] as const)('answer %s kindly and keep what was typed', async (_, days, from, until, word, said, focus) => {
    const user = await unfold();
    for (const name of days) await user.click(day(name));
    await hours(user, from, until);
    if (word) await user.type(box('A word for it'), word);
    await user.click(button('Add this time'));
    await screen.findByText(said);
    expect(document.activeElement).toBe(screen.getByLabelText(focus));
    expect([box('From').value, box('Until').value, box('A word for it').value]).toEqual([from, until, word]);
    for (const name of days) expect(day(name).checked).toBe(true);
    expect(await plans()).toEqual([]);
    await expectAccessible();
  });

  it('the same one is not kept twice', async () => {
    await addPlan('p1', { days: [1], from: 540, until: 600, label: null });
    const user = await unfold();
    await user.click(day('Monday'));
    await hours(user, '09:00', '10:00');
    await user.click(button('Add this time'));
    await screen.findByText('This time is already in the list.');
    expect(day('Monday').checked).toBe(true);
  });

  it('lose nothing when the background is silent', async () => {
    silence();
    const user = await unfold();
    await user.click(day('Monday'));
    await user.type(box('A word for it'), 'school');
    await user.click(button('Add this time'));
    await screen.findByText("That didn't work just now. Nothing is lost. Please try again.");
    expect([day('Monday').checked, box('A word for it').value]).toEqual([true, 'school']);
    expect(reported).toHaveBeenCalled();
  });
});

describe('a planned pass in the popup', () => {
  const until = new Date(2030, 10, 1, 18).getTime();
  const pass = { from: 0, until, attempt: '', practical: true, label: null, planned: true } as const;

  it.each([
    [null, /^Planned, until (18:00|6:00 pm)$/],
    ['hand-over', /^hand-over, planned until (18:00|6:00 pm)$/],
  ])('with the word %s says when it ends, and can only be ended', async (label, words) => {
    const onChange = vi.fn();
    showWithUndo(
      <Passes
        privateWindow={false}
        onGone={() => undefined}
        passes={[{ personId: 'p1', label: 'Sam', pass: { ...pass, label } }]}
        onChange={onChange}
      />,
    );
    screen.getByText(words);
    expect(screen.queryByLabelText('Total time')).toBe(null);
    await userEvent.click(button('Pause again now'));
    await waitFor(() => expect(onChange).toHaveBeenCalled());
    expect(asked).toEqual(['endPass']);
    await expectAccessible();
  });
});
