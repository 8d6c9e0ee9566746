// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DEFAULT_TOOLS,
  type Exercise,
  exercises,
  ownExercise,
  shelve,
  type Tools,
  ToolsContext,
} from '@/components/exercises';
import { HEIGHTS } from '@/components/exercises/ride-the-wave';
import { Popup } from '@/entrypoints/popup/Popup';
import { readOwn } from '@/lib/policy/own-exercise';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { asked, button, expectAccessible, reported, show, silence } from './helpers';

const find = (id: string): Exercise => {
  const found = exercises.find((exercise) => exercise.id === id);
  if (!found) throw new Error(`no exercise ${id}`);
  return found;
};

const onLeave = vi.fn();
beforeEach(() => void onLeave.mockClear());

function open({ Component }: Exercise, tools: Partial<Tools> = {}) {
  return show(
    <ToolsContext value={{ ...DEFAULT_TOOLS, ...tools }}>
      <Component onLeave={onLeave} />
    </ToolsContext>,
  );
}
const heading = () => screen.getByRole('heading').textContent;
const inTime = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe('the library', () => {
  it('has what the evidence asks for: enough without breath or body, what unsettles said, nothing that harms', () => {
    expect(exercises.length).toBeGreaterThanOrEqual(12);
    expect(new Set(exercises.map(({ id }) => id)).size).toBe(exercises.length);
    const mild = exercises.filter(
      ({ uses, offByDefault, inPause }) => uses === 'mind' && !offByDefault && inPause,
    );
    expect(mild.length).toBeGreaterThanOrEqual(2);
    for (const exercise of exercises) {
      expect(exercise.name()).not.toBe('');
      expect(exercise.length()).not.toBe('');
      expect(exercise.goodFor()).not.toBe('');
      expect(exercise.evidence?.line()).not.toBe('');
      expect(exercise.evidence?.source).toMatch(/doi 10\.\d{4,}\/|PMC\d+|WHO|Manual/);
      if (exercise.uses !== 'mind') expect(exercise.caution?.()).toMatch(/\w/);
    }
    expect(exercises.filter(({ offByDefault }) => offByDefault).map(({ id }) => id)).toEqual(['box-breath']);
    expect(exercises.filter(({ inPause }) => !inPause).map(({ id }) => id)).toEqual([
      'kind-break',
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
    expect(names(fresh.rest)).not.toContain('box-breath');
    const own = { id: 'o1', text: 'Tea\nBoil water' };
    const picked = shelve(['let-go', 'gone', 'box-breath', 'o1'], [own], []);
    expect(names(picked.first)).toEqual(['let-go', 'box-breath', 'o1']);
    expect(names(picked.rest)).toContain('slow-breath');
    expect(shelve([], [own], []).rest.at(-1)?.name()).toBe('Tea');
    const aside = shelve(['let-go'], [], ['let-go', 'slow-breath', 'name-it']);
    expect(aside.first.map(({ id }) => id)).not.toContain('slow-breath');
    expect(aside.first).toHaveLength(3);
    expect([...aside.first, ...aside.rest].map(({ id }) => id)).not.toContain('let-go');
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

describe('words of one’s own', () => {
  it('uses the typed name and forgets it', async () => {
    const { unmount } = open(find('by-name'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Your name' }), 'Noor');
    await userEvent.click(button('Next'));
    expect(heading()).toBe('What is Noor going through right now?');
    unmount();
    open(find('by-name'));
    await userEvent.click(button('Next'));
    expect(heading()).toBe('What are you going through right now?');
    expect(asked).toEqual([]);
  });

  it('keeps a long name or thought as it was pasted, and leaves it out of its sentences', async () => {
    const long = `🙂 ${'x'.repeat(10_000)}`;
    for (const [id, told] of [
      ['by-name', 'What are you going through right now?'],
      ['notice-the-thought', '“I notice the thought: …”'],
    ] as const) {
      const { unmount } = open(find(id));
      const box = screen.getByRole<HTMLInputElement>('textbox');
      await userEvent.click(box);
      await userEvent.paste(long);
      expect(box.value).toBe(long);
      await userEvent.click(button('Next'));
      expect(screen.getByText(told)).toBeDefined();
      unmount();
    }
  });

  it('names a feeling and leaves it at that', async () => {
    open(find('name-it'));
    await userEvent.click(screen.getByRole('radio', { name: 'lonely' }));
    await userEvent.click(button('Next'));
    expect(heading()).toBe('Right now you feel lonely.');
    await userEvent.click(button('Next'));
    expect(button('Done')).toBeDefined();
  });

  it('thinks of someone safe before the kind word, in plainer words if wanted', async () => {
    open(find('someone-safe'));
    expect(heading()).toBe('Think of someone who is kind to you.');
    expect(screen.getByText(/Not the person you miss/)).toBeDefined();
    await userEvent.click(button('Plainer words'));
    expect(heading()).toBe('Think of a place where you feel at ease.');
    for (let step = 0; step < 3; step += 1) await userEvent.click(button('Next'));
    expect(heading()).toBe('What would you tell a friend in this spot?');
  });

  it('offers the own list for two minutes, or ideas, and never ends by itself', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = inTime();
    open(find('two-minutes'), { ownList: ['Water the fern'] });
    expect(within(screen.getByRole('list')).getAllByRole('button')).toHaveLength(1);
    await user.click(button('Water the fern'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Water the fern' }));
    await pass(130_000);
    expect(screen.getByRole('status').textContent).toBe('Two minutes are up. Go on as long as you like.');
    await user.click(button('I did it'));
    expect(button('Done')).toBeDefined();
    vi.useRealTimers();
    document.body.replaceChildren();
    open(find('two-minutes'));
    expect(button('Drink a glass of water')).toBeDefined();
  });

  it('lets a message go without a trace', async () => {
    const keepUnsent = vi.fn(async () => true);
    open(find('unsent'), { keepUnsent });
    expect(button('Let it sail off').disabled).toBe(true);
    await userEvent.type(screen.getByRole('textbox', { name: 'Your message' }), 'I miss your dog');
    await userEvent.click(button('Let it sail off'));
    expect(heading()).toBe('It sails off.');
    expect(document.body.textContent).not.toContain('dog');
    expect(keepUnsent).not.toHaveBeenCalled();
  });

  it('keeps a message only when told to, and loses none that is too long or meets a closed notebook', async () => {
    const keepUnsent = vi.fn(async () => false);
    open(find('unsent'), { keepUnsent });
    const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your message' });
    await userEvent.type(box(), 'hello');
    await userEvent.click(button('Keep it for me'));
    await screen.findByText('This is a bit too long to keep.', { exact: false });
    expect(box().value).toBe('hello');
    keepUnsent.mockRejectedValueOnce(new Error('closed'));
    await userEvent.click(button('Keep it for me'));
    await screen.findByText("That didn't work just now.", { exact: false });
    expect(reported).toHaveBeenCalled();
    expect(box().value).toBe('hello');
    keepUnsent.mockResolvedValueOnce(true);
    await userEvent.click(button('Keep it for me'));
    await screen.findByRole('heading', { name: 'Kept for you.' });
    expect(keepUnsent).toHaveBeenLastCalledWith('hello');
  });

  it('offers no keeping where nothing is written down', () => {
    open(find('unsent'));
    expect(screen.queryByRole('button', { name: 'Keep it for me' })).toBeNull();
  });

  it('reads an own exercise from its lines', async () => {
    expect(readOwn('\n Tea \n\n Boil water\nSit down \n')).toEqual({
      title: 'Tea',
      steps: ['Boil water', 'Sit down'],
    });
    open(ownExercise({ id: 'o1', text: 'Tea\nBoil water\nSit down' }));
    expect(heading()).toBe('Boil water');
    await userEvent.click(button('Next'));
    expect(heading()).toBe('Sit down');
    expect(ownExercise({ id: 'o2', text: 'Breathe' }).name()).toBe('Breathe');
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
