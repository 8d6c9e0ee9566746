import './charts.css';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { type DayCounts, sumCounts } from '@/lib/attempts/statistics';
import { Button } from '../ui/Button';
import { OutcomeBars } from './OutcomeBars';
import { OutcomeTable } from './OutcomeTable';
import { Patterns, Swatch } from './Patterns';
import { seriesFor } from './series';

interface OutcomeChartProps {
  days: DayCounts[];
  /** The finding, in a sentence. */
  title: string;
  /** Called when it is drawn. */
  onReady: () => void;
}

/** Pauses a day by outcome: the finding as its title, bars, a key, and the same numbers as a table. */
export function OutcomeChart({ days, title, onReady }: OutcomeChartProps) {
  const [asTable, setAsTable] = useState(false);
  const [frame, width] = useWidth();
  // Colons of React's ids are no good inside url().
  const scope = `p${useId().replace(/\W/g, '')}`;
  const sums = sumCounts(days);
  const series = seriesFor(sums);
  const label = i18n.t('overview.chart');
  const shared = { days, series, label, scope };
  useEffect(() => {
    if (width > 0) onReady();
  }, [width, onReady]);

  return (
    <section className="card chart">
      <svg className="pattern-store" width="0" height="0" aria-hidden="true">
        <defs>
          <Patterns scope={scope} />
        </defs>
      </svg>
      <h2>{title}</h2>
      <p className="soft">{label}</p>
      <div className="chart-frame" ref={frame}>
        {asTable ? (
          <OutcomeTable {...shared} sums={sums} />
        ) : (
          width > 0 && <OutcomeBars {...shared} width={width} />
        )}
      </div>
      <div className="chart-foot">
        <ul className="key" aria-label={i18n.t('overview.key')}>
          {series.map(({ outcome, name }) => (
            <li key={outcome}>
              <Swatch outcome={outcome} scope={scope} />
              {name}
            </li>
          ))}
        </ul>
        <Button variant="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {i18n.t('overview.asTable')}
        </Button>
      </div>
    </section>
  );
}

/** Width of a drawing where nothing can be measured, as in tests. */
const UNMEASURED = 640;

/** The width of an element, followed; 0 before it is known. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(Math.floor(element.clientWidth) || UNMEASURED);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}
