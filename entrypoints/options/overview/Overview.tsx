import './overview.css';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { longDay } from '@/components/ui/format';
import { isPause } from '@/lib/attempts/statistics';
import type { Glimpse } from '@/lib/attempts/statistics/sums';
import { PageHead } from '../shared/PageHead';
import { StoredNotices } from '../shared/StoredNotices';
import { Few, Nothing } from './Beginning';
import { Counting } from './Counting';
import { Filled } from './Filled';
import { Invitation } from './Invitation';
import { type Model, useModel } from './use-model';
import { useReady } from './use-ready';

/** With fewer pauses than this there is no picture yet. */
const PICTURE_FROM = 4;

/** Whether there are enough pauses for a picture; not all of a hundred thousand rows are looked at. */
function manyPauses(rows: readonly Glimpse[]): boolean {
  let pauses = 0;
  return rows.some((row) => isPause(row) && ++pauses === PICTURE_FROM);
}

/** The pattern, honestly: what grew, the week, and how, when and before what pauses came. */
export function Overview() {
  const model = useModel();
  const ready = useReady('lull:overview-ready');
  const waiting = useLong() ? <Waiting /> : null;
  return (
    <div className="page overview">
      <StoredNotices ids={['practical']} />
      {model ? <Page model={model} waiting={waiting} onReady={ready} /> : waiting}
    </div>
  );
}

/** As long (ms) nothing is drawn that soon gives way to something else. */
const SOON_MS = 500;

/** Whether the page has been open for longer than a glance. */
function useLong(): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  return long;
}

/** While a slow disk reads, or much was put in since the last time. */
function Waiting() {
  return (
    <>
      <PageHead title={i18n.t('options.overview')} />
      <Counting />
    </>
  );
}

interface PageProps {
  model: Model;
  /** What stands there until it is known what there is. */
  waiting: ReactNode;
  onReady: () => void;
}

function Page({ model, waiting, onReady }: PageProps) {
  const { facts, glimpses, recent, complete, moments } = model;
  const drawn = useCallback((element: HTMLElement | null) => element && onReady(), [onReady]);
  const many = useMemo(() => manyPauses(glimpses), [glimpses]);
  const untouched = facts.first === null && glimpses.length === 0;
  const nothing = untouched && moments?.all === 0;
  const few = complete && !many;
  // Nothing is drawn until it is known that the few recent pauses are not all there are.
  const certain = many || (complete && (!untouched || moments !== undefined));
  useEffect(() => {
    if (certain && !nothing && !few) onReady();
  }, [certain, nothing, few, onReady]);
  if (nothing) {
    return (
      <div ref={(element) => void drawn(element)} className="page">
        {recent && <Invitation attempts={recent} />}
        <Nothing />
      </div>
    );
  }
  if (!certain) return waiting;
  const day = longDay(model.today.day);
  return (
    <>
      <PageHead title={i18n.t('options.overview')}>{i18n.t('overview.lead', [day])}</PageHead>
      {recent && <Invitation attempts={recent} />}
      {few ? (
        <div ref={(element) => void drawn(element)} className="page">
          <Few model={model} />
        </div>
      ) : (
        <Filled model={model} />
      )}
    </>
  );
}
