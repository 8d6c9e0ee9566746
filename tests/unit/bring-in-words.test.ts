import { describe, expect, it } from 'vitest';
import { forgetWords } from '@/lib/storage/background/words';
import { database } from '@/lib/storage/database';
import { send } from '../background';
import { attempt } from '../factories';
import { emptyDatabase } from '../full-database';
import { bring, DAY, NOW, save } from './bring-in-steps';

describe('bringing in a file', () => {
  it('brings back no words whose days are over', async () => {
    const old = NOW - 91 * DAY;
    await database.attempts.put(attempt({ id: 'a', at: old, outcome: 'left', note: 'old words' }));
    await database.texts.put({ id: 't', kind: 'unsent', text: 'x', at: old, until: NOW - DAY, about: null });
    const file = await save();
    await emptyDatabase();
    expect(await bring(file)).toMatchObject({ fresh: 1, same: 0, over: 2 });
    expect(await database.attempts.get('a')).toMatchObject({ note: null });
    expect(await bring(file)).toMatchObject({ same: 1, over: 2, wrote: 0 });
  });

  it('keeps words for as long as was chosen, in the file as well', async () => {
    const old = NOW - 91 * DAY;
    await database.attempts.bulkPut([
      attempt({ id: 'a', at: old, outcome: 'left', note: 'old words' }),
      attempt({ id: 'b', at: old, outcome: 'left', note: 'written later', notedAt: NOW - DAY }),
    ]);
    await database.texts.put({ id: 't', kind: 'unsent', text: 'x', at: old, until: null, about: null });
    const notes = async () => (await database.attempts.toArray()).map(({ note }) => note);
    const usual = await save();
    await send('saveSettings', { wordDays: 365 });
    const long = await save();
    await emptyDatabase();
    expect(await bring(usual)).toMatchObject({ fresh: 2 });
    expect(await notes()).toEqual([null, 'written later']);
    await bring(long);
    expect(await notes()).toEqual(['old words', 'written later']);
    expect(await database.texts.count()).toBe(1);
    expect((await bring(long)).wrote).toBe(0);
    expect((await bring(usual)).wrote).toBe(0);
  });

  it('shortens the time for words only when asked to, whenever it was chosen', async () => {
    const days = async () => (await database.settings.get('settings'))?.wordDays;
    const old = NOW - 60 * DAY;
    await send('saveSettings', { wordDays: 30 });
    await database.texts.put({ id: 'there', kind: 'unsent', text: 'x', at: old, until: null, about: null });
    const file = await save();
    for (const here of [undefined, 365, null] as const) {
      await emptyDatabase();
      if (here !== undefined)
        await database.settings.put({ id: 'settings', wordDays: here, setAt: { wordDays: 1 } });
      await database.texts.put({ id: 'here', kind: 'unsent', text: 'x', at: old, until: null, about: null });
      expect(await bring(file)).toMatchObject({ fresh: 1, words: { days: 30, over: 1 } });
      expect(await days()).toBe(here);
      await forgetWords(NOW);
      expect(await database.texts.count()).toBe(2);
      expect((await bring(file)).wrote).toBe(0);
      await bring(file, { shorter: true });
      expect(await days()).toBe(30);
      expect(await database.texts.count()).toBe(0);
      expect(await bring(file)).toMatchObject({ wrote: 0, words: null });
    }
  });

  it('lets a choice that was made here later be, shorter or longer', async () => {
    await send('saveSettings', { wordDays: 30 });
    const file = await save();
    await database.settings.update('settings', { wordDays: 90, setAt: { wordDays: NOW + 1 } });
    expect(await bring(file)).toMatchObject({ wrote: 0, words: null });
  });
});
