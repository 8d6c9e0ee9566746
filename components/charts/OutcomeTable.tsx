import './tables.css';
import { i18n } from '#i18n';
import { pausesIn, sumCounts } from '@/lib/attempts/statistics';
import type { Bar } from '@/lib/attempts/statistics/outcomes';
import { number } from '../ui/format';
import { Swatch } from './Patterns';
import type { Series } from './series';

interface OutcomeTableProps {
  bars: readonly Bar[];
  series: readonly Series[];
  label: string;
  longName: (bar: Bar) => string;
  scope: string;
}

/** The same numbers as the bars, oldest first, and beside their sum the practical visits, which are no pauses. */
export function OutcomeTable({ bars, series, label, longName, scope }: OutcomeTableProps) {
  const sums = sumCounts(bars);
  const practical = sums.practical > 0;
  return (
    <table className="numbers">
      <caption className="unseen">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('overview.date')}</th>
          {series.map(({ outcome, name }) => (
            <th scope="col" key={outcome}>
              <Swatch outcome={outcome} scope={scope} /> <span>{name}</span>
            </th>
          ))}
          <th scope="col">{i18n.t('overview.all')}</th>
          {practical && <th scope="col">{i18n.t('outcome.practical')}</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.first}>
            <th scope="row">
              {longName(bar)} {bar.broken && <Note>{i18n.t('overview.hadBreak')}</Note>}
              {bar.running && <Note>{i18n.t('overview.soFar')}</Note>}
            </th>
            {series.map(({ outcome }) => (
              <td key={outcome} data-none={bar[outcome] === 0}>
                {number(bar[outcome])}
              </td>
            ))}
            <td>{number(pausesIn(bar))}</td>
            {practical && <td data-none={bar.practical === 0}>{number(bar.practical)}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{i18n.t('overview.sum')}</th>
          {series.map(({ outcome }) => (
            <td key={outcome}>{number(sums[outcome])}</td>
          ))}
          <td>{number(pausesIn(sums))}</td>
          {practical && <td>{number(sums.practical)}</td>}
        </tr>
      </tfoot>
    </table>
  );
}

function Note({ children }: { children: string }) {
  return <span className="soft">({children})</span>;
}
