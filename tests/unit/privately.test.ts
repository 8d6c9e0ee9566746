import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberTab } from '@/entrypoints/background/tab-attempts';
import { type Data, type Name, type Privately, protocol } from '@/lib/messages/protocol';
import { database } from '@/lib/storage/database';
import { send } from '../background';
import { attempt } from '../factories';
import { fakeSites } from '../fakes';

// What a site's page says in a private window, the guard's messages and those of its frames.

const SAM = 'https://www.instagram.com/sam/';
const from = { tabId: 7, url: SAM, private: true };
const NOW = Date.now();
const one = attempt({ at: NOW, outcome: 'continued', decidedAt: NOW });
const told = { urgeAfter: 3, pullsInOrder: null, expected: null, note: 'words', exercise: null };

/** One of each message: as much as it can say. */
const MESSAGES = {
  registerToken: { token: 't' },
  shown: { attempt: one.id },
  cameRound: { entry: 'k', by: 'push' },
  left: { entry: 'k', round: 1 },
  ledOn: {},
  journal: { entry: { attempt: one, entry: 'k' } },
  quietTab: { quiet: true },
  openPass: { attempt: one.id, minutes: 5, practical: true },
  letTabThrough: {},
  extendPass: {},
  leaveTab: { way: 'back' },
  openHelp: {},
  visitOver: {},
  renamed: { attempt: one.id },
  rebuildIndex: {},
  privatePasses: {},
  claimToken: { token: 't' },
  cardFelt: { token: 'card', felt: 'heavier', going: [] },
  pauseKit: {},
  exitPause: {},
  noteUseInPause: { used: true },
  pauseTold: { attempt: one.id, at: NOW, feelings: ['sad'], ...told, checkIn: null },
  keepDraft: { attempt: one.id, text: 'words' },
} satisfies { [N in Name as (typeof protocol)[N]['from'] extends 'page' ? never : N]: Data<N> };
type Said = keyof typeof MESSAGES;
const names = Object.keys(MESSAGES) as Said[];

/** All that outlives the session. */
const onDisk = async () =>
  JSON.stringify([
    await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()])),
    await fakeBrowser.storage.local.get(null),
  ]);

const openTab = vi.fn(async () => ({}));

beforeEach(async () => {
  await database.delete();
  await database.open();
  fakeSites('https://*.instagram.com/*');
  openTab.mockClear();
  Object.assign(fakeBrowser.tabs, {
    query: async () => [],
    get: async () => ({ id: 7, incognito: true, status: 'complete', url: 'https://www.instagram.com/alex/' }),
    update: async () => ({}),
    goBack: async () => undefined,
    remove: async () => undefined,
    create: openTab,
  });
  await send('hold', { link: SAM, personId: null, tabId: null });
  await send('saveSettings', { keepWriting: true });
  const [person] = await database.people.toArray();
  // The same attempt, tab and card in an ordinary window: what a private one says of them is not to be joined to it.
  await database.attempts.put({ ...one, personId: person?.id ?? '', outcome: 'open', decidedAt: null });
  await rememberTab(8, one.id);
  await fakeBrowser.storage.session.set({ cards: { [one.id]: { token: 'card', tab: 7 } } });
  await send('checkProtection', {});
});

describe('of what is said in a private window', () => {
  it.each(names)('nothing is left on disk: %s', async (name) => {
    const before = await onDisk();
    await send(name, MESSAGES[name] as never, from);
    expect(await onDisk()).toBe(before);
  });

  it('no tab of Lull is opened that says anything of anybody', async () => {
    for (const name of names) await send(name, MESSAGES[name] as never, from);
    const [help, quickExit] = openTab.mock.calls;
    expect(help).toEqual([{ url: expect.stringMatching(/\/options\.html#\/help$/) }]);
    expect(quickExit).toEqual([{ windowId: undefined }]);
    expect(openTab).toHaveBeenCalledTimes(2);
  });

  it('what would leave a trace comes to no handler, and would in an ordinary window', async () => {
    const rules: Record<string, { from: string; privately?: Privately }> = protocol;
    const dropped = names.filter((name) => rules[name]?.privately === 'dropped');
    expect(dropped).toContain('journal');
    const untouched = [];
    for (const name of dropped.filter((each) => each !== 'shown' && each !== 'visitOver')) {
      await database.attempts.clear();
      await database.attempts.put({ ...one, outcome: name === 'keepDraft' ? 'open' : 'continued' });
      const url = name === 'renamed' ? 'https://www.instagram.com/sam.new/' : SAM;
      const before = await onDisk();
      await send(name, MESSAGES[name] as never, { ...from, url, private: false });
      if ((await onDisk()) === before) untouched.push(name);
    }
    // An attempt that is there already is the same after the journal told of it again.
    expect(untouched.filter((name) => name !== 'journal')).toEqual([]);
  });
});
