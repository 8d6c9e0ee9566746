// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { Pause } from '@/components/pause/Pause';
import { button } from './helpers';
import { past, seconds, show, showOwn, user } from './pause-steps';

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
