// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PrivateWindows } from '@/components/notices/PrivateWindows';
import { checkProtection } from '@/entrypoints/background/handlers/protection';
import { People } from '@/entrypoints/options/people/People';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { emptyDatabase, expectAccessible, show } from './helpers';

const SITE = 'https://*.instagram.com/*';
let allowed: string[];
let awake: boolean;

beforeEach(async () => {
  await emptyDatabase();
  await fakeBrowser.storage.local.clear();
  allowed = [SITE];
  awake = true;
  let scripts: { matches: string[]; js: string[] }[] = [];
  const keep = async (added: typeof scripts) => {
    scripts = added;
  };
  Object.assign(fakeBrowser, {
    scripting: {
      getRegisteredContentScripts: async () => scripts,
      registerContentScripts: keep,
      updateContentScripts: keep,
      unregisterContentScripts: async () => keep([]),
      executeScript: async () => [],
    },
  });
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: allowed }),
    contains: async ({ origins }: { origins: string[] }) => origins.every((site) => allowed.includes(site)),
  });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async ({ lull }: { lull: string }) =>
    awake && lull === 'checkProtection'
      ? { ok: true, value: await checkProtection() }
      : { ok: false, error: 'nobody' }) as never);
  await database.people.add(person({ label: 'Sam' }));
  await database.profiles.add({
    platform: 'instagram',
    account: 'sam',
    personId: 'p1',
    heldAt: 1,
    post: true,
    quiet: 'q',
    open: 'https://www.instagram.com/sam/',
    request: 'none',
    ask: [SITE],
    protected: true,
  });
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
    "Yes: Lull's helper answers",
    'Yes: The address is known',
    'Yes: The site is allowed',
    'Yes: The pause is set up on this site',
    'Yes: The profile is on its list',
    'Yes: Pauses can be written down',
    'Yes: Lull pauses in private windows too',
  ]);
  expect(screen.queryByText(/does not pause in/)).toBe(null);
  expect(await database.texts.count()).toBe(0);
  await expectAccessible();
});

it('names the first step that is missing and the one thing to do', async () => {
  allowed = [];
  show(<People />);
  await check();
  await screen.findByText('One profile needs a look.');
  expect(await steps()).toContain('Not yet: The site is allowed');
  await screen.findByText('Press Allow at this profile above.');
});

it('says it when an address is no longer known, or the notebook refuses', async () => {
  await database.profiles.update(['instagram', 'sam'], { open: 'https://www.instagram.com/explore/' });
  vi.spyOn(database.texts, 'put').mockRejectedValueOnce(new Error('full'));
  show(<People />);
  await check();
  expect(await steps()).toEqual(
    expect.arrayContaining(['Not yet: The address is known', 'Not yet: Pauses can be written down']),
  );
  await screen.findByText(/^The site may have changed its addresses\./);
});

it('says calmly that private windows are not guarded and where to change it, which is no fault of a profile', async () => {
  Object.assign(fakeBrowser.extension, { isAllowedIncognitoAccess: async () => false });
  show(<People />);
  await screen.findByText(
    'Lull does not pause in Incognito windows yet. If you want it there, open chrome://extensions, press Details at Lull, and turn on “Allow in Incognito”.',
  );
  await check();
  await screen.findByText('The pause is on.');
  expect((await steps()).join()).not.toContain('Private');
  await expectAccessible();
});

it('says it in the words of Firefox there', () => {
  show(<PrivateWindows firefox />);
  screen.getByText(/^Lull does not pause in private windows yet\..*about:addons.*“Run in Private Windows”/);
});

it('says it kindly when nobody answers', async () => {
  awake = false;
  show(<People />);
  await check();
  await screen.findByText(/^Lull's helper did not answer\./);
});
