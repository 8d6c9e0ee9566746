import type { Attempt } from '../../lib/attempts/attempt';
import { writeAttempts } from '../../scripts/thirty-days.mjs';
import type { Driver } from './browsers/driver';
import { expect, test } from './fixture';
import { begin, tell } from './steps';

const HOUR = 3_600_000;

/** A row of the held profile, so many hours ago. */
const row = (personId: string, hours: number, part: Partial<Attempt>): Attempt => ({
  id: crypto.randomUUID(),
  at: Date.now() - hours * HOUR,
  offset: -new Date().getTimezoneOffset(),
  personId,
  platform: 'instagram',
  kind: 'profile',
  outcome: 'left',
  decidedAt: Date.now() - hours * HOUR,
  minutes: null,
  urge: null,
  urgeAfter: null,
  feelings: null,
  exercise: null,
  note: null,
  ...part,
});

/** Puts rows in by other means than Lull's own. */
const put = (driver: Driver, rows: Attempt[]) => driver.inExtension(writeAttempts, rows);

test.beforeAll(({ driver }) => begin(driver));

test('History is found, changed, removed, put back and added to', async ({ driver }) => {
  const [profile] = await driver.profiles();
  const personId = profile?.personId ?? '';
  await put(driver, [
    row(personId, 30, { outcome: 'continued', minutes: 5, note: 'could not sleep' }),
    row(personId, 40, { outcome: 'left', urge: 6 }),
    row(personId, 50, { outcome: 'practical' }),
  ]);
  const before = await driver.attempts();
  const history = await driver.openOptions('/history');
  await history.sees('4 lines');

  // Found by a word of the note, and changed.
  await (await history.find('searchbox', 'Search notes, names and words')).type('sleep');
  await history.sees(/^1 line$/m);
  const line = () => history.evaluate(() => document.querySelector<HTMLElement>('.entry-line')?.focus());
  await line();
  await driver.keyboard.press('Return');
  await history.click('radio', 'left');
  await history.fill('Note', 'tea next time');
  await history.click('button', 'Save');
  await (await history.find('searchbox', 'Search notes, names and words')).evaluate((box) =>
    (box as unknown as HTMLInputElement).select(),
  );
  await driver.keyboard.press('BackSpace');
  await history.sees('changed by you');
  await history.sees('4 lines');
  const edited = await driver.attempts();
  expect(edited.find(({ note }) => note === 'tea next time')).toMatchObject({
    outcome: 'left',
    minutes: null,
    editedAt: expect.any(Number),
  });

  // All pauses that ended in leaving are removed, and put back exactly.
  await history.click('checkbox', 'left');
  await history.sees(/^2 lines$/m);
  await history.click('button', 'Choose several');
  await history.click('button', 'Choose all of these');
  await history.sees('2 lines chosen');
  await history.click('button', 'Remove');
  await history.sees('2 lines removed.');
  expect((await driver.attempts()).map(({ outcome }) => outcome)).toEqual(['practical']);
  // What the guard still has to say of one of them does not bring it back.
  const gone = edited.filter(({ outcome }) => outcome === 'left');
  await driver.inExtension(
    (entries) =>
      api.storage.local.set(
        Object.fromEntries(entries.map((one) => [`journal:${one.id}`, { attempt: one, entry: null }])),
      ),
    gone,
  );
  await tell(history, 'checkProtection', {});
  expect(await driver.attempts()).toHaveLength(1);
  await history.click('button', 'Undo');
  await history.sees("It's back, just as it was.");
  expect(await driver.attempts()).toEqual(edited);
  expect(before).toHaveLength(3);

  // One more in two presses.
  await history.click('button', 'Show everything');
  await history.click('button', 'Add one by hand');
  await history.click('button', 'An hour ago');
  await history.sees('on your phone, added by you');
  await history.sees('5 lines');
  expect((await driver.attempts()).at(-1)).toMatchObject({ outcome: 'logged', where: 'phone', personId });
  await history.close();
});
