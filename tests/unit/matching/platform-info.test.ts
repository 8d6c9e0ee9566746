import { describe, expect, it } from 'vitest';
import { recognise } from '@/lib/matching';
import {
  linkPatterns,
  permissionsFor,
  platformIds,
  platformInfo,
  platformsUnder,
} from '@/lib/matching/platform-info';
import { profileUrl, sameAccounts } from '@/lib/matching/profile-url';
import { CASES, WILD } from './cases';

const PATTERN = /^https?:\/\/(\*\.)?[^/*]+\/\*$/;

describe('platformInfo', () => {
  it('knows who is told', () => {
    expect(platformInfo('instagram')).toMatchObject({
      id: 'instagram',
      trace: 'story',
      posts: true,
    });
    for (const id of ['linkedin', 'ok', 'xing']) expect(platformInfo(id).trace).toBe('profile');
    for (const id of ['tiktok', 'douyin']) expect(platformInfo(id).trace).toBe('maybe');
  });

  it('holds posts where people are, not where work or reading is', () => {
    for (const id of ['github', 'medium', 'substack', 'patreon', 'wattpad', 'google']) {
      expect(platformInfo(id).posts).toBe(false);
    }
  });

  it('answers for any web page and for ids that do not exist', () => {
    expect(platformInfo('web')).toMatchObject({ id: 'web', posts: true, trace: 'none' });
    expect(platformInfo('nowhere')).toMatchObject({ id: 'nowhere', permissions: [] });
  });

  it('says when its lines were checked', () => {
    for (const id of platformIds()) expect(platformInfo(id).checked).toMatch(/^20\d\d-\d\d$/);
  });
});

describe('linkPatterns', () => {
  it('is made of match patterns, without search engines and guesses', () => {
    const hosts = linkPatterns();
    expect(hosts).toEqual(
      expect.arrayContaining([
        'https://*.instagram.com/*',
        'https://*.x.com/*',
        'https://*.pinterest.co.uk/*',
      ]),
    );
    for (const pattern of hosts) expect(pattern).toMatch(PATTERN);
    expect(hosts.filter((pattern) => /google|bing/.test(pattern))).toEqual([]);
    expect(new Set(hosts).size).toBe(hosts.length);
  });
});

describe('permissionsFor', () => {
  it.each<[string, string[]]>([
    ['https://www.instagram.com/marla/', ['https://*.instagram.com/*']],
    ['https://instagr.am/marla', ['https://*.instagr.am/*', 'https://*.instagram.com/*']],
    ['https://twitter.com/dex', ['https://*.twitter.com/*', 'https://*.x.com/*']],
    ['https://mobile.x.com/dex', ['https://*.x.com/*', 'https://*.twitter.com/*']],
    ['https://nitter.net/dex', ['https://*.nitter.net/*', 'https://*.x.com/*', 'https://*.twitter.com/*']],
    [
      'https://www.pinterest.de/marla/',
      ['https://*.pinterest.de/*', 'https://*.pinterest.com/*', 'https://*.pinterest.co.uk/*'],
    ],
    ['https://marla.tumblr.com/', ['https://*.tumblr.com/*']],
    ['https://gist.github.com/dex', ['https://*.github.com/*']],
    ['https://example.com/a', ['https://example.com/*', 'https://www.example.com/*']],
    ['https://www.example.com/a', ['https://www.example.com/*', 'https://example.com/*']],
    ['http://localhost:3000/a', ['http://localhost/*']],
    ['https://192.0.2.1/a', ['https://192.0.2.1/*']],
    ['http://example.com/', []],
    ['javascript:alert(1)', []],
    ['', []],
    ['https://mastodon.social/@marla', ['https://mastodon.social/*', 'https://www.mastodon.social/*']],
    [
      'https://mas.to/@dex@tiny.example',
      ['https://mas.to/*', 'https://www.mas.to/*', 'https://tiny.example/*'],
    ],
  ])('%s', (url, patterns) => {
    expect(permissionsFor(url)).toEqual(patterns);
  });

  it('covers the host of every address that names someone, first, with at most three patterns', () => {
    for (const { url, account } of [...CASES, ...WILD]) {
      if (!account) continue;
      const [first = '', ...others] = permissionsFor(url);
      const host = new URL(url).hostname.replace(/\.$/, '');
      const domain = first.replace(/^https:\/\/(\*\.)?|\/\*$/g, '');
      expect(host === domain || (first.includes('*.') && host.endsWith(`.${domain}`)), url).toBe(true);
      expect(others.length).toBeLessThan(3);
    }
  });
});

describe('profileUrl', () => {
  it.each([
    ['instagram', 'marla.quint', 'https://www.instagram.com/marla.quint/'],
    ['facebook', 'id:1000', 'https://www.facebook.com/profile.php?id=1000'],
    ['x', 'id:22', 'https://x.com/i/user/22'],
    ['youtube', 'まりあ', 'https://www.youtube.com/@%E3%81%BE%E3%82%8A%E3%81%82'],
    ['linkedin', 'pub:marla/1/2/3', 'https://www.linkedin.com/pub/marla/1/2/3'],
    ['mastodon', 'marla@mastodon.social', 'https://mastodon.social/@marla'],
    ['mastodon', 'dex@tiny.example', 'https://tiny.example/@dex@tiny.example'],
    ['mastodon', 'nobody', ''],
    ['web', 'example.com/a/b', 'https://example.com/a/b'],
    ['web', 'example.com/josé', 'https://example.com/jos%C3%A9'],
    ['web', 'example.com/a%2Fb', 'https://example.com/a%2Fb'],
    ['web', 'localhost/p/1', 'http://localhost/p/1'],
    ['instagram', 'id:12', ''],
    ['google', 'marla', ''],
    ['nowhere', 'marla', ''],
    ['instagram', '', ''],
    ['instagram', '\ud800', ''],
  ])('%s %s', (platform, account, address) => {
    expect(profileUrl(platform, account)).toBe(address);
  });

  it('answers for nobody', () => {
    expect(profileUrl('instagram', null)).toBe('');
  });

  it('never throws, whatever a file says an account is', () => {
    expect(profileUrl('web', 'example.org/%41\ud800')).toBe('https://example.org/');
    expect(profileUrl('web', 'example.org/\ud800')).toBe('https://example.org/');
  });

  const people = new Map(
    [...CASES, ...WILD].flatMap(({ platform, account }) =>
      platform && account ? [[`${platform} ${account}`, { platform, account }]] : [],
    ),
  );

  it.each([...people.values()])('leads back to $platform $account', ({ platform, account }) => {
    const back = recognise(profileUrl(platform, account));
    expect(back).toMatchObject({ platform, account });
    // Some people can only be written to.
    const chats =
      ['messenger', 'whatsapp'].includes(platform) || /^(reddit|telegram) id:/.test(`${platform} ${account}`);
    expect(back.kind).toBe(chats ? 'message' : 'profile');
  });
});

describe('sameAccounts', () => {
  it.each([
    ['facebook', 'messenger'],
    ['messenger', 'facebook'],
    ['instagram', 'threads'],
    ['threads', 'instagram'],
  ])('%s is %s', (platform, other) => {
    expect(sameAccounts(platform, 'marla')).toEqual([{ platform: other, account: 'marla' }]);
  });

  it('makes none up', () => {
    expect(sameAccounts('x', 'dex')).toEqual([]);
    expect(sameAccounts('web', 'example.com')).toEqual([]);
  });
});

describe('platformsUnder', () => {
  it.each<[string, string[]]>([
    ['https://*.instagram.com/*', ['instagram']],
    ['https://www.instagram.com/*', ['instagram']],
    ['https://*.google.co.uk/*', ['google']],
    ['https://*.naver.com/*', ['naverblog']],
    ['https://blog.example/*', ['mastodon']],
    ['http://localhost/*', ['mastodon']],
    ['https://mas.to/*', ['mastodon']],
  ])('%s', (pattern, ids) => {
    expect(platformsUnder(pattern)).toEqual(ids);
  });

  it('is every platform where all sites are meant', () => {
    for (const pattern of ['https://*/*', '*://*/*', '<all_urls>'])
      expect(platformsUnder(pattern)).toEqual(platformIds());
  });

  it('names the platform of the first permission that is asked for', () => {
    for (const id of platformIds())
      expect(platformsUnder(platformInfo(id).permissions[0] ?? ''), id).toContain(id);
  });
});
