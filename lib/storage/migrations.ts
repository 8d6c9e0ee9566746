import type { Table } from 'dexie';
import type { Person, SettingsRow, StoredNotice } from './schema';

/*
 * Every version of what Lull keeps, oldest first. A line that was released is never edited: a change is a new line, with a
 * fixture of what the release before it kept in `tests/data/<release>/`.
 *
 * 0.1.0 keeps database 2, index 1 and session 1. Two stores have no line of their own:
 * - Settings are one row of the database that has only what somebody set (`SettingsRow`), so a default that changes needs no
 *   migration. 0.1.0 stored every setting at the first change of one, and what was chosen cannot be told from what was a
 *   default then: its row stays as it is, all of it counts as set.
 * - The guard's index is derived. One of another version is set aside and derived anew, see `INDEX_VERSION`. Since a guard of
 *   0.1.0 may go on reading it in a tab, a field is added to version 1, never changed or taken away; the same holds for
 *   passes, journal entries and the messages of a guard.
 */

/** What one row becomes. */
type Change = (row: Record<string, unknown>) => Record<string, unknown>;

/** One version of the database: the tables it adds, with their indexes, and what it makes of rows by table. */
interface DatabaseVersion {
  version: number;
  stores: Record<string, string>;
  rows?: Record<string, Change>;
  /** What else follows; `table` is one of them. */
  follow?: (table: (name: string) => Table) => Promise<unknown>;
}

const noNames: Pick<Person, 'names' | 'search' | 'messages' | 'threads'> = {
  names: [],
  search: [],
  messages: false,
  threads: [],
};

/** `<plan> <days since 1970>`, the key of a window that was ended, with the day in ISO 8601. */
function dayInWords(key: string): string {
  const [plan, day] = key.split(' ');
  return `${plan} ${Temporal.PlainDate.from('1970-01-01').add({ days: Number(day) })}`;
}

/**
 * Practical visits leave no row unless the user wants one. Who used Lull before keeps their rows and goes on having them, and is
 * told so once.
 */
async function keepPracticalRows(table: (name: string) => Table): Promise<void> {
  const used = (await table('people').count()) + (await table('attempts').count()) > 0;
  const row: SettingsRow | undefined = await table('settings').get('settings');
  if (!used || row?.forgetPractical !== undefined) return;
  await table('settings').put({ ...row, id: 'settings', forgetPractical: false } satisfies SettingsRow);
  await table('notices').put({ id: 'practical', at: Date.now(), whole: false } satisfies StoredNotice);
}

/** Read by the database. Dexie tells IndexedDB ten times the version. */
export const DATABASE_VERSIONS: readonly DatabaseVersion[] = [
  {
    version: 1,
    stores: {
      people: 'id',
      profiles: '[platform+account], personId',
      settings: 'id',
      attempts: 'id, at, personId, outcome',
      changes: 'id, due',
      events: 'id, at',
    },
  },
  {
    version: 2,
    stores: {
      hints: '[platform+account], personId',
      texts: 'id, kind, until',
      checkins: 'attempt, at',
    },
    rows: { people: (person) => ({ ...noNames, ...person }) },
  },
  {
    version: 3,
    stores: { marks: 'id' },
    rows: {
      people: (person) => ({
        ...person,
        ...(Array.isArray(person.endedPlans) && { endedPlans: person.endedPlans.map(dayInWords) }),
      }),
    },
  },
  { version: 4, stores: { removed: 'id', notices: 'id' } },
  { version: 5, stores: { moments: 'id, at', deleted: 'id, at' } },
  { version: 6, stores: {}, follow: keepPracticalRows },
  // Nothing is summed up on the way: a day without a sum is read from its rows.
  { version: 7, stores: { sums: 'day' } },
];

/** A key of the session that an earlier version wrote and nobody reads any more. */
export type DroppedKey = 'unguardedTabs';

/** One version of what is kept for a session: the keys it takes over no more. */
interface SessionVersion {
  version: number;
  drops: readonly DroppedKey[];
}

/**
 * Read at the first start of the background in a version. Browsers empty the session when they update an extension; where one
 * does not, tokens, cards, tabs and private passes are taken over as they are.
 */
export const SESSION_VERSIONS: readonly SessionVersion[] = [
  { version: 1, drops: [] },
  // Which open tabs have a guard is noted under another key, in another shape: all of them are given one.
  { version: 2, drops: ['unguardedTabs'] },
];

export const SESSION_VERSION = Math.max(...SESSION_VERSIONS.map(({ version }) => version));

/** The keys of the session that a version before the present one left and nobody reads any more. */
export function droppedKeys(from: number): DroppedKey[] {
  return SESSION_VERSIONS.filter(({ version }) => version > from).flatMap(({ drops }) => drops);
}
