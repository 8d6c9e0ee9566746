import './tables.css';
import { i18n } from '#i18n';
import { type Hours, partsOf } from '@/lib/attempts/statistics/when';
import { hourName, number, weekdayName } from '../ui/format';

/** Shades, of which the first is for none. */
const SHADES = 4;
/** Hours of a part of the day. */
const PART = 6;
/** Larger figures have no room in the column of an hour. */
const ROOM_FOR = 999;
/** Every so many hours one is named. */
const NAMED = 4;

interface HourTableProps {
  hours: Hours;
  dayStart: number;
  weekStart: number;
}

/**
 * When pauses came: weekdays by hours, or by six hours on a narrow window and where there are very many. Only one of the two is shown, so that a
 * screen reader meets one. Each cell has its shade and its figure; none is seen as a dot.
 */
export function HourTable(props: HourTableProps) {
  const { hours } = props;
  const byHour = Math.max(...hours.flat()) <= ROOM_FOR;
  return (
    <>
      {byHour && (
        <Table
          {...props}
          cells={hours}
          size={1}
          className="hours hours-wide"
          label={i18n.t('overview.when.caption')}
        />
      )}
      <Table
        {...props}
        cells={partsOf(hours, PART)}
        size={PART}
        className={`hours hours-parts ${byHour ? 'hours-narrow' : ''}`.trim()}
        label={i18n.t('overview.when.captionParts')}
      />
    </>
  );
}

interface TableProps extends HourTableProps {
  cells: Hours;
  /** Hours a column stands for. */
  size: number;
  className: string;
  label: string;
}

function Table({ cells, size, dayStart, weekStart, className, label }: TableProps) {
  const most = Math.max(1, ...cells.flat());
  const columns = Array.from({ length: 24 / size }, (_, column) => (dayStart + column * size) % 24);
  const shade = (count: number) => (count === 0 ? 0 : Math.ceil((count / most) * SHADES));
  return (
    <table className={className}>
      <caption className="unseen">{label}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((hour, column) => (
            <th scope="col" key={hour}>
              <span className={size === 1 && column % NAMED > 0 ? 'unseen' : ''}>{hourName(hour)}</span>
            </th>
          ))}
          <th scope="col" className="hours-sum">
            {i18n.t('overview.all')}
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map((row, index) => {
          const weekday = (weekStart + index) % 7;
          return (
            <tr key={weekday}>
              <th scope="row">
                <abbr title={weekdayName(weekday, 'long')}>{weekdayName(weekday, 'short')}</abbr>
              </th>
              {row.map((count, column) => (
                <td key={columns[column]} data-shade={shade(count)}>
                  <span className={count === 0 ? 'unseen' : ''}>{number(count)}</span>
                </td>
              ))}
              <td className="hours-sum">{number(row.reduce((sum, count) => sum + count, 0))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
