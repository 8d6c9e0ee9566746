import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageAt, recognise } from '@/lib/matching';
import { pageKeys } from '@/lib/matching/page-keys';
import { permissionsFor } from '@/lib/matching/platform-info';
import { profileUrl } from '@/lib/matching/profile-url';
import { readLink } from '@/lib/matching/read-link';
import { CASES } from './cases';
import { basesOf, HOSTILE } from './hostile';

/** How many texts are tried; `LULL_FUZZ_RUNS` asks for more than a quick test can. */
const RUNS = Number(process.env.LULL_FUZZ_RUNS ?? 20_000);
const MINUTES = 60_000;

const HOSTS = [
  ...new Set(CASES.map(({ url }) => /^https?:\/\/([^/?#@\s]+)/.exec(url)?.[1] ?? 'example.com')),
];

/** Texts of every sort: noise, addresses of known sites with odd paths, and known addresses with something changed. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .tuple(fc.constantFrom(...HOSTS), fc.array(fc.string({ unit: 'binary', maxLength: 12 })), fc.string())
    .map(([host, path, query]) => `https://${host}/${path.join('/')}?${query}`),
  fc
    .tuple(fc.constantFrom(...CASES), fc.nat(), fc.string({ unit: 'binary', maxLength: 4 }))
    .map(
      ([{ url }, at, more]) => url.slice(0, at % (url.length + 1)) + more + url.slice(at % (url.length + 1)),
    ),
);

describe('no text breaks it', () => {
  it(
    'recognise and the keys answer for every text',
    () => {
      fc.assert(
        fc.property(text, (url) => {
          const { platform, account, kind } = recognise(url);
          if (kind === 'other' || kind === 'search') expect(account).toBeNull();
          if (account !== null) expect(platform).not.toBeNull();
          expect(pageAt(url).keys.length).toBeLessThanOrEqual(5);
          expect(pageKeys(url).length).toBeLessThanOrEqual(5);
        }),
        { numRuns: RUNS },
      );
    },
    MINUTES * 10,
  );

  it(
    'readLink answers for every text, and what it holds can be opened and asked for',
    () => {
      fc.assert(
        fc.property(text, (pasted) => {
          const read = readLink(pasted);
          if (!read.ok) return;
          expect(read.account).not.toBe('');
          expect(typeof profileUrl(read.platform, read.account)).toBe('string');
          expect(permissionsFor(read.url).length).toBeGreaterThan(0);
        }),
        { numRuns: RUNS },
      );
    },
    MINUTES * 10,
  );
});

describe('the same page under another spelling', () => {
  /** Cases that are ordinary addresses: what is changed must not already be the point of the case. */
  const plain = CASES.filter(({ url }) => /^https:\/\/[a-z0-9.-]+\/[^\\]*$/.test(url) && !url.includes('#'));
  const tracking = ['utm_source', 'utm_campaign', 'fbclid', 'gclid', 'igsh'];
  const changes: [string, (url: URL) => object][] = [
    ['tracking parameters', ({ searchParams }) => tracking.map((name) => searchParams.append(name, 'x'))],
    ['another port', (url) => Object.assign(url, { port: '8443' })],
    ['a fragment', (url) => Object.assign(url, { hash: 'section' })],
    ['a slash at the end', (url) => Object.assign(url, { pathname: `${url.pathname}/` })],
    ['slashes within', (url) => Object.assign(url, { pathname: url.pathname.replaceAll('/', '//') })],
    ['no encryption', (url) => Object.assign(url, { protocol: 'http:' })],
    [
      'a dot after the host',
      (url) => Object.assign(url, { hostname: `${url.hostname.replace(/\.$/, '')}.` }),
    ],
  ];
  it.each(changes)('%s', (name, change) => {
    for (const { url } of plain) {
      const other = new URL(url);
      change(other);
      // The fragment is the path on these.
      if (name === 'a fragment' && /web\.telegram|message\.bilibili/.test(url)) continue;
      expect(recognise(other.href), other.href).toEqual(recognise(url));
    }
  });

  it('upper case in the host', () => {
    for (const { url } of plain) {
      const loud = url.replace(/^https:\/\/[^/]+/, (start) => start.toUpperCase());
      expect(recognise(loud), loud).toEqual(recognise(url));
    }
  });
});

describe('hostile texts', () => {
  const LONG = 100_000;

  // Work that grows with the square of the length would not be done within a test's time; `npm run bench -- recognise`
  // says how it grows.
  it.each(HOSTILE)('are answered: %s', (_, shape) => {
    for (const base of basesOf(CASES)) {
      const text = shape(LONG, base);
      const { platform, account } = recognise(text);
      expect(platform !== null || account === null, base).toBe(true);
      expect(pageKeys(text).length, base).toBeLessThanOrEqual(5);
    }
  });

  it('a pasted document is refused before it is looked at', () => {
    const pasted = `https://${'a.'.repeat(50_000)}`;
    expect(readLink(pasted)).toEqual({ ok: false, problem: 'too-long' });
  });
});
