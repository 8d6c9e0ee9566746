// @vitest-environment happy-dom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { CARD_SECONDS, CheckInCard, THANKS_SECONDS } from '@/components/pause/CheckInCard';
import { expectAccessible } from './helpers';

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const seconds = (n: number) => act(() => vi.advanceTimersByTimeAsync(n * 1000));
const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });

function show(onFelt = vi.fn(async () => undefined as unknown)) {
  const onGone = vi.fn();
  render(<CheckInCard onFelt={onFelt} onGone={onGone} />);
  return { onFelt, onGone };
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the check-in card', () => {
  it('asks with three words and Not now, and takes no focus', async () => {
    show();
    expect(screen.getByRole('group', { name: 'How do you feel now?' })).toBeDefined();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'lighter',
      'the same',
      'heavier',
      'Not now',
    ]);
    expect(document.activeElement).toBe(document.body);
  });

  it.each(['lighter', 'the same', 'heavier'])('“%s” is told once, thanked for, and goes', async (word) => {
    const { onFelt, onGone } = show();
    await user().click(button(word));
    expect(onFelt).toHaveBeenCalledExactlyOnceWith(word === 'the same' ? 'same' : word);
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Noted\./));
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(onGone).not.toHaveBeenCalled();
    await seconds(THANKS_SECONDS);
    expect(onGone).toHaveBeenCalledOnce();
  });

  it('Not now is an answer, and it goes once that is kept', async () => {
    const first = show();
    await user().click(button('Not now'));
    expect(first.onFelt).toHaveBeenCalledExactlyOnceWith('skipped');
    expect(first.onGone).toHaveBeenCalledOnce();
  });

  it('is put away with Escape', async () => {
    const { onFelt, onGone } = show();
    await user().keyboard('{Escape}');
    expect(onFelt).toHaveBeenCalledExactlyOnceWith('skipped');
    expect(onGone).toHaveBeenCalledOnce();
  });

  it('untouched it goes by itself and was not asked', async () => {
    const { onFelt, onGone } = show();
    await seconds(CARD_SECONDS - 1);
    expect(onGone).not.toHaveBeenCalled();
    await seconds(1);
    expect(onGone).toHaveBeenCalledOnce();
    expect(onFelt).not.toHaveBeenCalled();
  });

  it.each([
    ['the pointer', document.documentElement, 'pointerenter', 'pointerleave'],
    ['the focus', window, 'focus', 'blur'],
  ] as const)('stays under %s, and its time begins anew', async (_, target, enter, leave) => {
    const { onGone } = show();
    await seconds(CARD_SECONDS - 1);
    fireEvent(target, new Event(enter));
    await seconds(CARD_SECONDS * 3);
    fireEvent(target, new Event(leave));
    await seconds(CARD_SECONDS - 1);
    expect(onGone).not.toHaveBeenCalled();
    await seconds(1);
    expect(onGone).toHaveBeenCalledOnce();
  });

  it('its time runs only while it is seen', async () => {
    const { onGone } = show();
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await seconds(CARD_SECONDS * 2);
    expect(onGone).not.toHaveBeenCalled();
    hidden.mockRestore();
    await seconds(CARD_SECONDS);
    expect(onGone).toHaveBeenCalledOnce();
  });

  it('says so kindly when an answer could not be kept, and can be asked again', async () => {
    const onFelt = vi.fn(async () => undefined as unknown).mockRejectedValueOnce(new Error('asleep'));
    const { onGone } = show(onFelt);
    await user().click(button('heavier'));
    await screen.findByText(i18n.t('ui.stuck'));
    await user().click(button('heavier'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Noted\./));
    await seconds(THANKS_SECONDS);
    expect(onGone).toHaveBeenCalledOnce();
  });

  it('has no accessibility fault', async () => {
    show();
    vi.useRealTimers();
    await expectAccessible();
    await userEvent.click(button('heavier'));
    await screen.findByText(/^Noted\./);
    await expectAccessible();
  });
});
