import { i18n } from '#i18n';
import type { Counts, DayCounts } from '@/lib/attempts/statistics';
import { tableDay } from '../ui/format';
import { Swatch } from './Patterns';
import type { Series } from './series';

interface OutcomeTableProps {
  days: DayCounts[];
  sums: Counts;
  series: Series[];
  label: string;
  scope: string;
}

/** The same numbers as the bars, newest day first. */
export function OutcomeTable({ days, sums, series, label, scope }: OutcomeTableProps) {
  return (
    <table className="outcomes">
      <caption className="unseen">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('overview.date')}</th>
          {series.map(({ outcome, name }) => (
            <th scope="col" key={outcome}>
              <Swatch outcome={outcome} scope={scope} /> <span>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...days].reverse().map((row) => (
          <tr key={row.day}>
            <th scope="row">{tableDay(row.day)}</th>
            {series.map(({ outcome }) => (
              <td key={outcome} data-none={row[outcome] === 0}>
                {row[outcome]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{i18n.t('overview.sum')}</th>
          {series.map(({ outcome }) => (
            <td key={outcome}>{sums[outcome]}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
