import { daysInWeek } from 'date-fns/constants';
import { ATTEMPT_KINDS, type AttemptKind } from '@/lib/attempts/attempt';
import type { Days, Unit } from '@/lib/attempts/statistics/outcomes';
import { type Cut, type Placed, weekOf } from '@/lib/attempts/statistics/place';

export const RANGES = ['weeks4', 'weeks12', 'year', 'all'] as const;
export type RangeName = (typeof RANGES)[number];
export const UNITS = ['day', 'week', 'month'] as const;

/** Stands for everyone who is no longer in the list of people. */
export const GONE = 'gone';

/** What is looked at. It lives in the page's address: an id stands for a person, never a name. */
export interface Filters {
  range: RangeName;
  person: string | null;
  kind: AttemptKind | null;
  /** What one bar stands for, where somebody chose it. */
  by: Unit | null;
}

/** Weeks of a range: those that have ended, and the running one. */
const WEEKS: Partial<Record<RangeName, number>> = { weeks4: 5, weeks12: 13, year: 53 };
const USUAL_UNIT: Record<RangeName, Unit> = { weeks4: 'day', weeks12: 'week', year: 'week', all: 'month' };

/** The kinds a pause can have. */
export const PAUSE_KINDS = ATTEMPT_KINDS.filter((kind) => kind !== 'urge');

const oneOf = <T extends string>(all: readonly T[], value: string | null): T | null =>
  all.find((each) => each === value) ?? null;

/** Reads what is looked at from the parameters of an address; what nobody knows counts for nothing. */
export function readFilters(params: URLSearchParams): Filters {
  return {
    range: oneOf(RANGES, params.get('range')) ?? 'weeks12',
    person: params.get('person') || null,
    kind: oneOf(PAUSE_KINDS, params.get('kind')),
    by: oneOf(UNITS, params.get('by')),
  };
}

/** The same without somebody nobody knows: an address may be older than a removal. `people` are the ids of those in the list. */
export const withListed = (filters: Filters, people: ReadonlySet<string>): Filters =>
  filters.person === null || filters.person === GONE || people.has(filters.person)
    ? filters
    : { ...filters, person: null };

/** The address of Overview with these filters; what is usual is left out. */
export function addressOf({ range, person, kind, by }: Filters): string {
  const params = new URLSearchParams();
  if (range !== 'weeks12') params.set('range', range);
  if (person !== null) params.set('person', person);
  if (kind !== null) params.set('kind', kind);
  if (by !== null) params.set('by', by);
  const query = params.toString();
  return `#/overview${query && `?${query}`}`;
}

/** The days of a range up to `today`: whole weeks, the running one too, and nothing before the `first` day of use. */
export function daysOf(range: RangeName, today: number, first: number, cut: Cut): Days {
  const weeks = WEEKS[range];
  const from = weeks === undefined ? first : weekOf(today, cut) - (weeks - 1) * daysInWeek;
  return { first: Math.min(today, Math.max(first, from)), last: today };
}

/** What one bar stands for, unless there would be too many. */
export const unitOf = ({ range, by }: Filters): Unit => by ?? USUAL_UNIT[range];

/** The rows that are looked at. `people` are the ids of those in the list. */
export function filtered(
  rows: readonly Placed[],
  { person, kind }: Filters,
  { first, last }: Days,
  people: ReadonlySet<string>,
): Placed[] {
  const isPerson =
    person === null
      ? () => true
      : person === GONE
        ? ({ personId }: Placed) => personId !== '' && !people.has(personId)
        : ({ personId }: Placed) => personId === person;
  return rows.filter(
    (row) => row.day >= first && row.day <= last && (kind === null || row.kind === kind) && isPerson(row),
  );
}
