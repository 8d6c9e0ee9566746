import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { attemptOfCard, claimToken } from '@/entrypoints/background/frame-tokens';
import { start } from '@/entrypoints/background/start';
import { attemptOfTab } from '@/entrypoints/background/tab-attempts';
import { type Handlers, serve } from '@/lib/messages/server';
import { deriveIndex, writeIndex } from '@/lib/storage/background/derive-index';
import { foldJournal } from '@/lib/storage/background/journal';
import { readPasses } from '@/lib/storage/background/passes';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { DATABASE_VERSIONS, SESSION_VERSION, SESSION_VERSIONS } from '@/lib/storage/migrations';
import { DEFAULT_SETTINGS, readSettings } from '@/lib/storage/read/settings';

/** What 0.1.0 left behind, by store. */
const left = (name: string) => JSON.parse(readFileSync(`tests/data/0.1.0/${name}.json`, 'utf8'));
type Rows = Record<string, Record<string, unknown>[]>;

/** The stores of 0.1.0, as it declared them itself. */
const STORES: Record<number, Record<string, string>> = {
  1: {
    people: 'id',
    profiles: '[platform+account], personId',
    settings: 'id',
    attempts: 'id, at, personId, outcome',
    changes: 'id, due',
    events: 'id, at',
  },
};
STORES[2] = {
  ...STORES[1],
  hints: '[platform+account], personId',
  texts: 'id, kind, until',
  checkins: 'attempt, at',
};

/** Leaves a database of 0.1.0 in this version. */
async function leaveDatabase(version: 1 | 2): Promise<Rows> {
  const rows: Rows = left(`database-${version}`);
  await database.delete();
  const old = new Dexie('lull');
  old.version(version).stores(STORES[version] ?? {});
  await old.open();
  for (const [table, all] of Object.entries(rows)) await old.table(table).bulkAdd(all);
  old.close();
  return rows;
}

/** The same, opened by this version. */
async function upgradeDatabase(version: 1 | 2): Promise<Rows> {
  const rows = await leaveDatabase(version);
  await database.open();
  return rows;
}

/** Every row of every table, each table by its key. */
async function rowsNow(): Promise<Rows> {
  const all = await Promise.all(
    database.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(all.filter(([, rows]) => rows.length > 0));
}

const byKey = (rows: Rows): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([name, all]) => [
      name,
      [...all].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    ]),
  );

const OWNER = '0a1b2c3d-0001-4000-8000-000000000001';
const PLANNER = '0a1b2c3d-0002-4000-8000-000000000002';
const ATTEMPT = '5f8b8c1e-1111-4222-8333-44445555666';
const local = () => fakeBrowser.storage.local.get(null);

describe('the table', () => {
  it.each([
    ['database', DATABASE_VERSIONS],
    ['session', SESSION_VERSIONS],
  ])('of the %s has every version once, in order', (_, versions) => {
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_version, index) => index + 1));
  });

  it('leaves the versions 0.1.0 declared as they were', () => {
    const upTo = (version: number) =>
      Object.assign({}, ...DATABASE_VERSIONS.slice(0, version).map(({ stores }) => stores));
    expect(upTo(1)).toEqual(STORES[1]);
    expect(upTo(2)).toEqual(STORES[2]);
  });
});

describe('a database of 0.1.0', () => {
  it('in version 1 keeps every row, and its people have no names, searches or chats', async () => {
    const rows = await upgradeDatabase(1);
    const people = rows.people?.map((person) => ({
      ...person,
      names: [],
      search: [],
      messages: false,
      threads: [],
    }));
    // There was no such setting: practical visits go on leaving a row, and that is said once.
    const settings = rows.settings?.map((row) => ({ ...row, forgetPractical: false })) ?? [];
    const notices = [{ id: 'practical', at: expect.any(Number), whole: false }];
    expect(byKey(await rowsNow())).toEqual(byKey({ ...rows, people: people ?? [], settings, notices }));
  });

  it('in version 2 keeps every row, with the day of an ended plan as it is written now', async () => {
    const rows = await upgradeDatabase(2);
    const people = rows.people?.map((person) =>
      person.id === PLANNER
        ? { ...person, endedPlans: ['c0000000-0001-4000-8000-000000000000 2025-11-24'] }
        : person,
    );
    expect(byKey(await rowsNow())).toEqual(byKey({ ...rows, people: people ?? [] }));
  });

  it('opens as the newest version', async () => {
    await upgradeDatabase(2);
    expect(database.verno).toBe(DATABASE_VERSIONS.at(-1)?.version);
  });

  it.each([1, 2] as const)('in version %i is derived anew at the next start', async (version) => {
    await upgradeDatabase(version);
    await fakeBrowser.storage.local.set({ index: left('local').index });
    await start();
    expect(Object.keys((await deriveIndex()).index.held)).toContain('instagram:red.quint');
    expect((await local()).index).toEqual((await deriveIndex()).index);
  });

  it('with two old connections open is upgraded once they close, as those of 0.1.0 do', async () => {
    const rows = await leaveDatabase(2);
    const pages = [new Dexie('lull'), new Dexie('lull')];
    for (const page of pages) {
      page.version(2).stores(STORES[2] ?? {});
      await page.open();
    }
    await database.open();
    expect(await database.profiles.count()).toBe(rows.profiles?.length);
    expect(pages.map((page) => page.isOpen())).toEqual([false, false]);
  });
});

describe('settings of 0.1.0', () => {
  const { invited, id, ...set } = left('database-2').settings[0];

  it('all count as set: a default that changes changes none of them', async () => {
    await upgradeDatabase(2);
    vi.spyOn(DEFAULT_SETTINGS, 'wait', 'get').mockReturnValue(30);
    // What that version did not know has its default.
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, ...set, invited });
  });

  it('in version 1 have the defaults of what there was no setting for', async () => {
    await upgradeDatabase(1);
    expect(await readSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      forgetPractical: false,
      leaveTo: 'https://example.org/quiet',
      cooling: 10,
    });
  });
});

describe('a default that changes', () => {
  beforeEach(async () => {
    await database.delete();
    await database.open();
  });

  it('reaches whoever set something else, and nobody who set it', async () => {
    await writeSettings({ pace: 6, wait: 8 });
    vi.spyOn(DEFAULT_SETTINGS, 'autoStep', 'get').mockReturnValue(true);
    vi.spyOn(DEFAULT_SETTINGS, 'wait', 'get').mockReturnValue(30);
    vi.spyOn(DEFAULT_SETTINGS, 'pace', 'get').mockReturnValue(3);
    expect(await readSettings()).toMatchObject({ pace: 6, wait: 8, autoStep: true });
  });
});

/** The check of the guard of 0.1.0, word for word. */
const old = {
  isRecord: (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
  asIndex(value: unknown): unknown {
    if (!old.isRecord(value) || value.version !== 1 || !old.isRecord(value.held)) return null;
    if (typeof value.wait !== 'number' || !Object.values(value.held).every(old.isHeldProfile)) return null;
    return value;
  },
  isHeldProfile: (value: unknown): boolean =>
    old.isRecord(value) && typeof value.person === 'string' && typeof value.quiet === 'string',
};

describe('a guard of 0.1.0 in a tab', () => {
  it('reads the index that is written now, every field of which is where it was', async () => {
    await upgradeDatabase(2);
    const { index } = await writeIndex(async () => undefined);
    expect(old.asIndex(index)).toBe(index);
    // Later guards know how long a removal waits, while the database does not open.
    expect(index).toEqual({ ...left('local').index, cooling: 10 });
  });

  it('leaves an index that is not written again: no tab has to be told', async () => {
    await upgradeDatabase(2);
    await writeSettings({ cooling: 0 });
    await fakeBrowser.storage.local.set({ index: left('local').index });
    const write = vi.spyOn(fakeBrowser.storage.local, 'set');
    await writeIndex(async () => undefined);
    expect(write).not.toHaveBeenCalled();
  });

  it('has its journal folded: what was decided is counted and forgotten, what is open stays', async () => {
    await upgradeDatabase(2);
    const { index, passes, ...journal } = left('local');
    await fakeBrowser.storage.local.set(journal);
    const [entry] = Object.values(journal) as [{ attempt: { id: string; decidedAt: number } }];
    await foldJournal(entry.attempt.decidedAt + 3_600_000);
    const folded = await database.attempts.bulkGet([6, 7, 8, 9].map((n) => ATTEMPT + n));
    expect(folded.map((attempt) => attempt?.outcome)).toEqual(['left', 'continued', 'open', 'closed']);
    expect(folded.map((attempt) => attempt?.minutes)).toEqual([null, 5, null, null]);
    expect(Object.keys(await local())).toEqual([`journal:${ATTEMPT}8`]);
  });

  it('keeps its passes, and those it opens later under the shared key', async () => {
    const { passes } = left('local');
    await fakeBrowser.storage.local.set({ passes });
    const now = passes[OWNER].from + 1_000;
    expect(await readPasses(false, now)).toEqual(passes);
  });

  const messages: { lull: string; data: object }[] = left('guard-messages');
  it.each(messages.map((message) => [message.lull, message] as const))(
    'has its message %s answered',
    async (name, message) => {
      const handle = vi.fn(async () => null);
      const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
      serve({ [name]: handle } as unknown as Handlers);
      const listener = add.mock.calls[0]?.[0] as unknown as (
        message: unknown,
        sender: object,
        reply: (answer: unknown) => void,
      ) => unknown;
      const sender = {
        id: fakeBrowser.runtime.id,
        url: 'https://www.instagram.com/red.quint/',
        tab: { id: 7, incognito: false },
        frameId: 0,
      };
      const answer = await new Promise((reply) => {
        if (listener(message, sender, reply) !== true) reply('nobody');
      });
      expect(answer).toEqual({ ok: true, value: null });
      expect(handle).toHaveBeenCalledWith(message.data, expect.anything());
    },
  );
});

describe('a session of 0.1.0 a browser kept', () => {
  beforeEach(async () => {
    await database.delete();
    await database.open();
    await fakeBrowser.storage.session.set(left('session'));
  });

  it('goes on: its beginning, tokens, cards, tabs and private passes are taken over', async () => {
    const { session, passes } = left('session');
    vi.spyOn(Date, 'now').mockReturnValue(session.began + 500);
    await start();
    expect((await fakeBrowser.storage.session.get('session')).session).toEqual({
      began: session.began,
      version: SESSION_VERSION,
    });
    expect(await claimToken('t0ken', 7)).toBe('pause');
    expect(await attemptOfCard('c4rd', 8)).toBe(`${ATTEMPT}2`);
    expect(await attemptOfTab(7)).toBe(`${ATTEMPT}5`);
    expect(await readPasses(true, session.began + 1_000)).toEqual(passes);
  });

  it('loses what nobody reads any more, once', async () => {
    await start();
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).not.toContain('unguardedTabs');
    const remove = vi.spyOn(fakeBrowser.storage.session, 'remove');
    await start();
    expect(remove).not.toHaveBeenCalled();
  });

  it('does not close what began in it', async () => {
    const { session } = left('session');
    const { attempts } = left('database-2');
    const open = attempts.find(({ outcome }: { outcome: string }) => outcome === 'open');
    await database.attempts.put(open);
    expect(open.at).toBeGreaterThan(session.began);
    await start();
    expect(await database.attempts.get(open.id)).toEqual(open);
  });
});
