import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION } from '@/lib/attempts/backup';
import { database } from '@/lib/storage/database';
import { dropImport, ImportDatabase } from '@/lib/storage/import-database';
import { readKept } from '@/lib/storage/read/kept';
import { saveEverything } from '@/lib/storage/read/save';
import { takeFile } from '@/lib/storage/read/take-file';
import { attempt, person } from '../factories';
import { FIRST, fillDatabase } from '../full-database';
import { NOW, refusal, save } from './backup-steps';

const lines = async (file: Blob) => (await file.text()).trimEnd().split('\n');

describe('a saved file', () => {
  it('has a header, one row a line, and an end with the sum a plain program finds too', async () => {
    await fillDatabase();
    const file = await save();
    const all = await lines(file);
    const head = JSON.parse(all[0] ?? '');
    expect(head).toMatchObject({ format: 'lull', version: 1, app: '0.2.0', at: NOW });
    const end = JSON.parse(all.at(-1) ?? '');
    expect(end.end).toEqual(head.rows);
    const body = (await file.text()).slice(0, -((all.at(-1)?.length ?? 0) + 1));
    expect(end.sha256).toBe(createHash('sha256').update(body).digest('hex'));
    const counted = Object.values(head.rows as Record<string, number>).reduce((a, b) => a + b);
    expect(all).toHaveLength(counted + 2);
    expect(Object.values(head.rows)).not.toContain(0);
  });

  it('holds no token, no address of this browser, no break, and no change that waits', async () => {
    await fillDatabase();
    await database.settings.update('settings', { rest: { from: 1, until: 2 } });
    await database.changes.put({
      ...{ id: 'wait', askedAt: 1, due: 2, what: 'wait', platform: null, account: null, wait: 3 },
    });
    const text = await (await save()).text();
    expect(text).not.toMatch(/"quiet"|"ask"|"open":"|"protected"|"rest"|"due"/);
  });

  it('leaves out what cannot be read, and is whole all the same', async () => {
    await fillDatabase();
    await database.attempts.put({ id: 'odd', at: 'never' } as never);
    const file = await save();
    expect(await file.text()).not.toContain('"odd"');
    expect(await refusal(file)).toBeNull();
  });

  it('can always be read again: what was typed loses what cannot be seen, what Lull would refuse is left out', async () => {
    await fillDatabase();
    await database.people.update('p1', { label: 'Zeph\tyrine\u0007', names: ['Zephyrine\u0000Marsh'] });
    await database.settings.update('settings', { leaveTo: 'http://old.example/' });
    await database.hints.put({ platform: 'instagram', account: 'a\nb', personId: 'p1', at: 1 });
    const file = await save();
    expect(await file.text()).toContain('"label":"Zeph yrine"');
    expect(await file.text()).not.toContain('old.example');
    expect(await refusal(file)).toBeNull();
  });

  it('has everyone, also under a label in which nothing can be seen', async () => {
    await database.people.put(person({ label: '\u0007' }));
    const file = await save();
    expect(await file.text()).toContain('"label":"Person 1"');
    expect(await refusal(file)).toBeNull();
  });

  it('is whole when there is nothing in it', async () => {
    expect(await refusal(await save())).toBeNull();
  });

  it('is read page by page, in any size of table', async () => {
    await database.moments.bulkAdd(
      [...Array(1_203).keys()].map((n) => ({ id: `m${n}`, at: n, offset: 0, exercise: 'still' })),
    );
    const file = await save();
    expect(await lines(file)).toHaveLength(1_205);
    expect(await refusal(file)).toBeNull();
  });

  it('stops when it is told to', async () => {
    await fillDatabase();
    const stop = new AbortController();
    const saving = saveEverything({
      ...{ app: '1', now: NOW, signal: stop.signal },
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(saving).rejects.toThrow();
  });
});

describe('reading a file', () => {
  it('counts a look added by hand as what is kept does', async () => {
    await database.attempts.bulkPut([
      attempt({ id: 'a', at: FIRST, outcome: 'logged', where: 'phone' }),
      attempt({ id: 'b', at: FIRST, outcome: 'logged', kind: 'urge', personId: '', platform: '' }),
    ]);
    const { pauses } = await takeFile(await save());
    expect(pauses).toBe((await readKept()).pauses.rows);
  });

  it('puts all of it beside Lull’s own rows, and tells from when it is', async () => {
    await fillDatabase();
    const file = await save();
    const whole = await takeFile(file);
    expect(whole).toMatchObject({ from: FIRST, header: { app: '0.2.0', at: NOW } });
    const there = new ImportDatabase();
    await there.open();
    expect(await there.rowsOf('attempts').count()).toBe(9);
    there.close();
  });
});

describe('files of earlier versions', () => {
  const files = readdirSync('tests/data/backup');

  it('are kept, one a version', () => {
    const versions = Array.from({ length: BACKUP_VERSION }, (_, n) => `${n + 1}.jsonl`);
    expect(files).toEqual(expect.arrayContaining(versions));
  });

  it.each(files)('%s is read', async (name) => {
    const file = new Blob([readFileSync(`tests/data/backup/${name}`)]);
    const whole = await takeFile(file);
    expect(Object.values(whole.header.rows)).not.toContain(0);
    await dropImport();
  });
});
