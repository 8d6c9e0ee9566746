import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/lib/storage/database';
import { send } from '../background';
import { fakeSites } from '../fakes';

beforeEach(async () => {
  await database.delete();
  await database.open();
});

/** What is said of a person's profile, of a chat with them, and in all, wherever it is asked. */
async function said() {
  const [profile] = await database.profiles.toArray();
  const [check] = await send('checkProtection', {});
  const alone = await send('listAlone', {});
  const { allowed, registered, indexed } = check?.steps ?? {};
  return {
    row: profile?.protected,
    check: allowed && registered && indexed,
    profileAlone: alone.find(({ thread }) => !thread)?.on,
    chatAlone: alone.find(({ thread }) => thread)?.on,
    badge: vi.mocked(fakeBrowser.action.setBadgeText).mock.lastCall?.[0].text === '',
  };
}

const everywhere = (on: boolean) => ({ row: on, check: on, profileAlone: on, chatAlone: on, badge: on });

it.each([
  ['nothing', [], false],
  ['another site', ['https://*.tiktok.com/*'], false],
  ['the site', ['https://*.instagram.com/*'], true],
  ['all sites', ['https://*/*'], true],
  ['all sites, as a browser writes them', ['*://*/*'], true],
  ['everything', ['<all_urls>'], true],
])('says one thing of a pause everywhere where the user allows %s', async (_, allowed, on) => {
  const sites = fakeSites(...allowed);
  // A browser may know only the very patterns that were asked for.
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins = [] }: { origins?: string[] }) =>
      origins.every((site) => sites.allowed.includes(site)),
  });
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
  Object.assign(fakeBrowser.action, { setBadgeText: vi.fn(async () => undefined) });
  const held = await send('hold', { link: 'https://www.instagram.com/sam/', personId: null, tabId: null });
  const personId = held.held ? held.personId : '';
  await send('holdThread', { link: 'https://www.instagram.com/direct/t/17/', personId });
  expect(await said()).toEqual(everywhere(on));
});
