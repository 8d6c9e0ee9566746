import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

const SOURCES = ['entrypoints', 'components', 'lib']
  .flatMap(filesBelow)
  .filter((path) => /\.tsx?$/.test(path));

/** What a file takes from others at run time: type imports cost nothing and are left out. */
function valueImports(path: string): string[] {
  const code = read(path);
  const found = code.matchAll(
    /^\s*(?:import|export)\s+(?!type\b)(?:([^'"();]*?)\s+from\s+)?['"]([^'"]+)['"]/gm,
  );
  const imports = [...found].filter(
    ([, names]) => !names || !/^\{(?:\s*type\s[^,}]*,?)*\s*\}$/.test(names.trim()),
  );
  const globs = [...code.matchAll(/import\.meta\.glob\(\s*['"]([^'"]+)['"]/g)];
  return [
    ...imports.map(([, , from = '']) => resolveImport(path, from)),
    ...[...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map(([, from = '']) => resolveImport(path, from)),
    ...globs.flatMap(([, pattern = '']) => filesBelow(join(dirname(path), pattern.replace(/\*.*$/, '')))),
  ];
}

function resolveImport(path: string, from: string): string {
  const bare = from.startsWith('@/')
    ? from.slice(2)
    : from.startsWith('.')
      ? join(dirname(path), from)
      : null;
  if (bare === null) return from;
  const candidates = [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`, `${bare}/index.tsx`];
  return candidates.find((file) => existsSync(join(ROOT, file)) && /\.\w+$/.test(file)) ?? bare;
}

const graph = new Map(SOURCES.map((path) => [path, valueImports(path)]));

/** Everything a file pulls in, itself included. */
function reach(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const next of graph.get(path) ?? []) reach(next, seen);
  return seen;
}

const within =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(folder));
const PURE = ['lib/profiles/', 'lib/policy/', 'lib/attempts/'];
/** The three doors to the browser that any glue may use. */
const DOORS = ['lib/browser/api.ts', 'lib/browser/native.ts', 'lib/browser/report.ts'];

/** Each rule: files it is about, and what they may import of the project. */
const ARROWS: { who: string; may: string[] }[] = [
  ...PURE.map((who) => ({ who, may: PURE })),
  { who: 'lib/storage/', may: [...PURE, 'lib/storage/', ...DOORS] },
  { who: 'lib/messages/', may: [...PURE, 'lib/messages/', 'lib/storage/', ...DOORS] },
  { who: 'lib/browser/', may: ['lib/browser/'] },
  { who: 'components/hooks/', may: ['components/', ...PURE, 'lib/messages/', 'lib/storage/'] },
  { who: 'components/', may: ['components/', ...PURE] },
  { who: 'entrypoints/', may: ['entrypoints/', 'components/', 'lib/'] },
];

describe('imports follow the arrows', () => {
  const ours = within('entrypoints/', 'components/', 'lib/');
  it.each(SOURCES)('%s', (path) => {
    const rule = ARROWS.find(({ who }) => path.startsWith(who));
    const bad = (graph.get(path) ?? [])
      .filter(ours)
      .filter((target) => !within(...(rule?.may ?? []))(target));
    expect(bad).toEqual([]);
  });

  it('an entrypoint imports nothing of another', () => {
    const folder = (path: string) => path.split('/')[1];
    const bad = SOURCES.filter(within('entrypoints/')).filter((path) =>
      (graph.get(path) ?? [])
        .filter(within('entrypoints/'))
        .some((target) => folder(target) !== folder(path)),
    );
    expect(bad).toEqual([]);
  });

  it('pure code knows no browser, no clock, no page and no framework', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\blocation\.|\bdocument\.|\bwindow\.|\bnavigator\.|\bMath\.random|from '(?:react|dexie|webextension-polyfill|wxt)/;
    const bad = SOURCES.filter(within(...PURE)).filter((path) => impure.test(withoutComments(read(path))));
    expect(bad).toEqual([]);
  });

  it('only the background writes: to the database, and to what is derived from it', () => {
    const writers = within('lib/storage/background/');
    const bad = SOURCES.filter(
      (path) => !within('entrypoints/background/', 'lib/storage/background/')(path),
    ).filter((path) => (graph.get(path) ?? []).some(writers));
    expect(bad).toEqual([]);
  });

  it('the guard takes no lock: in a page they belong to its site', () => {
    expect([...reach('entrypoints/guard.content/index.ts')]).not.toContain('lib/storage/lock.ts');
  });

  it('the polyfill is imported in one place', () => {
    expect(SOURCES.filter((path) => graph.get(path)?.includes('webextension-polyfill'))).toEqual([
      'lib/browser/api.ts',
    ]);
  });
});

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

describe('the guard', () => {
  it('carries no framework, no database, no schema and no polyfill', () => {
    const pulled = [...reach('entrypoints/guard.content/index.ts')];
    expect(pulled.filter((path) => /^(react|dexie|zod|webextension-polyfill|date-fns)/.test(path))).toEqual(
      [],
    );
    const allowed = within(
      'entrypoints/guard.content/',
      ...PURE,
      'lib/messages/client.ts',
      'lib/browser/',
      'lib/storage/guard-store.ts',
    );
    expect(
      pulled.filter(within('lib/', 'components/', 'entrypoints/')).filter((path) => !allowed(path)),
    ).toEqual([]);
  });

  it.each(['chrome-mv3', 'firefox-mv3'])('stays small in %s', (build) => {
    const code = readFileSync(join(ROOT, '.output', build, 'content-scripts/guard.js'));
    expect(code.length).toBeLessThanOrEqual(40_960);
    expect(gzipSync(code).length).toBeLessThanOrEqual(13_312);
  });
});

describe('the card after a visit', () => {
  it('brings only its frame into the page', () => {
    const allowed = within('entrypoints/check-in-card.ts', 'lib/browser/', 'lib/messages/frame.ts');
    const pulled = [...reach('entrypoints/check-in-card.ts')].filter((path) => !path.startsWith('wxt/'));
    expect(pulled.filter((path) => !allowed(path))).toEqual([]);
  });

  it.each(['chrome-mv3', 'firefox-mv3'])('stays small in %s', (build) => {
    expect(readFileSync(join(ROOT, '.output', build, 'check-in-card.js')).length).toBeLessThanOrEqual(4_608);
  });
});

const NETWORK =
  /\bfetch\s*\(|XMLHttpRequest|\bWebSocket\b|sendBeacon|EventSource|\bimportScripts\b|WebTransport|RTCPeerConnection/;

describe('no network', () => {
  it('has no network code in the sources', () => {
    expect(SOURCES.filter((path) => NETWORK.test(withoutComments(read(path))))).toEqual([]);
  });

  it.each(['chrome-mv3', 'firefox-mv3'])(
    'has none in the pages and scripts of %s, and loads nothing from afar',
    (build) => {
      const files = filesBelow(join('.output', build));
      const code = files.filter((path) => /\.(js|html|css)$/.test(path));
      expect(code.filter((path) => NETWORK.test(read(path)))).toEqual([]);
      expect(
        code.filter((path) => /(?:src|href)="https?:|url\(["']?https?:|@import/.test(read(path))),
      ).toEqual([]);
    },
  );
});

describe('the manifest', () => {
  const EVERY_SITE = ['https://*/*', 'http://localhost/*'];
  const QUIET = [
    'storage',
    'scripting',
    'alarms',
    'contextMenus',
    'activeTab',
    'unlimitedStorage',
    'declarativeNetRequestWithHostAccess',
  ];

  describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
    const manifest = JSON.parse(read(join('.output', build, 'manifest.json')));

    it('asks for nothing that warns at install', () => {
      expect(manifest.manifest_version).toBe(3);
      expect(manifest.permissions.filter((name: string) => !QUIET.includes(name))).toEqual([]);
      expect(manifest.host_permissions).toBeUndefined();
      expect(manifest.content_scripts).toBeUndefined();
      expect(manifest.optional_permissions).toBeUndefined();
      expect(manifest.optional_host_permissions).toEqual(EVERY_SITE);
    });

    it('lets the browser itself refuse every connection', () => {
      const { extension_pages: csp } = manifest.content_security_policy;
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ]) {
        expect(csp).toContain(part);
      }
      expect(csp).not.toMatch(/unsafe|https?:|\*/);
    });

    it('shows pages the pause alone, under an address that changes', () => {
      expect(manifest.web_accessible_resources).toEqual([
        { resources: ['pause.html'], matches: EVERY_SITE, use_dynamic_url: true },
      ]);
    });

    it('has the shortcut, the window mode and the icons', () => {
      expect(manifest.commands._execute_action.suggested_key.default).toBe('Alt+Shift+L');
      expect(manifest.commands.steady.suggested_key.default).toBe('Alt+Shift+K');
      expect(manifest.incognito).toBe('spanning');
      expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '96', '128']);
      for (const file of Object.values<string>(manifest.icons))
        expect(existsSync(join(ROOT, '.output', build, file))).toBe(true);
    });

    it('names the oldest browser it runs in', () => {
      const oldest = build.startsWith('chrome')
        ? manifest.minimum_chrome_version
        : manifest.browser_specific_settings.gecko.strict_min_version;
      expect(oldest).toBe(build.startsWith('chrome') ? '148' : '147.0');
    });
  });
});

describe('words', () => {
  const locales = filesBelow('lib/locales');
  const flat = (value: unknown, path = ''): [string, string][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => flat(inner, path ? `${path}.${key}` : key))
      : [[path, String(value)]];
  const english = flat(parse(read('lib/locales/en.yml')));

  it('every language has the same keys', () => {
    for (const locale of locales)
      expect(flat(parse(read(locale))).map(([key]) => key)).toEqual(english.map(([key]) => key));
  });

  it('every word is said somewhere', () => {
    const code = SOURCES.map(read).join('\n') + read('wxt.config.ts');
    // Keys that are put together begin or end in the code as they do here.
    const begins = [...code.matchAll(/`([\w.]+[._])\$\{/g)].map(([, part = '']) => part.replace('_', '.'));
    const ends = [...code.matchAll(/`\$\{\w+\}(\.[\w.]+)`/g)].map(([, part = '']) => part);
    const unsaid = english
      .map(([key]) => key.replace(/\.[0-9n]$/, ''))
      .filter((key) => !code.includes(`'${key}'`) && !code.includes(`__MSG_${key.replaceAll('.', '_')}__`))
      .filter(
        (key) => !begins.some((part) => key.startsWith(part)) && !ends.some((part) => key.endsWith(part)),
      );
    expect(unsaid).toEqual([]);
  });

  /** Design, section 7, and rule 25 of the evidence. */
  const NEVER =
    /you failed|relapse|stalk|addict|clean for|don.t look|do not look|proven|should be over|moved on|streak|giv(?:e|ing) up|weak\b|shame|obsess/i;

  it('says nothing that shames, diagnoses or promises', () => {
    expect(english.filter(([, text]) => NEVER.test(text))).toEqual([]);
  });

  /** Design, section 2: a pause is added and removed, and the wish is a pull. To hold someone is the wound. */
  const OLD = /\b(?:holds?|held|holding|let(?:ting)? (?:\w+ )?go|urges?|(?:un)?protected|guarded)\b/i;

  it('names the pause and the pull by one word each', () => {
    expect(english.filter(([, text]) => OLD.test(text))).toEqual([]);
  });

  it('asks what, when or next, never for a reason', () => {
    expect(english.filter(([, text]) => /(^|[.?!]\s+)why\b[^.]*\?/i.test(text))).toEqual([]);
  });
});
