import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { guardBackAgain, reloadLeftBehind } from '@/entrypoints/background/left-behind';
import { database } from '@/lib/storage/database';
import { writeSession } from '@/lib/storage/session';
import { send } from '../background';

const SAM = 'https://www.instagram.com/sam/';
const from = { tabId: 1, url: SAM, private: false };
const reload = vi.fn();
let tabs: { id: number; url?: string; incognito: boolean }[];
/** The guards, and the kinds of documents, by the ids of their tabs. */
let guards: Record<number, { alive: boolean }>;
let types: Record<number, string>;

beforeEach(async () => {
  await database.delete();
  await database.open();
  reload.mockReset();
  guards = {};
  types = {};
  tabs = [{ id: 1, url: SAM, incognito: false }];
  Object.assign(fakeBrowser.tabs, { query: async () => tabs, reload });
  await send('hold', { link: SAM, personId: null, tabId: null });
  Object.assign(fakeBrowser.scripting, {
    executeScript: async ({ target, func }: { target: { tabId: number }; func: () => unknown }) => {
      vi.stubGlobal('lullGuard', guards[target.tabId]);
      vi.stubGlobal('document', { contentType: types[target.tabId] ?? 'text/html' });
      return [{ result: func() }];
    },
  });
});

afterEach(() => vi.unstubAllGlobals());

const reloaded = async () => {
  await reloadLeftBehind(Date.now());
  return reload.mock.calls.map(([id]) => id);
};

it('a tab whose page is held and in which no guard answers is loaded anew', async () => {
  expect(await reloaded()).toEqual([1]);
});

it('one with a guard, on another page, or of an address nobody may know is left alone', async () => {
  guards = { 1: { alive: true } };
  tabs.push({ id: 2, url: 'https://www.instagram.com/kim/', incognito: false }, { id: 3, incognito: false });
  expect(await reloaded()).toEqual([]);
});

it('one that is open on a pass of its own kind of window is left alone', async () => {
  await send('openPass', { attempt: 'a', minutes: 5, practical: false }, from);
  tabs.push({ id: 2, url: SAM, incognito: true });
  expect(await reloaded()).toEqual([2]);
});

it('a tab that refuses costs the others nothing', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  tabs.push({ id: 2, url: SAM, incognito: false });
  reload.mockRejectedValueOnce(new Error('gone'));
  expect(await reloaded()).toEqual([1, 2]);
});

it('a tab that answers nobody keeps no start waiting', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  tabs.push({ id: 2, url: SAM, incognito: false });
  const { executeScript } = fakeBrowser.scripting;
  Object.assign(fakeBrowser.scripting, {
    executeScript: (asked: { target: { tabId: number } }) =>
      asked.target.tabId === 1 ? new Promise(() => undefined) : executeScript(asked as never),
  });
  expect(await reloaded()).toEqual([2]);
});

it('one on which no guard ever starts, or whose guard stopped by itself, is not loaded anew at each start', async () => {
  guards = { 1: { alive: false } };
  tabs.push({ id: 2, url: SAM, incognito: false }, { id: 3, url: SAM, incognito: false });
  types = { 2: 'image/jpeg', 3: 'application/xhtml+xml' };
  expect(await reloaded()).toEqual([3]);
});

it('nothing is loaded anew during a break, when no page is covered', async () => {
  await send('takeBreak', { minutes: 60 });
  expect(await reloaded()).toEqual([]);
});

const startedIn = async (tabId: number) => {
  const { executeScript } = fakeBrowser.scripting;
  const started = vi.fn(async (asked: { files?: string[]; target: { tabId: number } }) =>
    asked.files ? [] : executeScript(asked as never),
  );
  Object.assign(fakeBrowser.scripting, { executeScript: started });
  await guardBackAgain(tabId);
  return started.mock.calls.flatMap(([{ files, target }]) => (files ? [[target.tabId, ...files]] : []));
};

it('a page that comes back without a guard gets one; a guarded one, and a site that has none, are left alone', async () => {
  await writeSession('guarded', { matches: ['https://*.instagram.com/*'], js: ['/guard.js'] });
  expect(await startedIn(1)).toEqual([[1, '/guard.js']]);
  expect(await startedIn(2)).toEqual([]);
  guards = { 1: { alive: true } };
  expect(await startedIn(1)).toEqual([]);
});

it('a page that comes back while nobody has a pause is left alone', async () => {
  await writeSession('guarded', { matches: [], js: [] });
  expect(await startedIn(1)).toEqual([]);
});
