// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '@/entrypoints/options/App';
import { TIME_MOST } from '@/lib/attempts/attempt';
import { bringIn } from '@/lib/storage/background/bring-in';
import { database } from '@/lib/storage/database';
import { takeFile } from '@/lib/storage/read/take-file';
import { fileRow, forged } from '../forged';
import { attempt, goTo, reported, show } from './helpers';

const MARK = '\u202e';
const LONG = 'W'.repeat(60);

/** Every row is one a file may have, and none is one Lull would make. */
const ROWS = [
  fileRow('people', {
    ...{ id: '__proto__', label: MARK, createdAt: TIME_MOST, names: ['', MARK], search: ['constructor'] },
    ...{ messages: true, threads: [{ platform: 'instagram', thread: ':' }] },
    plans: [{ id: 'x', days: [0, 1, 2, 3, 4, 5, 6], from: 900.3, until: 10.7, label: LONG }],
  }),
  fileRow('people', {
    ...{ id: 'p2', label: LONG, createdAt: 0, names: [], search: [], messages: false, threads: [] },
  }),
  ...['instagram', 'web'].map((platform) =>
    fileRow('profiles', {
      ...{ platform, account: '../%00?#@', personId: '__proto__', heldAt: 0, post: true, request: 'all' },
    }),
  ),
  fileRow('hints', { platform: 'constructor', account: 'x', personId: 'nobody', at: TIME_MOST }),
  ...[0.3, Date.now() - 0.3, TIME_MOST].flatMap((at, i) => [
    fileRow(
      'attempts',
      attempt({
        ...{ id: `a${i}`, at, offset: -1080, personId: 'nobody', platform: 'constructor', kind: 'message' },
        ...{ decidedAt: 0, minutes: 0.5, urge: 9.9, feelings: ['__proto__', ''], exercise: 'toString' },
      }),
    ),
    fileRow(
      'attempts',
      attempt({ id: `u${i}`, at, offset: 1080, personId: '', platform: '', kind: 'urge', note: '__proto__' }),
    ),
  ]),
  fileRow('checkins', { attempt: 'a1', at: 0, felt: 'lighter', going: [] }),
  fileRow('moments', { id: 'm', at: TIME_MOST, offset: 0.1, exercise: 'hasOwnProperty' }),
  ...['plan', 'question', 'own-exercise', 'guided', 'draft'].map((kind) =>
    fileRow('texts', { id: kind, kind, text: '', at: TIME_MOST, until: null, about: 'constructor' }),
  ),
  fileRow('events', {
    ...{ id: 'e', at: TIME_MOST, offset: 0, what: 'rest', personId: 'nobody', platform: '__proto__' },
    amount: 0.5,
  }),
  fileRow('settings', { name: 'kit', value: ['__proto__', 'nosuch'], at: 0 }),
  fileRow('settings', { name: 'tired', value: ['nosuch'], at: 0 }),
  fileRow('settings', { name: 'invited', value: { constructor: TIME_MOST }, at: 0 }),
];

it('a file of rows that may be and that no Lull would make breaks no page', async () => {
  const { token } = await takeFile(new Blob([forged(ROWS)]));
  await bringIn(token, { now: Date.now(), back: false });
  expect(await database.attempts.count()).toBe(6);
  Object.assign(fakeBrowser.commands, { getAll: async () => [] });
  await goTo('');
  show(<App />);
  for (const page of [
    ...['overview', 'history', 'people', 'calm-kit', 'understand', 'data', 'data/report', 'settings'],
  ]) {
    await goTo(`#/${page}`);
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toBeDefined());
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(screen.queryByText('Something went wrong on this page.'), page).toBeNull();
  }
  expect(reported.mock.calls.map(([error]) => String(error))).toEqual([]);
});
