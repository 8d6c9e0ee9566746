import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageAt, recognise } from '@/lib/matching';
import { readLink } from '@/lib/matching/read-link';
import { CASES } from './cases';
import { HOSTILE } from './hostile';

const RUNS = Number(process.env.LULL_FUZZ_RUNS ?? 2_000);
const MINUTES = 60_000;

/** Every known address of somebody that a pause can be added by. */
const PEOPLE = CASES.flatMap(({ url }) => {
  const { ok, ...read } = readLink(url);
  return ok && 'account' in read && read.platform !== 'web' ? [read] : [];
});

const once = encodeURIComponent;
const twice = (text: string) => once(once(text));
/** A path of translate.goog: the host in its name, whatever follows behind it. */
const translated = (text: string) => {
  const { hostname, pathname, search, hash } = new URL(text);
  const label = hostname.replaceAll('-', '--').replaceAll('.', '-');
  return `https://${label}.translate.goog${pathname}${search}${search ? '&' : '?'}_x_tr_sl=auto&_x_tr_tl=en${hash}`;
};

/** Wraps an address whole, as it stands in a path. */
const COPIES: [string, (url: string) => string][] = [
  ['archive', (url) => `https://web.archive.org/web/20240102030405/${url}`],
  ['archive without scheme', (url) => `https://web.archive.org/web/2024/${url.replace(/^https?:\/\//, '')}`],
  ['archive.today', (url) => `https://archive.ph/newest/${url}`],
  ['reader', (url) => `https://r.jina.ai/${url}`],
  ['copy of a copy', (url) => `https://archive.ph/https://web.archive.org/web/2024/${url}`],
];

/** Wraps an encoded address in a parameter. */
const PARAMETERS: [string, (inner: string) => string][] = [
  ['Instagram', (inner) => `https://l.instagram.com/?u=${inner}&e=AT0`],
  ['Facebook', (inner) => `https://lm.facebook.com/l.php?u=${inner}&h=AT0`],
  ['Facebook’s warning', (inner) => `https://www.facebook.com/flx/warn/?u=${inner}`],
  ['Google', (inner) => `https://www.google.co.uk/url?sa=t&url=${inner}&usg=x`],
  ['LinkedIn', (inner) => `https://www.linkedin.com/safety/go?url=${inner}`],
  ['Tumblr', (inner) => `https://t.umblr.com/redirect?z=${inner}&t=x`],
  ['VK', (inner) => `https://vk.com/away.php?to=${inner}&cc_key=`],
  ['Steam', (inner) => `https://steamcommunity.com/linkfilter/?u=${inner}`],
  ['Outlook', (inner) => `https://eur01.safelinks.protection.outlook.com/?url=${inner}&data=05`],
  ['DuckDuckGo', (inner) => `https://duckduckgo.com/l/?uddg=${inner}`],
];

/** Names that Google writes with a prefix; the form has a test of its own. */
const plainHost = (url: string) => !/^https?:\/\/(?:..--|[^/]*\.$)/.test(new URL(url).origin);

const person = fc.constantFrom(...PEOPLE);

describe('any known profile, wrapped', () => {
  it.each(PARAMETERS)('is the same person in a link of %s, encoded once or twice', (_, wrap) => {
    fc.assert(
      fc.property(person, fc.constantFrom(once, twice), ({ url, platform, account }, write) => {
        const text = wrap(write(url));
        fc.pre(text.length <= 2048);
        expect(readLink(text), text).toMatchObject({ ok: true, platform, account, leads: true });
      }),
      { numRuns: RUNS / 10 },
    );
  });

  it.each(COPIES)('is the same person in a copy: %s', (_, wrap) => {
    fc.assert(
      fc.property(person, ({ url, platform, account }) => {
        const text = wrap(url);
        expect(readLink(text), text).toMatchObject({ ok: true, platform, account, leads: true });
        expect(pageAt(text), text).toMatchObject({ platform, account });
      }),
      { numRuns: RUNS / 10 },
    );
  });

  it('is the same person in a translation', () => {
    fc.assert(
      fc.property(person, ({ url, platform, account }) => {
        fc.pre(plainHost(url));
        const text = translated(url);
        expect(readLink(text), text).toMatchObject({ ok: true, platform, account, leads: true });
        expect(pageAt(text), text).toMatchObject({ platform, account });
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('is the same person behind the log-in page of its own host', () => {
    fc.assert(
      fc.property(
        person,
        fc.constantFrom(once, twice),
        fc.boolean(),
        ({ url, platform, account }, write, whole) => {
          // Empty segments at its start would be read as a host.
          const { origin, pathname, search, hash } = new URL(url.replace(/(?<=[^:/])\/+/, '/'));
          const page = `${origin}/login?next=${write(whole ? url : pathname + search + hash)}`;
          const read = readLink(page);
          // Where every path of a host is somebody's, a page to log in is theirs too.
          const itself = recognise(page);
          fc.pre(itself.platform !== null && itself.account === null && page.length <= 2048);
          expect(read, page).toMatchObject({ ok: true, platform, account, leads: true });
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is nobody in a wrapper of a site that is not listed', () => {
    fc.assert(
      fc.property(person, fc.constantFrom('next', 'u', 'url', 'redirect_to'), ({ url }, name) => {
        for (const text of [
          `https://evil.example/login?${name}=${once(url)}`,
          `https://evil.example/web/2024/${url}`,
        ]) {
          const read = readLink(text);
          expect(read.ok && read.platform !== 'web' && !/@[\w.-]+@/.test(url), text).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is nobody where the host inside is a trick', () => {
    const tricks: ((url: URL) => string)[] = [
      (url) => `https://${url.host}@evil.example${url.pathname}`,
      (url) => `https://${url.host}.evil.example${url.pathname}`,
      (url) => `https://evil.example/${url.host}${url.pathname}`,
      (url) => `https://evil.example\\@${url.host}${url.pathname}`,
    ];
    const wrap = fc.constantFrom(...PARAMETERS.map(([, wrap]) => wrap), ...COPIES.map(([, wrap]) => wrap));
    fc.assert(
      fc.property(person, fc.constantFrom(...tricks), wrap, ({ url, account }, trick, wrapped) => {
        fc.pre(!/@[\w.-]+@|\/@/.test(url));
        const text = wrapped(once(trick(new URL(url))));
        const read = readLink(text);
        expect(read.ok && read.platform !== 'web' && read.account === account, text).toBe(false);
        expect(pageAt(text).account, text).not.toBe(account);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('no text breaks it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        'https://',
        'http:',
        '//',
        '/',
        '@',
        '?u=',
        '&next=',
        '#',
        '%2F',
        '%252F',
        '%',
        'a1',
        ':',
        '*',
        'web/2024/',
      ],
      ...[
        'instagram.com',
        'l.instagram.com',
        'web.archive.org',
        'translate.goog',
        'archive.ph',
        'evil.example',
      ],
      ...[
        'intent://',
        '#Intent;',
        ';scheme=https',
        ';end',
        'tg://resolve?domain=',
        'spotify:',
        'acct:',
        'marla',
      ],
      ...[
        'nitter.poast.org',
        'vk.com/login?to=',
        'cdn.ampproject.org/c/s/',
        'www-x-com.translate.goog',
        '\\',
        '..',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );

  it(
    'and what is added is at the host that is opened',
    () => {
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
          const text = pieces.join('');
          pageAt(text);
          const read = readLink(text);
          if (!read.ok || read.platform === 'web') return;
          expect(pageAt(read.url), text).toMatchObject({ platform: read.platform, account: read.account });
          expect(new URL(read.url).username, text).toBe('');
        }),
        { numRuns: RUNS * 5 },
      );
    },
    MINUTES * 10,
  );

  it.each(HOSTILE)('long texts on the hosts of copies are answered: %s', (_, shape) => {
    for (const base of [
      'https://web.archive.org/',
      'https://a.translate.goog/',
      'https://archive.ph/o/',
      'https://yewtu.be/',
    ])
      expect(pageAt(shape(100_000, base)).keys.length).toBeLessThanOrEqual(5);
  });
});
