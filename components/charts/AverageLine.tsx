import type { Average, Bar } from '@/lib/attempts/statistics/outcomes';

interface AverageLineProps {
  bars: readonly Bar[];
  averages: readonly (readonly Average[])[];
  /** Days one bar stands for. */
  daysInBar: number;
  slots: number;
  /** Height of the plot (px), and how far down in it a count lies. */
  height: number;
  y: (count: number) => number;
}

/** Width of the line's own coordinates; it is stretched to the drawing's. */
const WIDE = 1_000;

export function AverageLine({ bars, averages, daysInBar, slots, height, y }: AverageLineProps) {
  const [oldest] = bars;
  if (!oldest || averages.length === 0) return null;
  const x = (day: number) => ((day + 0.5 - oldest.first) / daysInBar / slots) * WIDE;
  const path = averages
    .map((stretch) =>
      stretch
        .map(({ day, week }, index) => {
          const down = y((week / 7) * daysInBar);
          return `${index === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${down.toFixed(1)}`;
        })
        .join(''),
    )
    .join('');
  return (
    <svg
      className={daysInBar === 1 ? 'average' : 'average average-weeks'}
      aria-hidden="true"
      width="100%"
      height={height}
      viewBox={`0 0 ${WIDE} ${height}`}
      preserveAspectRatio="none"
    >
      <path d={path} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
