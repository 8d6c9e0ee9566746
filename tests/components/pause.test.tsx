// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pause } from '@/components/pause/Pause';

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

function show(props: Partial<Parameters<typeof Pause>[0]> = {}) {
  const calls = { onLeave: vi.fn(), onOpen: vi.fn(), onPractical: vi.fn() };
  render(<Pause wait={8} turn={1} {...calls} {...props} />);
  return calls;
}

const seconds = (n: number) => act(() => vi.advanceTimersByTimeAsync(n * 1000));

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
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
    expect(screen.getByText(/Nothing is written down/)).toBeDefined();
  });

  it('can rest its motion', async () => {
    show();
    await user().click(button('Stop motion'));
    expect(document.querySelector('.breath')?.getAttribute('data-moving')).toBe('false');
  });
});

describe('second screen', () => {
  async function second() {
    const calls = show({ wait: 0 });
    await user().click(button('Continue'));
    return calls;
  }

  it('needs only Open now: five minutes, nothing told', async () => {
    const calls = await second();
    await user().click(button('Open now'));
    expect(calls.onOpen).toHaveBeenCalledWith({ urge: null, note: null }, 5);
  });

  it('takes an answer, an urge and minutes by keyboard alone', async () => {
    const calls = await second();
    const keys = user();
    await keys.tab();
    await keys.keyboard('a few words');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Answer' }).value).toBe('a few words');
    const urge = screen.getByRole<HTMLInputElement>('slider', { name: 'Urge' });
    expect([urge.min, urge.max]).toEqual(['0', '10']);
    const minutes = screen.getByRole('group', { name: 'Open for' });
    expect(minutes).toBeDefined();
    const five = screen.getByRole<HTMLInputElement>('radio', { name: '5 min' });
    expect(five.checked).toBe(true);
    await keys.click(screen.getByRole('radio', { name: '15 min' }));
    await keys.click(button('Open now'));
    expect(calls.onOpen).toHaveBeenCalledWith({ urge: null, note: 'a few words' }, 15);
  });

  it('can still be left, with the button and with Escape', async () => {
    const calls = await second();
    await user().keyboard('{Escape}');
    expect(calls.onLeave).toHaveBeenCalledOnce();
  });

  it('keeps a very long answer within what fits', async () => {
    await second();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Answer' }).maxLength).toBe(1000);
  });
});

it('has no accessibility fault on either screen', async () => {
  vi.useRealTimers();
  const { container } = render(
    <Pause wait={0} turn={1} onLeave={vi.fn()} onOpen={vi.fn()} onPractical={vi.fn()} />,
  );
  const rules = { 'color-contrast': { enabled: false } };
  expect((await axe.run(container, { rules })).violations).toEqual([]);
  await userEvent.click(button('Continue'));
  expect((await axe.run(container, { rules })).violations).toEqual([]);
});
