import { describe, expect, it } from 'vitest';
import { recognise } from '@/lib/matching';
import { CASES } from './cases';

describe('every address of the table of facts', () => {
  it.each(CASES)('$url', ({ url, platform, account, kind, query, thread }) => {
    const expected: Record<string, unknown> = { platform, account, kind };
    if (query !== undefined) expected.query = query;
    if (thread !== undefined) expected.thread = thread;
    expect(recognise(url)).toEqual(expected);
  });
});

describe('a friend is not the person', () => {
  it.each([
    ['https://www.instagram.com/sam/', 'https://www.instagram.com/samantha/'],
    ['https://x.com/sam', 'https://x.com/sam_'],
    ['https://www.facebook.com/profile.php?id=1000', 'https://www.facebook.com/profile.php?id=10001'],
    ['https://www.linkedin.com/in/sam-lee', 'https://www.linkedin.com/in/sam-lee-2'],
    ['https://vk.com/id12', 'https://vk.com/id123'],
    ['https://mastodon.social/@sam', 'https://mas.to/@sam'],
  ])('%s and %s', (one, other) => {
    expect(recognise(one).account).not.toBeNull();
    expect(recognise(one).account).not.toBe(recognise(other).account);
  });
});

describe('one person under several addresses', () => {
  it.each([
    ['https://m.facebook.com/marla.quint.77', 'https://www.facebook.com/MarlaQuint77/photos'],
    ['https://twitter.com/DexHolloway', 'https://x.com/dexholloway/media'],
    ['https://www.threads.net/@marla', 'https://threads.com/@Marla/replies'],
    ['https://vk.com/id12', 'https://m.vk.ru/wall12_34'],
    ['https://hachyderm.io/@marla@mastodon.social', 'https://mastodon.social/users/marla'],
    ['https://marla.tumblr.com/archive', 'https://www.tumblr.com/blog/view/marla'],
    [
      'https://steamcommunity.com/profiles/[U:1:52079950]',
      'https://steamcommunity.com/profiles/76561198012345678/',
    ],
    ['https://www.linkedin.com/in/jose%CC%81', 'https://www.linkedin.com/in/jos%C3%A9'],
  ])('%s and %s', (one, other) => {
    expect(recognise(one).account).not.toBeNull();
    expect(recognise(one).account).toBe(recognise(other).account);
  });
});

describe('pages of a site’s own', () => {
  it.each([
    'https://www.instagram.com/direct',
    'https://www.instagram.com/reels/audio/123/',
    'https://www.facebook.com/share/1AbC/',
    'https://www.facebook.com/marla.php',
    'https://x.com/i/lists/1',
    'https://github.com/404',
    'https://github.com/double--hyphen',
    'https://gist.github.com/discover',
    'https://www.youtube.com/watch?v=',
    'https://www.reddit.com/user/me',
    'https://www.linkedin.com/in/me/details/skills/',
    'https://www.strava.com/athletes/search',
    'https://vk.com/wall-12_34',
    'https://vk.com/event12',
    'https://onlyfans.com/12345',
    'https://instagram.com/%E2%84%AAim',
    'https://x.com/%C5%BFam',
    'https://x.com/marla%00',
  ])('%s names nobody', (url) => {
    expect(recognise(url)).toMatchObject({ account: null });
  });
});
