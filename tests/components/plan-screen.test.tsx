// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { NOTHING } from '@/components/pause/types';
import { writeSettings } from '@/lib/storage/background/settings';
import { button } from './helpers';
import { showOwn, user, write } from './pause-steps';

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
