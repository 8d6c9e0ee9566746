import './charts.css';
import { useId } from 'react';
import { i18n } from '#i18n';
import { type CountRange, pausesIn, sumCounts } from '@/lib/attempts/statistics';
import type { Average, Bar, Unit } from '@/lib/attempts/statistics/outcomes';
import { counted } from '../ui/counted';
import { Disclosure } from '../ui/Disclosure';
import { longDay, monthName, number, shortDay, yearName } from '../ui/format';
import { OutcomeBars } from './OutcomeBars';
import { OutcomeTable } from './OutcomeTable';
import { BreakSwatch, Patterns, Swatch } from './Patterns';
import { seriesFor } from './series';

interface OutcomeChartProps {
  bars: readonly Bar[];
  unit: Unit;
  averages: readonly (readonly Average[])[];
  /** Where a whole bar usually falls. */
  usual: CountRange | null;
  /** The id under which the table stands, `null` while it is closed; without one it has a button of its own. */
  tableId?: string | null;
}

const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7 };

/** Pauses over time by outcome: bars, a key, what the bars leave out, and the same numbers as a table. */
export function OutcomeChart({ bars, unit, averages, usual, tableId }: OutcomeChartProps) {
  // Colons of React's ids are no good inside url().
  const scope = `p${useId().replace(/\W/g, '')}`;
  const sums = sumCounts(bars);
  const series = seriesFor(sums);
  const longName = longNames(unit);
  const fullest = Math.max(...bars.map(pausesIn));
  const [first] = bars;
  const label = i18n.t('overview.chartOf', [
    i18n.t(`overview.unit.${unit}`),
    first ? longName(first) : '',
    counted('overview.pauses', pausesIn(sums)),
    number(fullest),
  ]);
  const shared = { bars, series, label, longName, scope };
  const table = (
    <div className="scroll">
      <OutcomeTable {...shared} />
    </div>
  );
  return (
    <>
      <svg className="pattern-store" width="0" height="0" aria-hidden="true">
        <defs>
          <Patterns scope={scope} />
        </defs>
      </svg>
      <OutcomeBars
        {...shared}
        averages={averages}
        daysInBar={DAYS[unit] ?? 1}
        usual={usual}
        shortName={(bar, index) =>
          shortName(unit, bar, { oldest: index === 0, all: bars.length <= MONTHS_NAMED })
        }
      />
      <ul className="key" aria-label={i18n.t('overview.key')}>
        {series.map(({ outcome, name }) => (
          <li key={outcome}>
            <Swatch outcome={outcome} scope={scope} />
            {name}
          </li>
        ))}
        {averages.length > 0 && (
          <li className={unit === 'week' ? 'average-weeks' : ''}>
            <svg className="average" width="26" height="12" aria-hidden="true">
              <path d="M1 9 9 4l7 3 9-5" />
            </svg>
            {i18n.t(unit === 'day' ? 'overview.average' : 'overview.averageWeek')}
          </li>
        )}
        {usual && (
          <li>
            <svg className="usual" width="22" height="14" aria-hidden="true">
              <rect x="0.5" y="0.5" width="21" height="13" rx="3" />
            </svg>
            {i18n.t('overview.usual')}
          </li>
        )}
        {bars.some(({ broken }) => broken) && (
          <li>
            <BreakSwatch scope={scope} />
            {i18n.t('overview.hadBreak')}
          </li>
        )}
      </ul>
      {sums.practical > 0 && (
        <p className="soft chart-note">{counted('overview.practicalOut', sums.practical)}</p>
      )}
      {tableId === undefined && <Disclosure label={i18n.t('overview.asTable')}>{table}</Disclosure>}
      {typeof tableId === 'string' && <div id={tableId}>{table}</div>}
    </>
  );
}

/** A bar's name where there is room. */
const longNames =
  (unit: Unit) =>
  ({ first, last }: Bar): string => {
    if (unit === 'day') return longDay(first);
    if (unit === 'week') return i18n.t('overview.range', [shortDay(first), shortDay(last)]);
    if (unit === 'month') return monthName(first, true);
    if (unit === 'year') return yearName(first);
    return i18n.t('overview.range', [monthName(first, false), monthName(last, true)]);
  };

/** With more months than this not each has its name below it, and those that have say the year too. */
const MONTHS_NAMED = 12;

function shortName(unit: Unit, { first }: Bar, { oldest, all }: { oldest: boolean; all: boolean }): string {
  if (unit === 'day' || unit === 'week') return shortDay(first);
  if (unit === 'year') return yearName(first);
  if (!all) return monthName(first, true);
  const name = monthName(first, false);
  return oldest || name === monthName(0, false) ? yearName(first) : name;
}
