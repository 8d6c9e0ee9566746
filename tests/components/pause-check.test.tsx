// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PrivateWindows } from '@/components/notices/PrivateWindows';
import { People } from '@/entrypoints/options/people/People';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { expectAccessible, profile, show, silence, sites } from './helpers';

beforeEach(async () => {
  sites.allowed.push('https://*.instagram.com/*');
  await database.people.add(person({ label: 'Sam' }));
  await database.profiles.add(profile({ account: 'sam', open: 'https://www.instagram.com/sam/' }));
});

const check = async () => {
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Check the pauses' }));
};
const steps = async () => {
  const list = await screen.findByRole('list', { name: 'Instagram, under “Sam”' });
  return within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
};

it('goes through every step for real and says that all is in place', async () => {
  show(<People />);
  await check();
  await screen.findByText('The pause is on.');
  expect(await steps()).toEqual([
    'Yes: Lull is running',
    'Yes: The address is recognised',
    'Yes: The site is allowed',
    'Yes: The pause is set up on this site',
    "Yes: This profile is on Lull's list",
    'Yes: Pauses can be saved',
    'Yes: Lull works in private windows too',
  ]);
  expect(screen.queryByText(/doesn't work in/)).toBe(null);
  expect(await database.texts.count()).toBe(0);
  await expectAccessible();
});

it('names the first step that is missing and the one thing to do', async () => {
  sites.allowed.length = 0;
  show(<People />);
  await check();
  await screen.findByText('One profile needs some attention.');
  expect(await steps()).toContain('Not yet: The site is allowed');
  await screen.findByText('Press Allow next to this profile above.');
});

it('says it when an address is no longer known, or the notebook refuses', async () => {
  await database.profiles.update(['instagram', 'sam'], { open: 'https://www.instagram.com/explore/' });
  vi.spyOn(database.texts, 'put').mockRejectedValueOnce(new Error('full'));
  show(<People />);
  await check();
  expect(await steps()).toEqual(
    expect.arrayContaining(['Not yet: The address is recognised', 'Not yet: Pauses can be saved']),
  );
  await screen.findByText(/^The site may have changed its addresses\./);
});

it('says calmly that private windows are not guarded and where to change it, which is no fault of a profile', async () => {
  Object.assign(fakeBrowser.extension, { isAllowedIncognitoAccess: async () => false });
  show(<People />);
  await screen.findByText(
    "Lull doesn't work in Incognito (private) windows yet. If you want it there, open chrome://extensions, press Details under Lull, and turn on “Allow in Incognito”.",
  );
  await check();
  await screen.findByText('The pause is on.');
  expect((await steps()).join()).not.toContain('Private');
  await expectAccessible();
});

it('says it in the words of Firefox there', () => {
  show(<PrivateWindows firefox />);
  screen.getByText(/^Lull doesn't work in private windows yet\..*about:addons.*“Run in Private Windows”/);
});

it('says it kindly when nobody answers', async () => {
  silence('checkProtection');
  show(<People />);
  await check();
  await screen.findByText(/^Lull isn't answering right now\./);
});
