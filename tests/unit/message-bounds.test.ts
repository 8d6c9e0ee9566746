import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Name, protocol } from '@/lib/messages/protocol';
import { journalEntry, pauseTold, ROWS } from '@/lib/storage/rows';
import { SETTINGS } from '@/lib/storage/settings-schema';

type Def = { type: string } & Record<string, unknown>;
const defOf = (schema: unknown) => (schema as { _zod: { def: Def } })._zod.def;
const checksOf = (def: Def) =>
  ((def.checks as unknown[]) ?? []).map((one) => defOf(one) as Def & { check: string });

/** What in a schema has no end: each as the path that leads to it. */
function unbounded(schema: unknown, path: string): string[] {
  const def = defOf(schema);
  const checks = checksOf(def);
  const has = (...names: string[]) => checks.some(({ check }) => names.includes(check));
  const inner = (key: string, name = '') => unbounded(def[key], path + name);
  const open = (is: boolean) => (is ? [] : [`${path} (${def.type})`]);
  switch (def.type) {
    case 'string':
      return open(has('max_length') || def.format === 'uuid');
    case 'number':
      return open(has('less_than') && has('greater_than'));
    case 'array':
      return [...open(has('max_length')), ...inner('element', '[]')];
    case 'object':
      return Object.entries(def.shape as object).flatMap(([name, part]) =>
        unbounded(part, `${path}.${name}`),
      );
    case 'record':
      return [...open(checks.length > 0), ...inner('keyType', '{}'), ...inner('valueType', '{}')];
    case 'union':
      return (def.options as unknown[]).flatMap((option) => unbounded(option, path));
    case 'optional':
    case 'nullable':
    case 'default':
      return inner('innerType');
    case 'custom':
      // One that is let through as it is says what it has to be.
      return 'is' in (schema as object) ? unbounded((schema as { is: unknown }).is, path) : open(false);
    case 'boolean':
    case 'literal':
    case 'enum':
      return [];
    default:
      return open(false);
  }
}

const names = Object.keys(protocol) as Name[];

describe('what comes through a door has an end: every text, number and list in', () => {
  it.each(names)('the message %s', (name) => {
    expect(unbounded(protocol[name].data, name)).toEqual([]);
  });

  it.each(Object.entries(ROWS))('a row of %s', (name, schema) => {
    expect(unbounded(schema, name)).toEqual([]);
  });

  it.each(Object.entries(SETTINGS))('the setting %s', (name, schema) => {
    expect(unbounded(schema, name)).toEqual([]);
  });

  it('an entry of the journal, and what a pause was told', () => {
    expect([...unbounded(journalEntry, 'journal'), ...unbounded(pauseTold, 'told')]).toEqual([]);
  });
});

it.each([
  ['a text', z.string()],
  ['a text with a beginning alone', z.string().check(z.minLength(1))],
  ['a number', z.number()],
  ['a number without a beginning', z.number().check(z.lte(1))],
  ['a list', z.array(z.boolean())],
  ['a list of texts', z.array(z.string()).check(z.maxLength(3))],
  ['anything', z.unknown()],
  ['what only a function knows', z.custom(() => true)],
  ['a record', z.record(z.string().check(z.maxLength(1)), z.boolean())],
])('finds %s without an end, wherever it stands', (_, schema) => {
  const deep = z.object({ a: z.optional(z.nullable(z.union([z.boolean(), z.object({ b: schema })]))) });
  expect(unbounded(deep, 'deep')).toHaveLength(1);
});
