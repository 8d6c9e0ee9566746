import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { reconcile } from '@/entrypoints/background/reconcile';
import { database } from '@/lib/storage/database';
import { readFileRow } from '@/lib/storage/file-rows';
import { saveEverything } from '@/lib/storage/read/save';
import { takeFile } from '@/lib/storage/read/take-file';
import { writeTold } from '@/lib/storage/session';
import { send } from '../background';
import { attempt, person } from '../factories';
import { beside, ID, on, onDisk, PASSPHRASE, WORDS } from './words-lock-steps';

describe('beside what is kept', () => {
  const day = (id: string, until: number) => ({
    ...{ id, kind: 'waiting' as const, text: 'Zephyrine', at: Date.now(), due: 1, about: null },
    until,
  });

  it('a text of a day goes with its day though it is locked, and is not erased unread', async () => {
    await database.texts.bulkAdd([day('over', Date.now() - 1), day('now', Date.now() + 600_000)]);
    await on();
    await send('lockNow', {});
    expect(await send('readDue', {})).toMatchObject({ waiting: null });
    await expect(send('takeDue', { id: 'now' })).rejects.toThrow('locked');
    await reconcile('alarm');
    expect(await database.texts.get('over')).toBeUndefined();
    await send('unlock', { passphrase: PASSPHRASE });
    expect(await send('readDue', {})).toMatchObject({ waiting: 'now' });
    expect(await send('takeDue', { id: 'now' })).toBe('Zephyrine');
  });

  it('what a pause was told and waits for its row has no word once it is locked', async () => {
    await on();
    const told = { exercise: null, urgeAfter: null, pullsInOrder: null, expected: null, checkIn: null };
    await writeTold({
      ...told,
      attempt: 'none',
      at: Date.now(),
      feelings: ['sad', 'wistful'],
      note: 'Zephyrine',
    });
    await send('lockNow', {});
    expect(await beside()).not.toMatch(WORDS);
  });

  it('a file is saved open and comes in sealed, with nothing of the lock in it; while it is locked, none does', async () => {
    await on();
    const { file } = await saveEverything({ app: '1', now: Date.now() });
    expect(await file.text()).toMatch(/Zephyrine[\s\S]*wistful/);
    expect(await file.text()).not.toMatch(/sealed|wrapped|"lock"/);
    const { token } = await takeFile(file);
    const read = new Dexie('lull-import');
    await read.open();
    expect(JSON.stringify(await Promise.all(read.tables.map((table) => table.toArray())))).not.toMatch(WORDS);
    read.close();
    await send('renamePerson', { personId: ID, label: 'Other' });
    await database.people.update(ID, { editedAt: null });
    await send('bringIn', { token, back: false, shorter: false });
    expect(await onDisk()).not.toMatch(WORDS);
    await send('lockNow', {});
    await expect(takeFile(file)).rejects.toThrow('locked');
  });

  it('a file brings no lock and nothing locked', () => {
    const row = { ...person({ label: 'Zephyrine' }), sealed: { label: '00' } };
    expect(readFileRow('people', row)).not.toHaveProperty('sealed');
    expect(readFileRow('attempts', { ...attempt(), sealed: { note: '00' } })).not.toHaveProperty('sealed');
  });
});
