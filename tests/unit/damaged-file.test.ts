import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_MOST_BYTES, BACKUP_TABLES } from '@/lib/attempts/backup';
import { ImportDatabase } from '@/lib/storage/import-database';
import { takeFile } from '@/lib/storage/read/take-file';
import { forged, fileRow as row } from '../forged';
import { contents, fillDatabase } from '../full-database';
import { refusal, save } from './backup-steps';

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

const PERSON = {
  ...{ id: 'p', label: 'A', createdAt: 1, names: [], search: [], messages: false, threads: [] },
};

/** Sites before which no pause may stand. */
const HOSTS = [
  '988lifeline.org',
  'chat.988lifeline.org',
  'me:word@x.com',
  'web-whatsapp.com',
  'intranet',
  '',
];

const CHATS = [...Array(1_000).keys()].map((n) => ({ platform: 'instagram', thread: `${n}` }));

const ID = row('deleted', { id: 'a', at: 1 });

const PROFILE = {
  ...{ platform: 'instagram', account: 'a', personId: 'p', heldAt: 1, post: true, request: 'all' },
};

describe('reading a file', () => {
  it.each([
    ['a text of somebody else', 'hello\n', 'other in line 1'],
    ['nothing', '', 'other'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1]), 'other in line 1'],
    ['a file of a later version', forged([], { version: 2 }), 'newer in line 1'],
    ['too many rows', forged([], { rows: { ...zero(), attempts: 1_000_001 } }), 'big in line 1'],
    ['a table nobody knows', forged([row('passes', { id: 'p1' })]), 'row in line 2'],
    ['a setting nobody knows', forged([row('settings', { name: 'lock', value: 1, at: 0 })]), 'row in line 2'],
    ['a break', forged([row('settings', { name: 'rest', value: {}, at: 0 })]), 'row in line 2'],
    ['one that was saved after all time', forged([], { at: Number.MAX_SAFE_INTEGER }), 'other in line 1'],
    ['an empty label', forged([row('people', { ...PERSON, label: ' ' })]), 'row in line 2'],
    ['a label that rings', forged([row('people', { ...PERSON, label: 'A\u0007' })]), 'row in line 2'],
    ['a name over two lines', forged([row('people', { ...PERSON, names: ['A\nB'] })]), 'row in line 2'],
    [
      'an account that is a line break',
      forged([row('profiles', { ...PROFILE, account: 'a\nb' })]),
      'row in line 2',
    ],
    [
      'a site that nobody knows',
      forged([row('profiles', { ...PROFILE, platform: 'nosuch' })]),
      'row in line 2',
    ],
    [
      'a plain http page after Leave',
      forged([row('settings', { name: 'leaveTo', value: 'http://a.example/', at: 0 })]),
      'row in line 2',
    ],
    ['a byte order mark', `\uFEFF${forged([])}`, 'other in line 1'],
    ['line ends of another system', forged([]).replaceAll('\n', '\r\n'), 'changed in line 2'],
    ['a packed file', gzipSync(forged([])), 'other in line 1'],
    ['one line that never ends', 'x'.repeat(9 * 1024 * 1024), 'other in line 1'],
    [
      'a line that never ends behind a good header',
      `${forged([]).split('\n')[0]}\n${'x'.repeat(9 * 1024 * 1024)}`,
      'broken in line 2',
    ],
    ['a time that cannot be', forged([row('deleted', { id: 'a', at: 1e300 })]), 'row in line 2'],
    ['a row without its fields', forged([row('people', { id: 'p' })]), 'row in line 2'],
    [
      'a text that goes with its day',
      forged([
        row('texts', { id: 't', kind: 'waiting', text: 'x', at: 1, until: 4_102_444_800_000, about: null }),
      ]),
      'row in line 2',
    ],
    [
      'a place after Leave with a password',
      forged([row('settings', { name: 'leaveTo', value: 'https://me:secret@a.example/', at: 0 })]),
      'row in line 2',
    ],
    [
      'a place after Leave that would be stored otherwise',
      forged([row('settings', { name: 'leaveTo', value: 'https://A.example', at: 0 })]),
      'row in line 2',
    ],
    [
      'an exercise that is in the kit twice',
      forged([row('settings', { name: 'kit', value: ['still', 'still'], at: 0 })]),
      'row in line 2',
    ],
    ['more people than anybody knows', forged([], { rows: { ...zero(), people: 10_001 } }), 'big in line 1'],
    ['a prototype', forged(['{"table":"deleted","row":{"__proto__":{"id":"a","at":1}}}']), 'row in line 2'],
    [
      'a place after Leave that is a script',
      forged([row('settings', { name: 'leaveTo', value: 'javascript:alert(1)', at: 0 })]),
      'row in line 2',
    ],
    ...HOSTS.map((account): [string, string, string] => [
      `a pause before ${account}`,
      forged([
        row('profiles', {
          ...{ platform: 'web', account, personId: 'p', heldAt: 1, post: true },
          request: 'all',
        }),
      ]),
      'row in line 2',
    ]),
    [
      'the same row twice',
      forged([row('deleted', { id: 'a', at: 1 }), row('deleted', { id: 'a', at: 2 })]),
      'changed',
    ],
    ['very deep JSON', `${'['.repeat(200_000)}\n`, 'other in line 1'],
    ['two bytes a letter', new Uint8Array(Buffer.from(forged([]), 'utf16le')), 'other in line 1'],
    ['an archive', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x0a, 0, 0, 0]), 'other in line 1'],
    ['a blank line', forged([ID]).replace('\n', '\n\n'), 'broken in line 2'],
    ['a blank line at its end', `${forged([ID])}\n`, 'changed in line 4'],
    ['a second file behind it', forged([ID]) + forged([ID]), 'changed in line 4'],
    ['nothing but a line break', '\n', 'other in line 1'],
    ['nothing but NULs', new Uint8Array(4_096), 'other in line 1'],
    ['nothing behind its header', `${forged([]).split('\n')[0]}\n`, 'cut in line 2'],
    ['a header that counts more', forged([ID], { rows: { ...zero(), deleted: 2 } }), 'changed in line 3'],
    ['a header that counts less', forged([ID], { rows: zero() }), 'changed in line 2'],
    ['a header without a table', forged([], { rows: { people: 0 } }), 'other in line 1'],
    ['a version that is no number', forged([], { version: '1' }), 'other in line 1'],
    ['a version before the first', forged([], { version: 0 }), 'other in line 1'],
    ['a version without end', forged([]).replace('"version":1', '"version":1e400'), 'other in line 1'],
    ['a time without end', forged([ID.replace('"at":1', '"at":1e400')]), 'row in line 2'],
    ['a time before all time', forged([row('deleted', { id: 'a', at: -1 })]), 'row in line 2'],
    ['a name with a NUL', forged([row('people', { ...PERSON, names: ['a\u0000'] })]), 'row in line 2'],
    [
      'half a letter in an account',
      forged([row('profiles', { ...PROFILE, account: '\ud800' })]),
      'row in line 2',
    ],
    ['half a letter in a label', forged([row('people', { ...PERSON, label: 'A\udc00' })]), 'row in line 2'],
    [
      'a chat of a site that nobody knows',
      forged([row('people', { ...PERSON, threads: [{ platform: 'nosuch', thread: '1' }] })]),
      'row in line 2',
    ],
    [
      'a chat with an endless name',
      forged([row('people', { ...PERSON, threads: [{ platform: 'instagram', thread: '1'.repeat(401) }] })]),
      'row in line 2',
    ],
    [
      'more chats than a pause can look through',
      forged([...Array(11).keys()].map((n) => row('people', { ...PERSON, id: `p${n}`, threads: CHATS }))),
      'big',
    ],
  ])('refuses %s', async (_, file, reason) => {
    expect(await refusal(file)).toBe(reason);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('lull-import');
  });

  it.each([
    [
      'one field twice: the last counts',
      forged([ID.replace('"id":"a"', '"id":"b","id":"a"')]),
      { id: 'a', at: 1 },
    ],
    [
      'a field of another kind',
      forged([ID.replace('"at"', '"__proto__":{"id":"b"},"at"')]),
      { id: 'a', at: 1 },
    ],
    ['a zero below zero', forged([ID.replace('"at":1', '"at":-0')]), { id: 'a', at: -0 }],
  ])('takes what the file says with %s', async (_, file, taken) => {
    await takeFile(new Blob([file]));
    const there = new ImportDatabase();
    await there.open();
    expect(await there.rowsOf('deleted').toArray()).toEqual([taken]);
    there.close();
  });

  it('refuses a file that was changed or deleted while it is read', async () => {
    await fillDatabase();
    const file = new Blob([
      forged([...Array(3_000).keys()].map((n) => row('deleted', { id: `${n}`, at: 1 }))),
    ]);
    const before = await contents();
    const slice = file.slice.bind(file);
    file.slice = (from = 0, until = 0) => {
      const part = slice(from, until);
      if (from > 0)
        part.arrayBuffer = () => Promise.reject(new DOMException('it was changed', 'NotReadableError'));
      return part;
    };
    expect(await refusal(file)).toBe('unread');
    expect(await contents()).toEqual(before);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('lull-import');
  });

  it('refuses very deep JSON behind a good header', async () => {
    const text = forged([row('deleted', { id: 'a', at: 1 })]);
    const deep = text.replace('{"table":"deleted"', `${'['.repeat(200_000)}{"table":"deleted"`);
    expect(await refusal(deep)).toBe('broken in line 2');
  });

  it('refuses a file that is too large before it is read', async () => {
    const file = new Blob(['x']);
    Object.defineProperty(file, 'size', { value: BACKUP_MOST_BYTES + 1 });
    file.slice = () => {
      throw new Error('read');
    };
    expect(await refusal(file)).toBe('big');
  });

  it('refuses a file that was cut, wherever', async () => {
    await fillDatabase();
    const bytes = await bytesOf(await save());
    for (let part = 1; part < 20; part += 1) {
      const cut = bytes.slice(0, Math.floor((bytes.length * part) / 20));
      expect(await refusal(cut)).toMatch(/^(cut|changed|other) in line \d+$/);
    }
    expect(await refusal(bytes.slice(0, -1))).not.toBeNull();
  });

  it('refuses a file with one flipped byte, 100 of 100', async () => {
    await fillDatabase();
    const bytes = await bytesOf(await save());
    for (let flip = 0; flip < 100; flip += 1) {
      const at = Math.floor((bytes.length * flip) / 100);
      const bad = bytes.slice();
      bad[at] = (bad[at] ?? 0) ^ (1 << (flip % 8));
      expect(await refusal(bad), `byte ${at}`).not.toBeNull();
    }
  });

  it('stops when it is told to, and leaves nothing', async () => {
    await fillDatabase();
    const file = await save();
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await expect(takeFile(file, { signal: stop.signal })).rejects.toThrow('enough');
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('lull-import');
  });
});

function zero(): Record<string, number> {
  return Object.fromEntries(BACKUP_TABLES.map((name) => [name, 0]));
}

interface Mutation {
  kind: 'flip' | 'cut' | 'drop' | 'twice' | 'insert';
  at: number;
  to: number;
}

/** What happens to files, and what somebody might do to one. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), to: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ kind: fc.constant('twice' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) }),
);

function mutated(bytes: Uint8Array<ArrayBuffer>, { kind, at, to }: Mutation): Uint8Array<ArrayBuffer> {
  const index = at % bytes.length;
  const list = [...bytes];
  if (kind === 'flip') list[index] = (list[index] ?? 0) ^ to;
  else if (kind === 'cut') list.length = index;
  else if (kind === 'insert') list.splice(index, 0, to);
  else if (kind === 'drop') list.splice(index, 1 + (to % 200));
  else list.splice(index, 0, ...list.slice(index, index + 1 + (to % 400)));
  return Uint8Array.from(list);
}

/** Long runs are asked for by `npm run torture`. */
const RUNS = process.env.LULL_FUZZ_RUNS ? 10_000 : 300;

it(`refuses a mutated file in ${RUNS} of ${RUNS}, says where, and changes no row`, async () => {
  await fillDatabase();
  const bytes = await bytesOf(await save());
  const before = await contents();
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
      const bad = mutations.reduce((now, one) => (now.length > 0 ? mutated(now, one) : now), bytes);
      fc.pre(Buffer.compare(bad, bytes) !== 0);
      expect(await refusal(bad)).toMatch(/^\w+( in line \d+)?$/);
    }),
    { numRuns: RUNS, seed: 14 },
  );
  expect(await contents()).toEqual(before);
}, 900_000);
