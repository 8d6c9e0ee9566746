// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LoadNothingSwitch, RequestLimitNotice } from '@/entrypoints/options/people/LoadNothingSwitch';
import { database } from '@/lib/storage/database';
import { expectAccessible, profile, show, silence } from './helpers';

const control = () => screen.getByRole<HTMLInputElement>('switch', { name: 'Load nothing until I choose' });

describe('Load nothing until I choose', () => {
  it.each([
    ['instagram', 'none', false, 'all'],
    ['instagram', 'trace', false, 'all'],
    ['instagram', 'all', true, 'trace'],
    ['linkedin', 'trace', true, 'none'],
    ['linkedin', 'none', false, 'trace'],
    ['web', 'all', true, 'none'],
  ] as const)('%s, %s: on is %s, then %s', async (platform, request, on, then) => {
    const row = profile({ platform, account: 'marlaquint', request });
    await database.profiles.add(row);
    show(<LoadNothingSwitch profile={row} />);
    expect(control().checked).toBe(on);
    await userEvent.click(control());
    await waitFor(async () =>
      expect(await database.profiles.get([platform, 'marlaquint'])).toMatchObject({ request: then }),
    );
  });

  it('says of stories only what is so', () => {
    const { unmount } = show(<LoadNothingSwitch profile={profile({ request: 'trace' })} />);
    screen.getByText(/stories never load/);
    unmount();
    show(
      <LoadNothingSwitch
        profile={profile({ platform: 'facebook', account: 'marlaquint', request: 'trace' })}
      />,
    );
    expect(screen.queryByText(/stories never load/)).toBeNull();
  });

  it('is not there where no address says whose it is', () => {
    show(<LoadNothingSwitch profile={profile({ platform: 'telegram', account: 'id:12345' })} />);
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('says that it does not work for moves inside a site, and is accessible', async () => {
    show(<LoadNothingSwitch profile={profile()} />);
    screen.getByText(/This doesn't cover links you click inside the site/);
    screen.getByText(/may be able to tell it didn't load/);
    await expectAccessible();
  });

  it('says so kindly when it could not be saved', async () => {
    silence();
    show(<LoadNothingSwitch profile={profile()} />);
    await userEvent.click(control());
    await screen.findByText(/didn't work/i);
  });

  it('says when the browser has no room for it', async () => {
    await fakeBrowser.storage.session.set({ requestsBeyond: ['instagram:marla.quint'] });
    show(<RequestLimitNotice profile={profile({ request: 'all' })} />);
    await waitFor(() => screen.getByText(/can't keep any more profiles from loading/));
  });
});
