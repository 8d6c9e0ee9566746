// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NOTHING } from '@/components/pause/types';
import { writeSettings } from '@/lib/storage/background/settings';
import { button } from './helpers';
import { past, seconds, showOwn, user, write } from './pause-steps';

describe('with a calm kit', () => {
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
});
