// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KitWords } from '@/entrypoints/options/calm-kit/KitWords';
import { History } from '@/entrypoints/options/history/History';
import { Settings } from '@/entrypoints/options/settings/Settings';
import { CheckIn } from '@/entrypoints/popup/parts/CheckIn';
import { NotePull } from '@/entrypoints/popup/parts/NotePull';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { asked, attempt, button, expectAccessible, fakeClock, reported, show, showWithUndo } from './helpers';

const texts = () => database.texts.toArray();

describe('calm kit', () => {
  it('builds an if-then plan from two halves, and says when one is missing', async () => {
    show(<KitWords />);
    const plan = within(await screen.findByRole('region', { name: 'My plan' }));
    await userEvent.type(plan.getByRole('textbox', { name: 'If' }), 'If it is late.');
    await userEvent.click(plan.getByRole('button', { name: 'Add this plan' }));
    expect(plan.getByText(/Please fill in both parts/)).toBeDefined();
    await userEvent.type(plan.getByRole('textbox', { name: 'then' }), 'I make tea');
    await userEvent.click(plan.getByRole('button', { name: 'Add this plan' }));
    expect(await plan.findByText('If it is late, then I make tea.')).toBeDefined();
    expect(await texts()).toMatchObject([{ kind: 'plan', text: 'If it is late, then I make tea.' }]);
  });

  it('has a new plan said once, for ten seconds, with Done there from the start', async () => {
    show(<KitWords />);
    const plan = within(await screen.findByRole('region', { name: 'My plan' }));
    fakeClock();
    try {
      await userEvent.type(plan.getByRole('textbox', { name: 'If' }), 'it is late');
      await userEvent.type(plan.getByRole('textbox', { name: 'then' }), 'I make tea{Enter}');
      const said = await plan.findByRole('region', { name: 'Say it to yourself' });
      expect(document.activeElement?.textContent).toBe('Say it to yourself');
      expect(within(said).getByText('If it is late, then I make tea.')).toBeDefined();
      expect(plan.queryByRole('textbox')).toBeNull();
      expect(plan.getAllByRole('button', { name: 'Done' })).toHaveLength(1);
      expect(said.textContent).not.toContain('That was ten seconds');
      await act(() => vi.advanceTimersByTimeAsync(10_000));
      expect(said.textContent).toContain('That was ten seconds');
    } finally {
      vi.useRealTimers();
    }
    await expectAccessible();
    await userEvent.click(plan.getByRole('button', { name: 'Done' }));
    expect(document.activeElement?.textContent).toBe('My plan');
    expect(plan.getByRole<HTMLInputElement>('textbox', { name: 'If' }).value).toBe('');
  });

  it('a wish and what gets in the way come first for who wants it, and only the plan is kept', async () => {
    show(<KitWords />);
    const plan = within(await screen.findByRole('region', { name: 'My plan' }));
    await userEvent.click(plan.getByRole('button', { name: 'Start with a wish' }));
    await userEvent.type(plan.getByRole('textbox', { name: 'A wish for this week' }), 'a calm evening');
    await userEvent.type(plan.getByRole('textbox', { name: 'What might get in the way' }), 'I feel alone');
    await expectAccessible();
    await userEvent.click(plan.getByRole('button', { name: 'Start my plan with this' }));
    const when = plan.getByRole<HTMLInputElement>('textbox', { name: 'If' });
    expect(when.value).toBe('I feel alone');
    expect(document.activeElement).toBe(when);
    await userEvent.type(plan.getByRole('textbox', { name: 'then' }), 'I call my sister{Enter}');
    const said = await plan.findByRole('region', { name: 'Say it to yourself' });
    const lines = ['a calm evening', 'I feel alone', 'If I feel alone, then I call my sister.'];
    for (const line of lines) expect(within(said).getByText(line)).toBeDefined();
    expect((await texts()).map(({ text }) => text)).toEqual(lines.slice(2));
  });

  it('takes an example over, to be changed', async () => {
    show(<KitWords />);
    const plan = within(await screen.findByRole('region', { name: 'My plan' }));
    await userEvent.click(plan.getByRole('button', { name: 'See a few examples' }));
    const [use] = plan.getAllByRole('button', { name: /^Use this:/ });
    if (use) await userEvent.click(use);
    expect(plan.getByRole<HTMLInputElement>('textbox', { name: 'If' }).value).toBe(
      'I lie in bed and reach for my phone',
    );
  });

  it('a hard day ahead is a date and a plan, refused kindly, and off in the popup until it is wanted', async () => {
    showWithUndo(<KitWords />);
    const card = within(await screen.findByRole('region', { name: 'Hard days ahead' }));
    const day = await card.findByLabelText<HTMLInputElement>('Date');
    const plan = card.getByRole<HTMLInputElement>('textbox', { name: 'My plan for that day' });
    await userEvent.type(plan, 'I call Ana first{Enter}');
    expect(await card.findByText(/Choose a day from today on/)).toBeDefined();
    expect(plan.value).toBe('I call Ana first');
    const { year } = Temporal.Now.plainDateISO();
    fireEvent.change(day, { target: { value: `${year + 1}-12-24` } });
    await userEvent.click(card.getByRole('button', { name: 'Add this day' }));
    expect(await card.findByText(`24 December ${year + 1}`)).toBeDefined();
    await waitFor(() => expect(plan.value).toBe(''));
    expect(await texts()).toMatchObject([{ kind: 'hard-day', about: `${year + 1}-12-24` }]);
    const line = card.getByRole<HTMLInputElement>('switch', { name: /Show it when I press the Lull button/ });
    expect(line.checked).toBe(false);
    line.focus();
    await userEvent.keyboard(' ');
    await waitFor(async () => expect((await readSettings()).hardDayLine).toBe(true));
    await expectAccessible();
    await userEvent.click(card.getByRole('button', { name: 'Remove: I call Ana first' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await card.findByText(`24 December ${year + 1}`)).toBeDefined();
  });

  it('keeps several notes, gives one back after a removal, and loses nothing that is too long', async () => {
    showWithUndo(<KitWords />);
    const notes = within(await screen.findByRole('region', { name: 'Notes from a calmer day' }));
    const box = notes.getByRole<HTMLTextAreaElement>('textbox', { name: 'A note to yourself' });
    const add = notes.getByRole('button', { name: 'Add this note' });
    for (const note of ['You like the sea 🌊', 'שלום לך']) {
      await userEvent.type(box, note);
      await userEvent.click(add);
      expect(await notes.findByText(note)).toBeDefined();
      await waitFor(() => expect(box.value).toBe(''));
    }
    await userEvent.click(notes.getByRole('button', { name: 'Remove: שלום לך' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await notes.findByText('שלום לך')).toBeDefined();
    await userEvent.click(box);
    await userEvent.paste('x'.repeat(20_001));
    await userEvent.click(add);
    expect(await notes.findByText(/a bit too long/)).toBeDefined();
    expect(box.value).toHaveLength(20_001);
    expect(await texts()).toHaveLength(2);
  });

  it('leaves out built-in questions one is tired of, and asks them again', async () => {
    show(<KitWords />);
    const card = within(await screen.findByRole('region', { name: 'Questions' }));
    await userEvent.click(
      await card.findByRole('button', { name: 'Built-in questions (56 of 56 are asked)' }),
    );
    await userEvent.click(card.getByRole('checkbox', { name: 'What do you need right now?' }));
    expect(
      await card.findByRole('button', { name: 'Built-in questions (55 of 56 are asked)' }),
    ).toBeDefined();
    expect((await database.settings.get('settings'))?.tired).toEqual(['need.now']);
    await userEvent.click(card.getByRole('checkbox', { name: 'What do you need right now?' }));
    expect(
      await card.findByRole('button', { name: 'Built-in questions (56 of 56 are asked)' }),
    ).toBeDefined();
    await expectAccessible();
    expect(reported).not.toHaveBeenCalled();
  });
});

it('what a pause asks is chosen by keyboard, and kept; with all of it off that is said', async () => {
  show(<KitWords />);
  const card = within(await screen.findByRole('region', { name: 'What a pause asks' }));
  const boxes = () => card.getAllByRole<HTMLInputElement>('checkbox');
  expect(boxes().map(({ checked }) => checked)).toEqual([true, true, true, true, true]);
  for (const [turn, off] of [['question'], ['feeling'], ['pull'], ['expect']].entries()) {
    boxes()[turn]?.focus();
    await userEvent.keyboard(' ');
    await waitFor(async () => expect((await readSettings()).asksOff).toContain(off[0]));
    await waitFor(() => expect(boxes()[turn]?.checked).toBe(false));
  }
  expect(card.getByText(/It asks nothing/)).toBeDefined();
  await userEvent.click(card.getByRole('checkbox', { name: 'How strong the pull is' }));
  await waitFor(async () =>
    expect((await readSettings()).asksOff).toEqual(['question', 'feeling', 'expect']),
  );
  await userEvent.click(card.getByRole('checkbox', { name: 'How you felt, after a look' }));
  await waitFor(async () => expect((await readSettings()).askAfter).toBe(false));
  await expectAccessible();
});

it('Keep what I write says what happens, on and off', async () => {
  show(<Settings />);
  const box = () => screen.findByRole<HTMLInputElement>('switch', { name: /Keep my answers/ });
  expect((await box()).checked).toBe(false);
  expect(screen.getByText(/is gone when the pause ends/)).toBeDefined();
  await userEvent.click(await box());
  await screen.findByText(/stays in this browser for as long/);
  expect((await box()).checked).toBe(true);
  expect((await readSettings()).keepWriting).toBe(true);
  await userEvent.click(await box());
  await screen.findByText(/is gone when the pause ends/);
  expect((await readSettings()).keepWriting).toBe(false);
});

it('practical visits leave no record unless one is wanted', async () => {
  show(<Settings />);
  const none = await screen.findByRole<HTMLInputElement>('radio', { name: 'Keep no record' });
  const note = screen.getByRole<HTMLInputElement>('radio', { name: 'Keep with a note' });
  expect(none.checked).toBe(true);
  none.focus();
  await userEvent.keyboard('{ArrowDown}');
  await userEvent.click(note);
  await waitFor(async () => expect((await readSettings()).forgetPractical).toBe(false));
  await userEvent.click(none);
  await waitFor(async () => expect((await readSettings()).forgetPractical).toBe(true));
});

describe('note a pull', () => {
  it('is two presses, neutral in History, and never a person no longer on the list', async () => {
    show(<NotePull aside={[]} onOpen={() => {}} focused={false} />);
    await userEvent.click(button('Note a pull'));
    await userEvent.click(screen.getByRole('radio', { name: 'to text them' }));
    await expectAccessible();
    await userEvent.click(button('Note it'));
    expect(await screen.findByText(/Noted\. You noticed it/)).toBeDefined();
    expect(await database.attempts.toArray()).toMatchObject([
      { kind: 'urge', outcome: 'logged', note: 'text', urge: null, personId: '', platform: '' },
    ]);
    show(<History />);
    expect(await screen.findByText('a pull', { selector: '.entry-what *' })).toBeDefined();
    expect(screen.getByText('to text them', { selector: '.entry-how *' })).toBeDefined();
    expect(screen.queryByText('Someone no longer on your list', { selector: '.entry-what *' })).toBeNull();
  });
});

describe('check-in in the popup', () => {
  const gone = vi.fn();
  beforeEach(() => gone.mockClear());

  /** A visit that was over an hour ago. */
  const visit = () => {
    const at = Date.now() - 3_600_000;
    return database.attempts.add(attempt({ id: 'a1', at, decidedAt: at, outcome: 'continued', minutes: 1 }));
  };
  const answers = () => database.checkins.toArray();

  it('asks nothing when there is nothing to ask, or in a private window', async () => {
    show(<CheckIn privateWindow={false} onGone={gone} />);
    show(<CheckIn privateWindow onGone={gone} />);
    await waitFor(() => expect(asked).toEqual(['askCheckIn']));
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('takes one press, says that many people look, and names a time they left', async () => {
    await visit();
    await database.attempts.add(attempt({ at: Date.UTC(2026, 2, 3, 23, 30), offset: 60, outcome: 'left' }));
    show(<CheckIn privateWindow={false} onGone={gone} />);
    await userEvent.click(await screen.findByRole('button', { name: 'heavier' }));
    expect(screen.getByText(/Many people look/)).toBeDefined();
    expect(screen.getByText('On 4 March 2026 you stepped away. That was you, too.')).toBeDefined();
    const answer = { attempt: 'a1', felt: 'heavier' };
    await waitFor(async () => expect(await answers()).toMatchObject([{ ...answer, going: [] }]));
    await userEvent.click(button('alone'));
    await expectAccessible();
    await waitFor(async () => expect(await answers()).toMatchObject([{ ...answer, going: ['alone'] }]));
    expect(gone).not.toHaveBeenCalled();
    await userEvent.click(button('Done'));
    expect(screen.queryByRole('group')).toBeNull();
    expect(gone).toHaveBeenCalledOnce();
  });

  it('says none of it after a look that felt lighter', async () => {
    await visit();
    await database.attempts.add(attempt({ at: Date.UTC(2026, 2, 3, 23, 30), offset: 60, outcome: 'left' }));
    show(<CheckIn privateWindow={false} onGone={gone} />);
    await userEvent.click(await screen.findByRole('button', { name: 'lighter' }));
    expect(screen.getByText('Noted.')).toBeDefined();
    expect(screen.queryByText(/Many people look|What was going on|you stepped away/)).toBeNull();
    await waitFor(async () => expect(await answers()).toMatchObject([{ felt: 'lighter', going: [] }]));
  });

  it('asks nothing of those who do not want to be asked after a look', async () => {
    await visit();
    await writeSettings({ askAfter: false });
    show(<CheckIn privateWindow={false} onGone={gone} />);
    await waitFor(() => expect(asked).toEqual(['askCheckIn']));
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('can be put aside, once and for all', async () => {
    await visit();
    show(<CheckIn privateWindow={false} onGone={gone} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Not now' }));
    await waitFor(async () =>
      expect(await answers()).toMatchObject([{ attempt: 'a1', felt: 'skipped', going: [] }]),
    );
    expect(screen.queryByRole('group')).toBeNull();
    expect(gone).toHaveBeenCalledOnce();
  });
});
