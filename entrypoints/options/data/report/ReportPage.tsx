import './report.css';
import { useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useMoments } from '@/components/hooks/overview';
import { WhileOpen } from '@/components/lock/WhileOpen';
import { Button } from '@/components/ui/Button';
import { isPause } from '@/lib/attempts/statistics';
import { RANGES, type RangeName } from '../../overview/filters';
import { useModel } from '../../overview/use-model';
import { Empty } from '../../shared/Empty';
import { PARTS, PARTS_AT_FIRST, type Part } from './parts';
import { Sheet } from './Sheet';

/** **Report**: one page to print, for a therapist or for oneself, and what is on it. */
export function ReportPage() {
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    scrollTo(0, 0);
    head.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page report-page">
      <div className="page-head report-tools">
        <p>
          <a href="#/data">{i18n.t('report.back')}</a>
        </p>
        <h1 ref={head} tabIndex={-1}>
          {i18n.t('report.title')}
        </h1>
        <p className="soft page-lead">{i18n.t('report.lead')}</p>
      </div>
      <WhileOpen>
        <Choices />
      </WhileOpen>
    </div>
  );
}

function Choices() {
  const model = useModel();
  const moments = useMoments();
  const [range, setRange] = useState<RangeName>('weeks12');
  const [labels, setLabels] = useState(false);
  const [parts, setParts] = useState<ReadonlySet<Part>>(new Set(PARTS_AT_FIRST));
  if (!model || !moments) return null;
  // Nothing is put on paper that is only a part of the truth.
  if (!model.complete) return <p role="status">{i18n.t('overview.counting')}</p>;
  if (!model.rows.some(isPause)) {
    return <Empty title={i18n.t('report.empty')}>{i18n.t('report.emptyHelp')}</Empty>;
  }
  const flip = (part: Part) => {
    const next = new Set(parts);
    if (!next.delete(part)) next.add(part);
    setParts(next);
  };
  return (
    <>
      <fieldset className="card report-tools report-choices" aria-label={i18n.t('report.choices')}>
        <label className="report-pick">
          {i18n.t('report.time')}
          <span className="select">
            <select value={range} onChange={({ target }) => setRange(target.value as RangeName)}>
              {RANGES.map((name) => (
                <option key={name} value={name}>
                  {i18n.t(`overview.filter.${name}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
        <label className="report-pick">
          {i18n.t('report.as')}
          <span className="select">
            <select
              value={labels ? 'labels' : 'letters'}
              onChange={({ target }) => setLabels(target.value === 'labels')}
            >
              <option value="letters">{i18n.t('report.letters')}</option>
              <option value="labels">{i18n.t('report.labels')}</option>
            </select>
          </span>
        </label>
        <fieldset className="report-parts" aria-label={i18n.t('report.parts')}>
          {PARTS.map((part) => (
            <label key={part}>
              <input type="checkbox" checked={parts.has(part)} onChange={() => flip(part)} />
              {i18n.t(`report.part.${part}`)}
            </label>
          ))}
        </fieldset>
        <Button variant="solid" onClick={() => print()}>
          {i18n.t('report.print')}
        </Button>
      </fieldset>
      <Sheet model={model} moments={moments} range={range} labels={labels} parts={parts} />
    </>
  );
}
