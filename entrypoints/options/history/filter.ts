import type { AttemptKind, Outcome } from '@/lib/attempts/attempt';
import { dayNow } from '@/lib/attempts/statistics/place';
import { offsetAt } from '@/lib/browser/clock';
import { ALL_TIMES, type Entry } from '@/lib/storage/read/history';
import { searchText, type Words } from './words';

/** What can be asked for by outcome: those of a pause, what was noted by hand, and exercises. */
export const SHOWN = [
  'left',
  'closed',
  'continued',
  'practical',
  'open',
  'logged',
] as const satisfies Outcome[];
/** What can be asked for by kind: what was paused, and the lines that are no pause. */
export const KINDS = [
  'profile',
  'profile-tab',
  'story',
  'post',
  'message',
  'search',
  'page',
  'urge',
  'exercise',
  'change',
] as const;
export type Kind = AttemptKind | 'exercise' | 'change';
/** Days back; `0` is all there is, `own` has its own days. */
export const PERIODS = ['0', '1', '7', '30', '84', '365', 'own'] as const;
export type Period = (typeof PERIODS)[number];

/** What of History is shown. Empty is everything. */
export interface Filter {
  search: string;
  /** id of a person, or `gone` for those no longer in the list */
  person: string;
  outcomes: readonly Outcome[];
  kind: Kind | '';
  period: Period;
  /** Calendar days as a date field has them, both included; '' is open. */
  from: string;
  until: string;
}

export const EVERYTHING: Filter = {
  search: '',
  person: '',
  outcomes: [],
  kind: '',
  period: '0',
  from: '',
  until: '',
};

/** Whether anything is left out. */
export const isFiltered = (filter: Filter): boolean => filter.search.trim() !== '' || filtersSet(filter) > 0;

/** How many of the filters behind the fold leave something out. */
export const filtersSet = ({ person, outcomes, kind, period }: Filter): number =>
  [person !== '', outcomes.length > 0, kind !== '', period !== '0'].filter(Boolean).length;

/**
 * Which times are asked for (epoch ms, `since <= at < before`), by the days of this device, which begin at the hour `dayStart`.
 */
export function periodOf(
  { period, from, until }: Pick<Filter, 'period' | 'from' | 'until'>,
  now: number,
  dayStart: number,
): { since: number; before: number } {
  const begins = (day: Temporal.PlainDate): number =>
    day.toZonedDateTime({ timeZone: Temporal.Now.timeZoneId(), plainTime: { hour: dayStart } })
      .epochMilliseconds;
  /** The beginning of a day of a date field, or so many days after it; `null` for a field that is empty. */
  const beginsOn = (date: string, days: number): number | null =>
    /^\d{4}-\d{2}-\d{2}$/.test(date) ? begins(Temporal.PlainDate.from(date).add({ days })) : null;
  if (period === 'own') {
    const [first, last] = [beginsOn(from, 0), beginsOn(until, 1)];
    return { since: first ?? 0, before: last ?? ALL_TIMES };
  }
  if (period === '0') return { since: 0, before: ALL_TIMES };
  const today = Temporal.PlainDate.from('1970-01-01').add({
    days: dayNow({ at: now, offset: offsetAt(now) }, { dayStart }).day,
  });
  return { since: begins(today.subtract({ days: Number(period) - 1 })), before: ALL_TIMES };
}

/** What a line is, for the filter of kinds. */
export function kindOf(entry: Entry): Kind {
  if (entry.of === 'moments') return 'exercise';
  return entry.of === 'events' ? 'change' : entry.row.kind;
}

/** Whether an entry is asked for; its time is not looked at. */
export function matcher(filter: Filter, words: Words): (entry: Entry) => boolean {
  const terms = fold(filter.search).split(/\s+/).filter(Boolean);
  const { person, outcomes, kind } = filter;
  return (entry) => {
    if (kind !== '' && kindOf(entry) !== kind) return false;
    if (outcomes.length > 0 && !(entry.of === 'attempts' && outcomes.includes(entry.row.outcome)))
      return false;
    if (person !== '' && !isOf(entry, person, words)) return false;
    if (terms.length === 0) return true;
    const text = fold(searchText(entry, words));
    return terms.every((term) => text.includes(term));
  };
}

function isOf(entry: Entry, person: string, { labels }: Words): boolean {
  const id = entry.of === 'moments' ? null : entry.row.personId;
  return person === 'gone' ? !!id && !labels.has(id) : id === person;
}

/** Letters alone: no capitals, no accents. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
