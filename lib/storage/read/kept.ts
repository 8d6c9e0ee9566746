import type { Table } from 'dexie';
import type { Attempt } from '../../attempts/attempt';
import { database } from '../database';
import {
  ERASED_TABLES,
  type ErasedTable,
  type EraseKind,
  type EraseWhat,
  Fates,
  hasNote,
  hasTaps,
  isPull,
} from '../erase-what';
import type { SettingsRow } from '../schema';
import { inPages } from './pages';
import { settingRows } from './save';

/** How much there is of a kind of data. */
export interface Amount {
  rows: number;
  /** As JSON. */
  bytes: number;
}

/** What Lull keeps, by kind; `other` is what goes with no kind alone. */
export type Kept = Record<EraseKind | 'other', Amount>;

const encoder = new TextEncoder();
/** Tables whose rows count for one kind alone. */
const KIND_OF = {
  checkins: 'taps',
  moments: 'pulls',
  texts: 'written',
  people: 'people',
  profiles: 'people',
  hints: 'people',
  events: 'other',
  changes: 'other',
  deleted: 'other',
} as const;
const TABLES = ['attempts', 'settings', ...Object.keys(KIND_OF)] as (
  | 'attempts'
  | 'settings'
  | keyof typeof KIND_OF
)[];

/** Counts and measures what is kept, page by page. */
export async function readKept(): Promise<Kept> {
  const none = (): Amount => ({ rows: 0, bytes: 0 });
  const kept: Kept = {
    ...{ pauses: none(), pulls: none(), taps: none(), written: none(), people: none(), other: none() },
  };
  for (const name of TABLES)
    await inPages(database.table(name) as Table<object>, (rows) => {
      for (const row of rows)
        for (const [kind, part] of partsOf(name, row)) {
          kept[kind].rows += 1;
          kept[kind].bytes += encoder.encode(JSON.stringify(part)).length;
        }
    });
  return kept;
}

/** Which kinds a row counts for, each with its part of it. */
function partsOf(table: (typeof TABLES)[number], row: object): [keyof Kept, unknown][] {
  if (table === 'settings')
    return settingRows(row as SettingsRow).map((one): ['other', unknown] => ['other', one]);
  if (table !== 'attempts') return [[KIND_OF[table], row]];
  const attempt = row as Attempt;
  if (isPull(attempt)) return [['pulls', row]];
  const { feelings, urge, urgeAfter, expected, note, ...pause } = attempt;
  return [
    ['pauses', pause],
    ...(hasTaps(attempt) ? [['taps', { feelings, urge, urgeAfter, expected }] as [EraseKind, unknown]] : []),
    ...(hasNote(attempt) ? [['written', { note }] as [EraseKind, unknown]] : []),
  ];
}

/** What goes when something is erased, in the words of Data. */
export interface ErasePreview extends Record<EraseKind | 'profiles' | 'other', number> {
  /** All rows that go or lose something. */
  lines: number;
}

const GROUPS: Record<ErasedTable, keyof ErasePreview | null> = {
  ...{ attempts: 'pauses', checkins: 'taps', moments: 'pulls', texts: 'written', events: 'other' },
  ...{ people: 'people', profiles: 'profiles', hints: 'other', changes: 'other' },
  ...{ deleted: null, notices: null, settings: null },
};

/** Counts what goes. Changes nothing. */
export async function readErase(what: EraseWhat): Promise<ErasePreview> {
  const preview: ErasePreview = {
    ...{ pauses: 0, pulls: 0, taps: 0, written: 0, people: 0, profiles: 0, other: 0, lines: 0 },
  };
  const fates = new Fates(what, 0);
  for (const name of ERASED_TABLES)
    await inPages(database.table(name) as Table<object>, (rows) => {
      for (const row of rows) {
        const group = fates.of(name, row) === 'stays' ? null : groupOf(what, name, row);
        if (group === null) continue;
        preview[group] += 1;
        preview.lines += 1;
      }
    });
  return preview;
}

function groupOf(what: EraseWhat, table: ErasedTable, row: object): keyof ErasePreview | null {
  if (table !== 'attempts') return GROUPS[table];
  if (what.what === 'kind' && (what.kind === 'taps' || what.kind === 'written')) return what.kind;
  return isPull(row as Attempt) ? 'pulls' : 'pauses';
}
