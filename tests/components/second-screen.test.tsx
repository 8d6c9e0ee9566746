// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NOTHING } from '@/components/pause/types';
import { writeSettings } from '@/lib/storage/background/settings';
import { button } from './helpers';
import { past, showOwn, user } from './pause-steps';

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
