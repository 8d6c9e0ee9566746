import { i18n } from '#i18n';
import { BarTable } from '@/components/charts/BarTable';
import { FeltTable } from '@/components/charts/FeltTable';
import { HourTable } from '@/components/charts/HourTable';
import { PersonTable } from '@/components/charts/PersonTable';
import { useTexts } from '@/components/hooks/live';
import { counted } from '@/components/ui/counted';
import { number } from '@/components/ui/format';
import { FEELINGS } from '@/lib/attempts/feelings';
import type { Cut, Placed } from '@/lib/attempts/statistics/place';
import {
  beforeOf,
  byExercise,
  byPerson,
  expectedFelt,
  PAIRS_NEEDED,
  pairsIn,
  pullPairs,
  pullsByType,
} from '@/lib/attempts/statistics/tallies';
import { hoursOf } from '@/lib/attempts/statistics/when';
import { URGE_TYPES } from '@/lib/attempts/urges';
import type { Moment, OwnText } from '@/lib/storage/schema';
import { exerciseNames } from '../../history/words';
import { feelingWord, pullWord } from '../../overview/GroupCards';
import { SheetPart } from './SheetPart';

/** What the parts are drawn from: all of it of the time that was chosen. */
export interface SheetFacts {
  rows: readonly Placed[];
  cut: Cut;
  moments: readonly Moment[];
  plans: readonly OwnText[];
  /** Who is in it, with the letter or label that stands for them. */
  people: readonly { id: string; label: string }[];
  /** Whether the user's own words may be on the page. */
  words: boolean;
}

/** So many are named; the others are one number. */
const NAMED = 3;

export function BlocksPart({ rows, cut }: SheetFacts) {
  return (
    <SheetPart title={i18n.t('report.blocks')}>
      <HourTable hours={hoursOf(rows, cut)} dayStart={cut.dayStart} weekStart={cut.weekStart} />
    </SheetPart>
  );
}

export function FeltPart({ rows }: SheetFacts) {
  const table = expectedFelt(rows);
  const title = i18n.t('report.felt');
  return (
    <SheetPart title={title}>
      {pairsIn(table).answered < PAIRS_NEEDED ? (
        <p>{i18n.t('report.feltFew')}</p>
      ) : (
        <FeltTable table={table} label={title} />
      )}
    </SheetPart>
  );
}

export function PeoplePart({ rows, people }: SheetFacts) {
  const groups = byPerson(
    rows,
    people.map(({ id }) => id),
  );
  const title = i18n.t('report.byPerson');
  return (
    <SheetPart title={title}>
      <PersonTable title={title} groups={groups} people={people} />
    </SheetPart>
  );
}

export function PullsPart({ rows, words }: SheetFacts) {
  const isBuiltIn = (key: string) => (URGE_TYPES as readonly string[]).includes(key);
  const pulls = pullsByType(rows).filter(({ key }) => words || isBuiltIn(key));
  const title = i18n.t('report.pulls');
  return (
    <SheetPart title={title}>
      {pulls.length === 0 ? (
        <p>{i18n.t('report.pullsNone')}</p>
      ) : (
        <BarTable
          label={title}
          heads={[i18n.t('overview.pull.type'), i18n.t('overview.pull.count')]}
          rows={pulls.map(({ key, count }) => ({ key, count, name: pullWord(key) }))}
        />
      )}
    </SheetPart>
  );
}

/** "Slow breath 17, Someone safe 7, others 4": how often, never a cause. */
function listOf(tallies: readonly { name: string; count: number }[]): string {
  const others = tallies.slice(NAMED).reduce((sum, { count }) => sum + count, 0);
  const named = tallies
    .slice(0, NAMED)
    .map(({ name, count }) => i18n.t('report.counted', [name, number(count)]));
  return [...named, ...(others > 0 ? [i18n.t('report.rest', [number(others)])] : [])].join(', ');
}

export function HelpedPart({ rows, moments, plans, words }: SheetFacts) {
  const own = useTexts('own-exercise') ?? [];
  const names = exerciseNames(words ? own : []);
  const done = byExercise(rows, moments).map(({ key, count }) => ({
    name: names.get(key) ?? i18n.t('report.ownExercise'),
    count,
  }));
  const { pairs, smaller, same, larger } = pullPairs(rows);
  return (
    <SheetPart title={i18n.t('report.helped')}>
      <ul>
        <li>{done.length > 0 ? i18n.t('report.done', [listOf(done)]) : i18n.t('report.doneNone')}</li>
        {pairs > 0 && (
          <li>
            {i18n.t('report.pairs', [
              counted('overview.felt.times', pairs),
              number(smaller),
              number(same),
              number(larger),
            ])}
          </li>
        )}
        {words &&
          plans.map(({ id, text }) => (
            <li key={id} dir="auto">
              {i18n.t('report.plan', [text])}
            </li>
          ))}
      </ul>
    </SheetPart>
  );
}

export function BeforePart({ rows, words }: SheetFacts) {
  const isBuiltIn = (key: string) => (FEELINGS as readonly string[]).includes(key);
  const feelings = beforeOf(rows).feelings.filter(({ key }) => words || isBuiltIn(key));
  const named = feelings.map(({ key, count }) => ({ name: feelingWord(key), count }));
  return (
    <SheetPart title={i18n.t('report.before')}>
      <ul>
        <li>{named.length > 0 ? i18n.t('report.tapped', [listOf(named)]) : i18n.t('report.tappedNone')}</li>
      </ul>
    </SheetPart>
  );
}
