// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { People } from '@/entrypoints/options/people/People';
import { Settings } from '@/entrypoints/options/settings/Settings';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { person } from '../factories';
import { button, expectAccessible, profile, show, sites } from './helpers';

const HOUR = 60 * 60_000;

beforeEach(async () => {
  sites.allowed.push('https://*.instagram.com/*');
  await database.people.add(person({ label: 'Sam' }));
  await database.profiles.add(profile({ account: 'sam', heldAt: Date.now() - 2 * HOUR }));
});

it('cooling-off: is none until chosen; then a shorter wait takes effect later and can be cancelled', async () => {
  const user = userEvent.setup();
  show(<Settings />);
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'None' })).checked).toBe(true);
  await user.click(screen.getByRole('radio', { name: '10 minutes' }));
  await waitFor(async () => expect((await readSettings()).cooling).toBe(10));

  fireEvent.change(screen.getByRole('slider'), { target: { value: '2' } });
  await screen.findByText(/^You asked for a shorter wait: 2 seconds\. It will change on /);
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('slider').value).toBe('8'));
  expect((await readSettings()).wait).toBe(8);
  await expectAccessible();

  await user.click(button('Keep the wait as it is'));
  await waitFor(() => expect(screen.queryByText(/shorter wait: /)).toBeNull());
  expect(await database.changes.count()).toBe(0);
});

it('cooling-off: a removal says when it takes effect, and can be cancelled or made at once as a wrong match', async () => {
  await database.settings.put({ id: 'settings', cooling: 24 * 60 });
  const user = userEvent.setup();
  show(<People />);
  await user.click(await screen.findByRole('button', { name: 'Remove the pause' }));
  await user.click(button('Yes, remove it'));
  await screen.findByText(
    /^You asked Lull to remove the pause on Instagram, under “Sam”\. It will happen on /,
  );
  expect(await database.profiles.count()).toBe(1);
  await expectAccessible();
  await waitFor(() => expect(button('Keep the pause').disabled).toBe(false));
  await user.click(button('Keep the pause'));
  await waitFor(() => expect(screen.queryByText(/^You asked Lull to remove/)).toBeNull());

  await user.click(await screen.findByRole('button', { name: 'Remove the pause' }));
  await user.click(button('Yes, remove it'));
  await user.click(await screen.findByRole('button', { name: 'This is the wrong person' }));
  await waitFor(async () => expect(await database.profiles.count()).toBe(0));
  expect(await database.changes.count()).toBe(0);
});
