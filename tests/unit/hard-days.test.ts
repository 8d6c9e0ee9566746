import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { start } from '@/entrypoints/background/start';
import { HARD_DAY } from '@/lib/policy/day-text';
import { database } from '@/lib/storage/database';
import { readFileRow } from '@/lib/storage/file-rows';
import { readKept } from '@/lib/storage/read/kept';
import { saveEverything } from '@/lib/storage/read/save';
import { send } from '../background';
import { emptyDatabase } from '../full-database';
import { BERLIN, said } from './days';

describe('a hard day ahead', () => {
  const NOON = new Date(2026, 10, 26, 12).getTime();
  const setClock = (now: number) => void vi.spyOn(Date, 'now').mockReturnValue(now);
  const plan = { day: '2026-11-28', text: 'If I wake up sad, then I call Ana.' };
  const add = (over: Partial<typeof plan> = {}) => send('saveHardDay', { ...plan, ...over });
  const line = async () => (await send('readDue', {})).hardDay;
  const count = () => database.texts.count();

  beforeEach(async () => {
    await database.open();
    await emptyDatabase();
    Object.assign(fakeBrowser.tabs, { query: async () => [] });
    setClock(NOON);
  });

  it('is said on its day alone, from its first hour on, and only to those who want that', async () => {
    expect(await add()).toEqual({ saved: true });
    setClock(new Date(2026, 10, 28, 9).getTime());
    expect(await line()).toBeNull();
    await send('saveSettings', { hardDayLine: true });
    expect(await line()).toBe(plan.text);
    // At three in the night it is still the day before.
    setClock(new Date(2026, 10, 28, 3).getTime());
    expect(await line()).toBeNull();
    setClock(new Date(2026, 10, 29, 3).getTime());
    expect(await line()).toBe(plan.text);
  });

  it('two plans for one day are one line', async () => {
    await add({ day: '2026-11-26', text: 'one' });
    setClock(NOON + 1);
    await add({ day: '2026-11-26', text: 'two' });
    await send('saveSettings', { hardDayLine: true });
    expect(await line()).toBe('one · two');
  });

  it('dies when its day is over: the alarm of the background is set for it, and no row is left', async () => {
    await add();
    const end = new Date(2026, 10, 29, 4).getTime();
    expect((await fakeBrowser.alarms.getAll())[0]?.scheduledTime).toBe(end);
    setClock(end - 1);
    await start();
    expect(await count()).toBe(1);
    setClock(end);
    await start();
    expect(await count()).toBe(0);
  });

  it('is said, and goes, on its day where the person is by then', async () => {
    await send('saveSettings', { hardDayLine: true });
    const zone = vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('Pacific/Auckland');
    await add();
    const there = (text: string, name: string) =>
      Temporal.ZonedDateTime.from(`${text}[${name}]`).epochMilliseconds;
    zone.mockReturnValue('America/Los_Angeles');
    setClock(there('2026-11-28T09:00', 'America/Los_Angeles'));
    expect(await line()).toBe(plan.text);
    await start();
    expect(await line()).toBe(plan.text);
    zone.mockReturnValue('Asia/Tokyo');
    setClock(there('2026-11-29T04:00', 'Asia/Tokyo'));
    expect(await line()).toBeNull();
    await start();
    expect(await count()).toBe(0);
  });

  it('goes with a day that is an hour shorter or longer', async () => {
    vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue(BERLIN);
    await add({ day: '2027-03-28' });
    await add({ day: '2027-10-31' });
    const ends = (await database.texts.toArray()).map(({ until }) => said(until ?? 0)).sort();
    expect(ends).toEqual(['2027-03-29T04:00', '2027-11-01T04:00']);
  });

  it.each(['', '2026-11-25', '2028-11-27', '2027-02-30', '+002026-11-28', 'soon'])(
    'is refused on the day “%s”, in words',
    async (day) => {
      expect(await add({ day })).toEqual({ saved: false, problem: 'dayWrong' });
      expect(await count()).toBe(0);
    },
  );

  it('takes today and the last day, and refuses no words, too many, and a private window', async () => {
    for (const day of ['2026-11-26', '2028-11-26']) expect((await add({ day })).saved).toBe(true);
    expect(await add({ text: ' ' })).toMatchObject({ problem: 'textEmpty' });
    expect(await add({ text: 'x'.repeat(301) })).toMatchObject({ problem: 'textTooLong' });
    await expect(send('saveHardDay', plan, { tabId: 1, url: '', private: true })).rejects.toThrow();
    expect(await count()).toBe(2);
  });

  it('is no day that a file or a message made up', () => {
    const row = { id: 'h', kind: HARD_DAY, text: 'x', at: 1, until: 4e12, about: '2027-01-01' };
    expect(readFileRow('texts', row)).toEqual(row);
    for (const about of [null, '', 'tomorrow', '2027-13-01'])
      expect(readFileRow('texts', { ...row, about })).toBeNull();
  });

  it('is in a file until its day is over, in what Data counts, and goes with what was written', async () => {
    await add();
    const { file, rows } = await saveEverything({ app: '0.2.0', now: NOON });
    expect(rows).toBe(1);
    expect(await file.text()).toContain(plan.text);
    expect((await readKept()).written.rows).toBe(1);
    await send('erase', { what: { what: 'kind', kind: 'written' } });
    expect(await count()).toBe(0);
  });
});
