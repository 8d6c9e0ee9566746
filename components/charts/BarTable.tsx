import './tables.css';
import { i18n } from '#i18n';
import { number } from '../ui/format';

/** One line: a name, a number, and one thing more where there is one. */
export interface BarRow {
  key: string;
  name: string;
  count: number;
  beside?: string;
}

interface BarTableProps {
  rows: readonly BarRow[];
  /** Heads of the columns: what the names are, what is counted, and what stands beside. */
  heads: [name: string, count: string, beside?: string];
  label: string;
}

/** A table whose numbers are drawn as bars too: picture and table are one thing. */
export function BarTable({ rows, heads: [name, count, beside], label }: BarTableProps) {
  const largest = Math.max(1, ...rows.map((row) => row.count));
  return (
    <table className={`bar-table ${beside ? 'bar-table-beside' : ''}`.trim()}>
      <caption className="unseen">{label}</caption>
      <thead className={beside ? '' : 'unseen'}>
        <tr>
          <th scope="col">{name}</th>
          <td className="bar-table-bar" />
          <th scope="col">
            <span>{count}</span>
          </th>
          {beside && <th scope="col">{beside}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <bdi>{row.name}</bdi>
            </th>
            <td className="bar-table-bar" aria-hidden="true">
              <span
                style={{ inlineSize: `${(row.count / largest) * 100}%` }}
                data-none={row.count === 0 || undefined}
              />
            </td>
            <td className="bar-table-count">{number(row.count)}</td>
            {beside && <td>{row.beside}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "3 of 9". */
export const countOf = (count: number, of: number): string =>
  i18n.t('overview.person.leftOf', [number(count), number(of)]);
