import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgetWords } from '@/lib/storage/background/words';
import { database } from '@/lib/storage/database';
import { attempt, person } from '../factories';
import { fileRow, forged } from '../forged';
import { contents, emptyDatabase, FIRST } from '../full-database';
import { bring, DAY, NOW, save, step, take } from './bring-in-steps';

type Rows = Record<string, unknown[]>;

const rowsNow = async (): Promise<Rows> =>
  Object.fromEntries(
    await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );

async function become(rows: Rows): Promise<void> {
  await emptyDatabase();
  for (const [name, all] of Object.entries(rows)) await database.table(name).bulkPut(all);
}

describe('a clock that was wrong', () => {
  const ahead = NOW + 900 * DAY;
  const edited = (note: string, editedAt: number | null) =>
    new Blob([
      forged([fileRow('attempts', attempt({ id: 'a', at: FIRST, outcome: 'left', note, editedAt }))]),
    ]);
  const note = async () => (await database.attempts.get('a'))?.note;

  it('makes no edit that beats a deletion: it stays away until it is asked back', async () => {
    await database.deleted.put({ id: 'a', at: NOW - 1 });
    expect(await bring(edited('x', ahead))).toMatchObject({ deleted: 1, wrote: 0 });
    expect(await bring(edited('x', ahead), { back: true })).toMatchObject({ fresh: 1 });
    expect((await bring(edited('x', ahead), { back: true })).wrote).toBe(0);
    await bring(new Blob([forged([fileRow('deleted', { id: 'a', at: NOW - 1 })])]));
    expect(await note()).toBe('x');
  });

  it.each([
    ['a day of grace', NOW + DAY, 'x'],
    ['more than that', NOW + DAY + 1, 'later'],
  ])('has %s', async (_, editedAt, wins) => {
    for (const order of [
      [edited('x', editedAt), edited('later', NOW)],
      [edited('later', NOW), edited('x', editedAt)],
    ]) {
      await emptyDatabase();
      for (const file of order) await bring(file);
      expect(await note()).toBe(wins);
      for (const file of order) expect((await bring(file)).wrote).toBe(0);
    }
  });

  it('still tells a row that was edited from one that never was', async () => {
    await bring(edited('never', null));
    await bring(edited('x', ahead));
    expect(await note()).toBe('x');
    expect((await bring(edited('never', null))).wrote).toBe(0);
  });

  it('set back here mixes up no order of what was edited elsewhere', async () => {
    const now = NOW - 900 * DAY;
    for (const file of [edited('newest', NOW), edited('older', NOW - DAY)]) await bring(file, { now });
    expect(await note()).toBe('newest');
    await database.attempts.clear();
    await database.deleted.put({ id: 'a', at: NOW - DAY / 2 });
    expect(await bring(edited('older', NOW - DAY), { now })).toMatchObject({ deleted: 1, wrote: 0 });
    expect(await bring(edited('newest', NOW), { now })).toMatchObject({ fresh: 1 });
  });

  it('gives no setting and no label the last word', async () => {
    await database.settings.put({ id: 'settings', wait: 5, setAt: { wait: NOW - DAY } });
    await database.people.put(person({ label: 'Mine', editedAt: NOW - DAY }));
    const rows = [
      fileRow('people', { ...person({ label: 'Theirs', editedAt: ahead }) }),
      fileRow('settings', { name: 'wait', value: 60, at: ahead }),
    ];
    expect((await bring(new Blob([forged(rows)]))).wrote).toBe(0);
  });
});

describe('three devices', () => {
  it('come to the same rows in whatever order they bring in each other’s files, and a second time nothing changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 24 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
        async (steps, order) => {
          const files: Blob[] = [];
          const states: Rows[] = [];
          for (const device of [0, 1, 2]) {
            await emptyDatabase();
            for (const one of steps.filter((each) => each.device === device)) await take(one);
            files.push(await save());
            await forgetWords(NOW);
            states.push(await rowsNow());
          }
          const ends: Rows[] = [];
          for (const device of [0, 1, 2]) {
            await become(states[device] ?? {});
            for (const other of order) await bring(files[other] as Blob);
            ends.push(await contents());
            for (const other of order) expect((await bring(files[other] as Blob)).wrote).toBe(0);
          }
          expect(ends[1]).toEqual(ends[0]);
          expect(ends[2]).toEqual(ends[0]);
        },
      ),
      { numRuns: process.env.LULL_FUZZ_RUNS ? 1_000 : 8, seed: 14 },
    );
  }, 900_000);
});
