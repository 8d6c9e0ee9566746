import { createHash } from 'node:crypto';
import { BACKUP_TABLES } from '@/lib/attempts/backup';

/** A file of these lines with a right end, as somebody who knows the format could make one; `part` changes its header. */
export function forged(rows: readonly string[], part: object = {}): string {
  const counts: Record<string, number> = Object.fromEntries(BACKUP_TABLES.map((name) => [name, 0]));
  for (const row of rows) {
    const { table } = JSON.parse(row);
    counts[table] = (counts[table] ?? 0) + 1;
  }
  const known = Object.fromEntries(BACKUP_TABLES.map((name) => [name, counts[name] ?? 0]));
  const head = JSON.stringify({ format: 'lull', version: 1, app: '0', at: 1, rows: known, ...part });
  const text = [head, ...rows].map((line) => `${line}\n`).join('');
  return `${text}${JSON.stringify({ end: known, sha256: createHash('sha256').update(text).digest('hex') })}\n`;
}

/** The line of a row in a file. */
export const fileRow = (table: string, value: unknown) => JSON.stringify({ table, row: value });
