import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcile } from '@/entrypoints/background/reconcile';
import type { Platform } from '@/lib/matching/platform';
import { chatsOf, platformInfo, searchPlatforms } from '@/lib/matching/platform-info';
import { PLATFORMS } from '@/lib/matching/platforms';
import type { Data } from '@/lib/messages/protocol';
import { database } from '@/lib/storage/database';
import { readGuardState } from '@/lib/storage/guard-store';
import { readHints } from '@/lib/storage/read/people';
import { send } from '../background';
import { fakeSites, type Sites } from '../fakes';

const THREAD = 'https://www.instagram.com/direct/t/340282366841710300/';
const index = async () => (await readGuardState()).index;

const setPost = (platform: string, account: string, post: boolean) =>
  send('setPost', { platform, account, post });
const setWatching = async (data: Data<'setWatching'>) => (await send('setWatching', data)).saved;
const holdThread = (link: string, person: string) => send('holdThread', { link, personId: person });
const dropThread = (person: string, platform: string, thread: string) =>
  send('dropThread', { personId: person, platform, thread });
const holdAccount = (person: string, platform: string, account: string) =>
  send('holdAccount', { personId: person, platform, account });
const dismissHint = (platform: string, account: string) => send('dismissHint', { platform, account });
const listPeople = () => send('listPeople', {});

let sites: Sites;
let sam = '';

beforeEach(async () => {
  await database.delete();
  await database.open();
  sites = fakeSites();
  const held = await send('hold', { link: 'https://www.instagram.com/sam/', personId: null, tabId: null });
  sam = held.held ? held.personId : '';
});

describe('watching', () => {
  it('a switch for posts reaches the guard', async () => {
    await setPost('instagram', 'sam', false);
    expect((await index())?.held['instagram:sam']).toMatchObject({ post: false });
  });

  it('names, platforms and messages reach the guard; what is left out stays', async () => {
    expect(await setWatching({ personId: sam, names: [' Marla Quint '], search: ['google', 'google'] })).toBe(
      true,
    );
    expect(await setWatching({ personId: sam, messages: true })).toBe(true);
    expect((await index())?.searches).toEqual([{ person: sam, on: ['google'], names: [['marla', 'quint']] }]);
    expect((await index())?.held['instagram:sam']).toMatchObject({ message: true });
    expect(await database.people.get(sam)).toMatchObject({ names: ['Marla Quint'], search: ['google'] });
  });

  it.each([
    ['an empty name', { names: [' '] }],
    ['a name twice', { names: ['Sam Low', 'LOW sam'] }],
    ['a name without a letter', { names: ['123'] }],
    ['a long name', { names: ['a'.repeat(81)] }],
    ['21 names', { names: [...'abcdefghijklmnopqrstu'] }],
    ['a platform that is none', { search: ['nowhere'] }],
  ])('refuses %s and keeps what was', async (_, change) => {
    await setWatching({ personId: sam, names: ['Marla'], search: ['bing'] });
    expect(await setWatching({ personId: sam, messages: true, ...change })).toBe(false);
    expect(await database.people.get(sam)).toMatchObject({
      names: ['Marla'],
      search: ['bing'],
      messages: false,
    });
  });

  it('refuses somebody who is not there', async () => {
    expect(await setWatching({ personId: 'nobody', messages: true })).toBe(false);
  });
});

describe('chats', () => {
  it('are held once, for one person, and let go', async () => {
    expect(await holdThread(THREAD, sam)).toEqual({ held: true, label: 'Person 1' });
    expect(await holdThread(`${THREAD}?x=1`, sam)).toEqual({ held: true, label: 'Person 1' });
    expect((await database.people.get(sam))?.threads).toHaveLength(1);
    expect(Object.keys((await index())?.held ?? {})).toContain('instagram:thread:340282366841710300');
    await dropThread(sam, 'instagram', '340282366841710300');
    expect(Object.keys((await index())?.held ?? {})).toEqual(['instagram:sam']);
  });

  it('are not held without a thread or a person', async () => {
    expect(await holdThread('https://www.instagram.com/sam/', sam)).toEqual({ held: false });
    expect(await holdThread(THREAD, 'nobody')).toEqual({ held: false });
    expect(await holdThread('nonsense', sam)).toEqual({ held: false });
  });

  it('are told apart by their addresses where there is one', () => {
    expect([chatsOf('instagram'), chatsOf('onlyfans'), chatsOf('whatsapp'), chatsOf('mastodon')]).toEqual([
      'thread',
      'peer',
      'none',
      'none',
    ]);
  });
});

describe('other accounts of a person', () => {
  it('are added to the person who is there, whether a link shows a chat or a profile', async () => {
    const added = await holdAccount(sam, 'messenger', 'sam.low');
    expect(added).toMatchObject({ held: false });
    expect(await holdAccount(sam, 'messenger', 'samlow')).toMatchObject({ held: true, personId: sam });
    expect(await holdAccount(sam, 'threads', 'sam')).toMatchObject({ held: true, label: 'Person 1' });
    expect(await holdAccount(sam, 'threads', 'sam')).toMatchObject({ problem: 'already-held' });
    expect(await holdAccount('nobody', 'threads', 'sam2')).toMatchObject({ held: false });
    expect(await listPeople()).toEqual([{ id: sam, label: 'Person 1' }]);
  });

  it('a hint goes when it is held, and is not asked again after a no', async () => {
    const hint = { personId: sam, at: 1 };
    await database.hints.bulkPut([
      { platform: 'instagram', account: 'sam.new', ...hint },
      { platform: 'instagram', account: 'other', ...hint },
    ]);
    await holdAccount(sam, 'instagram', 'sam.new');
    expect((await readHints()).map(({ account }) => account)).toEqual(['other']);
    await dismissHint('instagram', 'other');
    expect(await readHints()).toEqual([]);
    expect(await database.hints.count()).toBe(1);
  });
});

describe('platforms to search', () => {
  it('are the engines, and the searches of platforms that are held', () => {
    const { engines, inside } = searchPlatforms(['instagram', 'tinder']);
    expect(engines.sort()).toEqual(
      'baidu bing brave duckduckgo ecosia google kagi qwant startpage yahoo yandex'.split(' '),
    );
    expect(inside).toEqual(['instagram']);
    expect(engines.every((id) => platformInfo(id).permissions.length > 0)).toBe(true);
  });

  it('are no engines where lines show people, whatever else a platform file forgets', () => {
    const lastfm: Platform = PLATFORMS.lastfm as Platform;
    const { profileUrl } = lastfm;
    delete lastfm.profileUrl;
    try {
      expect(searchPlatforms([]).engines).not.toContain('lastfm');
    } finally {
      lastfm.profileUrl = profileUrl;
    }
  });
});

it('the badge tells when a platform to search is not allowed, though every profile is', async () => {
  const badge: string[] = [];
  sites.allowed = ['https://*.instagram.com/*'];
  await reconcile('sites');
  Object.assign(fakeBrowser.action, { setBadgeText: async ({ text }: { text: string }) => badge.push(text) });
  await setWatching({ personId: sam, names: ['Sam Quint'] });
  expect(badge.at(-1)).toBe('');
  await setWatching({ personId: sam, search: ['google'] });
  expect(badge.at(-1)).toBe('!');
  sites.allowed.push('https://*.google.com/*');
  await setWatching({ personId: sam, messages: true });
  expect(badge.at(-1)).toBe('');
});
