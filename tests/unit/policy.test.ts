import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchUrl, pageAt } from '@/lib/matching';
import { type HeldIndex, mayBeHeld } from '@/lib/matching/match';
import { quietAt, quietPage, quietRedirect } from '@/lib/matching/quiet-page';
import { extendPass, openPass, passLeft, passMinutes, resizePass } from '@/lib/policy/pass';
import { pickBySeed } from '@/lib/policy/seed';

const MINUTE = 60_000;

describe('pass', () => {
  const pass = openPass(1_000_000, 5, 'a', false);

  it.each([
    ['at its start', 0, 5 * MINUTE],
    ['in its middle', 2 * MINUTE, 3 * MINUTE],
    ['at its end', 5 * MINUTE, 0],
    ['long after', 90 * MINUTE, 0],
    ['when the clock was set back an hour', -60 * MINUTE, 0],
    ['when the clock jumped a second back', -1_000, 5 * MINUTE + 1_000],
  ])('%s', (_, later, left) => expect(passLeft(pass, 1_000_000 + later)).toBe(left));

  it('none is none', () => expect(passLeft(undefined, 0)).toBe(0));

  it('five more adds to what is left, also when it is just over', () => {
    expect(passLeft(extendPass(pass, 1_000_000 + 4 * MINUTE, 5), 1_000_000 + 4 * MINUTE)).toBe(6 * MINUTE);
    expect(passLeft(extendPass(pass, 1_000_000 + 6 * MINUTE, 5), 1_000_000 + 6 * MINUTE)).toBe(5 * MINUTE);
  });

  it('counts its minutes in all', () => {
    expect(passMinutes(extendPass(pass, 1_000_000, 5))).toBe(10);
    expect(passMinutes(resizePass(pass, 15))).toBe(15);
  });

  it('is never longer than it was given, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (jump) => {
        expect(passLeft(pass, 1_000_000 + jump)).toBeLessThanOrEqual(5 * MINUTE + 5_000);
      }),
    );
  });
});

describe('turn', () => {
  it('gives every item a turn', () => {
    const given = new Set(
      Array.from({ length: 1_000 }, (_, i) => pickBySeed(['a', 'b', 'c', 'd'], 1_795_499_334_381 + i * 977)),
    );
    expect([...given].sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('what is held', () => {
  const held: HeldIndex = {
    'instagram:sam': { person: 'p1', post: true, quiet: 'q1', open: 'https://www.instagram.com/sam/' },
    'x:sam': { person: 'p1', post: false, quiet: 'q2', open: null },
    'web:blog.example/sam': { person: 'p2', post: true, quiet: 'q3', open: null },
    'web:localhost/sam': { person: 'p3', post: true, quiet: 'q4', open: null },
  };

  it.each<[string, string | null, string?]>([
    ['https://www.instagram.com/sam/', 'p1', 'profile'],
    ['https://www.instagram.com/Sam?hl=en#x', 'p1', 'profile'],
    ['https://www.instagram.com/sam/reels/', 'p1', 'profile-tab'],
    ['https://www.instagram.com/stories/sam/123/', 'p1', 'story'],
    ['https://www.instagram.com/sam/p/CODE/', 'p1', 'post'],
    ['https://x.com/sam/status/123', null],
    ['https://x.com/sam', 'p1', 'profile'],
    ['https://www.instagram.com/samantha/', null],
    ['https://www.instagram.com/explore/', null],
    ['https://www.instagram.com/', null],
    ['https://blog.example/sam/2024/post', 'p2', 'page'],
    ['https://blog.example/samantha', null],
    ['https://blog.example/', null],
    ['http://localhost:4600/sam', 'p3', 'page'],
    ['https://sam.example/', null],
    ['https://www.instagram.com/robots.txt#q1~/sam/?hl=de', 'p1', 'profile'],
    ['https://www.instagram.com/robots.txt#q1~/sam/p/CODE/', 'p1', 'post'],
    ['https://www.instagram.com/robots.txt#q1~/not/told/by/it', 'p1', 'profile'],
    ['https://blog.example/robots.txt#q3~/samantha', 'p2', 'page'],
    ['https://www.instagram.com/robots.txt#q9~/other/', null],
    ['https://www.instagram.com/robots.txt#q1', null],
    ['https://www.instagram.com/robots.txt', null],
    ['https://www.instagram.com/other/#/robots.txt#q1~/sam/', null],
    ['about:blank', null],
    ['not a url', null],
  ])('%s: %s %s', (url, person, kind) => {
    const hit = matchUrl({ held }, url);
    expect(hit?.personId ?? null).toBe(person);
    if (kind) expect(hit?.kind).toBe(kind);
  });

  it.each([
    'https://www.instagram.com/sam/p/CODE/?x=1&y=a%20b',
    'https://www.instagram.com/sam',
    'https://www.instagram.com//sam//',
  ])('a quiet page opens what was asked for: %s', (url) => {
    const quiet = new URL(quietPage('q1', url), url).href;
    expect(quietAt(quiet)).toEqual({ token: 'q1', wanted: url });
    expect(matchUrl({ held }, quiet)?.wanted).toBe(url);
    // A site may lead on from there.
    expect(quietAt(quiet.replace('/robots.txt', '/login/?next=1'))).toEqual({ token: 'q1', wanted: url });
    expect(matchUrl({ held }, url)?.wanted).toBe(null);
    // As a browser's rules lead there, by way of an address that stays inside.
    const { regexFilter, regexSubstitution } = quietRedirect('m-1');
    const marked = `${url}${url.includes('?') ? '&' : '?'}m-1=q1`;
    const led = marked.replace(new RegExp(regexFilter), regexSubstitution.replaceAll('\\', '$'));
    expect(led.replace(/\?$/, '')).toBe(quiet);
    expect(marked.replace('m-1', 'm-2')).not.toMatch(new RegExp(regexFilter));
  });

  it('does not take a word of the language for a profile', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(matchUrl({ held: {} }, `https://www.instagram.com/${name}/`)).toBe(null);
      expect(matchUrl({ held: {} }, `https://blog.example/${name}`)).toBe(null);
    }
  });

  it('is known to be possible from the address alone', () => {
    expect(mayBeHeld(pageAt('https://www.instagram.com/sam/'))).toBe(true);
    expect(mayBeHeld(pageAt('https://blog.example/'))).toBe(true);
    expect(mayBeHeld(pageAt('https://www.instagram.com/explore/'))).toBe(false);
    expect(mayBeHeld(pageAt('about:blank'))).toBe(false);
  });

  it('a page that is held is always one that may be', () => {
    fc.assert(fc.property(fc.webUrl(), (url) => matchUrl({ held }, url) === null || mayBeHeld(pageAt(url))));
  });
});
