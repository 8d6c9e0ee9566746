import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchUrl, pageAt } from '@/lib/matching';
import { type HeldIndex, mayBeHeld } from '@/lib/matching/match';
import { isWholeSite } from '@/lib/matching/page-keys';
import { isClaimedSite, isSearchEngine, permissionsFor } from '@/lib/matching/platform-info';
import { profileUrl } from '@/lib/matching/profile-url';
import { quietPage } from '@/lib/matching/quiet-page';
import { type Problem, readSite } from '@/lib/matching/read-link';
import { openPass, passFor } from '@/lib/policy/pass';
import { CASES } from './cases';
import { basesOf, HOSTILE } from './hostile';

const whole = (person: string) => ({ person, post: true, quiet: `q-${person}`, open: null });

describe('all of a site', () => {
  const held: HeldIndex = {
    'web:x.com': whole('all'),
    'web:web.whatsapp.com': whole('chats'),
    'web:www.google.com': whole('engine'),
    'x:sam': { person: 'sam', post: false, quiet: 'q', open: null },
    'telegram:marla_quint': { person: 'sam', post: false, message: true, quiet: 'q', open: null },
    'web:web.telegram.org': whole('chats'),
    'x:thread:1-2': { person: 'sam', post: false, message: true, quiet: '', open: null },
  };
  const searches = [{ person: 'sam', on: ['google'], names: [['marla', 'quint']] }];

  it.each<[string, string | null, string?, string?]>([
    ['https://x.com/', 'all', 'web', 'page'],
    ['https://x.com/home?a=1#b', 'all', 'web', 'page'],
    ['https://x.com/someone', 'all', 'web', 'page'],
    ['https://x.com/search?q=any', 'all', 'web', 'page'],
    ['https://x.com/messages', 'all', 'web', 'message'],
    ['https://web.whatsapp.com/', 'chats', 'web', 'message'],
    ['https://web.whatsapp.com/any/path', 'chats', 'web', 'message'],
    ['https://web.telegram.org/k/', 'chats', 'web', 'message'],
    ['https://x.com.:443/', 'all', 'web', 'page'],
    // What has a pause of its own counts as itself.
    ['https://x.com/sam', 'sam', 'x', 'profile'],
    ['https://x.com/messages/1-2', 'sam', 'x', 'message'],
    ['https://web.telegram.org/k/#@marla_quint', 'sam', 'telegram', 'message'],
    ['https://www.google.com/search?q=quint+marla', 'sam', 'google', 'search'],
    // Its posts have none, so they are a page of the site.
    ['https://x.com/sam/status/1790', 'all', 'web', 'page'],
    // Other hosts, and copies of it on them.
    ['https://twitter.com/home', null],
    ['https://pro.x.com/', null],
    ['https://wa.me/15551230123', null],
    ['https://web.archive.org/web/2024/https://x.com/home', null],
    ['https://x.com.evil.example/', null],
    ['about:blank', null],
  ])('%s', (url, person, platform, kind) => {
    const hit = matchUrl({ held, searches }, url);
    expect(hit && [hit.personId, hit.platform, hit.kind]).toEqual(person && [person, platform, kind]);
  });

  it('is opened again from its quiet page', () => {
    const url = 'https://x.com/home';
    const hit = matchUrl({ held }, new URL(quietPage('q-all', url), url).href);
    expect(hit).toMatchObject({ personId: 'all', platform: 'web', wanted: url });
  });

  it.each([
    ['https://web.whatsapp.com/', true],
    ['https://x.com/messages', true],
    ['https://x.com/home', false],
    ['https://x.com/sam', false],
  ])('%s is opened by a practical time for chats only: %s', (url, opens) => {
    const pass = openPass(0, 5, '', true, true);
    const hit = matchUrl({ held }, url);
    expect(hit && passFor(pass, hit.kind)).toBe(opens ? pass : null);
  });

  it('changes nothing on any page that has a pause of its own', () => {
    for (const { url } of CASES) {
      const keys = pageAt(url).keys;
      const own = Object.fromEntries(keys.map((key) => [key, { ...whole('own'), message: true }]));
      const site = pageAt(url).site;
      const before = matchUrl({ held: own }, url);
      const after = matchUrl({ held: { ...own, ...(site && { [site]: whole('all') }) } }, url);
      if (before) expect(after, url).toEqual(before);
    }
  });

  it('is not told from an address: no page of a platform is covered for it without the mark', () => {
    for (const url of ['https://x.com/', 'https://x.com/home', 'https://discord.com/app'])
      expect(mayBeHeld(pageAt(url)), url).toBe(false);
  });
});

describe('what is pasted to hold all of a site', () => {
  it.each<[string, string]>([
    ['web.whatsapp.com', 'web.whatsapp.com'],
    ['https://web.whatsapp.com/send?phone=15551230123', 'web.whatsapp.com'],
    ['https://messages.google.com/web/conversations/12', 'messages.google.com'],
    ['https://web.telegram.org/k/#@marla', 'web.telegram.org'],
    ['discord.com', 'discord.com'],
    ['https://www.discord.com/app', 'discord.com'],
    ['https://www.chat.example/', 'chat.example'],
    ['https://www.example/', 'www.example'],
    ['https://discord.com/channels/@me/1', 'discord.com'],
    ['  https://X.com./dex?lang=en ', 'x.com'],
    ['https://x.com:443/', 'x.com'],
    ['https://chat.example/room/1/2/3/4/5', 'chat.example'],
    ['it is here: https://chat.example/a.', 'chat.example'],
    ['localhost:4600/sam', 'localhost'],
  ])('%s', (text, account) => {
    expect(readSite(text)).toMatchObject({ ok: true, platform: 'web', account, kind: 'page' });
  });

  it('is a profile where the host is somebody’s own', () => {
    expect(readSite('https://marla.tumblr.com/archive')).toMatchObject({
      platform: 'tumblr',
      account: 'marla',
    });
  });

  it.each<[string, Problem]>([
    ['', 'empty'],
    ['whatsapp', 'bare-handle'],
    ['my chat with them', 'not-a-link'],
    ['marla@example.com', 'not-a-link'],
    ['https://intranet/', 'not-a-link'],
    ['http://chat.example/', 'insecure'],
    ['http://192.0.2.1/', 'insecure'],
    ['javascript:alert(1)', 'scheme'],
    ['https://me:word@x.com/', 'password'],
    ['https://988lifeline.org/chat', 'help-line'],
    ['https://bit.ly/abc', 'short-link'],
    ['https://web.archive.org/web/2024/https://x.com/', 'copy'],
    ['https://web-whatsapp.com/', 'look-alike'],
    [`https://x.com/${'a'.repeat(2048)}`, 'too-long'],
  ])('%s cannot be: %s', (text, problem) => {
    expect(readSite(text)).toEqual({ ok: false, problem });
  });

  it('never throws, and what it reads is a host that its own address leads to', () => {
    const check = (text: string) => {
      const read = readSite(text);
      if (!read.ok || read.platform !== 'web') return;
      expect(read.account, text).not.toContain('/');
      const url = profileUrl('web', read.account);
      expect(readSite(url), text).toMatchObject({ ok: true, account: read.account });
      expect(matchUrl({ held: { [`web:${read.account}`]: whole('all') } }, url)?.personId, text).toBe('all');
    };
    for (const base of basesOf(CASES)) for (const [, shape] of HOSTILE) check(shape(300, base));
    fc.assert(fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.domain()), check));
  });
});

describe('where it is asked for', () => {
  it('is its host alone, also where a platform has more', () => {
    expect(permissionsFor('https://x.com/', 'web')).toEqual(['https://x.com/*', 'https://www.x.com/*']);
  });

  it.each([
    ['web', 'web.whatsapp.com', true, true],
    ['web', 'x.com', true, true],
    ['web', 'chat.example', true, false],
    ['web', 'x.com/dex', false, false],
    ['x', 'x.com', false, false],
  ])('%s %s is all of a site: %s, of a platform: %s', (platform, account, whole, claimed) => {
    expect(isWholeSite({ platform, account })).toBe(whole);
    expect(isClaimedSite({ platform, account })).toBe(claimed);
  });

  it.each([
    ['www.google.com', true],
    ['duckduckgo.com', true],
    ['mail.google.com', false],
    ['x.com', false],
    ['chat.example', false],
  ])('%s is a search engine: %s', (host, is) => {
    expect(isSearchEngine(host)).toBe(is);
  });
});
