// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { type Exercise, exercises, shelve } from '@/components/exercises';
import { HEIGHTS } from '@/components/exercises/ride-the-wave';
import { Popup } from '@/entrypoints/popup/Popup';
import { isForPauses, isOnlyPicked } from '@/lib/policy/at-hand';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { find, heading, inTime, onLeave, open, pass } from './exercise-steps';
import { button, expectAccessible, show, silence } from './helpers';

describe('the library', () => {
  it('has what the evidence asks for: enough without breath or body, what unsettles said, nothing that harms', () => {
    expect(exercises.length).toBeGreaterThanOrEqual(12);
    expect(new Set(exercises.map(({ id }) => id)).size).toBe(exercises.length);
    const mild = exercises.filter(({ id, uses }) => uses === 'mind' && !isOnlyPicked(id) && isForPauses(id));
    expect(mild.length).toBeGreaterThanOrEqual(2);
    for (const exercise of exercises) {
      expect(exercise.name()).not.toBe('');
      expect(exercise.length()).not.toBe('');
      expect(exercise.goodFor()).not.toBe('');
      expect(exercise.evidence?.line()).not.toBe('');
      expect(exercise.evidence?.source).toMatch(/doi 10\.\d{4,}\/|PMC\d+|WHO|Manual/);
      if (exercise.uses !== 'mind') expect(exercise.caution?.()).toMatch(/\w/);
    }
    expect(exercises.map(({ id }) => id).filter(isOnlyPicked)).toEqual(['box-breath']);
    expect(exercises.map(({ id }) => id).filter((id) => !isForPauses(id))).toEqual([
      'later-not-now',
      'let-it-wait',
      'reach-a-friend',
      'unsent',
    ]);
    expect(exercises.filter(({ after }) => after).map(({ id }) => id)).toEqual(['kind-break']);
  });

  it('shows the first three, or the kit in its order, and what is off only when it was picked', () => {
    const names = (list: Exercise[]) => list.map(({ id }) => id);
    const fresh = shelve([], [], []);
    expect(names(fresh.first)).toEqual(['two-minutes', 'slow-breath', 'five-senses']);
    expect(fresh.first.some(({ uses }) => uses !== 'breath')).toBe(true);
    expect(names(fresh.others)).not.toContain('box-breath');
    const own = { id: 'o1', text: 'Tea\nBoil water' };
    const picked = shelve(['let-go', 'gone', 'box-breath', 'o1'], [own], []);
    expect(names(picked.first)).toEqual(['let-go', 'box-breath', 'o1']);
    expect(names(picked.others)).toContain('slow-breath');
    expect(shelve([], [own], []).others.at(-1)?.name()).toBe('Tea');
    const aside = shelve(['let-go'], [], ['let-go', 'slow-breath', 'name-it']);
    expect(aside.first.map(({ id }) => id)).not.toContain('slow-breath');
    expect(aside.first).toHaveLength(3);
    expect([...aside.first, ...aside.others].map(({ id }) => id)).not.toContain('let-go');
  });

  it.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
    '%s is accessible, and can be walked to its end by keys alone',
    async (_, exercise) => {
      open(exercise);
      await expectAccessible();
      expect(screen.getByRole('heading')).toBeDefined();
      for (let presses = 0; presses < 12; presses += 1) {
        const next = screen.queryByRole('button', { name: 'Next' });
        if (!next) break;
        next.focus();
        await userEvent.keyboard('{Enter}');
        expect(document.activeElement).toBe(screen.getByRole('heading'));
        await expectAccessible();
      }
      expect(screen.queryByRole('button', { name: 'Next' })).toBeNull();
      expect(onLeave).not.toHaveBeenCalled();
    },
  );
});

it('the wave is not lower at its end than at its beginning: a pull may stay as strong', () => {
  expect(HEIGHTS.at(-1)).toBeGreaterThanOrEqual(HEIGHTS[0] ?? 0);
});

describe('steps', () => {
  const wave = find('ride-the-wave');

  it('go on, back and are skipped by hand, begin once more, and are left when the person is done', async () => {
    open(wave);
    const first = heading();
    await userEvent.click(button('Next'));
    expect(heading()).not.toBe(first);
    expect(screen.getByRole('status').textContent).toBe('');
    await userEvent.click(button('One step back'));
    expect(heading()).toBe(first);
    for (let step = 0; step < 5; step += 1) await userEvent.click(button('Next'));
    await userEvent.click(button('Once more'));
    expect(heading()).toBe(first);
    for (let step = 0; step < 5; step += 1) await userEvent.click(button('Next'));
    await userEvent.click(button('Done'));
    expect(onLeave).toHaveBeenCalledTimes(1);
  });

  it('stay where they are unless they are set to move on by themselves', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    open(wave);
    const first = heading();
    await pass(120_000);
    expect(heading()).toBe(first);
    expect(screen.queryByRole('button', { name: 'Rest' })).toBeNull();
    vi.useRealTimers();
  });

  it('move on by themselves when set, say each line once, rest, and never close', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = inTime();
    open(wave, { autoStep: true });
    const first = heading();
    await pass(15_100);
    const second = heading();
    expect(second).not.toBe(first);
    expect(screen.getByRole('status').textContent).toBe(second);
    expect(document.activeElement).toBe(document.body);
    await user.click(button('Rest'));
    await pass(60_000);
    expect(heading()).toBe(second);
    await user.click(button('Go on'));
    for (let step = 0; step < 6; step += 1) await pass(15_100);
    expect(button('Done')).toBeDefined();
    await pass(120_000);
    expect(onLeave).not.toHaveBeenCalled();
    vi.useRealTimers();
  });

  it('wait for whoever is typing or choosing', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    open(find('by-name'), { autoStep: true });
    await pass(60_000);
    expect(screen.getByRole('textbox', { name: 'Your name' })).toBeDefined();
    vi.useRealTimers();
  });

  it('can be still, and are under reduced motion', async () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    open(wave);
    const moving = () => document.querySelector('.exercise')?.getAttribute('data-moving');
    expect(moving()).toBe('false');
    await userEvent.click(button('Start motion'));
    expect(moving()).toBe('true');
  });
});

describe('breathing', () => {
  it('flows at the pace that is set, and remembers another one', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = inTime();
    const savePace = vi.fn();
    open(find('slow-breath'), { pace: 5, savePace });
    const said = () => screen.getByRole('status').textContent;
    expect(screen.getByText('In for 5, out for 7.', { exact: false })).toBeDefined();
    await pass(4_500);
    expect(said()).toBe('Breathe in');
    await pass(700);
    expect(said()).toBe('Breathe out');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Pace' }), '3');
    expect(savePace).toHaveBeenCalledWith(3);
    expect(screen.getByText('In for 3, out for 5.', { exact: false })).toBeDefined();
    vi.useRealTimers();
  });

  it('sighs three times: in, a little more, and a long way out', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    open(find('long-sigh'));
    const said = () => screen.getByRole('status').textContent;
    const words = [said()];
    for (const ms of [3_010, 2_010]) {
      await pass(ms);
      words.push(said());
    }
    expect(words).toEqual(['Breathe in', 'A little more', 'Out, long and slow']);
    for (let part = 0; part < 9; part += 1) await pass(8_010);
    expect(heading()).toBe('Three long sighs.');
    vi.useRealTimers();
  });

  it('begins a box without pauses, and adds them when asked', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = inTime();
    open(find('box-breath'));
    const said = () => screen.getByRole('status').textContent;
    await pass(4_010);
    expect(said()).toBe('Breathe out');
    await user.click(button('Add the rests'));
    expect(said()).toBe('Breathe in');
    // The button that was pressed is still there, and keeps the focus.
    expect(document.activeElement).toBe(button('Leave out the rests'));
    await pass(4_010);
    expect(said()).toBe('Rest here');
    vi.useRealTimers();
  });
});

describe('steady me', () => {
  const list = (name: string) => screen.getByRole('list', { name });

  it('has four more behind one quiet button, the rest behind the next, and comes back to where it was', async () => {
    show(<Popup />);
    expect(within(list('Steady me')).getAllByRole('button')).toHaveLength(3);
    await userEvent.click(button('More ways'));
    expect(within(list('More ways')).getAllByRole('button')).toHaveLength(4);
    await userEvent.click(button('More ways'));
    await userEvent.click(button('Ride the wave'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ride the wave');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('Ride the wave'));
    expect(screen.queryByRole('button', { name: 'More ways' })).toBeNull();
    await expectAccessible();
  });

  it('shows the kit first, and saves a pace', async () => {
    await writeSettings({ kit: ['o1', 'slow-breath', 'box-breath'] });
    const own = { id: 'o1', kind: 'own-exercise' as const, text: 'Tea\nBoil water' };
    await database.texts.add({ ...own, at: 1, until: null, about: null });
    show(<Popup />);
    await screen.findByRole('button', { name: 'Tea' });
    expect(
      within(list('Steady me'))
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Tea', 'Slow breath', 'Box breath']);
    await userEvent.click(button('Slow breath'));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Pace' }), '6');
    await waitFor(async () => expect((await readSettings()).pace).toBe(6));
  });

  it('works when the background is silent', async () => {
    silence();
    show(<Popup />);
    await userEvent.click(button('My two minutes'));
    expect(screen.getByRole('heading', { name: 'What could you do for two minutes?' })).toBeDefined();
  });
});
