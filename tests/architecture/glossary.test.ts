import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { filesBelow, ROOT, read } from './files';

const GLOSSARY = 'docs/glossary.md';
const DOCS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...filesBelow('docs').filter((path) => path.endsWith('.md')),
];

const COLUMNS = ['on screen', 'in code', 'meaning', 'never said', 'not for this'];

/** The rows of the table, as cells. */
const [head = [], , ...rows] = read(GLOSSARY)
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const wordsIn = (cell = '') => cell.split(/,\s*/).filter(Boolean);
const never = rows.flatMap(([, , , cell]) => wordsIn(cell));

const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [String(value)];

/** What people read of a doc: no code, and in the glossary none of the two columns of words to avoid. */
const prose = (path: string) =>
  read(path)
    .replace(/```[\s\S]*?```|`[^`]*`/g, '')
    .split('\n')
    .map((line) => (path === GLOSSARY && line.startsWith('|') ? line.split('|').slice(1, 4).join(' ') : line))
    .join('\n');

const saying = (word: string) => new RegExp(String.raw`\b${word}(?:s|es)?\b`, 'i');
/** Names of help lines are quoted, not said. */
const HELP_LINES = /National Stalking Helpline/g;
const said = (text: string) => never.filter((word) => saying(word).test(text.replace(HELP_LINES, '')));

describe('the glossary', () => {
  it('tells of each word all five things', () => {
    expect(head).toEqual(COLUMNS);
    expect(rows.length).toBeGreaterThanOrEqual(30);
    for (const row of rows) expect(row.filter(Boolean), row.join(' | ')).toHaveLength(COLUMNS.length);
  });

  it('has one row a word', () => {
    const terms = rows.map(([screen, code]) => (screen === '-' ? code : screen));
    expect(new Set(terms).size).toBe(terms.length);
  });

  it('finds a word alone, in capitals and in the plural, and not within another', () => {
    expect(said('Two Cravings')).toContain('craving');
    expect(said('A wallet')).not.toContain('wall');
  });

  it.each(filesBelow('lib/locales'))('%s says no word that is never said', (locale) => {
    const found = textsIn(parse(read(locale))).flatMap((text) =>
      said(text).map((word) => `${word}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it.each(DOCS)('%s says no word that is never said', (path) => {
    expect(said(prose(path))).toEqual([]);
  });
});

/** Paths as they are written in the docs: in code, from the root, and with a folder; `{a,b}` stands for each of them. */
function pathsIn(text: string): string[] {
  const path = /(?:lib|components|entrypoints|tests|scripts|docs|public)\/[\w./{},-]*|[\w-]+\.config\.ts/g;
  return (text.match(path) ?? []).map((found) => found.replace(/[.,]+$/, '')).flatMap(spread);
}

function spread(path: string): string[] {
  const [, before, choices, after] = path.match(/^(.*)\{(.*)\}(.*)$/) ?? [];
  return choices === undefined ? [path] : choices.split(',').map((choice) => `${before}${choice}${after}`);
}

describe('paths in the docs', () => {
  it('are read with and without braces', () => {
    expect(pathsIn('see `lib/a/{b,c}.ts`, or `lib/d/`.')).toEqual(['lib/a/b.ts', 'lib/a/c.ts', 'lib/d/']);
  });

  it.each(DOCS)('%s names no file that is not there', (path) => {
    // `<id>` stands for any file: its folder has to be there.
    const named = pathsIn(read(path).replace(/<\w+>[\w.]*/g, ''));
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
