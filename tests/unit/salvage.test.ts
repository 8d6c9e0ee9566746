import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcile } from '@/entrypoints/background/reconcile';
import { database } from '@/lib/storage/database';
import { readIndex } from '@/lib/storage/guard-store';
import { send } from '../background';
import { fakeSites } from '../fakes';

const link = (account: string) => `https://www.instagram.com/${account}/`;
const hold = async (account: string, personId: string | null = null) => {
  const result = await send('hold', { link: link(account), personId, tabId: null });
  return result.held ? result.personId : '';
};
const remove = (account: string) => send('stopHolding', { platform: 'instagram', account });
const indexed = async () => Object.keys((await readIndex())?.held ?? {}).sort();
const rows = async () => (await database.profiles.toArray()).map(({ account }) => account).sort();
const notices = () => database.notices.toArray();

/** What a browser does to a database while its connection is open, or before it is opened again. */
const LOSSES = {
  cleared: () => Promise.all(database.tables.map((table) => table.clear())),
  'deleted and made anew': async () => {
    await database.delete();
    await database.open();
  },
} as const;

beforeEach(async () => {
  await database.delete();
  await database.open();
  fakeSites('https://*.instagram.com/*');
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
});

it('a person with one field that can be no field keeps all the others: the index knows no label', async () => {
  const personId = await hold('sam');
  await database.people.update(personId, { label: 'Blue', createdAt: -5 });
  await reconcile('start');
  expect(await database.people.get(personId)).toMatchObject({ label: 'Blue' });
  expect((await database.people.get(personId))?.createdAt).toBeGreaterThan(0);
});

describe.each(Object.entries(LOSSES))('a database that is %s while the browser runs', (_, lose) => {
  beforeEach(async () => {
    await hold('sam');
    await hold('kim');
    await send('saveSettings', { wait: 20 });
  });

  it.each([
    ['the next pause that is added', () => hold('lee'), ['kim', 'lee', 'sam']],
    ['a break', () => send('takeBreak', { minutes: 60 }), ['kim', 'sam']],
    ['a change of the wait', () => send('saveSettings', { wait: 3 }), ['kim', 'sam']],
    ['a practical time', () => send('answerInvitation', { id: 'retune' }), ['kim', 'sam']],
    ['a check', () => send('checkProtection', {}), ['kim', 'sam']],
    ['a start', () => reconcile('start'), ['kim', 'sam']],
  ] as const)('loses nobody by %s', async (_name, next, held) => {
    await lose();
    await next();
    expect(await rows()).toEqual(held);
    expect(await indexed()).toEqual(held.map((account) => `instagram:${account}`));
  });

  it('loses no whole site, which is asked for by its host alone', async () => {
    await send('hold', { link: 'https://web.whatsapp.com/', whole: true, personId: null, tabId: null });
    await lose();
    await reconcile('start');
    expect(await database.profiles.get(['web', 'web.whatsapp.com'])).toMatchObject({
      open: 'https://web.whatsapp.com',
      ask: ['https://web.whatsapp.com/*', 'https://www.web.whatsapp.com/*'],
    });
  });

  it('loses nobody in the middle of writing the index', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const read = database.transaction.bind(database) as (...args: unknown[]) => Promise<unknown>;
    vi.spyOn(database, 'transaction').mockImplementationOnce((async (...args: unknown[]) => {
      const done = await read(...args);
      await lose();
      return done;
    }) as never);
    await reconcile('check');
    expect(await indexed()).toEqual(['instagram:kim', 'instagram:sam']);
    await reconcile('alarm');
    expect(await rows()).toEqual(['kim', 'sam']);
    expect(await indexed()).toEqual(['instagram:kim', 'instagram:sam']);
  });

  it('says that it happened, and People takes the word away again', async () => {
    expect(await notices()).toEqual([]);
    await lose();
    await hold('lee');
    expect(await notices()).toEqual([{ id: 'salvaged', at: expect.any(Number), whole: true }]);
    await send('dismissNotice', { id: 'salvaged' });
    expect(await notices()).toEqual([]);
  });

  it('keeps the settings the index has, and does not undo the one that is set now', async () => {
    await lose();
    await send('takeBreak', { minutes: 60 });
    expect(await readIndex()).toMatchObject({ wait: 20, rest: { until: expect.any(Number) } });
  });

  it('does not put back whom the user removed afterwards', async () => {
    await lose();
    await remove('sam');
    expect(await indexed()).toEqual(['instagram:kim']);
    expect(await rows()).toEqual(['kim']);
  });

  it('is not written over when the index cannot be read', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('refused'));
    await lose();
    await expect(hold('lee')).rejects.toThrow();
    get.mockRestore();
    expect(await indexed()).toEqual(['instagram:kim', 'instagram:sam']);
    await hold('lee');
    expect(await rows()).toEqual(['kim', 'lee', 'sam']);
  });
});

describe('an index is replaced by a smaller one', () => {
  it('when the pause was removed, even if the background was stopped before the index was written', async () => {
    await hold('sam');
    await hold('kim');
    vi.spyOn(console, 'error').mockReturnValue();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('stopped'));
    await remove('sam');
    set.mockRestore();
    expect(await indexed()).toHaveLength(2);
    await reconcile('start');
    expect(await indexed()).toEqual(['instagram:kim']);
    expect(await database.removed.count()).toBe(0);
  });

  it('not by a row that is gone without a word: it is put back', async () => {
    const id = await hold('sam');
    await send('renamePerson', { personId: id, label: 'A' });
    await database.profiles.clear();
    await reconcile('start');
    expect(await rows()).toEqual(['sam']);
    expect(await database.people.toArray()).toMatchObject([{ label: 'A' }]);
    expect(await notices()).toMatchObject([{ whole: false }]);
  });

  it('not by one of a person whose chats and searches are paused', async () => {
    const id = await hold('sam');
    await send('holdThread', { link: 'https://www.instagram.com/direct/t/17/', personId: id });
    await send('setWatching', { personId: id, names: ['Sam Quint'], search: ['google'] });
    const before = await readIndex();
    await database.people.clear();
    await reconcile('check');
    expect(await readIndex()).toEqual({
      ...before,
      searches: [{ person: id, on: ['google'], names: [['sam', 'quint']] }],
    });
    await send('dropThread', { personId: id, platform: 'instagram', thread: '17' });
    expect(await indexed()).toEqual(['instagram:sam']);
  });

  it('by the database when an older index comes back after a crash', async () => {
    await hold('sam');
    await hold('kim');
    const old = await fakeBrowser.storage.local.get(['index', 'generation']);
    await remove('sam');
    await fakeBrowser.storage.local.set(old);
    await reconcile('start');
    expect(await indexed()).toEqual(['instagram:kim']);
  });

  it('not by an older database: what only the newer index holds is put back', async () => {
    await hold('sam');
    const tables = await Promise.all(database.tables.map((table) => table.toArray()));
    await hold('kim');
    await Promise.all(database.tables.map((table) => table.clear()));
    await Promise.all(database.tables.map((table, i) => table.bulkAdd(tables[i] ?? [])));
    await reconcile('start');
    expect(await rows()).toEqual(['kim', 'sam']);
  });
});

it('an index with a damaged entry still gives back the others', async () => {
  await hold('sam');
  await hold('kim');
  const index = await readIndex();
  await fakeBrowser.storage.local.set({ index: { ...index, held: { ...index?.held, 'x:y': 7 } } });
  await LOSSES.cleared();
  await reconcile('start');
  expect(await rows()).toEqual(['kim', 'sam']);
});

it('whatever is added, removed and lost in whatever order, everyone with a pause keeps it, and nobody else', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('add' as const), who: fc.constantFrom('sam', 'kim', 'lee') }),
    fc.record({ do: fc.constant('remove' as const), who: fc.constantFrom('sam', 'kim', 'lee') }),
    fc.record({ do: fc.constant('lose' as const), who: fc.constantFrom('cleared', 'deleted and made anew') }),
    fc.record({ do: fc.constant('restart' as const), who: fc.constant('') }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      await fakeBrowser.storage.local.clear();
      await LOSSES['deleted and made anew']();
      const held = new Set<string>();
      for (const { do: what, who } of steps) {
        if (what === 'add') await hold(who).then(() => held.add(who));
        if (what === 'remove') await remove(who).then(() => held.delete(who));
        if (what === 'lose') await LOSSES[who as keyof typeof LOSSES]();
        if (what === 'restart') await reconcile('start');
      }
      await reconcile('start');
      expect(await rows()).toEqual([...held].sort());
      expect(await indexed()).toEqual([...held].sort().map((account) => `instagram:${account}`));
    }),
    { numRuns: 15 },
  );
}, 60_000);
