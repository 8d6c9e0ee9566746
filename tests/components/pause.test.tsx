// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pause } from '@/components/pause/Pause';
import { NOTHING } from '@/components/pause/types';
import { readPauseKit } from '@/entrypoints/background/pause-kit';
import { PauseFrame } from '@/entrypoints/pause/PauseFrame';
import { frameAsk } from '@/lib/messages/client';
import type { PauseKit } from '@/lib/policy/pause-kit';
import { QUESTIONS } from '@/lib/policy/questions';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import type { OwnText } from '@/lib/storage/schema';
import { attempt, button, fakeClock, speakAs } from './helpers';

function show(props: Partial<Parameters<typeof Pause>[0]> = {}) {
  const calls = { onLeave: vi.fn(), onOpen: vi.fn(), onPractical: vi.fn() };
  render(<Pause wait={8} seed={1} {...calls} {...props} />);
  return calls;
}

/** The pause with what its user wrote and chose, as the background reads it. */
const showOwn = async (props: Parameters<typeof show>[0] = {}) =>
  show({ ...props, kit: (await readPauseKit(Date.now())).kit });

/** Something the user wrote. */
const write = (kind: OwnText['kind'], text: string, over: Partial<OwnText> = {}) =>
  database.texts.put({ id: kind, kind, text, at: 1, until: null, about: null, ...over });
/** So many more pauses before this one. */
const past = (count: number) => database.attempts.bulkAdd(Array.from({ length: count }, () => attempt()));

const seconds = (n: number) => act(() => vi.advanceTimersByTimeAsync(n * 1000));

beforeEach(() => {
  speakAs('frame');
  fakeClock(new Date().setHours(12, 0, 0, 0));
});
afterEach(() => {
  vi.useRealTimers();
});

const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });

describe('first screen', () => {
  it('leaves at once', async () => {
    const calls = show();
    await user().click(button('Leave'));
    expect(calls.onLeave).toHaveBeenCalledOnce();
  });

  it('gives its first focus to the line, so that an Enter already under way does nothing', async () => {
    const calls = show();
    expect(document.activeElement?.tagName).toBe('H1');
    await user().keyboard('{Enter}');
    expect(calls.onLeave).not.toHaveBeenCalled();
  });

  it('has Leave first, then Continue once it can be pressed, then This is practical', async () => {
    show();
    const keys = user();
    await keys.tab();
    expect(document.activeElement).toBe(button('Leave'));
    await seconds(8);
    await keys.tab();
    expect(document.activeElement).toBe(button('Continue'));
    await keys.tab();
    expect(document.activeElement).toBe(button('This is practical'));
    const hint = document.getElementById(
      button('This is practical').getAttribute('aria-describedby') as string,
    );
    expect(hint?.textContent).toBe('children, work, safety');
  });

  it('keeps the seconds beside Continue, out of its name, and runs only while it is seen', async () => {
    show();
    expect(button('Continue').disabled).toBe(true);
    expect(screen.getByText('8 s')).toBeDefined();
    await seconds(3);
    expect(screen.getByText('5 s')).toBeDefined();
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await seconds(60);
    expect(screen.getByText('5 s')).toBeDefined();
    hidden.mockRestore();
    await seconds(5);
    expect(button('Continue').disabled).toBe(false);
  });

  it('lets go on at once with a wait of 0', () => {
    show({ wait: 0 });
    expect(button('Continue').disabled).toBe(false);
  });

  it('opens at once for what is practical', async () => {
    const calls = show();
    await user().click(button('This is practical'));
    expect(calls.onPractical).toHaveBeenCalledOnce();
  });

  it('is left with Escape, once', async () => {
    const calls = show();
    await user().keyboard('{Escape}{Escape}{Escape}');
    expect(calls.onLeave).toHaveBeenCalledOnce();
  });

  it('says what a private or a practice pause is', () => {
    show({ privateWindow: true });
    expect(screen.getByText(/Nothing is saved/)).toBeDefined();
  });

  it('can rest its motion', async () => {
    show();
    await user().click(button('Stop motion'));
    expect(document.querySelector('.breath')?.getAttribute('data-moving')).toBe('false');
  });
});

describe('second screen', () => {
  /** After Continue, as after so many pauses: the asks have their turns. */
  async function second(count = 0) {
    await past(count);
    const calls = await showOwn({ wait: 0 });
    await user().click(button('Continue'));
    return calls;
  }
  const heading = () => screen.getByRole('heading', { level: 1 });
  const sayMore = async () => {
    button('Say more').focus();
    await user().keyboard('{Enter}');
  };

  it.each([
    [0, 'What do you need right now?', () => screen.getByRole('textbox', { name: 'Answer' })],
    [1, 'How do you feel right now?', () => screen.getByRole('group', { name: 'Feeling' })],
    [3, "After a look, I think I'll feel", () => screen.getByRole('group', { name: 'Expect' })],
    [4, 'How strong is the pull right now?', () => screen.getByRole('slider', { name: 'Pull' })],
  ] as const)('after %i pauses asks one thing, and the others behind Say more', async (count, line, ask) => {
    await second(count);
    expect(heading().textContent).toBe(line);
    const asks = () => [
      ...screen.queryAllByRole('textbox', { name: 'Answer' }),
      ...screen.queryAllByRole('group', { name: /^(Feeling|Expect)$/ }),
      ...screen.queryAllByRole('slider', { name: 'Pull' }),
    ];
    expect(asks()).toEqual([ask()]);
    await sayMore();
    expect(button('Say more').getAttribute('aria-expanded')).toBe('true');
    expect(asks()).toHaveLength(4);
  });

  it('begins at its line; Leave is the first thing after it, then the asks, and the way to the page is last', async () => {
    await second();
    expect(document.activeElement).toBe(heading());
    const keys = user();
    await keys.tab();
    expect(document.activeElement).toBe(button('Leave'));
    await keys.tab();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Answer' }));
    await keys.tab();
    expect(document.activeElement).toBe(button('Say more'));
    await keys.tab();
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: '5 min' }));
    await keys.tab();
    expect(document.activeElement).toBe(button('Open now'));
  });

  it('tells by keyboard how a look is thought to feel, and takes it back', async () => {
    const calls = await second(3);
    const heavier = button('heavier');
    heavier.focus();
    const keys = user();
    await keys.keyboard(' ');
    expect(heavier.getAttribute('aria-pressed')).toBe('true');
    await keys.keyboard(' ');
    expect(heavier.getAttribute('aria-pressed')).toBe('false');
    button('lighter').focus();
    await keys.keyboard('{Enter}');
    await keys.click(button('Open now'));
    expect(calls.onOpen).toHaveBeenCalledWith({ ...NOTHING, expected: 'lighter' }, 5);
  });

  it('keeps what was said behind Say more when it is folded away again', async () => {
    const calls = await second(3);
    await sayMore();
    await user().type(screen.getByRole('textbox', { name: 'Answer' }), 'tea');
    await user().click(button('sad'));
    await sayMore();
    expect(screen.queryByRole('textbox')).toBeNull();
    await sayMore();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Answer' }).value).toBe('tea');
    await user().click(button('Leave'));
    expect(calls.onLeave).toHaveBeenCalledWith({ ...NOTHING, note: 'tea', feelings: ['sad'] });
  });

  it('asks nothing that was turned off, and with all of it off only how long', async () => {
    await writeSettings({ asksOff: ['question', 'feeling', 'expect'] });
    await second();
    expect(screen.getByRole('slider', { name: 'Pull' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Say more' })).toBeNull();
    cleanup();
    await writeSettings({ asksOff: ['question', 'feeling', 'expect', 'pull'] });
    const calls = await second();
    expect(heading().textContent).toBe("When you're ready, choose how long.");
    await user().click(button('Open now'));
    expect(calls.onOpen).toHaveBeenCalledWith(NOTHING, 5);
  });

  it('opens at once for what is practical', async () => {
    const calls = await second();
    await user().type(screen.getByRole('textbox', { name: 'Answer' }), 'the school form');
    await user().click(button('This is practical'));
    // Nothing that was said on the way goes with it.
    expect(calls.onPractical.mock.calls).toEqual([[NOTHING]]);
  });

  it('needs only Open now: five minutes, nothing told', async () => {
    const calls = await second();
    await user().click(button('Open now'));
    expect(calls.onOpen).toHaveBeenCalledWith(NOTHING, 5);
  });

  it('takes an answer, an urge and minutes by keyboard alone', async () => {
    const calls = await second();
    const keys = user();
    await keys.tab();
    await keys.tab();
    await keys.keyboard('a few words');
    await sayMore();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Answer' }).value).toBe('a few words');
    const urge = screen.getByRole<HTMLInputElement>('slider', { name: 'Pull' });
    expect([urge.min, urge.max]).toEqual(['0', '10']);
    const minutes = screen.getByRole('group', { name: 'Open for' });
    expect(minutes).toBeDefined();
    const five = screen.getByRole<HTMLInputElement>('radio', { name: '5 min' });
    expect(five.checked).toBe(true);
    await keys.click(screen.getByRole('radio', { name: '15 min' }));
    await keys.click(button('Open now'));
    expect(calls.onOpen).toHaveBeenCalledWith({ ...NOTHING, note: 'a few words' }, 15);
  });

  it('can still be left, with the button and with Escape', async () => {
    const calls = await second();
    await user().keyboard('{Escape}');
    expect(calls.onLeave).toHaveBeenCalledOnce();
  });

  it('takes an answer of 20,000 characters, emoji and right-to-left words whole', async () => {
    const calls = await second();
    const text = `${'ش'.repeat(9_999)}🌊${'x'.repeat(9_999)}`;
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Answer' });
    expect(box.dir).toBe('auto');
    await user().click(box);
    await user().paste(text);
    await user().click(button('Open now'));
    expect(calls.onOpen).toHaveBeenCalledWith({ ...NOTHING, note: text }, 5);
  });

  it('tells what was written and felt on the way out too, Escape included', async () => {
    const calls = await second();
    const keys = user();
    await sayMore();
    await keys.click(button('lonely'));
    await keys.click(button('curious'));
    await keys.click(button('lonely'));
    await keys.type(screen.getByRole('textbox', { name: 'Answer' }), 'tea first');
    await keys.keyboard('{Escape}');
    expect(calls.onLeave).toHaveBeenCalledWith({ ...NOTHING, note: 'tea first', feelings: ['curious'] });
  });

  it('refuses a picture with a sentence and keeps the words', async () => {
    await second();
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Answer' });
    await user().type(box, 'words');
    const picture = new File(['x'], 'x.png', { type: 'image/png' });
    fireEvent.paste(box, { clipboardData: { files: [picture] } });
    expect(screen.getByText(/Only words fit here/)).toBeDefined();
    expect(box.value).toBe('words');
  });
});

describe('with a calm kit', () => {
  it('shows an own line now and then, and says whose it is', async () => {
    await write('note', 'You like the sea.');
    await past(1);
    await showOwn();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('You like the sea.');
    expect(screen.getByText('From a calmer day')).toBeDefined();
  });

  it('shows the own record with its counts', async () => {
    const felt = ['heavier', 'lighter', 'heavier', 'heavier', 'same', 'heavier'] as const;
    await database.checkins.bulkAdd(
      felt.map((how, at) => ({ attempt: `visit-${at}`, at, felt: how, going: [] })),
    );
    await past(1);
    await showOwn();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Your last 6 answers after a look: 4 heavier, 1 the same, 1 lighter.',
    );
  });

  it('offers own feelings and asks own questions', async () => {
    await write('feeling', 'wobbly');
    await write('question', 'What would Mo say?');
    const calls = await showOwn({ wait: 0 });
    await user().click(button('Continue'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What would Mo say?');
    await user().click(button('Say more'));
    await user().click(button('wobbly'));
    await user().click(button('Leave'));
    expect(calls.onLeave).toHaveBeenCalledWith({ ...NOTHING, feelings: ['wobbly'] });
  });

  it('either names the feeling or looks at it another way', async () => {
    const others = QUESTIONS.filter((id) => id !== 'hope.hour');
    await writeSettings({ tired: others });
    await showOwn({ wait: 0 });
    await user().click(button('Continue'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'What might this look give you, an hour from now?',
    );
    await user().click(button('Say more'));
    expect(screen.queryByRole('group', { name: 'Feeling' })).toBeNull();
    expect(screen.getByRole('group', { name: 'Expect' })).toBeDefined();
  });

  it.each([
    ['name-it', 'Name the feeling', true],
    ['by-name', 'By your name', false],
  ])('after %s does not do the other of naming and seeing anew', async (id, name, names) => {
    await writeSettings({ kit: [id], tired: QUESTIONS.filter((question) => question !== 'hope.hour') });
    await showOwn({ wait: 0 });
    await user().click(button(new RegExp(`^${name}`)));
    await user().click(button('Begin'));
    await user().click(button("I'm done"));
    await user().click(button('Continue'));
    await user().click(button('Say more'));
    expect(screen.queryByRole('group', { name: 'Feeling' })).toBeNull();
    expect(screen.queryByText('What might this look give you, an hour from now?') === null).toBe(names);
    // The exercise asked for the pull itself.
    expect(screen.queryByRole('slider', { name: 'Pull' })).toBeNull();
  });

  it('asks once how the last look felt; unanswered counts as skipped', async () => {
    const at = Date.now() - 3_600_000;
    await database.attempts.bulkAdd([
      attempt({ id: 'a1', at, decidedAt: at, outcome: 'continued', minutes: 1 }),
      attempt({ at: at - 86_400_000, outcome: 'left' }),
    ]);
    const calls = await showOwn();
    await user().click(button('heavier'));
    expect(screen.getByText(/Many people look, and it often hurts/)).toBeDefined();
    expect(screen.getByText(/you stepped away\. That was you, too/)).toBeDefined();
    await user().click(button('late at night'));
    await user().click(button('Leave'));
    expect(calls.onLeave).toHaveBeenCalledWith({
      ...NOTHING,
      checkIn: { attempt: 'a1', felt: 'heavier', going: ['night'] },
    });
    cleanup();
    const again = await showOwn();
    await user().click(button('Leave'));
    expect(again.onLeave).toHaveBeenCalledWith({
      ...NOTHING,
      checkIn: { attempt: 'a1', felt: 'skipped', going: [] },
    });
  });

  it('opens one exercise in place, and asks for the pull before it and after it', async () => {
    await writeSettings({ kit: ['five-senses'] });
    const calls = await showOwn();
    const keys = user();
    await keys.click(button(/^Five senses/));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await keys.tab();
    expect(document.activeElement).toBe(button('Leave'));
    fireEvent.change(screen.getByRole('slider', { name: 'Pull' }), { target: { value: '6' } });
    await keys.tab();
    await keys.keyboard('{Enter}');
    await seconds(8);
    expect(screen.queryByRole('slider')).toBeNull();
    await keys.tab();
    expect(document.activeElement).toBe(button('Leave'));
    await keys.tab();
    await keys.keyboard('{Enter}');
    fireEvent.change(screen.getByRole('slider', { name: 'Pull' }), { target: { value: '3' } });
    expect(button('Continue').disabled).toBe(false);
    await keys.click(button('Leave'));
    expect(calls.onLeave).toHaveBeenCalledWith({
      ...NOTHING,
      exercise: 'five-senses',
      urge: 6,
      urgeAfter: 3,
      pullsInOrder: true,
    });
  });

  it('asks for the pull after an exercise only of those who said it before', async () => {
    await writeSettings({ kit: ['five-senses'] });
    const calls = await showOwn();
    await user().click(button(/^Five senses/));
    await user().click(button('Begin'));
    await user().click(button("I'm done"));
    expect(screen.queryByRole('slider')).toBeNull();
    await user().click(button('Leave'));
    expect(calls.onLeave).toHaveBeenCalledWith({ ...NOTHING, exercise: 'five-senses' });
  });

  it('has This is practical and Help beside an exercise, after Leave, and the visit knows nothing of it', async () => {
    await writeSettings({ kit: ['five-senses'] });
    const calls = await showOwn();
    await user().click(button(/^Five senses/));
    expect(screen.getByRole('link', { name: 'Help' })).toBeDefined();
    await user().tab();
    expect(document.activeElement).toBe(button('Leave'));
    await user().click(button('Begin'));
    await user().click(button("I'm done"));
    const practical = button('This is practical');
    const hint = document.getElementById(practical.getAttribute('aria-describedby') as string);
    expect(hint?.textContent).toBe('children, work, safety');
    await user().click(practical);
    expect(calls.onPractical.mock.calls).toEqual([[NOTHING]]);
  });

  it('says how long Continue still waits after an exercise', async () => {
    await writeSettings({ kit: ['five-senses'], asksOff: ['pull'] });
    await showOwn();
    await user().click(button(/^Five senses/));
    await user().click(button("I'm done"));
    expect(button('Continue').disabled).toBe(true);
    expect(screen.getByText('8 s')).toBeDefined();
    await seconds(8);
    expect(button('Continue').disabled).toBe(false);
    expect(screen.queryByText(/\d s$/)).toBeNull();
  });

  it('does not ask for a feeling that the exercise named', async () => {
    await writeSettings({ kit: ['name-it'], asksOff: ['pull'] });
    await showOwn({ wait: 0 });
    await user().click(button(/^Name the feeling/));
    await user().click(button("I'm done"));
    await user().click(button('Continue'));
    await user().click(button('Say more'));
    expect(screen.queryByRole('group', { name: 'Feeling' })).toBeNull();
    expect(screen.getByRole('group', { name: 'Expect' })).toBeDefined();
  });

  it('begins an exercise at once where the pull is not to be asked', async () => {
    await writeSettings({ kit: ['five-senses'], asksOff: ['pull'] });
    await showOwn();
    await user().click(button(/^Five senses/));
    expect(screen.queryByRole('slider')).toBeNull();
    expect(button('Next')).toBeDefined();
  });

  it('offers an exercise of their own that they picked', async () => {
    await write('own-exercise', 'Tea by the window\nPut the kettle on\nLook out', { id: 'mine' });
    await writeSettings({ kit: ['mine'] });
    await showOwn();
    await user().click(button(/^Tea by the window/));
    await user().click(button('Begin'));
    expect(screen.getByText('Put the kettle on')).toBeDefined();
  });

  it('says in one line that another exercise has its turn', async () => {
    await writeSettings({ kit: ['slow-breath', 'five-senses'] });
    await past(3);
    await showOwn();
    await user().click(button(/^Five senses/));
    expect(screen.getByText(/A different one this time/)).toBeDefined();
  });

  it('brings back words that were interrupted, and says what is kept', async () => {
    await writeSettings({ keepWriting: true });
    await write('draft', 'half a th', { until: Date.now() + 60_000 });
    const calls = await showOwn({ wait: 0 });
    await user().click(button('Continue'));
    expect(screen.getByText(/your words from before/)).toBeDefined();
    await user().type(screen.getByRole('textbox', { name: 'Answer' }), 'ought');
    expect(screen.getByText(/stay on this device for as long as you chose in Data/)).toBeDefined();
    await user().click(button('Open now'));
    expect(calls.onOpen).toHaveBeenCalledWith({ ...NOTHING, note: 'half a thought' }, 5);
  });

  it('goes by a kit that came after the first screen, on which nothing changes', async () => {
    await writeSettings({ keepWriting: true });
    await write('draft', 'half a th', { until: Date.now() + 60_000 });
    await write('note', 'I am allowed to rest.');
    const { kit } = await readPauseKit(Date.now());
    const ways = { onLeave: vi.fn(), onOpen: vi.fn(), onPractical: vi.fn() };
    const drawn = (own: PauseKit | null) => <Pause wait={0} seed={1} kit={own} {...ways} />;
    const frame = (
      <PauseFrame first={null} kit={Promise.resolve(kit)} privateWindow={false}>
        {drawn}
      </PauseFrame>
    );
    render(frame);
    const line = screen.getByRole('heading').textContent;
    await act(async () => undefined);
    expect(screen.getByRole('heading').textContent).toBe(line);
    await user().click(button('Continue'));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Answer' }).value).toBe('half a th');
  });

  it('keeps what was written before it was known that words are kept', async () => {
    const onDraft = vi.fn();
    const ways = { onLeave: vi.fn(), onOpen: vi.fn(), onPractical: vi.fn() };
    const { rerender } = render(<Pause wait={0} seed={7} kit={null} {...ways} />);
    await user().click(button('Continue'));
    await user().type(screen.getByRole('textbox', { name: 'Answer' }), 'early');
    await writeSettings({ keepWriting: true });
    const { kit } = await readPauseKit(Date.now());
    rerender(<Pause wait={0} seed={7} kit={kit} {...ways} onDraft={onDraft} />);
    await seconds(1);
    expect(onDraft).toHaveBeenLastCalledWith('early');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Answer' }).value).toBe('early');
  });

  it('tells an unfinished answer a moment after the last key', async () => {
    await writeSettings({ keepWriting: true });
    const onDraft = vi.fn((text: string) => void frameAsk('keepDraft', { attempt: 'a', text }));
    await showOwn({ wait: 0, onDraft });
    await user().click(button('Continue'));
    await user().type(screen.getByRole('textbox', { name: 'Answer' }), 'so far');
    await seconds(1);
    expect(onDraft).toHaveBeenLastCalledWith('so far');
    await waitFor(async () => expect((await database.texts.get('draft'))?.text).toBe('so far'));
  });
});

describe('a plan to type', () => {
  const plan = 'If I lie awake, then I put the phone away and read.';
  /** The user has this plan, and chose to type it. */
  async function typed(text = plan): Promise<void> {
    await write('plan', text);
    await writeSettings({ typePlan: true });
  }
  async function typing(text = plan) {
    await typed(text);
    const calls = await showOwn({ wait: 0 });
    await user().click(button('Continue'));
    return { calls, box: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Type your plan' }) };
  }

  it('comes after Continue, with first focus on the plan, and lets on once it is typed', async () => {
    const { calls, box } = await typing();
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading.textContent).toBe(plan);
    expect(document.activeElement).toBe(heading);
    expect(box.getAttribute('aria-describedby')).not.toBeNull();
    expect(screen.getByText(/^The part after “then” is enough\./)).toBeDefined();
    const keys = user();
    await keys.type(box, 'i put the phone away');
    expect(button('Continue').disabled).toBe(true);
    await keys.type(box, ' AND READ');
    expect(button('Continue').disabled).toBe(false);
    expect(screen.getByText(/^That's your plan\./)).toBeDefined();
    await keys.click(button('Continue'));
    expect(screen.getByRole('textbox', { name: 'Answer' })).toBeDefined();
    await keys.click(button('Open now'));
    // Nothing of what was typed is told.
    expect(calls.onOpen).toHaveBeenCalledWith(NOTHING, 5);
  });

  it('is not left by the Escape that takes back an unfinished character', async () => {
    const { calls, box } = await typing();
    fireEvent.keyDown(box, { key: 'Escape', isComposing: true });
    expect(calls.onLeave).not.toHaveBeenCalled();
    fireEvent.keyDown(box, { key: 'Escape' });
    expect(calls.onLeave).toHaveBeenCalledOnce();
  });

  it('can be pasted', async () => {
    const { box } = await typing();
    await user().click(box);
    await user().paste(plan);
    expect(button('Continue').disabled).toBe(false);
  });

  it('can be skipped without a word', async () => {
    await typing();
    await user().click(button('Skip typing'));
    expect(button('Open now')).toBeDefined();
  });

  it('still has Leave, Escape and This is practical', async () => {
    const first = await typing();
    await user().type(first.box, 'I put');
    await user().keyboard('{Escape}');
    expect(first.calls.onLeave).toHaveBeenCalledOnce();
    cleanup();
    const second = await typing();
    await user().click(button('This is practical'));
    expect(second.calls.onPractical).toHaveBeenCalledOnce();
    cleanup();
    const third = await typing();
    await user().click(button('Leave'));
    expect(third.calls.onLeave).toHaveBeenCalledWith(NOTHING);
  });

  it('comes after an exercise too', async () => {
    await typed();
    await writeSettings({ kit: ['five-senses'] });
    await showOwn({ wait: 0 });
    await user().click(button(/^Five senses/));
    await user().click(button('Begin'));
    await user().click(button("I'm done"));
    await user().click(button('Continue'));
    expect(button('Skip typing')).toBeDefined();
  });

  it('says how much of a long one is enough', async () => {
    await typing('tea '.repeat(60));
    expect(screen.getByText(/^The first 80 letters are enough\./)).toBeDefined();
    cleanup();
    await typing(`If sad, then ${'tea '.repeat(60)}`);
    expect(screen.getByText(/^The first 80 letters after “then” are enough\./)).toBeDefined();
  });

  it('is left out where there is nothing to type', async () => {
    await typed('☕️');
    await showOwn({ wait: 0 });
    await user().click(button('Continue'));
    expect(button('Open now')).toBeDefined();
  });

  it('has no accessibility fault', async () => {
    await typing();
    vi.useRealTimers();
    const rules = { 'color-contrast': { enabled: false } };
    expect((await axe.run(document.body, { rules })).violations).toEqual([]);
  });
});

describe('while leaving', () => {
  it('shows one warm line in place of the screen, told before it is drawn, with nothing to press', async () => {
    const seen: string[] = [];
    const onLeave = vi.fn(
      () =>
        void seen.push(
          screen
            .getAllByRole('status')
            .map(({ textContent }) => textContent)
            .join(''),
        ),
    );
    show({ wait: 0, onLeave });
    const waiting = screen.getByRole('heading', { level: 1 }).textContent ?? '';
    await user().click(button('Leave'));
    expect(seen).toEqual(['']);
    expect(screen.getByRole('status').textContent).toMatch(/\w+.*\.$/);
    expect(document.body.textContent).not.toContain(waiting);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('stays when Escape is pressed again, and tells it once', async () => {
    const calls = show({ wait: 0 });
    await user().click(button('Continue'));
    await user().keyboard('{Escape}');
    const line = screen.getByRole('status').textContent;
    await user().keyboard('{Escape}{Enter} ');
    expect(calls.onLeave).toHaveBeenCalledOnce();
    expect(screen.getByRole('status').textContent).toBe(line);
  });

  it('changes from pause to pause', async () => {
    const lines = new Set<string | null>();
    for (let pause = 0; pause < 6; pause += 1) {
      await showOwn();
      await user().click(button('Leave'));
      lines.add(screen.getByRole('status').textContent);
      cleanup();
      await past(1);
    }
    expect(lines.size).toBeGreaterThan(2);
  });

  it('does not come after the other ways out', async () => {
    const calls = show();
    await user().click(button('This is practical'));
    expect(calls.onPractical).toHaveBeenCalledOnce();
    expect(button('Leave')).toBeDefined();
  });
});

it('has no accessibility fault on either screen', async () => {
  vi.useRealTimers();
  const { container } = render(
    <Pause wait={0} seed={1} onLeave={vi.fn()} onOpen={vi.fn()} onPractical={vi.fn()} />,
  );
  const rules = { 'color-contrast': { enabled: false } };
  expect((await axe.run(container, { rules })).violations).toEqual([]);
  await userEvent.click(button('Continue'));
  expect((await axe.run(container, { rules })).violations).toEqual([]);
  await userEvent.click(button('Leave'));
  expect((await axe.run(container, { rules })).violations).toEqual([]);
});
