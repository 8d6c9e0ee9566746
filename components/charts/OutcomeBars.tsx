import {
  Bar,
  BarChart,
  BarStack,
  CartesianGrid,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from 'recharts';
import type { DayCounts } from '@/lib/attempts/statistics';
import { longDay, shortDay } from '../ui/format';
import { patternOf, Swatch } from './Patterns';
import type { Series } from './series';

interface OutcomeBarsProps {
  days: DayCounts[];
  series: Series[];
  width: number;
  /** What the drawing shows, for those who do not see it. */
  label: string;
  scope: string;
}

/** Sizes (px) at the usual type; the drawing grows with the type, as all else does. */
const HEIGHT = 240;
const LABEL = 14;
const DATE_WIDTH = 76;
const USUAL_TYPE = 16;

/** How many times larger the reader's type is than the usual one. */
const typeScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_TYPE || 1;

/** Pauses a day, one bar a day, layers by outcome. Arrow keys walk from day to day. */
export function OutcomeBars({ days, series, width, label, scope }: OutcomeBarsProps) {
  const scale = typeScale();
  const tick = { fill: 'var(--soft)', fontSize: LABEL * scale };
  return (
    <BarChart
      className="bars"
      width={width}
      height={HEIGHT * scale}
      data={days}
      margin={{ top: 8, right: 22 * scale, bottom: 0, left: 0 }}
      barCategoryGap={width < 480 * scale ? '14%' : '24%'}
      maxBarSize={26 * scale}
      title={label}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="day"
        tickFormatter={shortDay}
        ticks={ticksFor(days, width / scale)}
        interval={0}
        tickLine={false}
        axisLine={{ stroke: 'var(--edge)' }}
        tick={tick}
        tickMargin={8}
        height={34 * scale}
      />
      <YAxis
        allowDecimals={false}
        tickLine={false}
        axisLine={false}
        tick={tick}
        width={30 * scale}
        tickCount={4}
      />
      <Tooltip
        content={(shown) => <DayTip {...shown} series={series} scope={scope} />}
        cursor={{ fill: 'var(--haze)' }}
        isAnimationActive={false}
      />
      <BarStack stackId="day" radius={[4, 4, 0, 0]}>
        {series.map(({ outcome, name }) => (
          <Bar
            key={outcome}
            dataKey={outcome}
            name={name}
            fill={patternOf(outcome, scope)}
            stroke="var(--surface)"
            strokeWidth={1}
            isAnimationActive={false}
          />
        ))}
      </BarStack>
    </BarChart>
  );
}

/** Days that get a date below: the last one, and as many before it as there is room for. */
function ticksFor(days: readonly DayCounts[], width: number): number[] {
  const every = Math.max(1, Math.ceil((days.length * DATE_WIDTH) / Math.max(width, 1)));
  return days.map(({ day }) => day).filter((_, index) => (days.length - 1 - index) % every === 0);
}

interface DayTipProps extends Pick<TooltipContentProps, 'active' | 'label' | 'payload'> {
  series: Series[];
  scope: string;
}

function DayTip({ active, label, payload, series, scope }: DayTipProps) {
  const day = payload?.[0]?.payload as DayCounts | undefined;
  if (!active || !day) return null;
  return (
    <div className="day-tip" role="status" aria-live="assertive">
      <p>{longDay(Number(label))}</p>
      <ul>
        {series.map(({ outcome, name }) => (
          <li key={outcome}>
            <Swatch outcome={outcome} scope={scope} />
            {name} <b>{day[outcome]}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
