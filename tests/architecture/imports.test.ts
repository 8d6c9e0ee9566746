import { describe, expect, it } from 'vitest';
import { NETWORK, ROOT, read, SOURCES, withoutComments } from './files';
import { moduleGraph } from './graph';
import { plant } from './planted';
import { IMPURE, isIn, PURE, wrongImports, wronglyCarried } from './rules';

const graph = await moduleGraph(ROOT, SOURCES);

describe('imports of the sources', () => {
  it('are known for every file', () => {
    expect([...graph.keys()].sort()).toEqual([...SOURCES].sort());
  });

  it('follow the arrows', () => {
    expect(wrongImports(graph)).toEqual([]);
  });

  it('bring nothing into a page that an injected script must not carry', () => {
    expect(wronglyCarried(graph)).toEqual([]);
  });
});

const planted = (files: Record<string, string>) => moduleGraph(plant(files), Object.keys(files));

/** Ways to import `./far/row.ts` from the file beside its folder. */
const WAYS = {
  'an import': "import { row } from './far/row'; export const rows = [row];",
  'a re-export': "export { row } from './far/row';",
  'a re-export of everything': "export * from './far/row';",
  'an import()': "export const rows = () => import('./far/row');",
  'an eager glob':
    "export const rows = import.meta.glob<object>('./far/*.ts', { eager: true, import: 'row' });",
  'a lazy glob': "export const rows = import.meta.glob('./far/*.ts');",
  'a glob with a base':
    "interface Row { id: string }\nexport const rows = import.meta.glob<Row>('./**/*.ts', { base: './far', eager: true });",
};

describe.each(Object.entries(WAYS))('a planted import behind %s is caught', (_, way) => {
  it('when a pure file takes a framework', async () => {
    const found = await planted({
      'lib/policy/table.ts': way,
      'lib/policy/far/row.ts': "import { useState } from 'react'; export const row = useState;",
    });
    expect(wrongImports(found)).toEqual(['lib/policy/far/row.ts -> react']);
  });

  it('when it goes against an arrow', async () => {
    const found = await planted({
      'lib/policy/table.ts': way.replaceAll('./far', '../far'),
      'lib/far/row.ts': 'export const row = 1;',
    });
    expect(wrongImports(found)).toEqual(['lib/policy/table.ts -> lib/far/row.ts']);
  });

  it('when the guard carries it', async () => {
    const found = await planted({
      'entrypoints/guard.content/index.ts':
        "import * as table from '@/lib/matching/table'; export default table;",
      'lib/matching/table.ts': way,
      'lib/matching/far/row.ts': "import { row } from '@/lib/matching'; export { row };",
      'lib/matching/index.ts': 'export const row = 1;',
    });
    expect(wronglyCarried(found)).toEqual(['entrypoints/guard.content/index.ts: lib/matching/index.ts']);
  });
});

describe('imports kept to a few', () => {
  it.each([
    ['entrypoints/options/save.ts', "export * from '@/lib/storage/background/people';"],
    ['components/hooks/live.ts', "export * from '@/lib/storage/background/people';"],
    ['lib/messages/server.ts', "export * from '@/entrypoints/background/index';"],
    ['entrypoints/popup/main.ts', "export * from '@/entrypoints/background/index';"],
    ['lib/browser/tabs.ts', "export { default } from 'webextension-polyfill';"],
    ['components/hooks/rows.ts', "export { Dexie } from 'dexie';"],
    ['lib/attempts/when.ts', "export * from '@/lib/policy/wait';"],
    ['lib/policy/when.ts', "export * from '@/lib/storage/background/people';"],
  ])('%s may not say: %s', async (path, code) => {
    const found = await planted({
      'lib/storage/background/people.ts': 'export const people = 1;',
      'lib/policy/wait.ts': 'export const wait = 1;',
      'entrypoints/background/index.ts': "export * from '@/lib/storage/background/people';",
      [path]: code,
    });
    expect(wrongImports(found)).toEqual([expect.stringContaining(`${path} -> `)]);
  });
});

describe('pure code', () => {
  it('knows no browser, no clock, no time zone, no chance and no page', () => {
    const bad = SOURCES.filter((path) => isIn(path, PURE)).filter((path) =>
      IMPURE.test(withoutComments(read(path))),
    );
    expect(bad).toEqual([]);
  });

  it.each([
    'const world = globalThis as object',
    'const now = Date.now()',
    'const day = new Date(at).getDay()',
    'const offset = -date.getTimezoneOffset()',
    'const today = Temporal.Now.plainDateISO()',
    'const { timeZone } = Intl.DateTimeFormat().resolvedOptions()',
    'const draw = [].map(Math.random)',
    'if (location.host) return',
  ])('may not say: %s', (code) => {
    expect(code).toMatch(IMPURE);
  });
});

describe('network', () => {
  it('is in no source', () => {
    expect(SOURCES.filter((path) => NETWORK.test(withoutComments(read(path))))).toEqual([]);
  });
});
