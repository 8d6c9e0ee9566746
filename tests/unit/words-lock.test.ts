import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcile } from '@/entrypoints/background/reconcile';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { foldTold } from '@/lib/storage/background/told';
import { forgetWords } from '@/lib/storage/background/words';
import { turnOff, turnOn } from '@/lib/storage/background/words-lock';
import { DATABASE_NAME, database, LullDatabase } from '@/lib/storage/database';
import { readFileRow } from '@/lib/storage/file-rows';
import { readLock } from '@/lib/storage/read/lock';
import { readShownNames } from '@/lib/storage/read/people';
import { saveEverything } from '@/lib/storage/read/save';
import { takeFile } from '@/lib/storage/read/take-file';
import { readTexts } from '@/lib/storage/read/texts';
import { takeKey } from '@/lib/storage/sealed/held-key';
import { LOCK } from '@/lib/storage/sealed/lock-row';
import * as passphrases from '@/lib/storage/sealed/passphrase';
import { writeTold } from '@/lib/storage/session';
import { send } from '../background';
import { attempt, person, profile } from '../factories';

const PASSPHRASE = 'a quiet green hill';
const WORDS = /Zephyrine|school run|wistful/;
const ID = '00000000-0000-4000-8000-000000000001';

/** All rows as they lie on disk. */
async function onDisk(): Promise<string> {
  const stored = new LullDatabase(DATABASE_NAME, true);
  const tables = await Promise.all(stored.tables.map(async (table) => [table.name, await table.toArray()]));
  stored.close();
  return JSON.stringify(tables);
}

/** What stands beside the database, in `storage.session` and `storage.local`. */
const beside = async () =>
  JSON.stringify([await fakeBrowser.storage.session.get(null), await fakeBrowser.storage.local.get(null)]);

const on = () => send('turnLockOn', { passphrase: PASSPHRASE, minutes: 0 });
const plan = { id: 'plan', days: [0, 1, 2, 3, 4, 5, 6], from: 0, until: 0, label: 'school run' };
const text = (id: string, kind: string, words: string) =>
  ({ id, kind, text: words, at: 1, until: null, about: null }) as never;

beforeEach(async () => {
  takeKey(null);
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.people.add(person({ id: ID, label: 'Zephyrine', plans: [{ ...plan, until: 60 }] }));
  await database.profiles.add(profile({ personId: ID }));
  await database.texts.bulkAdd([
    text('plan', 'plan', 'If I miss Zephyrine'),
    text('f', 'feeling', 'wistful'),
  ]);
  await database.attempts.add(
    attempt({ id: ID, personId: ID, outcome: 'left', note: 'Zephyrine', feelings: ['sad', 'wistful'] }),
  );
  await send('saveSettings', { keepWriting: true });
});

const rows = () =>
  Promise.all([database.people.toArray(), database.texts.toArray(), database.attempts.toArray()]);

describe('the lock', () => {
  it('seals every word on disk, shows them while it is open, and gives them back as they were', async () => {
    const before = await rows();
    expect(await on()).toBe(true);
    expect(await onDisk()).not.toMatch(WORDS);
    expect(await rows()).toEqual(before);
    await send('lockNow', {});
    expect(await send('unlock', { passphrase: PASSPHRASE })).toBeNull();
    expect(await rows()).toEqual(before);
    await send('turnLockOff', {});
    expect(await onDisk()).toMatch(WORDS);
    expect(await onDisk()).not.toContain('sealed');
    expect(await rows()).toEqual(before);
    expect(await readLock()).toEqual({ state: 'off', minutes: 0 });
  });

  it('leaves nothing of labels, texts and notes beside the database while it is locked', async () => {
    await reconcile('start');
    expect(await beside()).toMatch(WORDS);
    await on();
    await send('lockNow', {});
    expect(await beside()).not.toMatch(WORDS);
    expect(await beside()).not.toContain('lockKey');
    expect((await readShownNames()).get(ID)).toBe('A');
    expect(await readTexts('plan')).toEqual([]);
    await reconcile('start');
    expect(await beside()).not.toMatch(WORDS);
  });

  it('refuses words while it is locked, and changes nothing', async () => {
    await on();
    await send('lockNow', {});
    const before = await onDisk();
    await expect(send('renamePerson', { personId: ID, label: 'Other' })).rejects.toThrow('locked');
    await expect(send('saveText', { kind: 'note', text: 'Other', about: null })).rejects.toThrow('locked');
    await expect(send('editAttempt', { id: ID, note: 'Other' })).rejects.toThrow('locked');
    await expect(send('turnLockOff', {})).rejects.toThrow('locked');
    await expect(saveEverything({ app: '1', now: 1 })).rejects.toThrow('locked');
    await expect(send('bringIn', { token: 't', back: false, shorter: false } as never)).rejects.toThrow(
      'locked',
    );
    const marks = /"marks",\[.*?\]\]/;
    expect((await onDisk()).replace(marks, '')).toBe(before.replace(marks, ''));
  });

  it('goes on pausing and counting, and keeps what it cannot read', async () => {
    await on();
    await send('lockNow', {});
    await saveAttempts([attempt({ id: ID, personId: ID, outcome: 'practical', keep: true } as never)]);
    await saveAttempts([attempt({ id: 'late', personId: ID, outcome: 'open' })]);
    await writeTold({
      ...{ attempt: 'late', at: Date.now(), feelings: ['sad', 'longing'], exercise: null, urgeAfter: null },
      ...{ pullsInOrder: null, expected: 'same', note: 'Other', checkIn: null },
    });
    await foldTold(Date.now());
    const added = await send('hold', {
      link: 'https://www.instagram.com/red.quint',
      personId: null,
      tabId: null,
    });
    expect(added).toMatchObject({ held: true, label: 'Person 1' });
    expect(await onDisk()).not.toMatch(/Other|longing/);
    await send('unlock', { passphrase: PASSPHRASE });
    expect(await database.attempts.get(ID)).toMatchObject({
      note: 'Zephyrine',
      feelings: ['sad', 'wistful'],
    });
    expect(await database.attempts.get('late')).toMatchObject({
      feelings: ['sad'],
      expected: 'same',
      note: null,
    });
    expect(await database.people.get(ID)).toMatchObject({
      label: 'Zephyrine',
      plans: [{ label: 'school run' }],
    });
  });

  it('has words go with their days, and be erased, while they are locked', async () => {
    await database.attempts.update(ID, { at: 1 });
    await on();
    await send('lockNow', {});
    await forgetWords(Date.now());
    await send('unlock', { passphrase: PASSPHRASE });
    expect(await database.attempts.get(ID)).toMatchObject({ note: null, feelings: ['sad', 'wistful'] });
    await send('lockNow', {});
    await send('erase', { what: { what: 'kind', kind: 'taps' } });
    await send('unlock', { passphrase: PASSPHRASE });
    expect((await database.attempts.get(ID))?.feelings).toBeNull();
    await send('lockNow', {});
    await send('erase', { what: { what: 'all' } });
    expect(await readLock()).toEqual({ state: 'off', minutes: 0 });
  });

  it('forgotten, it loses what was locked and nothing else', async () => {
    await on();
    await send('lockNow', {});
    await send('forgetLock', {});
    expect(await readLock()).toMatchObject({ state: 'off' });
    expect(await onDisk()).not.toMatch(/sealed|wrapped/);
    const [people, texts, attempts] = await rows();
    expect(people).toMatchObject([{ label: 'Person 1', plans: [{ label: null }] }]);
    expect(texts).toEqual([]);
    expect(attempts).toMatchObject([{ note: null, feelings: ['sad'], outcome: 'left' }]);
  });
});

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

describe('a passphrase', () => {
  it('that is another one is answered later and later, whatever is started anew', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      await on();
      await send('lockNow', {});
      for (const wait of [1, 2, 4, 8]) {
        expect(await send('unlock', { passphrase: 'not this one' })).toEqual({ wait, tried: true });
        expect(await send('unlock', { passphrase: PASSPHRASE })).toEqual({ wait, tried: false });
        vi.setSystemTime(Date.now() + wait * 1_000);
      }
      expect(await send('unlock', { passphrase: PASSPHRASE })).toBeNull();
      expect((await readLock()).state).toBe('open');
    } finally {
      vi.useRealTimers();
    }
  });

  it('that is short turns nothing on', async () => {
    expect(await send('turnLockOn', { passphrase: ' short  ', minutes: 0 })).toBe(false);
    expect((await readLock()).state).toBe('off');
  });

  it('of fewer rounds than there are now is wrapped anew as it opens', async () => {
    await on();
    const made = (await database.marks.get(LOCK))?.lock;
    const key = await passphrases.unwrap(made as never, PASSPHRASE);
    await database.marks.update(LOCK, { lock: await passphrases.wrap(key as never, PASSPHRASE, 1_000) });
    await send('lockNow', {});
    expect(await send('unlock', { passphrase: PASSPHRASE })).toBeNull();
    expect((await database.marks.get(LOCK))?.lock).toMatchObject({
      rounds: passphrases.ROUNDS,
      id: made?.id,
    });
    await send('lockNow', {});
    expect(await send('unlock', { passphrase: PASSPHRASE })).toBeNull();
  });
});

it('words are locked again when their time is over', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    await send('turnLockOn', { passphrase: PASSPHRASE, minutes: 10 });
    await reconcile('alarm');
    expect((await readLock()).state).toBe('open');
    const [alarm] = await fakeBrowser.alarms.getAll();
    expect(alarm?.scheduledTime).toBeLessThanOrEqual(Date.now() + 600_000);
    vi.setSystemTime(Date.now() + 600_000);
    await reconcile('alarm');
    expect((await readLock()).state).toBe('locked');
    expect(await beside()).not.toMatch(WORDS);
  } finally {
    vi.useRealTimers();
  }
});

it('their time begins anew with each use, and none opens them once it is over', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
  try {
    await send('turnLockOn', { passphrase: PASSPHRASE, minutes: 10 });
    later(9);
    await send('noteUse', {});
    later(9);
    expect((await readLock()).state).toBe('open');
    expect(await send('noteUseInPause', { used: true })).toBe(true);
    later(9);
    await reconcile('alarm');
    expect((await readLock()).state).toBe('open');
    const [alarm] = await fakeBrowser.alarms.getAll();
    expect(alarm?.scheduledTime).toBeGreaterThan(Date.now());
    later(1);
    await send('noteUse', {});
    expect((await readLock()).state).toBe('locked');
    expect(await send('noteUseInPause', { used: true })).toBe(false);
    expect(await beside()).not.toMatch(WORDS);
  } finally {
    vi.useRealTimers();
  }
});

it('what a pause was told before their time was over comes to its row, sealed', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    await send('turnLockOn', { passphrase: PASSPHRASE, minutes: 10 });
    await saveAttempts([attempt({ id: 'late', personId: ID, outcome: 'open' })]);
    await writeTold({
      ...{ attempt: 'late', at: Date.now(), feelings: ['longing'], exercise: null, urgeAfter: null },
      ...{ pullsInOrder: null, expected: null, note: 'Zebra', checkIn: null },
    });
    vi.setSystemTime(Date.now() + 600_000);
    await reconcile('alarm');
    expect(await beside()).not.toContain('Zebra');
    expect(await onDisk()).not.toContain('Zebra');
    await send('unlock', { passphrase: PASSPHRASE });
    expect(await database.attempts.get('late')).toMatchObject({ note: 'Zebra', feelings: ['longing'] });
  } finally {
    vi.useRealTimers();
  }
});

it('an unfinished answer of before stays while words are locked', async () => {
  await send('keepDraft', { attempt: 'a', text: 'Zebra' });
  await on();
  await send('lockNow', {});
  await send('keepDraft', { attempt: 'a', text: 'Other' });
  await send('unlock', { passphrase: PASSPHRASE });
  expect(await database.texts.get('draft')).toMatchObject({ text: 'Zebra' });
});

it('turned off, it opens all words though their time is over meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    await send('turnLockOn', { passphrase: PASSPHRASE, minutes: 10 });
    const { delete: remove } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
      vi.setSystemTime(Date.now() + 600_000);
      return remove.call(this, key);
    });
    await send('turnLockOff', {});
    expect(await onDisk()).not.toContain('sealed');
    expect((await database.people.get(ID))?.label).toBe('Zephyrine');
  } finally {
    vi.mocked(IDBObjectStore.prototype.delete).mockRestore();
    vi.useRealTimers();
  }
});

it('forgotten in one page just as another opened the words, it loses nothing', async () => {
  await on();
  await send('forgetLock', {});
  expect(await onDisk()).not.toMatch(/sealed|wrapped/);
  expect((await database.texts.get('f'))?.text).toBe('wistful');
});

it('a pass that runs says no word while the lock is on', async () => {
  const pass = {
    from: Date.now(),
    until: Date.now() + 60_000,
    attempt: '',
    practical: true,
    label: 'school run',
  };
  await fakeBrowser.storage.local.set({ passes: { [ID]: pass } });
  await on();
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toMatch(WORDS);
  await send('editPass', { personId: ID, private: false, label: 'Zephyrine' });
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toMatch(WORDS);
});

describe('stopped in the middle', () => {
  it.each(['on', 'off'] as const)(
    'turning it %s leaves all as it was or all as it is to be',
    async (which) => {
      if (which === 'off') await on();
      const before = await onDisk();
      const { put } = IDBObjectStore.prototype;
      // As many writes as there are words, and the lock itself.
      for (let last = 1; last <= 4; last += 1) {
        let left = last;
        const stopping = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
          this: IDBObjectStore,
          ...row
        ) {
          left -= 1;
          if (left === 0) throw new Error('stopped');
          return put.apply(this, row);
        });
        const turning = which === 'on' ? turnOn(PASSPHRASE, 0) : turnOff();
        await expect(turning, `write ${last}`).rejects.toThrow('stopped');
        stopping.mockRestore();
        expect(await onDisk()).toBe(before);
        expect((await readLock()).state).toBe(which === 'on' ? 'off' : 'open');
        expect((await database.people.get(ID))?.label).toBe('Zephyrine');
      }
    },
  );
});
