import { describe, expect, it } from 'vitest';
import { lookProblem } from '@/lib/attempts/look';
import { countsOf, pausesIn, shareLeft } from '@/lib/attempts/statistics';
import { database } from '@/lib/storage/database';
import { send } from '../background';
import { attempt, person } from '../factories';
import { DAY, NO_IDS } from './history-steps';

describe('a look added by hand', () => {
  const id = crypto.randomUUID();

  it('is logged, at its time, on a phone, of a person or of nobody, once', async () => {
    await database.people.put(person());
    const at = Date.now() - 1_000;
    expect(await send('addLook', { id, at, personId: 'p1' })).toEqual({ added: true });
    expect(await send('addLook', { id, at, personId: 'p1' })).toEqual({ added: true });
    await send('addLook', { id: crypto.randomUUID(), at: at - 5, personId: 'gone' });
    expect(await database.attempts.orderBy('at').toArray()).toMatchObject([
      { personId: '', outcome: 'logged' },
      { personId: 'p1', outcome: 'logged', kind: 'profile', platform: '', where: 'phone', at },
    ]);
  });

  it('is in no share and no pause', () => {
    const now = 10 * DAY;
    const look = attempt({ at: now, outcome: 'logged', where: 'phone' });
    const sum = countsOf([look, attempt({ at: now, outcome: 'left' })]);
    expect(pausesIn(sum)).toBe(1);
    expect(shareLeft(sum)).toEqual({ left: 1, of: 1 });
  });

  it.each([
    ['noTime', Number.NaN],
    ['future', 400 * DAY + 3_600_000],
    ['longAgo', 1],
    ['longAgo', -1e15],
    [null, 400 * DAY],
    [null, 399 * DAY],
  ])('is answered with %j at %d', (problem, at) => {
    expect(lookProblem(at, 400 * DAY)).toBe(problem);
  });

  it('is refused in the future and nothing is written', async () => {
    const at = Date.now() + DAY;
    expect(await send('addLook', { id, at, personId: null })).toEqual({ added: false, problem: 'future' });
    expect(await database.attempts.count()).toBe(0);
  });
});

describe('an exercise finished outside a pause', () => {
  const moment = { id: crypto.randomUUID(), exercise: 'slow-breath' };

  it('is one moment, however often it is told, and none of a private window', async () => {
    await send('noteMoment', { ...moment, id: crypto.randomUUID() }, { tabId: 1, url: '', private: true });
    await send('noteMoment', moment);
    await send('noteMoment', moment);
    expect(await database.moments.toArray()).toMatchObject([moment]);
    await send('deleteRows', { ...NO_IDS, moments: [moment.id] });
    await send('noteMoment', moment);
    expect(await database.moments.count()).toBe(0);
  });
});
