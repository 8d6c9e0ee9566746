import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPass } from '@/lib/policy/pass';
import { changePass, changePasses, readPasses } from '@/lib/storage/background/passes';
import { asPasses, passesIn, writeGuardPass } from '@/lib/storage/guard-store';
import { local } from './storage-steps';

describe('passes', () => {
  const now = 1_000_000;
  const usual = { privateWindow: false, now };

  it('opens, reads and ends one', async () => {
    await changePass('p1', () => openPass(now, 5, 'a', false), usual);
    expect(Object.keys(await readPasses(false, now))).toEqual(['p1']);
    await changePass('p1', () => null, usual);
    expect(await readPasses(false, now)).toEqual({});
  });

  it('two changes at once both count', async () => {
    await Promise.all([
      changePass('p1', () => openPass(now, 5, 'a', false), usual),
      changePass('p2', () => openPass(now, 5, 'b', false), usual),
    ]);
    expect(Object.keys(await readPasses(false, now))).toEqual(['p1', 'p2']);
  });

  it('of private windows never touch the disk', async () => {
    await changePass('p1', () => openPass(now, 5, 'a', false), { ...usual, privateWindow: true });
    expect(await local()).toEqual({});
    expect(Object.keys(await readPasses(true, now))).toEqual(['p1']);
  });

  it('that are over are dropped', async () => {
    await changePass('p1', () => openPass(now, 1, 'a', false), usual);
    await changePass('p2', () => openPass(now, 5, 'b', false), usual);
    const drop = (at: number) =>
      changePasses({ privateWindow: false, now: at, update: (running) => running });
    expect(await drop(now + 2 * 60_000)).toMatchObject({ changed: true });
    expect(Object.keys(asPasses((await local()).passes))).toEqual(['p2']);
    expect(await drop(now + 2 * 60_000)).toMatchObject({ changed: false });
    expect(await drop(now + 9 * 60_000)).toEqual({ passes: {}, changed: true });
  });

  it('just opened are never lost while others that are over are dropped, in whatever order both come', async () => {
    const later = now + 2 * 60_000;
    const rounds = async (count: number) => {
      for (let i = 0; i < count; i += 1) await new Promise((resolve) => setImmediate(resolve));
    };
    // A real storage answers in a later turn; so every step of one change can come between two of the other.
    const { get, set } = fakeBrowser.storage.local;
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(((keys: never) =>
      rounds(1).then(() => get(keys))) as never);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((items) =>
      rounds(1).then(() => set(items)),
    );
    for (let lead = -6; lead <= 6; lead += 1) {
      await fakeBrowser.storage.local.clear();
      await changePass('p1', () => openPass(now, 1, 'a', false), usual);
      const drop = async () => {
        await rounds(Math.max(0, lead));
        await changePasses({ privateWindow: false, now: later, update: (running) => running });
      };
      const open = async () => {
        await rounds(Math.max(0, -lead));
        await changePass('p2', () => openPass(later, 5, 'b', false), { privateWindow: false, now: later });
      };
      await Promise.all([drop(), open()]);
      expect([lead, Object.keys(await readPasses(false, later))]).toEqual([lead, ['p2']]);
    }
  });

  it('are told of before they are written, to whoever has to make way for them', async () => {
    const stored = vi.fn(async (people: string[]) => [people, (await local()).passes]);
    await changePass('p1', () => openPass(now, 5, 'a', false), { ...usual, beforeOpening: stored });
    expect(await stored.mock.results[0]?.value).toEqual([['p1'], undefined]);
    await changePass('p1', (pass) => pass ?? null, { ...usual, beforeOpening: stored });
    expect(stored).toHaveBeenCalledOnce();
    // Those the guard wrote down itself are let through too, before the shared key is written.
    await writeGuardPass('p2', openPass(now, 5, 'b', false));
    await changePass('p2', (pass) => pass ?? null, { ...usual, beforeOpening: stored });
    expect(stored).toHaveBeenLastCalledWith(['p2']);
  });

  describe('the guard had to open itself', () => {
    const fold = (at = now) => changePasses({ privateWindow: false, now: at, update: (running) => running });

    it('have a key of their own: no shared one is changed', async () => {
      await changePass('p1', () => openPass(now, 5, 'a', false), usual);
      const { passes } = await local();
      await writeGuardPass('p2', openPass(now, 5, 'b', false));
      expect(await local()).toMatchObject({ passes, 'pass:b': { personId: 'p2' } });
      expect(Object.keys(passesIn(await local(), now))).toEqual(['p1', 'p2']);
    });

    it('are read by all, of two the longer one', async () => {
      await changePass('p1', () => openPass(now, 5, 'a', false), usual);
      await writeGuardPass('p1', openPass(now, 15, 'long', false));
      await writeGuardPass('p1', openPass(now, 1, 'short', false));
      expect(await readPasses(false, now)).toMatchObject({ p1: { attempt: 'long' } });
      expect(passesIn(await local(), now)).toMatchObject({ p1: { attempt: 'long' } });
    });

    it('are ignored when they are over, or of no known shape', async () => {
      await writeGuardPass('p1', openPass(now, 1, 'a', false));
      await fakeBrowser.storage.local.set({ 'pass:x': 7, 'pass:y': { personId: 'p2' } });
      expect(passesIn(await local(), now + 2 * 60_000)).toEqual({});
    });

    it('are folded into the shared key, which is there before theirs goes', async () => {
      await writeGuardPass('p1', openPass(now, 5, 'a', false));
      const remove = vi.spyOn(fakeBrowser.storage.local, 'remove').mockImplementationOnce(async () => {
        expect(asPasses((await local()).passes)).toMatchObject({ p1: { attempt: 'a' } });
      });
      await fold();
      expect(remove).toHaveBeenCalledWith(['pass:a']);
      await fold(now + 1);
      expect(await local()).toMatchObject({ passes: { p1: { attempt: 'a' } } });
      expect(await local()).not.toHaveProperty('pass:a');
    });

    it('end with the pass of their person', async () => {
      await writeGuardPass('p1', openPass(now, 5, 'a', false));
      await changePass('p1', () => null, usual);
      expect(await readPasses(false, now)).toEqual({});
      expect(await local()).not.toHaveProperty('pass:a');
    });
  });

  it('of no known shape count as none', () => {
    expect(asPasses(null)).toEqual({});
    expect(asPasses([1])).toEqual({});
    expect(asPasses({ p1: 7, p2: { from: 1, until: 2 } })).toEqual({ p2: { from: 1, until: 2 } });
  });
});
