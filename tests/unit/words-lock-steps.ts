import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DATABASE_NAME, database, LullDatabase } from '@/lib/storage/database';
import { takeKey } from '@/lib/storage/sealed/held-key';
import { send } from '../background';
import { attempt, person, profile } from '../factories';

export const PASSPHRASE = 'a quiet green hill';

export const WORDS = /Zephyrine|school run|wistful/;

export const ID = '00000000-0000-4000-8000-000000000001';

/** All rows as they lie on disk. */
export async function onDisk(): Promise<string> {
  const stored = new LullDatabase(DATABASE_NAME, true);
  const tables = await Promise.all(stored.tables.map(async (table) => [table.name, await table.toArray()]));
  stored.close();
  return JSON.stringify(tables);
}

/** What stands beside the database, in `storage.session` and `storage.local`. */
export const beside = async () =>
  JSON.stringify([await fakeBrowser.storage.session.get(null), await fakeBrowser.storage.local.get(null)]);

export const on = () => send('turnLockOn', { passphrase: PASSPHRASE, minutes: 0 });

const plan = { id: 'plan', days: [0, 1, 2, 3, 4, 5, 6], from: 0, until: 0, label: 'school run' };

export const text = (id: string, kind: string, words: string) =>
  ({ id, kind, text: words, at: 1, until: null, about: null }) as never;

beforeEach(async () => {
  takeKey(null);
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.people.add(person({ id: ID, label: 'Zephyrine', plans: [{ ...plan, until: 60 }] }));
  await database.profiles.add(profile({ personId: ID }));
  await database.texts.bulkAdd([
    text('plan', 'plan', 'If I miss Zephyrine'),
    text('f', 'feeling', 'wistful'),
  ]);
  await database.attempts.add(
    attempt({ id: ID, personId: ID, outcome: 'left', note: 'Zephyrine', feelings: ['sad', 'wistful'] }),
  );
  await send('saveSettings', { keepWriting: true });
});

export const rows = () =>
  Promise.all([database.people.toArray(), database.texts.toArray(), database.attempts.toArray()]);
