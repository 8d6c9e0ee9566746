import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Data, Name } from '@/lib/messages/protocol';
import { fakeSites, giveLocks, type Sites } from '../fakes';

// A background may be stopped at any moment: whatever it was waiting for then never comes.

const INSTAGRAM = 'https://*.instagram.com/*';
const ADD = { link: 'https://www.instagram.com/sam/', personId: null, tabId: null };
const REMOVE = { platform: 'instagram', account: 'sam' };
let sites: Sites;

/** The calls of the browser on which a background can be stopped. */
const CALLS: [object, string[]][] = [
  [fakeBrowser.storage.local, ['get', 'set', 'remove', 'getKeys']],
  [fakeBrowser.storage.session, ['get', 'set']],
  [
    fakeBrowser.scripting,
    [
      'getRegisteredContentScripts',
      'registerContentScripts',
      'updateContentScripts',
      'unregisterContentScripts',
    ],
  ],
  [fakeBrowser.tabs, ['query']],
  [fakeBrowser.permissions, ['getAll', 'contains']],
  [fakeBrowser.declarativeNetRequest, ['getSessionRules', 'updateSessionRules']],
  [fakeBrowser.contextMenus, ['removeAll']],
  [fakeBrowser.action, ['setBadgeText']],
  [fakeBrowser.alarms, ['create', 'clear']],
];

interface Stop {
  /** Resolves when the background is stopped: at the first call that was not let through. */
  stopped: Promise<true>;
  undo: () => void;
}

/** Lets so many calls of the browser through; those after them neither happen nor answer. */
function stopAfter(most: number): Stop {
  let calls = 0;
  let stop: (is: true) => void = () => undefined;
  const stopped = new Promise<true>((resolve) => {
    stop = resolve;
  });
  const undo: (() => void)[] = [];
  for (const [namespace, names] of CALLS) {
    const real = namespace as Record<string, (...args: unknown[]) => unknown>;
    for (const name of names) {
      const own = real[name] as (...args: unknown[]) => unknown;
      real[name] = (...args) => {
        calls += 1;
        if (calls <= most) return own.apply(namespace, args);
        stop(true);
        return new Promise(() => undefined);
      };
      undo.push(() => {
        real[name] = own;
      });
    }
  }
  return { stopped, undo: () => undo.forEach((one) => void one()) };
}

/** A background that just started: its modules are new, and the locks of the one before are free. */
async function freshBackground() {
  giveLocks();
  vi.resetModules();
  const { handlers } = await import('@/entrypoints/background/handlers');
  const { start } = await import('@/entrypoints/background/start');
  const { database } = await import('@/lib/storage/database');
  const send = <N extends Name>(name: N, data: Data<N>) =>
    (handlers[name] as (data: Data<N>, from: object) => Promise<unknown>)(data, {
      tabId: null,
      url: '',
      private: false,
    });
  return { send, start, database };
}

type Background = Awaited<ReturnType<typeof freshBackground>>;

/** What there is: rows, index, scripts, and whether the pause is said to be on. */
async function state({ database }: Background) {
  const { index } = (await fakeBrowser.storage.local.get('index')) as { index?: { held: object } };
  const profiles = await database.profiles.toArray();
  return {
    rows: profiles.map(({ account }) => account),
    index: Object.keys(index?.held ?? {}),
    scripts: sites.scripts.flatMap(({ matches }) => matches ?? []),
    on: profiles.map((profile) => profile.protected),
  };
}

const HELD = { rows: ['sam'], index: ['instagram:sam'], scripts: [INSTAGRAM], on: [true] };
const NOBODY = { rows: [], index: [], scripts: [], on: [] };

beforeEach(async () => {
  const { database } = await freshBackground();
  await database.delete();
  sites = fakeSites(INSTAGRAM);
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
  // The first import of the whole background.
}, 60_000);

/** Stops one background after each number of calls, and starts the next. Resolves to how many points there were. */
async function stopEverywhere(
  name: 'hold' | 'stopHolding',
  data: Data<'hold'> & Data<'stopHolding'>,
  before: (background: Background) => Promise<unknown>,
): Promise<number> {
  for (let most = 0; ; most += 1) {
    await fakeBrowser.storage.local.clear();
    await fakeBrowser.storage.session.clear();
    sites.scripts = [];
    const first = await freshBackground();
    await first.database.delete();
    await first.database.open();
    await first.start();
    await before(first);
    const stop = stopAfter(most);
    const stopped = await Promise.race([stop.stopped, first.send(name, data).then(() => false)]);
    stop.undo();
    first.database.close();
    const second = await freshBackground();
    await second.start();
    const there = await state(second);
    expect([most, there]).toEqual([most, there.rows.length > 0 ? HELD : NOBODY]);
    second.database.close();
    if (!stopped) return most;
  }
}

describe('a background that is stopped at any call of the browser', () => {
  it('after adding: at the next start index, scripts and what is said are what the rows say', async () => {
    const points = await stopEverywhere('hold', { ...ADD, ...REMOVE }, async () => undefined);
    expect(points).toBeGreaterThan(15);
  }, 60_000);

  it('after removing: at the next start index, scripts and what is said are what the rows say', async () => {
    const points = await stopEverywhere('stopHolding', { ...ADD, ...REMOVE }, ({ send }) =>
      send('hold', ADD),
    );
    expect(points).toBeGreaterThan(15);
  }, 60_000);
});
