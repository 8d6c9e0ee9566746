import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPauseKit } from '@/entrypoints/background/pause-kit';
import { start } from '@/entrypoints/background/start';
import { isAwake, LATER_FROM, LATER_UNTIL, laterDay, laterOffered, nextDay } from '@/lib/policy/day-text';
import { ownLineFor } from '@/lib/policy/pause-kit';
import { database } from '@/lib/storage/database';
import { readErase, readKept } from '@/lib/storage/read/kept';
import { saveEverything } from '@/lib/storage/read/save';
import { send } from '../background';
import { emptyDatabase } from '../full-database';
import { at, BERLIN, said } from './days';

const HOUR = 3_600_000;

const DAY = 24 * HOUR;

const MINUTE = (hour: number, minute = 0) => hour * 60 + minute;

describe('a thought that is given a time', () => {
  it.each([
    ['2026-11-26T12:00', MINUTE(18, 30), '2026-11-26T18:30', '2026-11-27T04:00'],
    ['2026-11-26T19:00', MINUTE(18, 30), '2026-11-27T18:30', '2026-11-28T04:00'],
    ['2026-11-26T02:00', MINUTE(18, 30), '2026-11-26T18:30', '2026-11-27T04:00'],
    // The clocks go back on 25 October and forward on 28 March.
    ['2026-10-24T20:00', MINUTE(9), '2026-10-25T09:00', '2026-10-26T04:00'],
    ['2027-03-27T20:00', MINUTE(9), '2027-03-28T09:00', '2027-03-29T04:00'],
  ])('at %s has it at the next one and goes with its day', (now, minute, due, until) => {
    const day = laterDay(minute, at(now), BERLIN, 4);
    expect([said(day.due), said(day.until)]).toEqual([due, until]);
  });

  it.each([
    ['2026-11-26T12:10', MINUTE(13, 30)],
    ['2026-11-26T20:00', MINUTE(21)],
    ['2026-11-26T20:10', MINUTE(9)],
    ['2026-11-26T02:00', MINUTE(7)],
  ])('at %s is offered one by day', (now, minute) => {
    expect(laterOffered(at(now), BERLIN)).toBe(minute);
  });

  it('is never offered one in bed, and never goes before it was due', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: LATER_FROM, max: LATER_UNTIL }),
        (now, minute) => {
          expect(isAwake(laterOffered(now, BERLIN))).toBe(true);
          const { due, until } = laterDay(minute, now, BERLIN, 4);
          expect(due).toBeGreaterThan(now);
          expect(due - now).toBeLessThanOrEqual(DAY + HOUR);
          expect(until).toBeGreaterThan(due);
        },
      ),
    );
  });
});

describe('a message that waits', () => {
  it.each([
    ['2026-11-26T12:00', '2026-11-27T09:00', '2026-11-28T04:00'],
    ['2026-11-26T23:50', '2026-11-27T09:00', '2026-11-28T04:00'],
    // A late night belongs to the day before.
    ['2026-11-27T02:00', '2026-11-27T09:00', '2026-11-28T04:00'],
  ])('at %s waits for the next morning and goes with that day', (now, due, until) => {
    const day = nextDay(at(now), BERLIN, 4);
    expect([said(day.due), said(day.until)]).toEqual([due, until]);
  });
});

describe('what is put off', () => {
  const NOON = new Date(2026, 10, 26, 12).getTime();
  const setClock = (now: number) => void vi.spyOn(Date, 'now').mockReturnValue(now);
  const later = { kind: 'later' as const, text: 'three words', minute: MINUTE(18, 30) };
  const waiting = { kind: 'waiting' as const, text: 'words for you', minute: null };
  const kinds = async () => (await database.texts.toArray()).map(({ kind }) => kind).sort();

  beforeEach(async () => {
    await database.open();
    await emptyDatabase();
    Object.assign(fakeBrowser.tabs, { query: async () => [] });
    setClock(NOON);
    await send('putOff', later);
    await send('putOff', waiting);
  });

  it('is shown from its time on, a message without its words', async () => {
    expect(await send('readDue', {})).toEqual({ later: null, waiting: null, hardDay: null });
    setClock(NOON + 7 * HOUR);
    expect(await send('readDue', {})).toMatchObject({ later: { text: 'three words' }, waiting: null });
    setClock(NOON + 22 * HOUR);
    const [row] = await database.texts.where('kind').equals('waiting').toArray();
    expect(await send('readDue', {})).toEqual({ later: null, waiting: row?.id, hardDay: null });
  });

  it('dies on its day: the alarm of the background is set for it, and no row is left', async () => {
    expect(await kinds()).toEqual(['later', 'waiting']);
    const [alarm] = await fakeBrowser.alarms.getAll();
    const [first] = await database.texts.where('kind').equals('later').toArray();
    expect(alarm?.scheduledTime).toBe(first?.until);
    setClock(NOON + DAY);
    await start();
    expect(await kinds()).toEqual(['waiting']);
    setClock(NOON + 2 * DAY);
    await start();
    expect(await kinds()).toEqual([]);
    expect(await database.deleted.count()).toBe(0);
  });

  it('outlives a clock that is years ahead and set right within a day; it is shown no more meanwhile', async () => {
    setClock(NOON + 3_000 * DAY);
    await start();
    await start();
    expect(await kinds()).toEqual(['later', 'waiting']);
    expect(await send('readDue', {})).toEqual({ later: null, waiting: null, hardDay: null });
    const [alarm] = await fakeBrowser.alarms.getAll();
    expect(alarm?.scheduledTime).toBe(NOON + 3_001 * DAY);
    setClock(NOON + HOUR);
    await start();
    expect(await kinds()).toEqual(['later', 'waiting']);
    setClock(NOON + 2 * DAY);
    await start();
    expect(await kinds()).toEqual([]);
  });

  it('is gone a day after a clock that went on for good', async () => {
    setClock(NOON + 100 * DAY);
    await start();
    setClock(NOON + 101 * DAY);
    await start();
    expect(await kinds()).toEqual([]);
  });

  it('is told once, and erased with that', async () => {
    setClock(NOON + DAY);
    const { waiting: id } = await send('readDue', {});
    expect(await send('takeDue', { id: id ?? '' })).toBe('words for you');
    expect(await send('takeDue', { id: id ?? '' })).toBeNull();
    expect(await kinds()).toEqual([]);
  });

  it('tells no other text of the user, and erases none', async () => {
    await database.texts.put({ id: 'plan', kind: 'plan', text: 'If …', at: 1, until: null, about: null });
    expect(await send('takeDue', { id: 'plan' })).toBeNull();
    expect(await database.texts.get('plan')).toBeDefined();
  });

  it('is refused without words, at night, or too long', async () => {
    expect(await send('putOff', { ...waiting, text: ' \n' })).toEqual({ saved: false, problem: 'textEmpty' });
    for (const minute of [null, 0, LATER_FROM - 1, LATER_UNTIL + 1])
      expect(await send('putOff', { ...later, minute })).toEqual({ saved: false, problem: 'timeLate' });
    expect(await send('putOff', { ...later, text: 'x'.repeat(301) })).toMatchObject({
      problem: 'textTooLong',
    });
    expect(await send('putOff', { ...waiting, text: 'x'.repeat(20_001) })).toMatchObject({ saved: false });
    expect((await send('putOff', { ...later, text: '' })).saved).toBe(true);
  });

  it('is kept by no private window', async () => {
    const from = { tabId: 1, url: '', private: true };
    await expect(send('putOff', waiting, from)).rejects.toThrow();
    expect(await kinds()).toEqual(['later', 'waiting']);
  });

  it('is in what Data counts and erases, and in no file', async () => {
    expect((await readKept()).written.rows).toBe(2);
    expect((await readErase({ what: 'kind', kind: 'written' })).written).toBe(2);
    expect((await readErase({ what: 'time', from: NOON, until: NOON + 1 })).written).toBe(2);
    const { file, rows } = await saveEverything({ app: '0.2.0', now: NOON });
    expect(rows).toBe(0);
    expect(await file.text()).not.toContain('three words');
    await send('erase', { what: { what: 'kind', kind: 'written' } });
    expect(await kinds()).toEqual([]);
  });
});

describe('what matters', () => {
  it('may stand beside the wait, and is in a file', async () => {
    await database.open();
    await emptyDatabase();
    await send('saveText', { kind: 'matters', text: 'my running', about: null });
    const { kit } = await readPauseKit(Date.now());
    expect(kit.matters).toEqual(['my running']);
    expect(ownLineFor({ ...kit, count: 1 })).toEqual({ kind: 'matters', text: 'my running' });
    expect((await saveEverything({ app: '0.2.0', now: 1 })).rows).toBe(1);
  });
});
