import { type Graph, reach } from './graph';

/*
 * Who may import whom, as data. A name that ends in `/` is a folder with all below it; any other is a file, or a package
 * with its subpaths. Only imports that are left at run time count.
 */

/** Code without browser, framework, clock or time zone: what it needs is handed to it. Each stands on those before it alone. */
export const PURE = ['lib/attempts/', 'lib/matching/', 'lib/platforms/', 'lib/policy/', 'lib/guard/'];

/** Constants alone, a few bytes each. */
const CONSTANTS = 'date-fns/constants';
const UI = ['react', 'react-dom', '@tanstack/react-virtual', 'date-fns', '#i18n'];
/** The doors to the browser that any glue may use. */
const DOORS = ['api', 'native', 'report', 'sleep'].map((door) => `lib/browser/${door}.ts`);
/** A sum over bytes that come piece by piece, which browsers have not. */
const SUM = '@noble/hashes';
/** AES-GCM that answers at once: a transaction of the database ends while one waits for the browser's own. */
const CIPHER = '@noble/ciphers';
/** What makes files other programs open. */
const FILES = ['age-encryption', 'csv-stringify'];
/** Minutes east of UTC on this device. */
const CLOCK = 'lib/browser/clock.ts';
/** A message that may be missing: `#i18n` complains of it. */
const WORD = 'lib/browser/word.ts';

/** What the files of a folder may import; the first line that fits a file counts. */
const MAY: { who: string; may: string[] }[] = [
  // One file of the recogniser takes the whole table.
  { who: 'lib/matching/platforms.ts', may: ['lib/matching/', 'lib/platforms/'] },
  ...PURE.map((who, floor) => ({ who, may: [...PURE.slice(0, floor + 1), CONSTANTS, 'punycode'] })),
  {
    who: 'lib/storage/',
    may: [...PURE, 'lib/storage/', ...DOORS, CLOCK, 'dexie', 'zod', '#i18n', 'date-fns', SUM, CIPHER],
  },
  { who: 'lib/messages/', may: [...PURE, 'lib/messages/', 'lib/storage/', ...DOORS, 'zod', CONSTANTS] },
  {
    who: 'lib/browser/',
    may: ['lib/browser/', 'webextension-polyfill'],
  },
  {
    who: 'components/hooks/',
    may: [
      ...['components/', ...PURE, CLOCK, 'lib/messages/', ...UI, 'dexie-react-hooks'],
      'lib/storage/read/',
    ],
  },
  { who: 'components/', may: ['components/', ...PURE, CLOCK, WORD, ...UI] },
  { who: 'entrypoints/options/data/', may: ['entrypoints/', 'components/', 'lib/', ...UI, ...FILES] },
  { who: 'entrypoints/', may: ['entrypoints/', 'components/', 'lib/', ...UI, 'wxt'] },
];

/** What only a few may import. */
const ONLY_BY: { what: string; by: string[] }[] = [
  { what: 'webextension-polyfill', by: ['lib/browser/api.ts'] },
  { what: 'dexie', by: ['lib/storage/'] },
  { what: 'lib/storage/background/', by: ['lib/storage/background/', 'entrypoints/background/'] },
];

/** What a first screen must not wait for: no framework, no database, no polyfill. */
const NOT_FIRST = [
  'lib/browser/api.ts',
  'lib/messages/protocol.ts',
  'lib/storage/schema.ts',
  'lib/storage/database.ts',
];

/** What an injected script may pull in, however far away. */
const REACHES: { who: string; may: string[]; never?: string[] }[] = [
  {
    who: 'entrypoints/guard.content/',
    may: [
      ...['entrypoints/guard.content/', ...PURE, 'lib/messages/client.ts', 'lib/browser/', CONSTANTS],
      'wxt/utils/define-content-script',
      'lib/storage/guard-store.ts',
    ],
    // The whole table, for Lull's own pages.
    never: ['lib/matching/index.ts', 'lib/matching/platforms.ts'],
  },
  {
    who: 'lib/platforms/',
    may: ['lib/platforms/', 'lib/matching/', CONSTANTS],
    never: ['lib/matching/index.ts', 'lib/matching/platforms.ts'],
  },
  {
    // Not injected, but a pause waits for it: neither a framework nor the polyfill.
    who: 'entrypoints/pause-first.ts',
    may: [
      ...['entrypoints/pause-first.ts', ...PURE, 'lib/messages/', 'lib/storage/', 'lib/browser/', CONSTANTS],
      ...['first-screen.ts', 'first-focus.ts', 'escape.ts', 'visible.ts', 'types.ts'].map(
        (file) => `components/pause/${file}`,
      ),
      ...['components/exit/three-shifts.ts', 'components/exit/hide-page.ts'],
      'wxt/utils/define-unlisted-script',
    ],
    never: NOT_FIRST,
  },
  {
    // Steady me waits for it.
    who: 'entrypoints/popup-first.ts',
    may: [
      ...[
        'entrypoints/popup-first.ts',
        'components/popup/',
        ...PURE,
        'lib/messages/',
        'lib/storage/',
        'lib/browser/',
      ],
      ...['exit/three-shifts.ts', 'exit/hide-page.ts', 'hooks/leave-lull.ts'].map(
        (file) => `components/${file}`,
      ),
      'wxt/utils/define-unlisted-script',
    ],
    never: NOT_FIRST,
  },
  {
    who: 'entrypoints/check-in-card.ts',
    may: [...['entrypoints/check-in-card.ts', 'lib/browser/'], 'wxt/utils/define-unlisted-script'],
  },
];

const fits = (path: string, name: string) =>
  name.endsWith('/') ? path.startsWith(name) : path === name || path.startsWith(`${name}/`);
export const isIn = (path: string, names: readonly string[]) => names.some((name) => fits(path, name));

/** The folder of an entrypoint: none imports anything of another. */
const entrypoint = (path: string) => (path.startsWith('entrypoints/') ? path.split('/')[1] : null);

function mayImport(from: string, to: string): boolean {
  const rule = MAY.find(({ who }) => fits(from, who));
  if (!rule || !isIn(to, rule.may)) return false;
  if (entrypoint(to) !== null && entrypoint(to) !== entrypoint(from)) return false;
  return ONLY_BY.every(({ what, by }) => !fits(to, what) || isIn(from, by));
}

/** Every import against the arrows, as `from -> to`. */
export function wrongImports(graph: Graph): string[] {
  return [...graph].flatMap(([from, targets]) =>
    targets.filter((to) => !mayImport(from, to)).map((to) => `${from} -> ${to}`),
  );
}

/** Everything an injected script carries and must not, as `script: file`. */
export function wronglyCarried(graph: Graph): string[] {
  return REACHES.flatMap(({ who, may, never = [] }) =>
    [...graph.keys()]
      .filter((path) => fits(path, who))
      .flatMap((path) =>
        [...reach(graph, path)]
          .filter((to) => !isIn(to, may) || isIn(to, never))
          .map((to) => `${path}: ${to}`),
      ),
  );
}

/** What pure code never says: browser, page, clock, chance, the device's time zone. */
export const IMPURE = new RegExp(
  [
    String.raw`\b(?:location|document|window|navigator|performance|crypto|chrome|browser|self)\.`,
    String.raw`\bglobalThis\b`,
    String.raw`\bMath\.random\b`,
    String.raw`\bDate\.now\b`,
    String.raw`\bnew Date\(`,
    String.raw`\bTemporal\.Now\b`,
    String.raw`\bgetTimezoneOffset\b`,
    String.raw`\bresolvedOptions\b`,
  ].join('|'),
);
