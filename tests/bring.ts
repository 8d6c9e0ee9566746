import { expect } from 'vitest';
import { bringIn } from '@/lib/storage/background/bring-in';
import { canonical } from '@/lib/storage/canonical';
import { database } from '@/lib/storage/database';
import { type Preview, previewFile } from '@/lib/storage/read/preview';
import { takeFile } from '@/lib/storage/read/take-file';
import { savedRows } from './full-database';

/** How a file is brought in: `now` is epoch ms. */
interface Bringing {
  now: number;
  back?: boolean;
  shorter?: boolean;
}

const WORD_DAYS = '["settings","wordDays"]';
const NAMES = ['platform', 'account', 'id', 'attempt', 'name'];

/** The rows by table and key, as text. Ids of deleted rows are in no number of a preview. */
function byKey(rows: readonly { table: string; row: object }[]): Map<string, string> {
  const keyOf = ({ table, row }: { table: string; row: object }) => {
    const fields = row as Record<string, unknown>;
    const names = NAMES.filter(
      (name) =>
        name in fields &&
        (table === 'hints' || table === 'profiles' || !['platform', 'account'].includes(name)),
    );
    return JSON.stringify([table, ...names.map((name) => fields[name])]);
  };
  const lasting = rows.filter(({ table }) => table !== 'deleted');
  return new Map(lasting.map((one) => [keyOf(one), canonical(one.row)]));
}

/** The rows of a file. */
async function rowsIn(file: Blob): Promise<Map<string, string>> {
  const lines = (await file.text()).trimEnd().split('\n').slice(1, -1);
  return byKey(lines.map((line) => JSON.parse(line)));
}

/** Brings a file in, and holds the preview to what is there afterwards, row by row. */
export async function bringFile(
  file: Blob,
  { now, back = false, shorter = false }: Bringing,
): Promise<Preview & { wrote: number }> {
  const marks = await database.deleted.count();
  const before = byKey(await savedRows());
  const { token } = await takeFile(file);
  const preview = await previewFile({ now, back, shorter });
  const wrote = await bringIn(token, { now, back, shorter });
  const after = byKey(await savedRows());
  expect(wrote).toBe(preview.fresh + preview.changed + preview.gone + preview.remembered);
  expect(await database.attempts.where('outcome').notEqual('logged').count()).toBe(preview.pauses);
  expect(await database.deleted.count()).toBeLessThanOrEqual(marks + preview.remembered);
  const incoming = await rowsIn(file);
  // A shorter time for words, and what goes by it, is told apart.
  if (preview.words) incoming.delete(WORD_DAYS);
  if (!shorter) expect(preview).toMatchObject(numbersOf(incoming, before, after));
  return { ...preview, wrote };
}

/** What became of the rows, counted by what is there and not by how it came. */
function numbersOf(file: Map<string, string>, before: Map<string, string>, after: Map<string, string>) {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  /** Someone who is made for a profile of nobody, and a place after Leave that a pause stands before, come from no file. */
  const isInFile = (key: string) => file.has(key);
  const isMade = (key: string) => !isInFile(key) && key.startsWith('["people"') && !before.has(key);
  const isFreed = (key: string) => !isInFile(key) && key === '["settings","leaveTo"]';
  const counted = keys.filter((key) => !isMade(key) && !isFreed(key));
  return {
    fresh: counted.filter((key) => !before.has(key)).length,
    gone: counted.filter((key) => !after.has(key)).length,
    changed: counted.filter((key) => before.has(key) && after.has(key) && before.get(key) !== after.get(key))
      .length,
    same: [...file.keys()].filter((key) => before.has(key) && before.get(key) === after.get(key)).length,
  };
}
