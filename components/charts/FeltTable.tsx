import './tables.css';
import './felt.css';
import { i18n } from '#i18n';
import { EXPECTATIONS } from '@/lib/attempts/attempt';
import { type ExpectedFelt, FELT, type Felt } from '@/lib/attempts/statistics/tallies';
import { number } from '../ui/format';

/** Where one cell has more than this, all of them are told by their number alone: dots in the others would look like more. */
const DOTS_MOST = 12;

/** What was expected of looks by what was felt: a number in each cell, and as many dots, told apart by their shape. */
export function FeltTable({ table, label }: { table: ExpectedFelt; label: string }) {
  const dotted = EXPECTATIONS.every((expected) => FELT.every((felt) => table[expected][felt] <= DOTS_MOST));
  return (
    <table className="felt">
      <caption className="unseen">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('overview.felt.expected')}</th>
          {FELT.map((felt) => (
            <th scope="col" key={felt}>
              {i18n.t(`overview.felt.${felt}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {EXPECTATIONS.map((expected) => (
          <tr key={expected}>
            <th scope="row" data-expected={i18n.t('overview.felt.expected')}>
              {i18n.t(`overview.felt.${expected}`)}
            </th>
            {FELT.map((felt) => (
              <td key={felt} data-none={table[expected][felt] === 0}>
                <b>{number(table[expected][felt])}</b>
                {dotted && <Dots felt={felt} count={table[expected][felt]} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Dots({ felt, count }: { felt: Felt; count: number }) {
  if (count === 0) return null;
  return (
    <span className="felt-dots" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its index in the row
        <svg key={index} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
          <Dot felt={felt} />
        </svg>
      ))}
    </span>
  );
}

function Dot({ felt }: { felt: Felt }) {
  if (felt === 'heavier') return <circle cx="7" cy="7" r="6" fill="var(--ink)" />;
  const dashed =
    felt === 'untold' ? { stroke: 'var(--edge)', strokeDasharray: '2 2.4' } : { stroke: 'var(--ink)' };
  return (
    <>
      <circle cx="7" cy="7" r="5" fill="none" strokeWidth="1.8" {...dashed} />
      {felt === 'same' && <path d="M7 2a5 5 0 0 1 0 10z" fill="var(--ink)" />}
    </>
  );
}
