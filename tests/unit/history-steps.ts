import { beforeEach } from 'vitest';
import { database } from '@/lib/storage/database';
import type { DeletedRows } from '@/lib/storage/schema';
import { attempt } from '../factories';

export const DAY = 86_400_000;

export const ID = attempt().id;

export const NO_IDS = { attempts: [], moments: [], events: [], texts: [] };

export const text = (id: string, about: string | null = null) =>
  ({ id, kind: 'note', text: 'sea', at: 1, until: null, about }) as const;

/** Every row of the tables of History, and of the texts. */
export async function everything(): Promise<DeletedRows> {
  const { attempts, checkins, moments, events, texts } = database;
  const [a, c, m, e, t] = await Promise.all([
    attempts.toArray(),
    checkins.toArray(),
    moments.toArray(),
    events.toArray(),
    texts.toArray(),
  ]);
  return { attempts: a, checkins: c, moments: m, events: e, texts: t };
}

beforeEach(async () => {
  await database.delete();
  await database.open();
});
