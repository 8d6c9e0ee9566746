import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { BACKUP_MOST, BACKUP_MOST_ROWS, BACKUP_TABLES } from '@/lib/attempts/backup';
import { FILE_SETTINGS, readFileRow } from '@/lib/storage/file-rows';
import { ROWS } from '@/lib/storage/rows';
import { odd } from '../forged';
import { emptyDatabase, fillDatabase, savedRows } from '../full-database';

interface Schema {
  properties: Record<string, { enum?: string[]; const?: string }>;
  required: string[];
  oneOf?: Schema[];
}
const schema = JSON.parse(readFileSync('docs/format.schema.json', 'utf8')) as {
  $defs: Record<string, Schema>;
};
const page = readFileSync('docs/format.md', 'utf8');

/** Fields of a stored row that are in no file. */
const OWN: Partial<Record<string, string[]>> = {
  people: ['endedPlans'],
  profiles: ['quiet', 'open', 'ask', 'protected'],
  texts: ['due'],
};
const fieldsOf = (name: string) => Object.keys(schema.$defs[name]?.properties ?? {}).sort();

describe('the documented format', () => {
  it.each(BACKUP_TABLES)('tells of %s', (name) => {
    expect(page).toContain(`| \`${name}\` |`);
    if (name === 'settings') {
      const listed = schema.$defs.settings?.oneOf?.map(({ properties }) => properties.name?.const);
      return expect(listed).toEqual(FILE_SETTINGS);
    }
    const { properties = {} } = z.toJSONSchema(ROWS[name], { io: 'input', unrepresentable: 'any' });
    expect(fieldsOf(name)).toEqual(
      Object.keys(properties)
        .filter((field) => !OWN[name]?.includes(field))
        .sort(),
    );
  });

  it('fits every line of a file of this version', () => {
    const lines = readFileSync('tests/data/backup/1.jsonl', 'utf8').trimEnd().split('\n');
    for (const line of lines.slice(1, -1)) {
      const { table, row } = JSON.parse(line);
      if (table === 'settings') continue;
      const { properties = {}, required = [] } = schema.$defs[table] ?? {};
      expect(Object.keys(row).filter((field) => !(field in properties))).toEqual([]);
      // `null` may be left out of a row, and stands for what is missing.
      expect(required.filter((field) => !(field in row))).toEqual([]);
    }
  });

  it('names the same bounds as the reader', () => {
    for (const [table, most] of Object.entries(BACKUP_MOST))
      expect(schema.$defs.counts?.properties[table]).toMatchObject({ maximum: most });
    const grouped = (count: number) => count.toLocaleString('en');
    expect(page).toContain(`over ${grouped(BACKUP_MOST_ROWS)} rows`);
    expect(page).toContain(`over ${grouped(BACKUP_MOST.people ?? 0)} people, profiles or hints`);
  });

  it('takes a row where the reader takes it, and nowhere else', async () => {
    await emptyDatabase();
    await fillDatabase();
    const rows = await savedRows();
    const fits = z.fromJSONSchema(schema as never);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), odd, (line, field, value) => {
        const { table, row } = rows[line % rows.length] as (typeof rows)[number];
        const names = Object.keys(row);
        const name = names[field % names.length] ?? '';
        const changed = { ...row, [name]: value };
        const read = readFileRow(table, changed) !== null;
        const fitting = fits.safeParse({ table, row: changed }).success;
        // What a schema has no words for: `format.md` says it.
        const control = /\p{Cc}/u.test(String(value)) && (table === 'profiles' || table === 'hints');
        const beyond =
          control || ['label', 'names', 'platform', 'account'].includes(name) || table === 'settings';
        if (read || !beyond) expect(fitting, JSON.stringify({ table, name, value })).toBe(read);
      }),
      { numRuns: 2_000, seed: 14 },
    );
  });
});
