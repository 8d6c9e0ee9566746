import { useId } from 'react';
import { i18n } from '#i18n';
import { type CountRange, pausesIn } from '@/lib/attempts/statistics';
import type { Average, Bar } from '@/lib/attempts/statistics/outcomes';
import { counted } from '../ui/counted';
import { number } from '../ui/format';
import { AverageLine } from './AverageLine';
import { BREAK, EDGES, patternOf, Swatch } from './Patterns';
import { axisEnd, type Series } from './series';
import { useWalk } from './use-walk';

interface OutcomeBarsProps {
  bars: readonly Bar[];
  series: readonly Series[];
  /** Its moving average in stretches; none where the bars are longer than a week. */
  averages: readonly (readonly Average[])[];
  /** Days one bar stands for; the average is drawn as so many days. */
  daysInBar: number;
  usual: CountRange | null;
  /** What the drawing shows, for those who do not see it. */
  label: string;
  /** The short name of a bar, below it, and its long one. */
  shortName: (bar: Bar, index: number) => string;
  longName: (bar: Bar) => string;
  scope: string;
}

/** Height of the plot (px). What stands below it is as high as the letters are. */
const PLOT = 232;
const TOTAL_BELOW = '1.5em';
const NAME_BELOW = '3em';
const NOTE_BELOW = '4.4em';
const BELOW = '4.8rem';
/** Gap between layers (px). */
const GAP = 1.6;
/** Fewer bars than this are drawn as if there were so many, so that one is no wall. */
const SLOTS_LEAST = 6;
/** Bars that have a number below, and names that have room. */
const TOTALS_MOST = 18;
const NAMES_MOST = 13;
/** So many letters have room below all bars, with the gaps between names. */
const LETTERS_MOST = 96;
/** More bars than this have no numbers below them on a phone. */
const ROOM_ON_A_PHONE = 10;

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** Pauses over time, a bar each, in layers by outcome. One tab stop; arrows walk from bar to bar, Escape leaves. */
export function OutcomeBars(props: OutcomeBarsProps) {
  const { bars, series, averages, usual, label, longName, scope } = props;
  const slots = Math.max(bars.length, SLOTS_LEAST);
  const walk = useWalk(bars.length);
  const id = useId();
  const most = Math.max(
    ...bars.map(pausesIn),
    ...averages.flat().map(({ week }) => (week / 7) * props.daysInBar),
    usual?.high ?? 0,
    1,
  );
  const top = axisEnd(most);
  const active = walk.active === null ? undefined : bars[walk.active];
  const says = (bar: Bar) =>
    i18n.t('overview.barSays', [
      longName(bar),
      series
        .filter(({ outcome }) => bar[outcome] > 0)
        .map(({ outcome, name }) => i18n.t('overview.barPart', [number(bar[outcome]), name]))
        .join(', ') || counted('overview.pauses', 0),
    ]);
  return (
    <div className="plot" style={{ '--axis': `${number(top).length}ch` } as object}>
      <div
        className="plot-area"
        role="application"
        aria-roledescription={i18n.t('overview.pattern')}
        aria-label={label}
        aria-describedby={`${id}-keys`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the one tab stop of the chart; its keys walk from bar to bar
        tabIndex={0}
        onKeyDown={walk.onKeyDown}
        onPointerDown={walk.onPointer(slots)}
        onPointerMove={walk.onPointer(slots)}
        onPointerLeave={walk.onPointerLeave}
        onBlur={walk.leave}
      >
        <Drawing {...props} slots={slots} top={top} active={walk.active} />
        {active && walk.active !== null && (
          <Tip
            bar={active}
            name={longName(active)}
            series={series}
            scope={scope}
            across={(walk.active + 0.5) / slots}
          />
        )}
      </div>
      <p className="plot-keys" id={`${id}-keys`}>
        {i18n.t('overview.chartKeys')}
      </p>
      <p className="unseen" role="status">
        {active && says(active)}
      </p>
    </div>
  );
}

interface DrawingProps extends OutcomeBarsProps {
  slots: number;
  top: number;
  active: number | null;
}

function Drawing({
  bars,
  series,
  averages,
  daysInBar,
  usual,
  shortName,
  scope,
  slots,
  top,
  active,
}: DrawingProps) {
  const y = (count: number) => PLOT - (count / top) * PLOT;
  const names = bars.map(shortName);
  const longest = Math.max(1, ...names.map(({ length }) => length));
  const every = Math.ceil(bars.length / Math.min(NAMES_MOST, Math.floor(LETTERS_MOST / longest) || 1));
  const name = (index: number) => (bars.length - 1 - index) / every;
  return (
    <svg
      width="100%"
      style={{ blockSize: `calc(${PLOT}px + ${BELOW})` }}
      aria-hidden="true"
      data-many={bars.length > ROOM_ON_A_PHONE || undefined}
    >
      {usual && (
        <g className="usual">
          <rect x="0" width="100%" y={y(usual.high)} height={Math.max(2, y(usual.low) - y(usual.high))} />
          <line x1="0" x2="100%" y1={y(usual.low)} y2={y(usual.low)} />
          <line x1="0" x2="100%" y1={y(usual.high)} y2={y(usual.high)} />
        </g>
      )}
      {[0, top / 2, top].map((tick) => (
        <g key={tick}>
          {tick > 0 && <line className="grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />}
          <text x="-10" y={y(tick)} dy="0.36em" textAnchor="end">
            {number(tick)}
          </text>
        </g>
      ))}
      {bars.map(
        (bar, index) =>
          bar.broken && (
            <rect
              key={bar.first}
              className="away"
              x={percent(index / slots)}
              width={percent(1 / slots)}
              y="0"
              height={PLOT}
              fill={`url(#${scope}-${BREAK})`}
            />
          ),
      )}
      <AverageLine bars={bars} averages={averages} daysInBar={daysInBar} slots={slots} height={PLOT} y={y} />
      {bars.map((bar, index) => {
        const middle = percent((index + 0.5) / slots);
        return (
          <g key={bar.first}>
            {active === index && (
              <rect
                className="here"
                x={percent(index / slots)}
                width={percent(1 / slots)}
                y="-4"
                height={PLOT + 34}
              />
            )}
            <Layers
              bar={bar}
              series={series}
              scope={scope}
              x={(index + 0.2) / slots}
              width={0.6 / slots}
              y={y}
            />
            {bars.length <= TOTALS_MOST && (
              <text className="total" x={middle} y={PLOT} dy={TOTAL_BELOW} textAnchor="middle">
                {number(pausesIn(bar))}
              </text>
            )}
            {Number.isInteger(name(index)) && (
              <text
                className={tickClass(name(index))}
                x={middle}
                y={PLOT}
                dy={NAME_BELOW}
                textAnchor="middle"
              >
                {names[index]}
              </text>
            )}
            {bar.running && bars.length <= TOTALS_MOST && (
              <text className="last" x={middle} y={PLOT} dy={NOTE_BELOW} textAnchor="middle">
                {i18n.t('overview.soFar')}
              </text>
            )}
          </g>
        );
      })}
      <line className="ground" x1="0" x2="100%" y1={PLOT} y2={PLOT} />
    </svg>
  );
}

/** On a narrow window every second name stays, on a phone every sixth; the last one ends where its bar does. */
const tickClass = (fromEnd: number) =>
  `tick${fromEnd % 2 === 0 ? ' second' : ''}${fromEnd % 6 === 0 ? ' sixth' : ''}${fromEnd === 0 ? ' last' : ''}`;

interface LayersProps {
  bar: Bar;
  series: readonly Series[];
  scope: string;
  x: number;
  width: number;
  y: (count: number) => number;
}

function Layers({ bar, series, scope, x, width, y }: LayersProps) {
  let below = 0;
  return series.map(({ outcome }) => {
    const count = bar[outcome];
    if (count === 0) return null;
    const bottom = y(below) - (below > 0 ? GAP : 0);
    below += count;
    return (
      <rect
        key={outcome}
        className="layer"
        x={percent(x)}
        width={percent(width)}
        y={y(below)}
        height={Math.max(1, bottom - y(below))}
        rx="2.5"
        fill={patternOf(outcome, scope)}
        stroke={EDGES[outcome]}
      />
    );
  });
}

interface TipProps {
  bar: Bar;
  name: string;
  series: readonly Series[];
  scope: string;
  /** 0 to 1 across the drawing. */
  across: number;
}

function Tip({ bar, name, series, scope, across }: TipProps) {
  return (
    <div
      className="tip"
      aria-hidden="true"
      style={{ left: percent(across), translate: `${-across * 100}% 0` }}
    >
      <p>{name}</p>
      <ul>
        {series.map(({ outcome, name }) => (
          <li key={outcome}>
            <Swatch outcome={outcome} scope={scope} />
            {name} <b>{number(bar[outcome])}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
