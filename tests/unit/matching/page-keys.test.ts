import { describe, expect, it } from 'vitest';
import { pageAt } from '@/lib/matching';
import { heldKey, pageKeys } from '@/lib/matching/page-keys';

describe('pageKeys', () => {
  it.each<[string, string[]]>([
    ['https://example.com', ['example.com']],
    ['https://example.com/', ['example.com']],
    ['https://example.com/a/b', ['example.com', 'example.com/a', 'example.com/a/b']],
    ['http://localhost:3000/p/1', ['localhost', 'localhost/p', 'localhost/p/1']],
    ['https://EXAMPLE.com./A//b/', ['example.com', 'example.com/A', 'example.com/A/b']],
    [
      'https://example.com/1/2/3/4/5/6',
      ['example.com', ...['1', '1/2', '1/2/3', '1/2/3/4'].map((path) => `example.com/${path}`)],
    ],
    ['https://example.com/jos%C3%A9?q=1#x', ['example.com', 'example.com/josé']],
    ['https://example.com/a%2Fb', ['example.com', 'example.com/a%2Fb']],
    ['https://example.com/a%00b', ['example.com', 'example.com/a%00b']],
    ['https://example.com/100%', ['example.com', 'example.com/100%']],
    ['https://user:pass@example.com/a', ['example.com', 'example.com/a']],
    ['https://www.xn--mller-kva.example/a', ['www.xn--mller-kva.example', 'www.xn--mller-kva.example/a']],
    ['ftp://example.com/a', []],
    ['javascript:alert(1)', []],
    ['about:blank', []],
    ['no address', []],
    ['', []],
  ])('%s', (url, keys) => {
    expect(pageKeys(url)).toEqual(keys);
  });
});

describe('the keys of a page', () => {
  it.each<[string, string[]]>([
    ['https://www.instagram.com/marla.quint/', ['instagram:marla.quint']],
    ['https://www.instagram.com/marla.quint/reels/', ['instagram:marla.quint']],
    ['https://www.instagram.com/stories/marla.quint/1/', ['instagram:marla.quint']],
    ['https://www.instagram.com/marla.quint/p/C9xQ1vTsK2a/', ['instagram:marla.quint']],
    ['https://m.me/marla.quint.77', ['messenger:marlaquint77']],
    ['https://www.instagram.com/explore/', []],
    ['https://www.instagram.com/', []],
    ['https://www.google.com/search?q=marla', []],
    ['https://example.com/marla', ['web:example.com', 'web:example.com/marla']],
    ['mailto:marla@example.com', []],
  ])('%s', (url, keys) => {
    expect(pageAt(url).keys).toEqual(keys);
  });
});

it('a key is platform and account', () => {
  expect(heldKey('x', 'id:12')).toBe('x:id:12');
});
