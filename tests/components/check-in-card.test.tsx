// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { CARD_SECONDS, CheckInCard, THANKS_SECONDS } from '@/components/pause/CheckInCard';
import { registerCard } from '@/entrypoints/background/frame-tokens';
import { frameAsk } from '@/lib/messages/client';
import { database } from '@/lib/storage/database';
import {
  asked,
  attempt,
  button,
  show as draw,
  expectAccessible,
  FRAME_TAB,
  fakeClock,
  speakAs,
} from './helpers';

const seconds = (n: number) => act(() => vi.advanceTimersByTimeAsync(n * 1000));
const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
const token = 'token';

/** The card of a visit, in its frame. */
function show() {
  const onGone = vi.fn();
  draw(
    <CheckInCard onFelt={(felt, going) => frameAsk('cardFelt', { token, felt, going })} onGone={onGone} />,
  );
  return { onGone };
}
const answers = () => database.checkins.toArray();

beforeEach(async () => {
  await database.attempts.add(attempt({ id: 'a1', outcome: 'continued', minutes: 1 }));
  await registerCard(token, FRAME_TAB, 'a1');
  speakAs('frame');
  fakeClock();
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the check-in card', () => {
  it('asks with three words and Not now, and takes no focus', async () => {
    show();
    expect(screen.getByRole('group', { name: 'Compared with before, how do you feel?' })).toBeDefined();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'lighter',
      'the same',
      'heavier',
      'Not now',
    ]);
    expect(document.activeElement).toBe(document.body);
  });

  it('“lighter” is told once, thanked for, and goes', async () => {
    const { onGone } = show();
    await user().click(button('lighter'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Noted.'));
    expect(asked).toEqual(['cardFelt']);
    expect(await answers()).toMatchObject([{ attempt: 'a1', felt: 'lighter', going: [] }]);
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(onGone).not.toHaveBeenCalled();
    await seconds(THANKS_SECONDS);
    expect(onGone).toHaveBeenCalledOnce();
  });

  it.each([
    ['the same', 'same', /^Many people look\. It/],
    ['heavier', 'heavier', /^Many people look, and it often hurts\./],
  ])('after “%s” says what helps then, by keys, and goes untouched', async (word, felt, line) => {
    await database.attempts.add(attempt({ at: Date.UTC(2026, 2, 3, 23, 30), offset: 60, outcome: 'left' }));
    const { onGone } = show();
    button(word).focus();
    await user().keyboard('{Enter}');
    await screen.findByText(line);
    expect(screen.getByText('On 4 March 2026 you stepped away. That was you, too.')).toBeDefined();
    button('alone').focus();
    await user().keyboard('{Enter}');
    await waitFor(async () => expect(await answers()).toMatchObject([{ felt, going: ['alone'] }]));
    expect(screen.getByRole('link', { name: 'Help' })).toBeDefined();
    expect(onGone).not.toHaveBeenCalled();
    await seconds(CARD_SECONDS + 1);
    expect(onGone).toHaveBeenCalledOnce();
  });

  it('Not now is an answer, and it goes once that is kept', async () => {
    const { onGone } = show();
    await user().click(button('Not now'));
    await waitFor(() => expect(onGone).toHaveBeenCalledOnce());
    expect(asked).toEqual(['cardFelt']);
    expect(await answers()).toMatchObject([{ attempt: 'a1', felt: 'skipped' }]);
  });

  it('is put away with Escape', async () => {
    const { onGone } = show();
    await user().keyboard('{Escape}');
    await waitFor(() => expect(onGone).toHaveBeenCalledOnce());
    expect(asked).toEqual(['cardFelt']);
    expect(await answers()).toMatchObject([{ attempt: 'a1', felt: 'skipped' }]);
  });

  it('untouched it goes by itself and was not asked', async () => {
    const { onGone } = show();
    await seconds(CARD_SECONDS - 1);
    expect(onGone).not.toHaveBeenCalled();
    await seconds(1);
    expect(onGone).toHaveBeenCalledOnce();
    expect(asked).toEqual([]);
    expect(await answers()).toEqual([]);
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
    vi.spyOn(database.checkins, 'put').mockRejectedValueOnce(new Error('full'));
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { onGone } = show();
    await user().click(button('heavier'));
    await screen.findByText(i18n.t('ui.stuck'));
    expect(await answers()).toEqual([]);
    await user().click(button('heavier'));
    await screen.findByText(/^Many people look/);
    expect(await answers()).toMatchObject([{ attempt: 'a1', felt: 'heavier' }]);
    await user().click(button('Done'));
    expect(onGone).toHaveBeenCalledOnce();
  });

  it('has no accessibility fault', async () => {
    show();
    vi.useRealTimers();
    await expectAccessible();
    await userEvent.click(button('heavier'));
    await screen.findByText(/^Many people look/);
    await expectAccessible();
  });
});
