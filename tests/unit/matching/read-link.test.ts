import { describe, expect, it } from 'vitest';
import { countries, FINDER } from '@/entrypoints/options/help/help-lines';
import { imitates } from '@/lib/matching/look-alike';
import { HELP_HOSTS, type Problem, readLink } from '@/lib/matching/read-link';
import { CASES } from './cases';

describe('what can be held', () => {
  it.each([
    ['https://www.instagram.com/marla.quint/', 'instagram', 'marla.quint', 'profile'],
    ['  https://www.instagram.com/marla.quint/?igsh=abc \n', 'instagram', 'marla.quint', 'profile'],
    ['instagram.com/marla', 'instagram', 'marla', 'profile'],
    ['www.tiktok.com/@marla', 'tiktok', 'marla', 'profile'],
    ['//x.com/dex', 'x', 'dex', 'profile'],
    ['http://facebook.com/marla.quint', 'facebook', 'marlaquint', 'profile'],
    ['marla.tumblr.com', 'tumblr', 'marla', 'profile'],
    ['https://www.instagram.com/stories/marla/1/', 'instagram', 'marla', 'story'],
    ['https://x.com/dex/status/1790', 'x', 'dex', 'post'],
    ['Check this https://www.tiktok.com/@marla, it is great', 'tiktok', 'marla', 'profile'],
    ['Marla (@marla) on Threads: https://www.threads.net/@marla.', 'threads', 'marla', 'profile'],
    ['see instagram.com/marla please', 'instagram', 'marla', 'profile'],
    ['https://example.com', 'web', 'example.com', 'page'],
    ['example.com/blog/', 'web', 'example.com/blog', 'page'],
    ['https://forum.example/u/marla/posts/1/2', 'web', 'forum.example/u/marla/posts/1', 'page'],
    ['http://localhost:4173/marla', 'web', 'localhost/marla', 'page'],
    ['localhost:4173/marla', 'web', 'localhost/marla', 'page'],
    ['https://www.xn--mller-kva.example/', 'web', 'www.xn--mller-kva.example', 'page'],
    ['https://marla.github.io/', 'web', 'marla.github.io', 'page'],
    ['https://tiny.example/@dex@tiny.example', 'mastodon', 'dex@tiny.example', 'profile'],
  ])('%s', (text, platform, account, kind) => {
    expect(readLink(text)).toMatchObject({ ok: true, platform, account, kind });
  });

  it('gives the link back, with encryption where the platform has it', () => {
    expect(readLink('http://instagram.com/marla')).toMatchObject({ url: 'https://instagram.com/marla' });
    expect(readLink('http://localhost:80/a')).toMatchObject({ url: 'http://localhost/a' });
  });
});

describe('what cannot, and why', () => {
  const LONG = `https://example.com/${'a'.repeat(2048)}`;
  it.each<[string, Problem]>([
    ['', 'empty'],
    [' \n\t ', 'empty'],
    [LONG, 'too-long'],
    ['x'.repeat(10_000), 'too-long'],
    ['@marla', 'bare-handle'],
    ['@marla@mastodon.social', 'bare-handle'],
    ['marla', 'bare-handle'],
    ['marla.quint', 'bare-handle'],
    ['marla_quint', 'bare-handle'],
    ['Marla Quint', 'not-a-link'],
    ['marla@example.com', 'not-a-link'],
    ['???', 'not-a-link'],
    ['https://', 'not-a-link'],
    ['https://exa mple.com/', 'not-a-link'],
    ['mailto:marla@example.com', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['chrome://settings', 'scheme'],
    ['about:blank', 'scheme'],
    ['file:///home/marla.html', 'scheme'],
    ['view-source:https://www.instagram.com/marla/', 'scheme'],
    ['https://me:secret@www.instagram.com/marla/', 'password'],
    ['https://instagram.com@evil.example/marla/', 'password'],
    ['http://samaritans.org/how', 'help-line'],
    ['https://www.thehotline.org/', 'help-line'],
    ['findahelpline.com', 'help-line'],
    ['https://findahelpline.com./', 'help-line'],
    ['http://instagram.com.evil.example/marla/', 'look-alike'],
    ['https://instagram-login.example/', 'look-alike'],
    ['https://www.instagrarn.com/marla', 'look-alike'],
    ['https://lnstagram.com/marla', 'look-alike'],
    ['https://www.instаgram.com/marla', 'look-alike'],
    ['https://www.xn--fcebook-2fg.com/marla.quint.77', 'look-alike'],
    ['https://x.com.example/dex', 'look-alike'],
    ['https://faceb00k.com/marla', 'look-alike'],
    ['https://tlktok.com/@marla', 'look-alike'],
    ['http://example.com/marla', 'insecure'],
    ['http://192.0.2.1/', 'insecure'],
    ['https://x.com/search?q=dex', 'search'],
    ['https://www.google.com/search?q=marla', 'search'],
    ['https://m.me/marla', 'message'],
    ['https://web.whatsapp.com/', 'message'],
    ['https://www.instagram.com/accounts/edit/', 'own-settings'],
    ['https://www.facebook.com/settings?tab=privacy', 'own-settings'],
    ['https://www.facebook.com/me', 'own-settings'],
    ['https://www.linkedin.com/in/me/', 'own-settings'],
    ['https://www.reddit.com/user/me/', 'own-settings'],
    ['https://accounts.snapchat.com/accounts/v2/login', 'own-settings'],
    ['https://www.instagram.com/', 'platform-page'],
    ['instagram.com', 'platform-page'],
    ['https://www.instagram.com/explore/', 'platform-page'],
    ['https://www.instagram.com/p/C9xQ1vTsK2a/', 'platform-page'],
    ['https://youtu.be/abcDEF12345', 'platform-page'],
    ['https://https://www.instagram.com/marla/', 'two-addresses'],
    ['http://https//instagram.com/marla', 'two-addresses'],
    ['twitter.com/https://x.com/marla', 'two-addresses'],
    ['https://www.linkedin.com/in/https://www.linkedin.com/in/marla/', 'two-addresses'],
    ['https://instagram.com/https%3A%2F%2Fwww.instagram.com%2Fmarla', 'two-addresses'],
    ['https://www.tiktok.com/marla.q', 'mistyped'],
    ['https://www.threads.com/marla.q', 'mistyped'],
    ['https://discord.com/users/marla', 'mistyped'],
    ['https://discordapp.com/users/marla#6990', 'mistyped'],
    ['https://www.tiktok.com/explore', 'platform-page'],
    ['https://www.facebook.com/profile.php?id=1000/', 'own-settings'],
  ])('%s: %s', (text, problem) => {
    expect(readLink(text)).toEqual({ ok: false, problem });
  });
});

describe('hosts that imitate', () => {
  it.each([
    'https://notinstagram.com/marla.quint/',
    'https://www-instagram.com/marla.quint/',
    'https://instagram.co/marla.quint/',
    'https://myfacebook.com/profile.php?id=1',
    'https://facebook.com.login.example/',
    'https://t.me.example/marla_quint',
    'https://tiktok.com.example/@marla.q',
    'https://faecbook.com/',
    'https://youtubee.com/',
    'https://linkedln.com/in/marla',
    'https://ťiktok.com/',
  ])('%s', (url) => {
    expect(readLink(url)).toEqual({ ok: false, problem: 'look-alike' });
  });
});

describe('hosts that only sound alike', () => {
  it.each([
    'https://www.netflix.com/browse',
    'https://www.fedex.com/dex',
    'https://about.me/marla',
    'https://xx.com/dex',
    'https://medium-rare.example/',
    'https://steamboat.example/',
    'https://offline.example/',
    'https://twister.example/',
    'https://www.telegraf.example/',
    'https://interest.example/',
    'https://müller.example/',
    'https://почта.example/',
    'https://日本語.example/',
    'https://marla.substack-fan.example/',
  ])('%s', (url) => {
    expect(readLink(url)).toMatchObject({ ok: true, platform: 'web' });
  });
});

it('holds what an address names, and nothing else', () => {
  for (const { url, platform, account, kind } of CASES) {
    // A field for links has no line breaks in it.
    if (!account || kind === 'message' || /[^ ]\t|\/\/[^/]*:[^/]*@|^http:\/\/[^/]*:\d/.test(url)) continue;
    expect(readLink(url), url).toMatchObject({ ok: true, platform, account, kind });
  }
  for (const { url, platform, account } of CASES) {
    const read = readLink(url);
    if (!account && platform && !(read.ok && read.leads)) expect(read, url).toMatchObject({ ok: false });
  }
});

describe('the lines of the help page', () => {
  const lines = () => countries().flatMap((country) => country.lines);

  it('cannot be held, and are all that cannot, so that neither list is forgotten', () => {
    const shown = new Set([...lines().map(({ host }) => host), new URL(FINDER).host]);
    expect([...shown].sort()).toEqual([...HELP_HOSTS].sort());
  });

  it.each(HELP_HOSTS)('%s cannot be held, nor what lies below it', (host) => {
    const no = { ok: false, problem: 'help-line' };
    expect([readLink(`https://${host}/`), readLink(`https://www.${host}/chat`)]).toEqual([no, no]);
  });

  it('open nothing but their own site', () => {
    const sites = lines().filter(({ href }) => href.startsWith('https:'));
    expect(sites.map(({ href }) => new URL(href).host)).toEqual(sites.map(({ host }) => host));
  });
});

describe('imitates', () => {
  it.each(['xn--99999999.example', 'xn--a.example', 'xn--.example', 'xn--mller-kva.example'])(
    'takes %s for no imitation, encoded well or not',
    (host) => expect(imitates(host)).toBe(false),
  );
});
