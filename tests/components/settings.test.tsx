// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Settings } from '@/entrypoints/options/settings/Settings';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { button, expectAccessible, show, silence } from './helpers';

describe('a break from Lull', () => {
  it('begins at once, tells when Lull is back, and can be ended', async () => {
    show(<Settings />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'For a day' }));
    await screen.findByText(/^You're on a break from Lull\. It's back on \w+/);
    const { rest: set } = await readSettings();
    expect(set && set.until - set.from).toBe(24 * 60 * 60_000);
    expect(screen.queryByRole('button', { name: 'For a day' })).toBeNull();
    await expectAccessible();

    await waitFor(() => expect(button('Come back now').disabled).toBe(false));
    await user.click(button('Come back now'));
    await screen.findByRole('button', { name: 'For an hour' });
    expect((await readSettings()).rest).toBeNull();
  });

  it('says so kindly when it did not work', async () => {
    silence('takeBreak');
    show(<Settings />);
    await userEvent.setup().click(await screen.findByRole('button', { name: 'For a week' }));
    await waitFor(() => expect(document.querySelector('.notice-care')).not.toBeNull());
    expect((await readSettings()).rest).toBeNull();
  });
});

describe('typing the plan', () => {
  const plan = {
    id: 't1',
    kind: 'plan' as const,
    text: 'If sad, then tea.',
    at: 1,
    until: null,
    about: null,
  };

  it('needs a plan first, and leads to where one is made', async () => {
    show(<Settings />);
    const link = await screen.findByRole('link', { name: 'Make one in your calm kit' });
    expect(link.getAttribute('href')).toBe('#/calm-kit');
    expect(screen.queryByRole('switch', { name: 'Type my plan to continue' })).toBeNull();
  });

  it('is off, and goes on and off again', async () => {
    await database.texts.put(plan);
    show(<Settings />);
    const flip = () => screen.findByRole<HTMLInputElement>('switch', { name: 'Type my plan to continue' });
    expect((await flip()).checked).toBe(false);
    expect(screen.queryByRole('link', { name: 'Make one in your calm kit' })).toBeNull();
    await userEvent.click(await flip());
    await waitFor(async () => expect((await flip()).checked).toBe(true));
    expect((await readSettings()).typePlan).toBe(true);
    await expectAccessible();
    await userEvent.click(await flip());
    await waitFor(async () => expect((await flip()).checked).toBe(false));
    expect((await readSettings()).typePlan).toBe(false);
  });

  it('can be turned off when the plan is gone', async () => {
    await writeSettings({ typePlan: true });
    show(<Settings />);
    await userEvent.click(await screen.findByRole('switch', { name: 'Type my plan to continue' }));
    await waitFor(async () => expect((await readSettings()).typePlan).toBe(false));
  });
});
