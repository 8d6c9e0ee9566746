import { BACKUP_TABLES, type BackupTable } from '@/lib/attempts/backup';
import { canonical } from '@/lib/storage/canonical';
import { database } from '@/lib/storage/database';
import { fileRows } from '@/lib/storage/read/save';
import { attempt, person } from './factories';

/** A label and a handle that stand nowhere else. */
export const LABEL = 'Zephyrine';
export const HANDLE = 'zephyr.marsh';

const id = (n: number) => `5f8b8c1e-1111-4222-8333-${String(n).padStart(12, '0')}`;
const DAY = 86_400_000;
/** Noon of 1 October 2026. */
export const FIRST = Date.UTC(2026, 9, 1, 12);

/** Puts at least one row into every table, with every field somewhere. */
export async function fillDatabase(): Promise<void> {
  await database.people.bulkPut([
    person({
      id: 'p1',
      label: LABEL,
      createdAt: FIRST,
      names: ['Zephyrine Marsh'],
      search: ['google'],
      messages: true,
      threads: [{ platform: 'instagram', thread: '170170170' }],
      plans: [{ id: 'plan-1', days: [1, 3], from: 540, until: 600, label: 'school' }],
      endedPlans: ['plan-1 2026-10-05'],
      editedAt: FIRST + 1,
    }),
    person({ id: 'p2', label: 'B', createdAt: FIRST + 2 }),
  ]);
  await database.profiles.bulkPut([
    {
      platform: 'instagram',
      account: HANDLE,
      personId: 'p1',
      heldAt: FIRST,
      post: true,
      quiet: 'q1',
      open: `https://www.instagram.com/${HANDLE}/`,
      request: 'trace',
      ask: ['https://*.instagram.com/*'],
      protected: false,
    },
    {
      platform: 'web',
      account: 'blog.example/zephyr',
      personId: 'p2',
      heldAt: FIRST,
      post: true,
      quiet: 'q2',
      open: 'https://blog.example/zephyr',
      request: 'none',
      ask: ['https://blog.example/*', 'https://www.blog.example/*'],
      protected: false,
      editedAt: FIRST + 9,
    },
  ]);
  await database.hints.bulkPut([
    { platform: 'instagram', account: `${HANDLE}.too`, personId: 'p1', at: FIRST },
    { platform: 'instagram', account: 'bystander', personId: 'p1', at: FIRST, no: true },
  ]);
  await database.attempts.bulkPut([
    ...[...Array(8).keys()].map((n) =>
      attempt({
        id: id(n),
        at: FIRST + n * DAY,
        offset: 120,
        personId: n % 2 ? 'p1' : 'p2',
        outcome: n % 3 ? 'left' : 'continued',
        decidedAt: FIRST + n * DAY + 9_000,
        urge: n,
        feelings: ['sad', '=1+1'],
        note: n === 3 ? 'wörds, "quoted"\nand a line' : null,
        exercise: n === 2 ? 'slow-breath' : null,
        expected: n === 3 ? 'lighter' : null,
      }),
    ),
    attempt({
      ...{ id: id(50), at: FIRST + DAY, personId: '', platform: '', kind: 'urge', outcome: 'logged' },
      ...{ decidedAt: FIRST + DAY, urge: 5, note: 'text', editedAt: FIRST + 2 * DAY },
    }),
  ]);
  await database.checkins.put({ attempt: id(3), at: FIRST + 3 * DAY, felt: 'heavier', going: ['tired'] });
  await database.moments.put({ id: id(60), at: FIRST + DAY, offset: 120, exercise: 'still' });
  await database.texts.bulkPut([
    { id: id(70), kind: 'plan', text: 'Call Kim', at: FIRST, until: null, about: null },
    { id: id(71), kind: 'unsent', text: '🌊 not sent', at: FIRST, until: Date.UTC(2100, 0), about: 'x' },
  ]);
  await database.events.put({
    ...{ id: id(80), at: FIRST, offset: 120, what: 'held', personId: 'p1' },
    ...{ platform: 'instagram', amount: null },
  });
  await database.deleted.put({ id: id(90), at: FIRST });
  await database.settings.put({
    ...{ id: 'settings', wait: 12, leaveTo: 'https://example.org/quiet', kit: ['still'], keepWriting: true },
    ...{ invited: { 'let-go:p1': FIRST }, setAt: { wait: FIRST, kit: FIRST + 5 } },
  });
}

/** The rows a file would have. */
export async function savedRows(): Promise<{ table: BackupTable; row: object }[]> {
  const all = await Promise.all(
    BACKUP_TABLES.map(async (table) =>
      (await database.table(table).toArray())
        .flatMap((row) => fileRows(table, row))
        .map((row) => ({ table, row })),
    ),
  );
  return all.flat();
}

/** Empties every table. */
export async function emptyDatabase(): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()));
}

/** What a file would hold of the database, as text, with no word on when it was saved. */
export async function contents(): Promise<Record<string, unknown[]>> {
  const rows = await savedRows();
  const of = (name: BackupTable) =>
    rows.filter(({ table }) => table === name).map(({ row }) => canonical(row));
  return Object.fromEntries(BACKUP_TABLES.map((name) => [name, of(name).sort()]));
}
