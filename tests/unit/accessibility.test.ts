import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Row {
  num: string;
  components: { name: string; adherence: { level: string; notes: string } }[];
}
const report = parse(readFileSync('docs/accessibility.yaml', 'utf8'));
const rowsOf = (level: 'a' | 'aa'): Row[] => report.chapters[`success_criteria_level_${level}`].criteria;

/** https://www.w3.org/TR/WCAG22/; 4.1.1 stands in the catalog of the form and no longer in WCAG. */
const WCAG = {
  a: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1
    2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.1 4.1.2`,
  aa: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3
    3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`,
};
const LEVELS = ['supports', 'partially-supports', 'does-not-support', 'not-applicable'];
const TEST = /^Test: (tests\/\S+) › (.+)$/;

/** The tests a row names: file and title. */
const testsOf = (notes: string) =>
  notes
    .split('\n')
    .filter((line) => line.startsWith('Test:'))
    .map((line) => TEST.exec(line)?.slice(1) ?? [line, '']);

describe('the report on accessibility', () => {
  it.each(['a', 'aa'] as const)('has every criterion of level %s once, in order', (level) => {
    expect(rowsOf(level).map(({ num }) => num)).toEqual(WCAG[level].split(/\s+/));
  });

  it('says who, what and when, as the form asks', () => {
    expect(report.title).toBeTruthy();
    expect(report.product.name).toBe('Lull');
    expect(report.product.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
    expect(report.author).toHaveProperty('email');
    expect(report.report_date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it.each([...rowsOf('a'), ...rowsOf('aa')])('$num says how far, and by what', ({ components }) => {
    expect(components).toHaveLength(1);
    const { name, adherence } = components[0] as Row['components'][number];
    expect(name).toBe('web');
    expect(LEVELS).toContain(adherence.level);
    expect(adherence.notes.trim()).not.toBe('');
    const tests = testsOf(adherence.notes);
    if (adherence.level === 'supports' && tests.length === 0) expect(adherence.notes).toMatch(/Looked at/);
    for (const [file = '', title = ''] of tests) {
      expect(existsSync(file), file).toBe(true);
      // As it is written in the file: a title made of values stands there with their places.
      expect(readFileSync(file, 'utf8').replaceAll("\\'", "'"), file).toContain(title);
    }
  });
});
