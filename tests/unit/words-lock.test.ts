import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcile } from '@/entrypoints/background/reconcile';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { foldTold } from '@/lib/storage/background/told';
import { forgetWords } from '@/lib/storage/background/words';
import { database } from '@/lib/storage/database';
import { readLock } from '@/lib/storage/read/lock';
import { readShownNames } from '@/lib/storage/read/people';
import { saveEverything } from '@/lib/storage/read/save';
import { readTexts } from '@/lib/storage/read/texts';
import { LOCK } from '@/lib/storage/sealed/lock-row';
import * as passphrases from '@/lib/storage/sealed/passphrase';
import { writeTold } from '@/lib/storage/session';
import { send } from '../background';
import { attempt } from '../factories';
import { beside, ID, on, onDisk, PASSPHRASE, rows, WORDS } from './words-lock-steps';

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
