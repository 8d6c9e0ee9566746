import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Attempt } from '@/lib/attempts/attempt';
import type { Data, Name, Reply } from '@/lib/messages/protocol';
import { writeJournal } from '@/lib/storage/guard-store';
import { attempt } from '../factories';
import { fakeSites, type Sites } from '../fakes';

/*
 * The built background in a browser that lacks what phones lack. It reads `.output`: `npm test -- build shipped`.
 */

const INSTAGRAM = 'https://*.instagram.com/*';
const SAM = 'https://www.instagram.com/sam/';

/** A browser as the background sees it: namespaces, each with its methods and events. */
type Api = Record<string, Record<string, unknown>>;

const refuse = async () => {
  throw new Error('Property "muted" is unsupported');
};

/** What a browser may lack, and how it is taken away. */
const LACKING: Record<string, (api: Api) => void> = {
  contextMenus: (api) => delete api.contextMenus,
  commands: (api) => delete api.commands,
  windows: (api) => delete api.windows,
  declarativeNetRequest: (api) => delete api.declarativeNetRequest,
  extension: (api) => delete api.extension,
  'action.openPopup': (api) => delete api.action?.openPopup,
  'action.setIcon': (api) => delete api.action?.setIcon,
  'extension.isAllowedIncognitoAccess': (api) => delete api.extension?.isAllowedIncognitoAccess,
  // As Firefox for Android does: the method is there, and there are no windows.
  'tabs.update muted': (api) => {
    delete api.windows;
    Object.assign(api.tabs ?? {}, { update: refuse });
  },
  'tabs.update': (api) => delete api.tabs?.update,
};

/** Whether a tab that was muted is looked after: it is nowhere where none can be muted. */
const mutes = (missing: readonly string[]) =>
  !missing.some((name) => name === 'windows' || name.startsWith('tabs.update'));

/** Every event the background listens to. Firefox runs no content script in a page out of the bfcache. */
const eventsOf = (build: string, missing: readonly string[]) => [
  'alarms.onAlarm',
  'commands.onCommand',
  'contextMenus.onClicked',
  'permissions.onAdded',
  'permissions.onRemoved',
  'runtime.onInstalled',
  'runtime.onMessage',
  'runtime.onStartup',
  'storage.local.onChanged',
  'tabs.onRemoved',
  ...(build.startsWith('firefox') || mutes(missing) ? ['tabs.onUpdated'] : []),
];

type Listener = (...args: unknown[]) => unknown;

/** A copy of a namespace whose events only take note of their listeners. */
function copyOf(path: string, namespace: object, listeners: Map<string, Listener>): Record<string, unknown> {
  const event = (name: string) => ({
    addListener: (listener: Listener) => listeners.set(`${path}.${name}`, listener),
    removeListener: () => undefined,
  });
  return Object.fromEntries(
    Object.entries(namespace).map(([name, value]) => [name, /^on[A-Z]/.test(name) ? event(name) : value]),
  );
}

let sites: Sites;
let opened: string[];

/** Starts the background of a build in a realm of its own, with everything of `missing` taken away before. */
function startBackground(build: string, missing: readonly string[]) {
  const listeners = new Map<string, Listener>();
  const copy = (path: string, namespace: object) => copyOf(path, namespace, listeners);
  const namespaces = Object.entries(fakeBrowser).filter(([, value]) => typeof value === 'object');
  const api: Api = Object.fromEntries(namespaces.map(([name, value]) => [name, copy(name, value)]));
  Object.assign(api.storage ?? {}, { local: copy('storage.local', fakeBrowser.storage.local) });
  for (const name of missing) LACKING[name]?.(api);
  const indexedDB = new IDBFactory();
  const errors: unknown[][] = [];
  const realm = createContext({
    ...Object.fromEntries(GLOBALS.map((name) => [name, (globalThis as Record<string, unknown>)[name]])),
    indexedDB,
    browser: api,
    chrome: api,
    console: { ...console, error: (...said: unknown[]) => errors.push(said) },
  });
  const code = readFileSync(join('.output', build, 'background.js'), 'utf8');
  runInContext(code, realm, { filename: `${build}/background.js` });
  return { listeners, indexedDB, errors };
}

type Background = ReturnType<typeof startBackground>;

/** What a background has beside the language itself. */
const GLOBALS = [
  ...['AbortController', 'CustomEvent', 'DOMException', 'Event', 'EventTarget', 'URL', 'URLSearchParams'],
  ...[
    'TextDecoder',
    'TextEncoder',
    'clearInterval',
    'clearTimeout',
    'crypto',
    'queueMicrotask',
    'setInterval',
    'setTimeout',
  ],
  ...['structuredClone', 'IDBKeyRange', 'Temporal', 'navigator'],
];

const PAGE = { url: fakeBrowser.runtime.getURL('/options.html') };
const GUARD = { url: SAM, frameId: 0, tab: { id: 1, incognito: false } };

/** Says something to a background as the browser passes it on. */
async function say<N extends Name>({ listeners }: Background, from: object, lull: N, data: Data<N>) {
  const answer = await new Promise((reply) =>
    listeners.get('runtime.onMessage')?.({ lull, data }, { id: fakeBrowser.runtime.id, ...from }, reply),
  );
  return answer as Reply<N>;
}

/** The rows of the table of attempts, read without the background. */
async function attemptsIn({ indexedDB }: Background): Promise<Attempt[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('lull'));
  const rows = await done(database.transaction('attempts').objectStore('attempts').getAll());
  database.close();
  return rows as Attempt[];
}

beforeEach(() => {
  sites = fakeSites(INSTAGRAM);
  opened = [];
  Object.assign(fakeBrowser.tabs, {
    query: async () => [],
    get: async () => ({ id: 1, audible: true, mutedInfo: { muted: false } }),
    create: async ({ url }: { url: string }) => opened.push(url),
    update: async () => undefined,
  });
});

const CASES = [[], ...Object.keys(LACKING).map((name) => [name]), Object.keys(LACKING)].map((missing) => ({
  missing,
  what: missing.length > 1 ? 'all of it' : (missing[0] ?? 'nothing'),
}));

describe.each(['chrome-mv3', 'firefox-mv3'])('the background of %s', (build) => {
  it.each(CASES)(
    'where $what is missing, it listens to all else, starts, adds and counts',
    async ({ missing }) => {
      const background = startBackground(build, missing);
      const { listeners, errors } = background;

      const there = eventsOf(build, missing).filter(
        (event) => !missing.some((name) => event.startsWith(`${name}.`)),
      );
      expect([...listeners.keys()].sort()).toEqual(there);
      listeners.get('runtime.onInstalled')?.({ reason: 'install' });
      expect(opened).toEqual([fakeBrowser.runtime.getURL('/options.html#/welcome' as never)]);
      await vi.waitFor(
        async () => expect(await fakeBrowser.storage.session.get('session')).not.toEqual({}),
        20_000,
      );

      const added = await say(background, PAGE, 'hold', { link: SAM, personId: null, tabId: null });
      expect(added).toMatchObject({ ok: true, value: { held: true, account: 'sam' } });
      const { index } = await fakeBrowser.storage.local.get('index');
      expect(Object.keys((index as { held: object }).held)).toEqual(['instagram:sam']);
      expect(sites.scripts.flatMap(({ matches }) => matches)).toEqual([INSTAGRAM]);

      for (const mute of [true, false])
        expect(await say(background, GUARD, 'quietTab', { quiet: mute })).toEqual({ ok: true, value: null });
      const entry = {
        attempt: attempt({ at: Date.now(), outcome: 'left', decidedAt: Date.now() }),
        entry: null,
      };
      await writeJournal(entry);
      expect(await say(background, GUARD, 'journal', {})).toEqual({ ok: true, value: null });
      // A guard is answered before the journal is folded; a page is answered when all of that is done.
      await say(background, PAGE, 'endPass', { personId: 'p1' });
      expect(await attemptsIn(background)).toMatchObject([{ id: entry.attempt.id, outcome: 'left' }]);
      const today = await say(background, PAGE, 'today', { private: false });
      expect(today).toMatchObject({ ok: true, value: { pauses: 1, left: 1, privateAllowed: true } });
      expect(errors).toEqual([]);
    },
  );
});
