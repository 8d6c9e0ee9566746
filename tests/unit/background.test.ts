import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leaveTab } from '@/entrypoints/background/leave-tab';
import { start } from '@/entrypoints/background/start';
import { closeTabAttempt, rememberTab } from '@/entrypoints/background/tab-attempts';
import { offsetAt } from '@/lib/browser/clock';
import type { Data } from '@/lib/messages/protocol';
import type { From } from '@/lib/messages/server';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { readPasses } from '@/lib/storage/background/passes';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { readGuardState, writeJournal } from '@/lib/storage/guard-store';
import { readSettings } from '@/lib/storage/read/settings';
import type { Person } from '@/lib/storage/schema';
import { send } from '../background';
import { attempt } from '../factories';
import { fakeSites, type Sites } from '../fakes';

const SAM = 'https://www.instagram.com/sam/';
const request = { link: SAM, personId: null, tabId: null };
const hold = (data: Data<'hold'>) => send('hold', data);
const stopHolding = (platform: string, account: string) => send('stopHolding', { platform, account });
const renamePerson = async (person: string, label: string) =>
  (await send('renamePerson', { personId: person, label })).saved;
const open = (sender: From, id: string, minutes: number, practical: boolean) =>
  send('openPass', { attempt: id, minutes, practical }, sender);
const extend = (sender: From) => send('extendPass', {}, sender);
const end = (person: string) => send('endPass', { personId: person });
const edit = (person: string, inPrivate: boolean, change: { minutes?: number; label?: string }) =>
  send('editPass', { personId: person, private: inPrivate, ...change });
const today = (inPrivate: boolean) => send('today', { private: inPrivate });
const saveSettings = (data: Data<'saveSettings'>) => send('saveSettings', data);
const held = async () => Object.keys((await readGuardState()).index?.held ?? {});
const from = (url: string, privateWindow = false) => ({ url, tabId: 1, private: privateWindow });

let sites: Sites;

beforeEach(async () => {
  await database.delete();
  await database.open();
  sites = fakeSites();
});

describe('holding', () => {
  it('a link alone is enough: a new person, never named after the address', async () => {
    expect(await hold(request)).toMatchObject({
      held: true,
      label: 'Person 1',
      platform: 'instagram',
      account: 'sam',
    });
    expect(await held()).toEqual(['instagram:sam']);
    expect(await database.people.toArray()).toMatchObject([{ label: 'Person 1' }]);
  });

  it('is stored whether or not the site is allowed, and the badge says when it is not', async () => {
    const badge = vi.spyOn(fakeBrowser.action, 'setBadgeText');
    await hold(request);
    expect((await database.profiles.toArray())[0]).toMatchObject({ protected: false, post: true });
    expect(badge).toHaveBeenLastCalledWith({ text: '!' });
    sites.allowed = ['https://*/*'];
    await hold({ ...request, link: 'https://x.com/sam' });
    expect(badge).toHaveBeenLastCalledWith({ text: '' });
    expect((await database.profiles.toArray()).every((profile) => profile.protected)).toBe(true);
  });

  it('adds to a person that is chosen; one that is gone meanwhile becomes a new one', async () => {
    const first = await hold(request);
    const person = first.held ? first.personId : '';
    await hold({ ...request, link: 'https://x.com/sam', personId: person });
    await hold({ ...request, link: 'https://www.tiktok.com/@sam', personId: 'gone' });
    expect(await database.people.count()).toBe(2);
    expect(
      (await database.profiles.where({ personId: person }).toArray()).map(({ platform }) => platform).sort(),
    ).toEqual(['instagram', 'x']);
  });

  it('gives the smallest free number', async () => {
    await hold(request);
    const second = await hold({ ...request, link: 'https://x.com/sam' });
    await stopHolding('instagram', 'sam');
    const third = await hold({ ...request, link: 'https://www.tiktok.com/@sam' });
    expect([second, third].map((result) => result.held && result.label)).toEqual(['Person 2', 'Person 1']);
  });

  it.each([
    ['hello there', 'not-a-link'],
    ['@sam', 'bare-handle'],
    ['mailto:sam@example.org', 'scheme'],
    ['https://www.instagram.com/explore/', 'platform-page'],
    ['https://me:secret@www.instagram.com/sam/', 'password'],
    ['', 'empty'],
  ])('%.40s is not held', async (link, problem) => {
    expect(await hold({ ...request, link })).toEqual({ held: false, problem });
    expect(await database.people.count()).toBe(0);
    expect(await database.profiles.count()).toBe(0);
  });

  it('ten thousand characters are not held', async () => {
    const link = `https://example.org/${'a'.repeat(10_000)}`;
    expect(await hold({ ...request, link })).toEqual({ held: false, problem: 'too-long' });
  });

  it('twice is once, and says under which person', async () => {
    await hold(request);
    expect(await hold({ ...request, link: 'instagram.com/Sam?hl=de' })).toEqual({
      held: false,
      problem: 'already-held',
      label: 'Person 1',
    });
  });

  it.each([
    ['https://web.whatsapp.com/', true],
    ['https://chat.example/', true],
    ['https://blog.example/sam', undefined],
    [SAM, undefined],
  ])('%s is noted as a whole site: %s', async (link, whole) => {
    const added = await hold({ ...request, link, whole: !!whole });
    if (added.held) await stopHolding(added.platform, added.account);
    const noted = (await database.events.toArray()).map((event) => [event.what, event.whole]);
    expect(noted.sort()).toEqual([
      ['held', whole],
      ['stopped', whole],
    ]);
  });

  it.each([
    ['https://chat.example/', 'https://www.chat.example/'],
    ['https://www.chat.example/', 'https://chat.example/'],
    ['https://www.blog.example/sam', 'https://blog.example/sam'],
  ])('%s is once what %s is, and free again with it', async (link, other) => {
    const added = await hold({ ...request, link });
    for (const whole of link.endsWith('/') ? [false, true] : [false])
      expect(await hold({ ...request, link: other, whole })).toMatchObject({ problem: 'already-held' });
    if (added.held) await stopHolding(added.platform, added.account);
    expect(await held()).toEqual([]);
  });

  it('lets go, and keeps a person something was counted for', async () => {
    const result = await hold(request);
    await saveAttempts([attempt({ personId: result.held ? result.personId : '' })]);
    await stopHolding('instagram', 'sam');
    expect(await held()).toEqual([]);
    expect(await database.people.count()).toBe(1);
  });

  it.each([
    ['chats', { threads: [{ platform: 'messenger', thread: '1' }] }],
    ['searches', { names: ['Sam Smith'], search: ['google'] }],
  ])('lets a profile go, and keeps a person whose %s are paused', async (_, more) => {
    const result = await hold(request);
    const id = result.held ? result.personId : '';
    await database.people.update(id, more as Partial<Person>);
    await stopHolding('instagram', 'sam');
    expect(await database.people.get(id)).toMatchObject(more);
  });

  it('takes the user’s own word', async () => {
    const result = await hold(request);
    const id = result.held ? result.personId : '';
    expect(await renamePerson(id, '  A  ')).toBe(true);
    expect(await database.people.get(id)).toMatchObject({ label: 'A' });
    expect(await renamePerson(id, '   ')).toBe(false);
    expect(await renamePerson(id, 'x'.repeat(61))).toBe(false);
  });
});

describe('passes', () => {
  it('open for the person of the sender’s own address, in the row of the attempt', async () => {
    await hold(request);
    await saveAttempts([attempt({ outcome: 'continued', minutes: 5 })]);
    const { id } = attempt();
    expect(await open(from(SAM), id, 5, false)).toMatchObject({ attempt: id });
    await extend(from(`${SAM}reels/`));
    expect(await database.attempts.get(id)).toMatchObject({ minutes: 10 });
  });

  it('open nothing for a page that is not held', async () => {
    await hold(request);
    expect(await open(from('https://www.instagram.com/other/'), 'a', 5, false)).toBe(null);
    expect(await readPasses(false, Date.now())).toEqual({});
  });

  describe('after a held page gave itself another address', () => {
    const RENAMED = 'https://www.instagram.com/sam.new/';
    const row = attempt({ outcome: 'continued', decidedAt: Date.now() });
    const paused = async (part: Partial<typeof row> = {}) => {
      const result = await hold(request);
      const personId = result.held ? result.personId : '';
      await rememberTab(1, row.id);
      await saveAttempts([{ ...row, decidedAt: Date.now(), ...part, personId }]);
      return personId;
    };

    it('open for the person of the pause that stands in the tab', async () => {
      const person = await paused();
      expect(await open(from(RENAMED), row.id, 5, false)).toMatchObject({ attempt: row.id });
      expect(Object.keys(await readPasses(false, Date.now()))).toEqual([person]);
    });

    it('also while the attempt is in the journal alone', async () => {
      const result = await hold(request);
      const personId = result.held ? result.personId : '';
      await rememberTab(1, row.id);
      await writeJournal({ attempt: { ...row, personId, decidedAt: Date.now() }, entry: null });
      expect(await open(from(RENAMED), row.id, 5, true)).toMatchObject({ attempt: row.id });
    });

    it.each([
      ['another attempt than the one of the tab', from(RENAMED), 'another', {}],
      ['another tab', { ...from(RENAMED), tabId: 2 }, row.id, {}],
      ['another platform', from('https://x.com/sam.new'), row.id, {}],
      ['a private window', from(RENAMED, true), row.id, {}],
      ['a pause that was left', from(RENAMED), row.id, { outcome: 'left' }],
      ['one decided long ago', from(RENAMED), row.id, { decidedAt: Date.now() - 120_000 }],
    ] as const)('open nothing for %s', async (_, sender, id, part) => {
      await paused(part);
      expect(await open(sender, id, 5, false)).toBe(null);
      expect(await readPasses(false, Date.now())).toEqual({});
    });
  });

  it('of a private window are changed there alone, and nothing of it is written down', async () => {
    const result = await hold(request);
    const person = result.held ? result.personId : '';
    await open(from(SAM), 'a', 15, true);
    await open(from(SAM, true), 'b', 15, true);
    expect(await edit(person, true, { minutes: 5, label: 'keys' })).toMatchObject({ label: 'keys' });
    expect(await readPasses(true, Date.now())).toMatchObject({ [person]: { attempt: 'b', label: 'keys' } });
    expect(await readPasses(false, Date.now())).toMatchObject({ [person]: { attempt: 'a', label: null } });
  });

  it('can be ended, shortened and given a word', async () => {
    const result = await hold(request);
    const person = result.held ? result.personId : '';
    await open(from(SAM), 'a', 15, true);
    expect(await edit(person, false, { minutes: 5, label: ' hand-over ' })).toMatchObject({
      label: 'hand-over',
      practical: true,
    });
    expect((await today(false)).passes).toMatchObject([{ personId: person, label: 'Person 1' }]);
    await end(person);
    expect((await today(false)).passes).toEqual([]);
    expect(await edit(person, false, { minutes: 5 })).toBe(null);
  });

  it('of a private window stay in the session', async () => {
    await hold(request);
    await open(from(SAM, true), 'a', 5, false);
    expect((await fakeBrowser.storage.local.get(null)).passes).toBeUndefined();
    expect((await today(true)).passes).toHaveLength(1);
    expect((await today(false)).passes).toHaveLength(0);
  });
});

describe('private windows', () => {
  it('that are not allowed are told to the popup, and never light the badge', async () => {
    sites.allowed = ['https://*/*'];
    const badge = vi.spyOn(fakeBrowser.action, 'setBadgeText');
    Object.assign(fakeBrowser.extension, { isAllowedIncognitoAccess: async () => false });
    await hold(request);
    expect(await today(false)).toMatchObject({ held: 1, unprotected: 0, privateAllowed: false });
    expect(badge).toHaveBeenLastCalledWith({ text: '' });
  });

  it('say nothing when the browser does not tell', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    Object.assign(fakeBrowser.extension, {
      isAllowedIncognitoAccess: async () => Promise.reject(new Error('no answer')),
    });
    expect(await today(false)).toMatchObject({ privateAllowed: true });
  });
});

describe('counting', () => {
  it('today counts pauses, and practical visits apart', async () => {
    await writeSettings({ forgetPractical: false });
    const at = Date.now();
    const row = (n: number, outcome: 'left' | 'closed' | 'continued' | 'practical' | 'open') =>
      attempt({ id: `5f8b8c1e-1111-4222-8333-44445555666${n}`, at: at + n, outcome });
    await saveAttempts([
      row(1, 'left'),
      row(2, 'closed'),
      row(3, 'continued'),
      row(4, 'practical'),
      row(5, 'open'),
    ]);
    expect(await today(false)).toMatchObject({
      pauses: 4,
      left: 2,
      practical: 1,
      outcomes: ['left', 'left', 'continued', 'open'],
    });
  });

  it.each([
    ['a late night still belongs to the evening before', 2, [-6, 1.9], [-23]],
    ['a new day begins at the hour that was chosen', 5, [4, 4.5], [3.9, 1, -6]],
  ])('today goes from day start to day start: %s', async (_, hour, counted, before) => {
    const midnight = new Date(2026, 10, 24).getTime();
    const offset = offsetAt(midnight);
    vi.spyOn(Date, 'now').mockReturnValue(midnight + hour * 3_600_000);
    const row = (hours: number) =>
      attempt({ id: crypto.randomUUID(), at: midnight + hours * 3_600_000, offset, outcome: 'left' });
    await saveAttempts([...counted, ...before].map(row));
    expect(await today(false)).toMatchObject({ pauses: counted.length });
    await writeSettings({ dayStart: 0 });
    const sinceMidnight = [...counted, ...before].filter((hours) => hours >= 0);
    expect(await today(false)).toMatchObject({ pauses: sinceMidnight.length });
  });

  it('a tab that goes closes what was undecided in it', async () => {
    await writeJournal({ attempt: attempt(), entry: 'k' });
    await rememberTab(7, attempt().id);
    await closeTabAttempt(8);
    expect((await readGuardState()).journal[0]?.attempt.outcome).toBe('open');
    await closeTabAttempt(7);
    expect(await database.attempts.get(attempt().id)).toMatchObject({ outcome: 'closed' });
  });

  describe('a browser started anew', () => {
    const BEGAN = attempt().at + 1;
    const earlier = async () => (await database.attempts.get(attempt().id))?.outcome;
    const beginning = (began: number) => fakeBrowser.storage.session.set({ session: { began } });

    it('starts the guard in the tabs that are open, once', async () => {
      sites.allowed = ['https://*.instagram.com/*'];
      await hold(request);
      await fakeBrowser.storage.session.clear();
      Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 4 }] });
      sites.injected = [];
      await start();
      await start();
      expect(sites.injected).toEqual([
        { tabId: 4, files: ['/platforms/instagram.js', '/content-scripts/guard.js'] },
      ]);
    });

    it('comes back to the open tabs if it was stopped before it got to them', async () => {
      await hold(request);
      sites.allowed = ['https://*.instagram.com/*'];
      vi.spyOn(console, 'error').mockReturnValue();
      Object.assign(fakeBrowser.tabs, { query: () => Promise.reject(new Error('stopped')) });
      await start();
      expect(sites.injected).toEqual([]);
      Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 4 }] });
      await start();
      expect(sites.injected).toHaveLength(1);
    });

    it('has nothing open from before', async () => {
      await saveAttempts([attempt()]);
      await writeJournal({ attempt: attempt({ id: '6f8b8c1e-1111-4222-8333-444455556666' }), entry: 'k' });
      await start();
      expect((await database.attempts.toArray()).map(({ outcome }) => outcome)).toEqual(['closed', 'closed']);
    });

    it('closes them even if the background was stopped before it got there, and nothing that began later', async () => {
      await saveAttempts([attempt()]);
      await beginning(BEGAN);
      await saveAttempts([attempt({ id: '6f8b8c1e-1111-4222-8333-444455556666', at: BEGAN + 5 })]);
      await start();
      expect(await earlier()).toBe('closed');
      expect((await database.attempts.toArray()).map(({ outcome }) => outcome).sort()).toEqual([
        'closed',
        'open',
      ]);
    });

    it('closes them even if a site cannot be guarded, and tries that again', async () => {
      vi.spyOn(console, 'error').mockReturnValue();
      sites.allowed = ['https://*.instagram.com/*'];
      await database.profiles.clear();
      await saveAttempts([attempt()]);
      const busy = vi.fn().mockRejectedValue(new Error('busy'));
      Object.assign(fakeBrowser.scripting, { registerContentScripts: busy });
      await hold(request);
      await start();
      expect(await earlier()).toBe('closed');
      expect(await database.profiles.toArray()).toMatchObject([{ protected: false }]);
      const again = fakeSites(...sites.allowed);
      await start();
      expect(again.scripts).toHaveLength(1);
      expect(await database.profiles.toArray()).toMatchObject([{ protected: true }]);
    });
  });
});

describe('settings', () => {
  it.each([
    [{ wait: 0 }, { saved: true, due: null }],
    [{ wait: 60 }, { saved: true, due: null }],
    [{ wait: 61 }, { saved: false, problem: 'wait' }],
    [{ wait: 2.5 }, { saved: false, problem: 'wait' }],
    [{ leaveTo: 'https://example.org/quiet' }, { saved: true, due: null }],
    [{ leaveTo: 'example.org' }, { saved: true, due: null }],
    [{ leaveTo: null }, { saved: true, due: null }],
    [{ leaveTo: 'a nice place' }, { saved: false, problem: 'leaveTo' }],
    [{ leaveTo: 'javascript:alert(1)' }, { saved: false, problem: 'leaveTo' }],
    [{ leaveTo: 'http://example.org' }, { saved: false, problem: 'leaveTo' }],
    [{ leaveTo: 'https://me:secret@example.org' }, { saved: false, problem: 'leaveTo' }],
  ] as const)('%j: %j', async (told, answer) => expect(await saveSettings(told)).toEqual(answer));

  const many = Array.from({ length: 201 }, (_, place) => `id${place}`);
  it.each([
    ['wait', -1],
    ['wait', Number.NaN],
    ['leaveTo', ''],
    ['leaveTo', `https://example.org/${'a'.repeat(2_048)}`],
    ['cooling', 5],
    ['kit', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['kit', ['']],
    ['aside', many],
    ['pace', 3.5],
    ['tired', many],
  ] as const)('with a wrong %s (%j) save nothing, and name it', async (name, value) => {
    const right = { wait: 3, cooling: 10, autoStep: true, keepWriting: false, leaveTo: null, pace: 6 };
    await database.texts.put({ id: 'draft', kind: 'draft', text: 'half', at: 1, until: null, about: null });
    expect(await saveSettings({ ...right, [name]: value })).toEqual({ saved: false, problem: name });
    expect(await database.settings.count()).toBe(0);
    expect(await database.changes.count()).toBe(0);
    expect(await database.texts.count()).toBe(1);
  });

  it('save all of a change at once: the settings, the wait that cools off, the draft that goes', async () => {
    await database.texts.put({ id: 'draft', kind: 'draft', text: 'half', at: 1, until: null, about: null });
    const write = vi.spyOn(database.settings, 'put');
    expect(await saveSettings({ wait: 3, cooling: 10, keepWriting: false })).toEqual({
      saved: true,
      due: expect.any(Number),
    });
    expect(write).toHaveBeenCalledTimes(1);
    expect(await database.settings.toArray()).toMatchObject([
      { id: 'settings', cooling: 10, keepWriting: false },
    ]);
    expect(await database.changes.toArray()).toMatchObject([{ id: 'wait', wait: 3 }]);
    expect(await database.texts.count()).toBe(0);
  });

  it('save nothing when a part of the change cannot be written', async () => {
    vi.spyOn(database.changes, 'put').mockRejectedValueOnce(new Error('full'));
    await expect(saveSettings({ wait: 3, cooling: 10 })).rejects.toThrow('full');
    expect(await database.settings.count()).toBe(0);
  });

  it('the place after Leave cannot be someone who is held', async () => {
    await hold(request);
    expect(await saveSettings({ leaveTo: SAM })).toEqual({ saved: false, problem: 'leaveTo' });
  });

  it('no place to go to stays that has a pause before it from now on', async () => {
    const other = 'https://calm.example/';
    await saveSettings({ leaveTo: SAM, exitTo: other });
    await hold(request);
    expect(await readSettings()).toMatchObject({ leaveTo: null, exitTo: other });
    await hold({ ...request, link: other, whole: true });
    expect(await readSettings()).toMatchObject({ exitTo: null });
  });
});

describe('leaving', () => {
  it('goes one step back', async () => {
    const goBack = vi.fn(async () => undefined);
    const remove = vi.spyOn(fakeBrowser.tabs, 'remove');
    Object.assign(fakeBrowser.tabs, { goBack });
    await leaveTab(3, 'back');
    expect(goBack).toHaveBeenCalledWith(3);
    expect(remove).not.toHaveBeenCalled();
  });

  it('closes a tab without history; the last of its window becomes a new-tab page first', async () => {
    const done: string[] = [];
    Object.assign(fakeBrowser.tabs, {
      goBack: async () => Promise.reject(new Error('no history')),
      get: async () => ({ windowId: 1 }),
      query: async () => [{ id: 3 }],
      create: async () => done.push('new tab'),
      remove: async () => done.push('closed'),
    });
    await leaveTab(3, 'back');
    expect(done).toEqual(['new tab', 'closed']);
  });

  it('closes the tab alone in a browser without windows, which has a page of its own after the last', async () => {
    const { windows } = fakeBrowser;
    Object.assign(fakeBrowser, { windows: undefined });
    onTestFinished(() => void Object.assign(fakeBrowser, { windows }));
    const done: string[] = [];
    Object.assign(fakeBrowser.tabs, {
      get: async () => ({ windowId: 1 }),
      query: async () => [{ id: 3 }],
      create: async () => done.push('new tab'),
      remove: async () => done.push('closed'),
    });
    await leaveTab(3, 'close');
    expect(done).toEqual(['closed']);
  });
});
