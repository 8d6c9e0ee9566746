import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HOLD_ENTRY } from '@/entrypoints/background/context-menu';
import { onMenuClick } from '@/entrypoints/background/handlers/context-menu';
import { reconcile } from '@/entrypoints/background/reconcile';
import { database } from '@/lib/storage/database';
import { readIndex } from '@/lib/storage/guard-store';
import { send } from '../background';
import { attempt } from '../factories';
import { fakeSites, type Sites } from '../fakes';

const link = (account: string) => `https://www.instagram.com/${account}/`;
const hold = (account: string, personId: string | null = null) =>
  send('hold', { link: link(account), personId, tabId: null });
const remove = (account: string) => send('stopHolding', { platform: 'instagram', account });
const indexed = async () => Object.keys((await readIndex())?.held ?? {}).sort();
const rows = async () => (await database.profiles.toArray()).map(({ account }) => account).sort();
const local = () => fakeBrowser.storage.local.get(null);
let sites: Sites;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 26, 12);

/** From now on the database does not open, in one of the ways browsers have, until it is called. */
const REFUSALS = {
  'not at all, as where Firefox never remembers history': () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not allowed here', 'InvalidStateError');
    });
    database.close({ disableAutoOpen: false });
    return () => open.mockRestore();
  },
  'with an error, as a damaged one': () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      const request = new EventTarget() as IDBOpenDBRequest;
      Object.assign(request, { error: new DOMException('damaged', 'UnknownError') });
      Object.defineProperty(request, 'onerror', {
        set: (listener) => request.addEventListener('error', listener),
      });
      queueMicrotask(() => request.dispatchEvent(new Event('error')));
      return request;
    });
    database.close({ disableAutoOpen: false });
    return () => open.mockRestore();
  },
} as const;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  await database.delete();
  await database.open();
  sites = fakeSites('https://*.instagram.com/*', 'https://*.tiktok.com/*');
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
});

describe.each(Object.entries(REFUSALS))('a database that opens %s', (_, refuse) => {
  it('keeps no pause from being added by the menu of a link, and People says why where it can not be', async () => {
    const opened: unknown[] = [];
    Object.assign(fakeBrowser.permissions, { request: async () => true });
    Object.assign(fakeBrowser.tabs, { create: async (tab: unknown) => opened.push(tab) });
    const giveIn = refuse();
    onMenuClick({ menuItemId: HOLD_ENTRY, linkUrl: link('sam') } as never);
    await vi.waitFor(async () => expect(await indexed()).toEqual(['instagram:sam']));
    expect(opened).toEqual([]);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    onMenuClick({ menuItemId: HOLD_ENTRY, linkUrl: link('kim') } as never);
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    giveIn();
  });

  it('keeps no pause from being added, with its guard, and it is a row once the database opens', async () => {
    const giveIn = refuse();
    expect(await hold('sam')).toMatchObject({ held: true, label: '', platform: 'instagram' });
    expect(await indexed()).toEqual(['instagram:sam']);
    expect(sites.scripts.flatMap(({ matches }) => matches ?? [])).toContain('https://*.instagram.com/*');
    expect(await send('listAlone', {})).toMatchObject([{ account: 'sam', on: true }]);
    const site = { link: 'https://web.whatsapp.com/', whole: true, personId: null, tabId: null };
    sites.allowed.push('https://*.whatsapp.com/*');
    expect(await send('hold', site)).toMatchObject({ held: true, platform: 'web' });
    expect(await send('listAlone', {})).toContainEqual(
      expect.objectContaining({ account: 'web.whatsapp.com', on: true }),
    );
    const marked = sites.scripts.find(({ id }) => id === 'whole-site')?.matches;
    expect(marked).toEqual(['https://web.whatsapp.com/*', 'https://www.web.whatsapp.com/*']);
    await send('stopHolding', { platform: 'web', account: 'web.whatsapp.com' });
    giveIn();
    await reconcile('alarm');
    expect(await rows()).toEqual(['sam']);
    expect(await database.people.toArray()).toMatchObject([{ label: 'Person 1' }]);
    expect(await database.notices.toArray()).toEqual([]);
    expect(await indexed()).toEqual(['instagram:sam']);
    expect(await local()).not.toHaveProperty('alone');
    expect((await database.profiles.toArray())[0]).toMatchObject({ protected: true });
  });

  it('keeps no pause from being removed, for good', async () => {
    await hold('sam');
    await hold('kim');
    const giveIn = refuse();
    expect(await remove('sam')).toEqual({ due: null });
    expect(await indexed()).toEqual(['instagram:kim']);
    giveIn();
    await reconcile('alarm');
    expect(await rows()).toEqual(['kim']);
    expect(await indexed()).toEqual(['instagram:kim']);
    expect((await database.people.toArray()).length).toBe(1);
    expect(JSON.stringify(await local())).not.toContain('sam');
    expect(await database.notices.toArray()).toEqual([]);
  });

  it('makes one of the same profile removed and added again', async () => {
    const held = await hold('sam');
    const before = held.held ? held.personId : '';
    const giveIn = refuse();
    await remove('sam');
    await hold('sam', before);
    expect(await hold('sam')).toMatchObject({ held: false, problem: 'already-held' });
    giveIn();
    await reconcile('alarm');
    expect(await rows()).toEqual(['sam']);
    const [profile] = await database.profiles.toArray();
    expect(await database.people.get(profile?.personId ?? '')).toBeDefined();
    expect(await indexed()).toEqual(['instagram:sam']);
  });

  it('forgets what was added and removed again', async () => {
    const giveIn = refuse();
    await hold('sam');
    await remove('sam');
    expect(await indexed()).toEqual([]);
    giveIn();
    await reconcile('alarm');
    expect(await rows()).toEqual([]);
    expect(await database.people.count()).toBe(0);
  });

  it('lets a chat go too, and both spellings of a web page', async () => {
    const held = await hold('sam');
    const personId = held.held ? held.personId : '';
    await send('holdThread', { link: 'https://www.instagram.com/direct/t/17/', personId });
    await send('hold', { link: 'https://blog.example/kim', personId, tabId: null });
    expect(await indexed()).toHaveLength(4);
    const giveIn = refuse();
    const list = await send('listAlone', {});
    expect(list.map(({ account }) => account).sort()).toEqual(['17', 'blog.example/kim', 'sam']);
    await send('dropThread', { personId, platform: 'instagram', thread: '17' });
    await send('stopHolding', { platform: 'web', account: 'blog.example/kim' });
    expect(await indexed()).toEqual(['instagram:sam']);
    giveIn();
    await reconcile('alarm');
    expect(await indexed()).toEqual(['instagram:sam']);
    expect(await database.people.toArray()).toMatchObject([{ id: personId, threads: [] }]);
  });

  it('says so, and still says it where something is truly lost', async () => {
    await hold('sam');
    const giveIn = refuse();
    await hold('kim');
    expect(await send('health', {})).toEqual({ database: false, trouble: 'closed' });
    giveIn();
    await database.delete();
    await reconcile('alarm');
    expect(await rows()).toEqual(['kim', 'sam']);
    expect(await database.notices.toArray()).toMatchObject([{ whole: true }]);
    expect(await send('health', {})).toEqual({ database: true, trouble: null });
  });

  it('costs no pause that came meanwhile: it opens, and is counted when the database does', async () => {
    const giveIn = refuse();
    const added = await hold('sam');
    const personId = added.held ? added.personId : '';
    const shown = attempt({ personId, at: Date.now(), outcome: 'continued', decidedAt: Date.now() });
    await fakeBrowser.storage.local.set({ [`journal:${shown.id}`]: { attempt: shown, entry: 'k' } });
    const from = { tabId: 1, url: link('sam'), private: false };
    const pass = await send('openPass', { attempt: shown.id, minutes: 5, practical: false }, from);
    expect(pass).toMatchObject({ attempt: shown.id });
    giveIn();
    await reconcile('alarm');
    expect(await database.attempts.toArray()).toMatchObject([{ id: shown.id, personId }]);
  });

  it('is said to keep nothing at all where storage.local does not either, and nothing seems to be added', async () => {
    refuse();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('refused'));
    expect(await send('health', {})).toEqual({ database: false, trouble: 'nowhere' });
    await expect(hold('sam')).rejects.toThrow('refused');
    expect(await indexed()).toEqual([]);
  });

  it('that a background stopped at any write comes back to', async () => {
    await hold('sam');
    const giveIn = refuse();
    await remove('sam');
    await hold('kim');
    giveIn();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('stopped'));
    await reconcile('alarm');
    set.mockRestore();
    const drop = vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValue(new Error('stopped'));
    await reconcile('alarm');
    drop.mockRestore();
    await reconcile('start');
    expect(await rows()).toEqual(['kim']);
    expect(await indexed()).toEqual(['instagram:kim']);
    expect(await local()).not.toHaveProperty('alone');
  });

  it('has what was removed meanwhile removed as soon as it opens, before it is added again', async () => {
    await hold('sam');
    const giveIn = refuse();
    await remove('sam');
    giveIn();
    expect(await hold('sam')).toMatchObject({ held: true });
    expect(await rows()).toEqual(['sam']);
    expect(await indexed()).toEqual(['instagram:sam']);
  });

  it('keeps no removal from waiting as long as the user chose', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW - HOUR);
    await hold('sam');
    await hold('kim');
    await send('saveSettings', { cooling: 10 });
    const clock = vi.spyOn(Date, 'now').mockReturnValue(NOW);
    const giveIn = refuse();
    const due = NOW + 10 * MINUTE;
    expect(await remove('sam')).toEqual({ due });
    expect(await remove('kim')).toEqual({ due });
    await hold('lee');
    expect(await remove('lee')).toEqual({ due: null });
    await send('cancelChange', { id: 'stop:instagram:kim' });
    expect(await indexed()).toEqual(['instagram:kim', 'instagram:sam']);
    expect((await send('listAlone', {})).map(({ account, due }) => [account, due]).sort()).toEqual([
      ['kim', null],
      ['sam', due],
    ]);
    giveIn();
    await reconcile('alarm');
    expect(await database.changes.toArray()).toMatchObject([{ id: 'stop:instagram:sam', due }]);
    await send('cancelChange', { id: 'stop:instagram:sam' });
    await reconcile('start');
    expect(await database.changes.count()).toBe(0);
    expect(await rows()).toEqual(['kim', 'sam']);
    clock.mockReturnValue(due + 1);
    await reconcile('alarm');
    expect(await rows()).toEqual(['kim', 'sam']);
  });

  it('keeps no removal from happening once it is due', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW - HOUR);
    await hold('sam');
    await send('saveSettings', { cooling: 10 });
    const clock = vi.spyOn(Date, 'now').mockReturnValue(NOW);
    const giveIn = refuse();
    await remove('sam');
    clock.mockReturnValue(NOW + 10 * MINUTE);
    await reconcile('alarm');
    expect(await indexed()).toEqual([]);
    giveIn();
    await reconcile('alarm');
    expect(await rows()).toEqual([]);
    expect(JSON.stringify(await local())).not.toContain('sam');
  });

  it('has its requests held back as the index says, also after a new start', async () => {
    let rules: { id: number; priority?: number }[] = [];
    Object.assign(fakeBrowser.declarativeNetRequest, {
      getSessionRules: async () => rules,
      updateSessionRules: async (change: { addRules?: typeof rules; removeRuleIds?: number[] }) => {
        const { addRules = [], removeRuleIds = [] } = change;
        rules = [...rules.filter(({ id }) => !removeRuleIds.includes(id)), ...addRules];
      },
    });
    await hold('sam');
    await send('loadNothing', { platform: 'instagram', account: 'sam', request: 'all' });
    const said = () => rules.map((rule) => JSON.stringify(rule)).sort();
    const before = said();
    expect(rules.filter(({ priority }) => priority === 1).length).toBeGreaterThan(1);
    const giveIn = refuse();
    rules = [];
    await reconcile('start');
    expect(said()).toEqual(before);
    await remove('sam');
    expect(rules).toEqual([]);
    giveIn();
  });
});
