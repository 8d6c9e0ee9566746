import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database, LullDatabase } from '@/lib/storage/database';
import type { EraseWhat } from '@/lib/storage/erase-what';
import { ImportDatabase } from '@/lib/storage/import-database';
import { send } from '../background';
import { fakeSites, type Sites } from '../fakes';
import { contents, emptyDatabase, fillDatabase } from '../full-database';

export const DAY = 86_400_000;

export let sites: Sites;

/** What the browser holds by the word of Lull, as it stands. */
export let browserState: Record<string, unknown>;

/** Everything Lull keeps anywhere, as text. */
export async function everything(): Promise<string> {
  const databases = await Promise.all(
    (await indexedDB.databases()).map(async ({ name }) => {
      if (name?.startsWith('lull-spare')) throw new Error(`${name} was left`);
      const other = name === 'lull-import' ? new ImportDatabase() : new LullDatabase(name as 'lull');
      await other.open();
      const rows = await Promise.all(other.tables.map((table) => table.toArray()));
      other.close();
      return [name, rows];
    }),
  );
  return JSON.stringify([
    databases,
    await fakeBrowser.storage.local.get(null),
    await fakeBrowser.storage.session.get(null),
    sites,
    browserState,
    await fakeBrowser.alarms.getAll(),
  ]);
}

export const counts = async () =>
  Object.fromEntries(
    Object.entries(await contents())
      .filter(([, rows]) => rows.length > 0)
      .map(([name, rows]) => [name, rows.length]),
  );

export const erase = (what: EraseWhat) => send('erase', { what });

beforeEach(async () => {
  await database.open();
  await emptyDatabase();
  sites = fakeSites('https://*.instagram.com/*', 'https://zephyr.marsh.example/*');
  browserState = {};
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
  Object.assign(fakeBrowser.permissions, {
    remove: async ({ origins = [] }: { origins?: string[] }) => {
      sites.allowed = sites.allowed.filter((site) => !origins.includes(site));
      return true;
    },
    getAll: async () => ({ origins: [...sites.allowed] }),
  });
  Object.assign(fakeBrowser.contextMenus, {
    create: (menu: object) => {
      browserState.menu = menu;
    },
  });
  Object.assign(fakeBrowser.action, {
    setBadgeText: async (text: object) => {
      browserState.badge = text;
    },
    setTitle: async (title: object) => {
      browserState.title = title;
    },
  });
  let rules: { id: number }[] = [];
  Object.assign(fakeBrowser.declarativeNetRequest, {
    getSessionRules: async () => rules,
    updateSessionRules: async (change: { removeRuleIds?: number[]; addRules?: { id: number }[] }) => {
      const { removeRuleIds = [], addRules = [] } = change;
      rules = [...rules.filter(({ id }) => !removeRuleIds.includes(id)), ...addRules];
      browserState.rules = rules;
    },
  });
  await fillDatabase();
});

afterEach(() => void vi.useRealTimers());
