import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { coalesce } from '@/entrypoints/background/coalesce';
import { reconcile } from '@/entrypoints/background/reconcile';
import { change, readMarks } from '@/lib/storage/background/marks';
import { database } from '@/lib/storage/database';
import { readIndex } from '@/lib/storage/guard-store';
import { send } from '../background';
import { fakeSites } from '../fakes';
import { add, INSTAGRAM, sites } from './reconcile-steps';

describe('a pause is on', () => {
  const isOn = async () => (await database.profiles.get(['instagram', 'sam']))?.protected;

  it('when index, permission and registration are there', async () => {
    await add();
    expect(await isOn()).toBe(true);
    sites.allowed = [];
    await reconcile('sites');
    expect(await isOn()).toBe(false);
  });

  it.each(['<all_urls>', '*://*/*', 'https://*/*', '*://*.instagram.com/*'])(
    'by what %s covers, though the browser was asked for another pattern',
    async (allowed) => {
      sites.allowed = [allowed];
      Object.assign(fakeBrowser.permissions, {
        contains: async ({ origins = [] }: { origins?: string[] }) =>
          origins.every((site) => sites.allowed.includes(site)),
      });
      await add();
      expect(await isOn()).toBe(true);
      const [check] = await send('checkProtection', {});
      expect(check?.steps).toMatchObject({ allowed: true, registered: true, indexed: true });
    },
  );

  it('and not by what covers less', async () => {
    sites.allowed = ['https://www.instagram.com/*'];
    await add();
    expect(await isOn()).toBe(false);
    const [check] = await send('checkProtection', {});
    expect(check?.steps).toMatchObject({ allowed: false, registered: false, indexed: true });
  });

  it('is looked at again when it could not be told: the mark stays, and an alarm comes back', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const badge = vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValue(new Error('refused'));
    await add();
    const { changed, derived } = await readMarks();
    expect(derived).toBeLessThan(changed);
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
    badge.mockResolvedValue(undefined);
    await reconcile('alarm');
    const after = await readMarks();
    expect(after.derived).toBe(after.changed);
  });

  it('not by the permission alone: a guard that cannot be registered leaves it off', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const refuse = vi.fn().mockRejectedValue(new Error('refused'));
    Object.assign(fakeBrowser.scripting, { registerContentScripts: refuse });
    await add();
    expect((await readIndex())?.held).toHaveProperty(['instagram:sam']);
    expect(await isOn()).toBe(false);
  });

  it('not by the permission alone: an index that cannot be written leaves it off', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    await add();
    expect(await isOn()).toBe(false);
  });
});

describe('the mark', () => {
  it('stands with the change and goes when all is derived', async () => {
    await change([database.people], () => database.people.count());
    expect(await readMarks()).toEqual({ changed: 1, derived: 0 });
    await reconcile('journal');
    expect(await readMarks()).toEqual({ changed: 1, derived: 1 });
  });

  it('is not set by a change that did not happen', async () => {
    await expect(change([], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await readMarks()).toEqual({ changed: 0, derived: 0 });
  });

  it('stays when something changes meanwhile', async () => {
    await change([], async () => undefined);
    const { getRegisteredContentScripts: real } = fakeBrowser.scripting;
    let once = true;
    Object.assign(fakeBrowser.scripting, {
      getRegisteredContentScripts: async (filter: never) => {
        if (once) {
          once = false;
          await change([], async () => undefined);
        }
        return real(filter);
      },
    });
    await reconcile('rows');
    expect(await readMarks()).toEqual({ changed: 2, derived: 1 });
    await reconcile('journal');
    expect(await readMarks()).toEqual({ changed: 2, derived: 2 });
  });

  it('stays when the guard could not be registered, and the alarm comes back to it', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    Object.assign(fakeBrowser.scripting, { registerContentScripts: () => Promise.reject(new Error('busy')) });
    await add();
    const { changed, derived } = await readMarks();
    expect(derived).toBeLessThan(changed);
    expect(await fakeBrowser.alarms.get('due')).toBeDefined();
    const mended = fakeSites(INSTAGRAM);
    await reconcile('alarm');
    expect(mended.scripts).toHaveLength(1);
    expect(await fakeBrowser.alarms.get('due')).toBeUndefined();
  });
});

describe('coalesce', () => {
  it('runs one at a time; calls that come while one waits share the next', async () => {
    const runs: string[][] = [];
    let running = 0;
    const call = coalesce<string>(async (calls) => {
      running += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      runs.push([...calls]);
      running -= 1;
    });
    const first = call('a');
    await Promise.resolve();
    await Promise.all([first, call('b'), call('c')]);
    expect(runs).toEqual([['a'], ['b', 'c']]);
  });

  it('goes on after a run that failed, and only its own calls hear of it', async () => {
    let fails = true;
    const call = coalesce<string>(async () => {
      if (fails) throw new Error('failed');
    });
    const first = call('a');
    await expect(first).rejects.toThrow('failed');
    fails = false;
    await expect(call('b')).resolves.toBeUndefined();
  });
});
