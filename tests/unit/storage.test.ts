import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeOpenAttempts, saveAttempts } from '@/lib/storage/background/attempts';
import { closeInJournal, foldJournal } from '@/lib/storage/background/journal';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { readGuardState, writeJournal } from '@/lib/storage/guard-store';
import { readSettings } from '@/lib/storage/read/settings';
import { attempt } from '../factories';
import { local } from './storage-steps';

const OTHER = '6f8b8c1e-1111-4222-8333-444455556666';

describe('journal', () => {
  const now = 100_000;

  it('folds a decided attempt once, then forgets it', async () => {
    await writeJournal({ attempt: attempt({ outcome: 'left', decidedAt: 2_000 }), entry: 'k' });
    expect(await foldJournal(now)).toBe(false);
    expect(await database.attempts.toArray()).toEqual([attempt({ outcome: 'left', decidedAt: 2_000 })]);
    expect(await local()).toEqual({});
  });

  it('counts an open one at once and keeps its key until it is decided', async () => {
    await writeJournal({ attempt: attempt(), entry: 'k' });
    await foldJournal(now);
    await foldJournal(now);
    expect(await database.attempts.count()).toBe(1);
    expect(Object.keys(await local())).toHaveLength(1);
    await writeJournal({ attempt: attempt({ outcome: 'continued', decidedAt: 3, minutes: 5 }), entry: 'k' });
    await foldJournal(now);
    expect((await database.attempts.toArray())[0]).toMatchObject({ outcome: 'continued', minutes: 5 });
    expect(await local()).toEqual({});
  });

  it('keeps a closed one for ten seconds, in which it may go on', async () => {
    await writeJournal({ attempt: attempt({ outcome: 'closed', decidedAt: now - 5_000 }), entry: 'k' });
    expect(await foldJournal(now)).toBe(true);
    expect(Object.keys(await local())).toHaveLength(1);
    expect(await foldJournal(now + 6_000)).toBe(false);
    expect(await local()).toEqual({});
  });

  it('a late open key does not undo a decision', async () => {
    await saveAttempts([attempt({ outcome: 'left', decidedAt: 5 })]);
    await writeJournal({ attempt: attempt(), entry: 'k' });
    await foldJournal(now);
    expect((await database.attempts.toArray())[0]?.outcome).toBe('left');
  });

  it('keeps everything when the database refuses, and counts it exactly once when it answers again', async () => {
    await writeJournal({ attempt: attempt({ outcome: 'left', decidedAt: 2 }), entry: 'k' });
    const refusal = vi.spyOn(database, 'transaction').mockRejectedValueOnce(new Error('quota'));
    await expect(foldJournal(now)).rejects.toThrow('quota');
    refusal.mockRestore();
    expect(Object.keys(await local())).toHaveLength(1);
    await foldJournal(now);
    await foldJournal(now);
    expect(await database.attempts.count()).toBe(1);
  });

  it('drops what is no attempt and still counts the rest', async () => {
    await fakeBrowser.storage.local.set({ 'journal:x': { attempt: { id: 1 } }, 'journal:y': 'no' });
    await writeJournal({ attempt: attempt({ outcome: 'left', decidedAt: 2 }), entry: null });
    await foldJournal(now);
    expect(await database.attempts.count()).toBe(1);
    expect(await local()).toEqual({});
  });

  it('two folds at once count once', async () => {
    await writeJournal({ attempt: attempt({ outcome: 'left', decidedAt: 2 }), entry: 'k' });
    await Promise.all([foldJournal(now), foldJournal(now), foldJournal(now)]);
    expect(await database.attempts.count()).toBe(1);
  });

  it('closes the open ones that are meant', async () => {
    await writeJournal({ attempt: attempt(), entry: 'k' });
    await writeJournal({ attempt: attempt({ id: OTHER }), entry: 'l' });
    await closeInJournal(now, ({ id }) => id === OTHER);
    const { journal } = await readGuardState();
    expect(journal.map((entry) => entry.attempt.outcome).sort()).toEqual(['closed', 'open']);
    await closeInJournal(now, () => true);
    expect((await readGuardState()).journal.every((entry) => entry.attempt.outcome === 'closed')).toBe(true);
  });
});

describe('attempts', () => {
  it('closes open rows and leaves decided ones', async () => {
    await saveAttempts([attempt(), attempt({ id: OTHER, outcome: 'left', decidedAt: 3 })]);
    await closeOpenAttempts(9, () => true);
    const rows = await database.attempts.toArray();
    expect(rows.map(({ outcome, decidedAt }) => [outcome, decidedAt])).toEqual([
      ['closed', 9],
      ['left', 3],
    ]);
  });

  it('has the table the outside relies on', () => {
    expect(database.name).toBe('lull');
    const { schema } = database.attempts;
    expect(schema.primKey.keyPath).toBe('id');
    expect(schema.indexes.map(({ name }) => name)).toEqual(['at', 'personId', 'outcome']);
  });
});

describe('settings', () => {
  it('have defaults and keep what is set', async () => {
    expect(await readSettings()).toMatchObject({
      wait: 8,
      leaveTo: null,
      cooling: 0,
      rest: null,
    });
    await writeSettings({ wait: 0 });
    await writeSettings({ leaveTo: 'https://example.org/' });
    expect(await readSettings()).toMatchObject({ wait: 0, leaveTo: 'https://example.org/' });
    expect(await database.settings.toArray()).toEqual([
      expect.objectContaining({ id: 'settings', wait: 0, leaveTo: 'https://example.org/' }),
    ]);
  });
});
