import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { guardFiles } from '@/entrypoints/background/content-scripts';
import { readChains } from '@/entrypoints/background/protection';
import { reconcile, rewriteIndex } from '@/entrypoints/background/reconcile';
import { copyPatterns, copyPatternsOf } from '@/lib/matching/copies';
import { platformPatterns } from '@/lib/matching/platform-info';
import { database } from '@/lib/storage/database';
import { readIndex } from '@/lib/storage/guard-store';
import { send } from '../background';
import { add, INSTAGRAM, link, sites } from './reconcile-steps';

const files = () => sites.scripts[0]?.js?.map((file) => new URL(file).pathname);

const remove = () => send('stopHolding', { platform: 'instagram', account: 'sam' });

describe('the registered scripts', () => {
  it('are none while nothing is held, whatever is allowed, and go with the last profile', async () => {
    await reconcile('start');
    expect(sites.scripts).toEqual([]);
    await add();
    expect(sites.scripts).toMatchObject([{ id: 'guard', matches: [INSTAGRAM] }]);
    await remove();
    expect(sites.scripts).toEqual([]);
  });

  it('know messages as soon as a profile of someone whose messages are paused is added again', async () => {
    const person = await add();
    await send('holdThread', { link: 'https://www.instagram.com/direct/t/17/', personId: person });
    await send('setWatching', { personId: person, messages: true });
    await send('dropThread', { personId: person, platform: 'instagram', thread: '17' });
    await database.attempts.put({ id: 'a', personId: person } as never);
    await remove();
    await reconcile('start');
    const again = await send('hold', { link, personId: person, tabId: null });
    expect(again).toMatchObject({ held: true, personId: person });
    expect((await readIndex())?.held['instagram:sam']).toMatchObject({ message: true });
    expect(files()).toEqual(guardFiles(sites.allowed));
    expect(sites.scripts[0]?.matches).toEqual([INSTAGRAM]);
  });

  it('are not registered again when nothing changed, though the browser tells whole addresses', async () => {
    await add();
    const update = vi.fn();
    Object.assign(fakeBrowser.scripting, { registerContentScripts: update, updateContentScripts: update });
    await reconcile('start');
    await reconcile('check');
    expect(update).not.toHaveBeenCalled();
  });

  it('cover what the old and the new index hold while the index is written', async () => {
    await add();
    sites.allowed.push('https://*.x.com/*');
    const matches: (string[] | undefined)[] = [];
    fakeBrowser.storage.local.onChanged.addListener(({ index }) => {
      if (index) matches.push(sites.scripts[0]?.matches);
    });
    await send('hold', { link: 'https://x.com/sam', personId: null, tabId: null });
    expect(matches).toEqual([expect.arrayContaining([INSTAGRAM, 'https://*.x.com/*'])]);
    await remove();
    expect(matches.at(-1)).toEqual(expect.arrayContaining([INSTAGRAM, 'https://*.x.com/*']));
    expect(sites.scripts[0]?.matches).toEqual(['https://*.x.com/*']);
  });

  it('that could not be started in open tabs leave the pause off until they are', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const isOn = async () => (await database.profiles.get(['instagram', 'sam']))?.protected;
    Object.assign(fakeBrowser.tabs, { query: async () => Promise.reject(new Error('no tabs')) });
    await add();
    expect(await isOn()).toBe(false);
    Object.assign(fakeBrowser.tabs, { query: async () => [] });
    await reconcile('alarm');
    expect(await isOn()).toBe(true);
  });

  it('are started in the open tabs of a site before the answer, and in no others', async () => {
    const query = vi.fn(async () => [{ id: 5 }]);
    Object.assign(fakeBrowser.tabs, { query });
    await add();
    expect(query).toHaveBeenCalledWith({ url: [INSTAGRAM], discarded: false });
    expect(sites.injected).toEqual([{ tabId: 5, files: guardFiles(sites.allowed) }]);
    await send('setPost', { platform: 'instagram', account: 'sam', post: false });
    expect(sites.injected).toHaveLength(1);
  });

  it('go everywhere that is allowed for someone who may be seen from any server', async () => {
    await send('hold', { link: 'https://mastodon.social/@sam', personId: null, tabId: null });
    expect(sites.scripts[0]?.matches).toEqual(sites.allowed);
  });

  it('stay on the hosts of what is held, and of copies, where every site is allowed', async () => {
    sites.allowed = ['https://*/*'];
    await add();
    const hosts = [...platformPatterns('instagram'), ...copyPatterns()];
    expect(sites.scripts[0]?.matches?.toSorted()).toEqual(hosts.toSorted());
    expect(files()).toEqual(['/platforms/all.js', '/content-scripts/guard.js']);
  });

  it('go to the copies that are allowed, with the one file of all platforms, while something is held', async () => {
    sites.allowed = [INSTAGRAM, 'https://*.web.archive.org/*', 'https://*.picuki.com/*'];
    await reconcile('sites');
    expect(sites.scripts).toEqual([]);
    await add();
    expect(sites.scripts[0]?.matches?.toSorted()).toEqual(sites.allowed.toSorted());
    expect(files()).toEqual(['/platforms/all.js', '/content-scripts/guard.js']);
    sites.allowed = [INSTAGRAM];
    await reconcile('sites');
    expect(sites.scripts[0]?.matches).toEqual([INSTAGRAM]);
    expect(files()).toEqual(['/platforms/instagram.js', '/content-scripts/guard.js']);
    sites.allowed = [INSTAGRAM, ...copyPatternsOf('instagram')];
    await reconcile('sites');
    expect(sites.scripts[0]?.matches?.toSorted()).toEqual(sites.allowed.toSorted());
    await remove();
    expect(sites.scripts).toEqual([]);
  });

  it('bring the platforms of all allowed sites before the guard, whatever is held', async () => {
    sites.allowed = [INSTAGRAM, 'https://*.tiktok.com/*', 'https://blog.example/*'];
    await add();
    expect(files()).toEqual([
      '/platforms/instagram.js',
      '/platforms/mastodon.js',
      '/platforms/tiktok.js',
      '/content-scripts/guard.js',
    ]);
    expect(sites.scripts[0]?.matches).toEqual([INSTAGRAM]);
  });
});

describe('the mark of a whole site', () => {
  const MARK = 'whole-site';
  const marked = () => sites.scripts.filter(({ id }) => id === MARK).flatMap(({ matches = [] }) => matches);
  const hold = (whole: string) => send('hold', { link: whole, whole: true, personId: null, tabId: null });
  const HOST = ['https://web.whatsapp.com/*', 'https://www.web.whatsapp.com/*'];

  it('stands on its host alone, after a guard that knows its platform, and goes with the pause', async () => {
    sites.allowed = [...HOST, INSTAGRAM, 'https://chat.example/*'];
    await hold('https://web.whatsapp.com/');
    expect(marked()).toEqual(HOST);
    expect(sites.scripts.find(({ id }) => id === 'guard')?.matches).toEqual(HOST);
    expect(files()).toContain('/platforms/whatsapp.js');
    expect(files()).not.toContain('/whole-site.js');
    expect(await database.profiles.get(['web', 'web.whatsapp.com'])).toMatchObject({ protected: true });
    await send('stopHolding', { platform: 'web', account: 'web.whatsapp.com' });
    expect(sites.scripts).toEqual([]);
  });

  it('is not there for a profile, nor where no platform claims the host', async () => {
    sites.allowed = ['https://*/*'];
    await add();
    await hold('https://chat.example/room');
    expect(marked()).toEqual([]);
    expect((await readIndex())?.held).toHaveProperty(['web:chat.example']);
  });

  it('is there before a guard has the index written anew', async () => {
    sites.allowed = [...HOST];
    await hold('https://web.whatsapp.com/');
    sites.scripts = [];
    await rewriteIndex();
    expect(marked()).toEqual(HOST);
  });

  it('is asked for where Pause on is said', async () => {
    sites.allowed = [...HOST];
    await hold('https://web.whatsapp.com/');
    const isOn = async () => (await readChains(await database.profiles.toArray()))[0]?.registered;
    expect(await isOn()).toBe(true);
    sites.scripts = sites.scripts.filter(({ id }) => id !== MARK);
    expect(await isOn()).toBe(false);
  });

  it('comes when the site is allowed', async () => {
    await hold('https://web.whatsapp.com/');
    expect(marked()).toEqual([]);
    sites.allowed.push('https://*.whatsapp.com/*');
    await reconcile('sites');
    expect(marked()).toEqual(HOST);
  });
});
