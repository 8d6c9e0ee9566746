import { beforeEach, describe, expect, it } from 'vitest';
import { csvLines } from '@/entrypoints/options/data/csv';
import { COLUMNS, KIND_CODES, OUTCOME_CODES, type TableRow } from '@/lib/attempts/table';
import { database } from '@/lib/storage/database';
import { readTable } from '@/lib/storage/read/table';
import { attempt } from '../factories';
import { emptyDatabase, FIRST, fillDatabase, HANDLE, LABEL } from '../full-database';

async function table(): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  await readTable((page) => rows.push(...page));
  return rows;
}

describe('the table of everything that happened', () => {
  beforeEach(async () => {
    await emptyDatabase();
    await fillDatabase();
  });

  it('has one event a row, with its check-in, and numbers for people', async () => {
    const rows = await table();
    expect(rows.map(({ event }) => event)).toEqual([1, 1, 2, 1, 1, 1, 1, 1, 1, 3]);
    expect(rows[4]).toEqual({
      event: 1,
      time_utc: '2026-10-04T12:00:00Z',
      local_time: '2026-10-04T14:00:00',
      utc_offset_minutes: 120,
      person: 1,
      platform: 'instagram',
      kind: 1,
      outcome: 2,
      seconds_to_decide: 9,
      open_minutes: null,
      pull_before: 3,
      pull_after: null,
      feelings: 'sad | own 1',
      exercise: null,
      expected: 1,
      felt_after: 3,
      going_on: 'tired',
      pull_type: null,
      by_hand: 0,
      pull_done: null,
    });
    expect(rows[2]).toMatchObject({
      event: 2,
      person: null,
      pull_type: 'text',
      by_hand: 1,
      seconds_to_decide: null,
    });
  });

  it('has a pull from after an exercise only where it was asked in that order', async () => {
    await emptyDatabase();
    await database.attempts.bulkPut([
      attempt({ id: 'old', at: FIRST, urge: 3, urgeAfter: 6 }),
      attempt({ id: 'new', at: FIRST + 1, urge: 6, urgeAfter: 4, pullsInOrder: true }),
    ]);
    expect((await table()).map(({ pull_before, pull_after }) => [pull_before, pull_after])).toEqual([
      [3, null],
      [6, 4],
    ]);
  });

  it('holds no label, no handle and nothing that was written', async () => {
    const text = JSON.stringify(await table());
    for (const word of [LABEL, HANDLE, 'wörds', 'Kim']) expect(text).not.toContain(word);
  });

  it('has a number for each feeling in words of one’s own, and for a type of pull nobody knows', async () => {
    const [one, other] = await database.attempts.orderBy('at').toArray();
    await database.attempts.update(one?.id ?? '', { feelings: ['I miss Kim', 'lonely'] });
    await database.attempts.update(other?.id ?? '', { feelings: ['I miss Kim'] });
    await database.attempts.filter(({ kind }) => kind === 'urge').modify({ note: 'Kim wrote' });
    const rows = await table();
    expect(JSON.stringify(rows)).not.toContain('Kim');
    const own = rows.map(({ feelings }) => feelings).filter((cell) => cell !== null);
    expect(own.slice(0, 3)).toEqual(['own 1 | lonely', 'own 1', 'sad | own 2']);
    expect(rows.find(({ event }) => event === 2)).toMatchObject({ pull_type: 'other' });
  });

  it('tells pauses and pulls as they came, many at one moment too', async () => {
    await database.attempts.bulkPut(
      [...Array(1_203).keys()].map((n) =>
        attempt({ id: `${n % 7}-${n}`, at: FIRST - Math.floor(n / 3), outcome: 'left' }),
      ),
    );
    const rows = (await table()).filter(({ event }) => event !== 3);
    expect(rows).toHaveLength(1_203 + 9);
    const times = rows.map(({ time_utc }) => time_utc);
    expect(times).toEqual([...times].sort());
  });

  it('takes a moment between two milliseconds, as other programs write them', async () => {
    await emptyDatabase();
    await database.attempts.put(attempt({ at: 0.7, offset: 0.1, outcome: 'left' }));
    expect(await table()).toMatchObject([
      { time_utc: '1970-01-01T00:00:00Z', local_time: '1970-01-01T00:00:06' },
    ]);
  });

  it('keeps every code it ever had', () => {
    expect(Object.values(KIND_CODES)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(OUTCOME_CODES).toEqual({ open: 0, left: 1, continued: 2, practical: 3, closed: 4, logged: 5 });
    expect(COLUMNS.slice(0, 8).join()).toBe(
      'event,time_utc,local_time,utc_offset_minutes,person,platform,kind,outcome',
    );
  });
});

describe('lines of a table', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '\u00a0=1+1', '\uff1d1+1'])(
    'run no formula: %j',
    (word) => {
      expect(csvLines([[word]]).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it.each(['sad;=1+1', 'sad; =1+1', 'sad\n=1+1', 'sad\r\n=1+1', '";=1+1', 'sad\t=1+1'])(
    'begin no cell inside another, whatever parts cells here: %j',
    (word) => {
      const cells = csvLines([[1, word]]).split(/[;\t\r\n]/);
      expect(cells.filter((each) => /^\W*[=+@-]/.test(each))).toEqual([]);
    },
  );

  it('keep numbers below nothing as numbers, and words with commas and quotes whole', () => {
    expect(csvLines([[-300, null, 'a "b", c', 0]])).toBe('-300,,"a ""b"", c",0\r\n');
  });
});
