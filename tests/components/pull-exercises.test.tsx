// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CalmKit } from '@/entrypoints/options/calm-kit/CalmKit';
import { Popup } from '@/entrypoints/popup/Popup';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { allWays, asked, button, show, showWithUndo } from './helpers';
import { kept, next, openExercise, step, title } from './pull-steps';

describe('reach a friend', () => {
  it('copies one of three texts and says so, or how to do it by hand', async () => {
    const user = userEvent.setup();
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    show(<Popup />);
    await allWays();
    await user.click(button('Reach a friend'));
    await user.click(button('Next'));
    const copies = screen.getAllByRole('button', { name: /^Copy/ });
    expect(copies).toHaveLength(3);
    await user.click(copies[0] as HTMLElement);
    await screen.findByText('Copied. You can paste it now.');
    expect(write).toHaveBeenCalledWith('Rough evening. Got ten minutes to talk about anything else?');
    write.mockRejectedValueOnce(new Error('no clipboard'));
    await user.click(copies[1] as HTMLElement);
    await screen.findByText("Copying didn't work here.", { exact: false });
    await user.click(button('Next'));
    expect(screen.getByRole('link', { name: 'People to call' }).getAttribute('href')).toBe(
      'options.html#/help',
    );
  });
});

describe('a kind break', () => {
  it('is offered at the end of Someone safe, and nowhere else in the popup', async () => {
    await writeSettings({ kit: ['kind-break', 'someone-safe', 'slow-breath'] });
    show(<Popup />);
    await screen.findByRole('button', { name: 'Someone safe' });
    await allWays();
    expect(screen.queryByRole('button', { name: 'A kind break' })).toBeNull();
    await userEvent.click(button('Someone safe'));
    for (let presses = 0; presses < 4; presses += 1) await next();
    await userEvent.click(button('Go on to: A kind break'));
    expect(title()).toBe('A kind break');
    expect(step()).toBe('This hurts right now.');
    for (let presses = 0; presses < 3; presses += 1) await next();
    await userEvent.click(button('Done'));
    const done = async () => (await database.moments.toArray()).map(({ exercise }) => exercise).sort();
    await waitFor(async () => expect(await done()).toEqual(['kind-break', 'someone-safe']));
    expect(document.activeElement).toBe(button('Someone safe'));
  });

  it('is told of in the calm kit, without a way to open or pick it alone', async () => {
    showWithUndo(<CalmKit />);
    const item = (await screen.findByRole('heading', { name: 'A kind break' })).closest('li') as HTMLElement;
    expect(within(item).getByText('Offered at the end of Someone safe.')).toBeDefined();
    expect(within(item).queryByRole('button', { name: /Add|Try/ })).toBeNull();
  });
});

describe('what matters to me', () => {
  it('offers own lines of the calm kit, and takes them into its question', async () => {
    showWithUndo(<CalmKit />);
    const box = await screen.findByRole('textbox', { name: 'Something that matters to you' });
    await userEvent.type(box, 'being a good sister{Enter}');
    await waitFor(async () => expect(await kept()).toMatchObject([{ kind: 'matters' }]));
    document.body.replaceChildren();
    show(<Popup />);
    await waitFor(() => expect(asked).toContain('readKit'));
    await screen.findByText('No pauses today');
    await allWays();
    await userEvent.click(button('What matters to me'));
    await userEvent.click(screen.getByRole('radio', { name: 'being a good sister' }));
    await next();
    expect(screen.getByText('This matters to you: being a good sister')).toBeDefined();
  });
});

describe('notice the thought', () => {
  it('puts words before the typed thought, and keeps nothing of it', async () => {
    await openExercise('Notice the thought');
    await userEvent.type(screen.getByRole('textbox', { name: 'The thought' }), 'I ruined it');
    await next();
    expect(screen.getByText('“I notice the thought: I ruined it”')).toBeDefined();
    expect(await kept()).toEqual([]);
    expect(asked).not.toContain('saveText');
  });
});
