import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyDueChanges } from '@/entrypoints/background/due-changes';
import { reconcile } from '@/entrypoints/background/reconcile';
import type { Data } from '@/lib/messages/protocol';
import { effectAt, isOnBreak } from '@/lib/policy/cooling';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { readGuardState } from '@/lib/storage/guard-store';
import { readSettings } from '@/lib/storage/read/settings';
import { send } from '../background';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const now = 100 * HOUR;
const askToStop = async (platform: string, account: string, wrongMatch: boolean) =>
  (await send('stopHolding', { platform, account, wrongMatch })).due;
const cancelChange = (id: string) => send('cancelChange', { id });
const takeBreak = (minutes: number | null) => send('takeBreak', { minutes });
const saveSettings = (data: Data<'saveSettings'>) => send('saveSettings', data);

describe('when a change that makes Lull gentler takes effect', () => {
  const old = { what: 'stop', heldAt: now - 2 * HOUR, wrongMatch: false } as const;
  it.each([
    ['at once when nothing was chosen', old, 0, 0],
    ['after ten minutes when chosen', old, 10, 10 * MINUTE],
    ['after a day when chosen', old, 1440, 24 * HOUR],
    ['at once in the first hour of a hold', { ...old, heldAt: now - HOUR + 1 }, 1440, 0],
    ['at once for a wrong match', { ...old, wrongMatch: true }, 1440, 0],
    ['later for a shorter wait', { what: 'wait', from: 8, to: 3 } as const, 10, 10 * MINUTE],
    ['at once for a longer wait', { what: 'wait', from: 8, to: 20 } as const, 1440, 0],
  ])('%s', (_, change, cooling, later) => expect(effectAt(change, cooling, now)).toBe(now + later));

  it('a break ends when it was planned to, and a clock set back does not stretch it', () => {
    const week = { from: now, until: now + 7 * 24 * HOUR };
    expect(isOnBreak(week, now)).toBe(true);
    expect(isOnBreak(week, week.until)).toBe(false);
    expect(isOnBreak(week, now - 2 * MINUTE)).toBe(false);
    expect(isOnBreak(null, now)).toBe(false);
  });
});

describe('turning it down', () => {
  const DAY = 24 * HOUR;

  beforeEach(async () => {
    await database.delete();
    await database.open();
    await send('hold', { link: 'https://www.instagram.com/sam/', personId: null, tabId: null });
    await database.profiles.update(['instagram', 'sam'], { heldAt: Date.now() - 2 * HOUR });
  });

  it('lets go at once unless a cooling-off was chosen', async () => {
    expect(await askToStop('instagram', 'sam', false)).toBe(null);
    expect(await database.profiles.count()).toBe(0);
  });

  it('waits, can be cancelled, and happens by itself when due', async () => {
    await writeSettings({ cooling: 10 });
    const due = await askToStop('instagram', 'sam', false);
    expect(due).toBeGreaterThan(Date.now());
    expect(await database.changes.count()).toBe(1);
    await cancelChange('stop:instagram:sam');
    await applyDueChanges(Date.now() + DAY);
    expect(await database.profiles.count()).toBe(1);

    await askToStop('instagram', 'sam', false);
    expect(await applyDueChanges(Date.now())).toBeGreaterThan(Date.now());
    await applyDueChanges(Date.now() + 11 * MINUTE);
    expect(await database.profiles.count()).toBe(0);
    expect(await database.changes.count()).toBe(0);
  });

  it('a wrong match never waits', async () => {
    await writeSettings({ cooling: 1440 });
    expect(await askToStop('instagram', 'sam', true)).toBe(null);
    expect(await database.profiles.count()).toBe(0);
  });

  it('a shorter wait waits, a longer one does not and takes its place', async () => {
    await writeSettings({ cooling: 10 });
    expect(await saveSettings({ wait: 3 })).toMatchObject({ saved: true, due: expect.any(Number) });
    expect((await readSettings()).wait).toBe(8);
    expect(await saveSettings({ wait: 20 })).toEqual({ saved: true, due: null });
    expect((await readSettings()).wait).toBe(20);
    expect(await database.changes.count()).toBe(0);
  });

  it('a break is always at once, is known to the guard, and ends by itself', async () => {
    await writeSettings({ cooling: 1440 });
    await takeBreak(60);
    expect((await readGuardState()).index?.rest).not.toBe(null);
    await applyDueChanges(Date.now() + 61 * MINUTE);
    await reconcile('alarm');
    expect((await readGuardState()).index?.rest).toBe(null);
    expect((await database.events.orderBy('at').toArray()).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['held', 'rest', 'back']),
    );
  });

  it('is noted without an account', async () => {
    await askToStop('instagram', 'sam', false);
    expect(JSON.stringify(await database.events.toArray())).not.toContain('sam');
  });

  it('sets the alarm for what is due next', async () => {
    await writeSettings({ cooling: 10 });
    await askToStop('instagram', 'sam', false);
    expect((await fakeBrowser.alarms.get('due'))?.scheduledTime).toBeGreaterThan(Date.now() + 9 * MINUTE);
  });

  it('what a clock that was ahead by years made wait, waits from now on as long as was chosen', async () => {
    const asked = Date.now() + 3_000 * DAY;
    const change = {
      id: 'stop:instagram:sam',
      what: 'stop',
      platform: 'instagram',
      account: 'sam',
      wait: null,
    } as const;
    await database.changes.put({ ...change, askedAt: asked, due: asked + 10 * MINUTE });
    const start = Date.now();
    expect(await applyDueChanges(start)).toBe(start + 10 * MINUTE);
    await applyDueChanges(start + 9 * MINUTE);
    expect(await database.profiles.count()).toBe(1);
    await applyDueChanges(start + 11 * MINUTE);
    expect(await database.profiles.count()).toBe(0);
  });

  it('a break a clock that was ahead began does not come by surprise years later', async () => {
    const from = Date.now() + 3_000 * DAY;
    await writeSettings({ rest: { from, until: from + DAY } });
    await reconcile('alarm');
    expect((await readSettings()).rest).toBeNull();
    await writeSettings({ rest: { from: Date.now() + HOUR, until: Date.now() + DAY } });
    await reconcile('alarm');
    expect((await readSettings()).rest).not.toBeNull();
  });
});
