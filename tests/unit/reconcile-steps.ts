import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/lib/storage/database';
import { send } from '../background';
import { fakeSites, type Sites } from '../fakes';

export const INSTAGRAM = 'https://*.instagram.com/*';

export const link = 'https://www.instagram.com/sam/';

export let sites: Sites;

export const add = async () => {
  const result = await send('hold', { link, personId: null, tabId: null });
  return result.held ? result.personId : '';
};

beforeEach(async () => {
  await database.delete();
  await database.open();
  sites = fakeSites(INSTAGRAM, 'https://*.example.com/*');
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
});
