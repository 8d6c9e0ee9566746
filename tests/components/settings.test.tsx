// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rest } from '@/entrypoints/background/turning-down';
import { Settings } from '@/entrypoints/options/pages/Settings';
import { readSettings } from '@/lib/storage/settings';
import { button, emptyDatabase, expectAccessible, show } from './helpers';

let answers = true;

beforeEach(async () => {
  await emptyDatabase();
  answers = true;
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async ({
    lull,
    data,
  }: {
    lull: string;
    data: { minutes: number | null };
  }) => {
    if (lull !== 'rest' || !answers) return { ok: false, error: 'nobody' };
    await rest(data.minutes);
    return { ok: true, value: null };
  }) as never);
});

describe('pausing Lull', () => {
  it('begins at once, tells when Lull is back, and can be ended', async () => {
    show(<Settings />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'For a day' }));
    await screen.findByText(/^Lull takes a break\. It is back on \w+/);
    const { rest: set } = await readSettings();
    expect(set && set.until - set.from).toBe(24 * 60 * 60_000);
    expect(screen.queryByRole('button', { name: 'For a day' })).toBeNull();
    await expectAccessible();

    await user.click(button('Come back now'));
    await screen.findByRole('button', { name: 'For an hour' });
    expect((await readSettings()).rest).toBeNull();
  });

  it('says so kindly when it did not work', async () => {
    answers = false;
    show(<Settings />);
    await userEvent.setup().click(await screen.findByRole('button', { name: 'For a week' }));
    await waitFor(() => expect(document.querySelector('.notice-care')).not.toBeNull());
    expect((await readSettings()).rest).toBeNull();
  });
});
