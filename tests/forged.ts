import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { BACKUP_TABLES } from '@/lib/attempts/backup';

/** A file of these lines with a right end, as somebody who knows the format could make one; `part` changes its header. */
export function forged(rows: readonly string[], part: object = {}): string {
  const counts: Record<string, number> = Object.fromEntries(BACKUP_TABLES.map((name) => [name, 0]));
  for (const row of rows) {
    const { table } = JSON.parse(row);
    counts[table] = (counts[table] ?? 0) + 1;
  }
  const everyCount = Object.fromEntries(BACKUP_TABLES.map((name) => [name, counts[name] ?? 0]));
  const head = JSON.stringify({ format: 'lull', version: 1, app: '0', at: 1, rows: everyCount, ...part });
  const text = [head, ...rows].map((line) => `${line}\n`).join('');
  return `${text}${JSON.stringify({ end: everyCount, sha256: createHash('sha256').update(text).digest('hex') })}\n`;
}

/** The line of a row in a file. */
export const fileRow = (table: string, value: unknown) => JSON.stringify({ table, row: value });

/** What somebody might put into a field of a row. */
export const odd = fc.oneof(
  fc.constantFrom(
    ...[
      null,
      true,
      0,
      -1,
      0.5,
      1e300,
      4_102_444_800_000,
      7_258_118_400_001,
      '',
      ' ',
      '\u0000',
      '\u202e',
      '\r\n',
    ],
    ...[
      '=1+1',
      '__proto__',
      'constructor',
      'nosuch',
      'javascript:alert(1)',
      'http://a.example/',
      'web',
      'urge',
    ],
    ...['x'.repeat(61), 'x'.repeat(5_000), 1_000.5, [], [null], ['x'], [[[]]], {}, { length: 3 }],
  ),
  fc.string({ unit: 'binary', maxLength: 70 }),
  fc.integer(),
);
