import { Dexie } from 'dexie';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { finishErasing } from '@/entrypoints/background/handlers/erasing';
import { start } from '@/entrypoints/background/start';
import { eraseRows, erasingDone, noteFilesOld, readErasing } from '@/lib/storage/background/erase';
import { rewriteDatabase } from '@/lib/storage/background/rewrite';
import { database, LullDatabase, STAYS_NAME } from '@/lib/storage/database';
import { send } from '../background';
import { DAY, erase, everything, sites } from './erase-steps';

const names = async () => (await indexedDB.databases()).map(({ name }) => name).sort();
const PERSON = { what: 'person', personId: 'p1' } as const;

/** A pass that runs for somebody else keeps `storage.local` from being written anew. */
const letPassRun = () =>
  fakeBrowser.storage.local.set({
    passes: { p2: { from: Date.now(), until: Date.now() + DAY, attempt: 'a' } },
  });

/** Does something in which the deletion of this database never comes back. */
async function stoppedAt(database: string, work: () => Promise<unknown>): Promise<void> {
  const remove = Dexie.delete.bind(Dexie);
  const stopped = vi
    .spyOn(Dexie, 'delete')
    .mockImplementation((name) =>
      name === database ? Dexie.Promise.reject(new Error('stopped')) : remove(name),
    );
  await expect(work()).rejects.toThrow('stopped');
  stopped.mockRestore();
}

it('after the database two empty ones go that were there before it, one by one', async () => {
  const remove = Dexie.delete.bind(Dexie);
  const seen: [string, string[]][] = [];
  vi.spyOn(Dexie, 'delete').mockImplementation((name) => {
    const before = names().then((all) => seen.push([name, all as string[]]));
    return Dexie.Promise.resolve(before).then(() => remove(name));
  });
  await erase(PERSON);
  const order = seen.filter(([name]) => name === 'lull' || name.startsWith('lull-spare'));
  expect(order.map(([name]) => name)).toEqual(['lull', 'lull-spare-1', 'lull-spare-2']);
  expect(order[0]?.[1]).toEqual(expect.arrayContaining(['lull-spare-1', 'lull-spare-2']));
  expect(await names()).toEqual(['lull']);
  vi.restoreAllMocks();
});

it('stopped before they go, a background lets them go at its next start, and is done', async () => {
  await eraseRows(PERSON, Date.now());
  await stoppedAt('lull-spare-1', rewriteDatabase);
  expect(await names()).toEqual(['lull', 'lull-spare-1', 'lull-spare-2']);
  expect(await readErasing()).toBe('files');
  await start();
  expect(await names()).toEqual(['lull']);
  expect(await readErasing()).toBeNull();
});

it('stopped with the copy whole and the database there, a background writes it anew at its next start', async () => {
  await eraseRows(PERSON, Date.now());
  const copy = new LullDatabase(STAYS_NAME, true);
  for (const { name } of database.tables)
    await copy.table(name).bulkPut(await database.table(name).toArray());
  await copy.marks.bulkPut([
    { id: 'whole', count: 1 },
    { id: 'erasing', count: 3 },
  ]);
  copy.close();
  database.close({ disableAutoOpen: false });
  const remove = vi.spyOn(Dexie, 'delete');
  await start();
  expect(remove).toHaveBeenCalledWith('lull');
  expect(await readErasing()).toBeNull();
  vi.restoreAllMocks();
});

it('a lock that is turned on while only files are left to do has the database written anew', async () => {
  await letPassRun();
  await erase(PERSON);
  expect(await readErasing()).toBe('files');
  await noteFilesOld();
  expect(await readErasing()).toBe('part');
});

it('what is erased while another erasing ends is not forgotten', async () => {
  await eraseRows({ what: 'all' }, Date.now());
  await erasingDone();
  expect(await readErasing()).toBe('all');
});

it('two that erase at once both take away all of theirs', async () => {
  await send('checkProtection', {});
  await eraseRows(PERSON, Date.now());
  await Promise.all([finishErasing(), erase({ what: 'all' })]);
  expect(await everything()).not.toMatch(/zephyr/i);
  expect(await readErasing()).toBeNull();
  expect(await names()).toEqual(['lull']);
});

it('a disk that keeps the database from being written anew takes away nothing that came after', async () => {
  await eraseRows({ what: 'all' }, Date.now());
  await stoppedAt(STAYS_NAME, finishErasing);
  sites.allowed.push('https://new.example/*');
  await start();
  expect(sites.allowed).toEqual(['https://new.example/*']);
  expect(await readErasing()).toBeNull();
});

it('a pass that is over when the browser starts keeps no file from being written anew', async () => {
  await letPassRun();
  await erase(PERSON);
  expect(await readErasing()).toBe('files');
  const over = { from: 1, until: 2, attempt: 'a' };
  await fakeBrowser.storage.local.set({ passes: { p2: over } });
  await start();
  expect(await readErasing()).toBeNull();
});
