import { expect, it } from 'vitest';
import { read, SOURCES, withoutComments } from './files';

/**
 * Who writes into `storage.local` and `storage.session`, and what takes an account or a person out of there again. Whoever adds a
 * writer says it here, and adds a place that may keep an account to `KEPT_IN` (entrypoints/background/places.ts).
 */
const WRITERS = {
  'lib/storage/guard-store.ts':
    'journal, passes and frames of guards: folded by the background, by the id of an attempt',
  'lib/storage/background/journal.ts': 'when a page was closed, by the id of an attempt: goes with its row',
  'lib/storage/background/passes.ts':
    'passes, by the id of a person: over within the hour, or with the person',
  'lib/storage/background/derive-index.ts': 'the index: derived from the rows',
  'lib/storage/background/alone.ts':
    'what was changed while the database did not open: goes as soon as it opens',
  'lib/storage/background/set-aside.ts':
    'KEPT_IN.indexSetAside; a journal that can not be read yet: thirty days',
  'lib/storage/background/erase.ts': 'writes anew what stands there already',
  'lib/storage/session.ts': 'SessionValues of lib/storage/channels.ts',
  'entrypoints/background/handlers/health.ts': 'one number, for a moment',
};

const WRITES = /\bstorage\.(local|session)\b[\s\S]{0,40}?\.set\(|\b(local|session|area\([^)]*\))\s*\.set\(/;

it('storage: each file that writes into it is known, with what takes people out of it again', () => {
  const writers = SOURCES.filter((file) => WRITES.test(withoutComments(read(file))));
  expect(writers.sort()).toEqual(Object.keys(WRITERS).sort());
});

it('a writer behind a name of its own is found too', () => {
  for (const planted of [
    "native.storage.local.set({ account: '' })",
    'await browser.storage.session\n  .set({ a })',
    'const { local } = browser.storage; await local.set({ a })',
    'await area(privateWindow).set({ passes })',
  ])
    expect(planted).toMatch(WRITES);
});
