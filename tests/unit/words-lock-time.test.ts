import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcile } from '@/entrypoints/background/reconcile';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { turnOff, turnOn } from '@/lib/storage/background/words-lock';
import { database } from '@/lib/storage/database';
import { readLock } from '@/lib/storage/read/lock';
import { writeTold } from '@/lib/storage/session';
import { send } from '../background';
import { attempt } from '../factories';
import { beside, ID, on, onDisk, PASSPHRASE, WORDS } from './words-lock-steps';

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
