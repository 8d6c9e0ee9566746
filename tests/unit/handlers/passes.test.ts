import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberTab } from '@/entrypoints/background/tab-attempts';
import type { From } from '@/lib/messages/server';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { readPasses } from '@/lib/storage/background/passes';
import { database } from '@/lib/storage/database';
import { writeJournal } from '@/lib/storage/guard-store';
import { send } from '../../background';
import { attempt } from '../../factories';
import { from, hold, open, request, SAM, sites, today } from './steps';

const extend = (sender: From) => send('extendPass', {}, sender);

const end = (person: string) => send('endPass', { personId: person });

const edit = (person: string, inPrivate: boolean, change: { minutes?: number; label?: string }) =>
  send('editPass', { personId: person, private: inPrivate, ...change });

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
