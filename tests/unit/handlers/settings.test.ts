import { describe, expect, it, vi } from 'vitest';
import type { Data } from '@/lib/messages/protocol';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { send } from '../../background';
import { hold, request, SAM } from './steps';

const saveSettings = (data: Data<'saveSettings'>) => send('saveSettings', data);

describe('settings', () => {
  it.each([
    [{ wait: 0 }, { saved: true, due: null }],
    [{ wait: 60 }, { saved: true, due: null }],
    [{ wait: 61 }, { saved: false, problem: 'wait' }],
    [{ wait: 2.5 }, { saved: false, problem: 'wait' }],
    [{ leaveTo: 'https://example.org/quiet' }, { saved: true, due: null }],
    [{ leaveTo: 'example.org' }, { saved: true, due: null }],
    [{ leaveTo: null }, { saved: true, due: null }],
    [{ leaveTo: 'a nice place' }, { saved: false, problem: 'leaveTo' }],
    [{ leaveTo: 'javascript:alert(1)' }, { saved: false, problem: 'leaveTo' }],
    [{ leaveTo: 'http://example.org' }, { saved: false, problem: 'leaveTo' }],
    [{ leaveTo: 'https://me:secret@example.org' }, { saved: false, problem: 'leaveTo' }],
  ] as const)('%j: %j', async (asked, answer) => expect(await saveSettings(asked)).toEqual(answer));

  const many = Array.from({ length: 201 }, (_, nth) => `id${nth}`);
  it.each([
    ['wait', -1],
    ['wait', Number.NaN],
    ['leaveTo', ''],
    ['leaveTo', `https://example.org/${'a'.repeat(2_048)}`],
    ['cooling', 5],
    ['kit', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['kit', ['']],
    ['aside', many],
    ['pace', 3.5],
    ['tired', many],
  ] as const)('with a wrong %s (%j) save nothing, and name it', async (name, value) => {
    const right = { wait: 3, cooling: 10, autoStep: true, keepWriting: false, leaveTo: null, pace: 6 };
    await database.texts.put({ id: 'draft', kind: 'draft', text: 'half', at: 1, until: null, about: null });
    expect(await saveSettings({ ...right, [name]: value })).toEqual({ saved: false, problem: name });
    expect(await database.settings.count()).toBe(0);
    expect(await database.changes.count()).toBe(0);
    expect(await database.texts.count()).toBe(1);
  });

  it('save all of a change at once: the settings, the wait that cools off, the draft that goes', async () => {
    await database.texts.put({ id: 'draft', kind: 'draft', text: 'half', at: 1, until: null, about: null });
    const write = vi.spyOn(database.settings, 'put');
    expect(await saveSettings({ wait: 3, cooling: 10, keepWriting: false })).toEqual({
      saved: true,
      due: expect.any(Number),
    });
    expect(write).toHaveBeenCalledTimes(1);
    expect(await database.settings.toArray()).toMatchObject([
      { id: 'settings', cooling: 10, keepWriting: false },
    ]);
    expect(await database.changes.toArray()).toMatchObject([{ id: 'wait', wait: 3 }]);
    expect(await database.texts.count()).toBe(0);
  });

  it('save nothing when a part of the change cannot be written', async () => {
    vi.spyOn(database.changes, 'put').mockRejectedValueOnce(new Error('full'));
    await expect(saveSettings({ wait: 3, cooling: 10 })).rejects.toThrow('full');
    expect(await database.settings.count()).toBe(0);
  });

  it('the place after Leave cannot be someone who is held', async () => {
    await hold(request);
    expect(await saveSettings({ leaveTo: SAM })).toEqual({ saved: false, problem: 'leaveTo' });
  });

  it('no place to go to stays that has a pause before it from now on', async () => {
    const other = 'https://calm.example/';
    await saveSettings({ leaveTo: SAM, exitTo: other });
    await hold(request);
    expect(await readSettings()).toMatchObject({ leaveTo: null, exitTo: other });
    await hold({ ...request, link: other, whole: true });
    expect(await readSettings()).toMatchObject({ exitTo: null });
  });
});
