import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchUrl, pageAt } from '@/lib/matching';
import { mayBeHeld } from '@/lib/matching/match';
import { threadKey } from '@/lib/matching/page-keys';
import { includesName, wordsOf } from '@/lib/matching/search-names';

describe('names in a search', () => {
  const asks = (query: string, ...names: string[]) => includesName(query, names.map(wordsOf));

  it.each([
    ['sam', 'Sam'],
    ['SAM quint berlin', 'Sam Quint'],
    ['quint, sam', 'Sam Quint'],
    ['jose alvarez', 'José Álvarez'],
    ['josé', 'Jose'],
    ['strauss', 'Strauß'],
    ['张伟 微博', '张伟'],
    ['photos of o’brien', "O'Brien"],
  ])('%s asks for %s', (query, name) => expect(asks(query, name)).toBe(true));

  it.each([
    ['samantha', 'Sam'],
    ['sample sale', 'Sam'],
    ['sam', 'Sam Quint'],
    ['quintessence sam', 'Sam Quint'],
    ['', 'Sam'],
  ])('%s does not ask for %s', (query, name) => expect(asks(query, name)).toBe(false));

  it('a name is found in any order, whatever stands around it', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.array(word), (name, around) => {
        const query = [...around, ...name].sort().join(' ');
        expect(includesName(query, [name])).toBe(true);
      }),
    );
  });
});

describe('searches and threads', () => {
  const index = {
    held: {
      'facebook:sam': { person: 'p1', post: true, message: true, quiet: 'q', open: null },
      'messenger:sam': { person: 'p1', post: true, message: false, quiet: 'q', open: null },
      [threadKey('instagram', '17')]: { person: 'p1', post: false, message: true, quiet: '', open: null },
    },
    searches: [{ person: 'p1', on: ['google'], names: [['sam', 'quint']] }],
  };

  it.each([
    ['https://www.google.com/search?q=quint+sam', 'search'],
    ['https://www.google.de/search?q=Sam%20Quint%20Berlin', 'search'],
    ['https://www.instagram.com/direct/t/17/', 'message'],
  ])('%s is paused as %s', (url, kind) => {
    expect(mayBeHeld(pageAt(url))).toBe(true);
    expect(matchUrl(index, url)).toMatchObject({ personId: 'p1', kind });
  });

  it.each([
    'https://www.google.com/search?q=samantha+quint',
    'https://duckduckgo.com/?q=sam+quint',
    'https://www.instagram.com/direct/t/18/',
    'https://www.messenger.com/t/sam/',
  ])('%s is not', (url) => expect(matchUrl(index, url)).toBe(null));
});
