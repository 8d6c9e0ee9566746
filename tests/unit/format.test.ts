import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { BACKUP_TABLES } from '@/lib/attempts/backup';
import { FILE_SETTINGS } from '@/lib/storage/file-rows';
import { ROWS } from '@/lib/storage/rows';

interface Schema {
  properties: Record<string, { enum?: string[] }>;
  required: string[];
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
    if (name === 'settings')
      return expect(schema.$defs.settings?.properties.name?.enum).toEqual(FILE_SETTINGS);
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
      const { properties = {}, required = [] } = schema.$defs[table] ?? {};
      expect(Object.keys(row).filter((field) => !(field in properties))).toEqual([]);
      // `null` may be left out of a row, and stands for what is missing.
      expect(required.filter((field) => !(field in row) && field !== 'value')).toEqual([]);
    }
  });
});
