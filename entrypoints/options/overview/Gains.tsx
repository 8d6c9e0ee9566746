import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { Fragment, type ReactNode, useMemo } from 'react';
import { i18n } from '#i18n';
import { counted } from '@/components/ui/counted';
import { dateOf, number } from '@/components/ui/format';
import { longestBetweenLooks, steadied, turnedBack } from '@/lib/attempts/statistics/gains';
import { dayOf, lastFrom, type Placed, ZONE_DAYS } from '@/lib/attempts/statistics/place';
import { offsetAt } from '@/lib/browser/clock';
import type { AllMoments } from '@/lib/storage/read/overview';
import { Go } from './Card';
import type { Model } from './use-model';

/** The gains of all times. */
interface InAll {
  turnedBack: number;
  steadied: number;
  /** When the first exercise outside a pause was (epoch ms), or `null`. */
  outsideSince: number | null;
}

/** Counts them, of all rows and the exercises outside a pause. */
function gainsInAll(rows: readonly Placed[], moments: AllMoments): InAll {
  const { exercises, pulls } = steadied(rows, []);
  return {
    turnedBack: turnedBack(rows),
    steadied: exercises + pulls + moments.all,
    outsideSince: moments.first,
  };
}

/** The first glance: what grew. Three figures, each with a picture and a line. */
export function Gains({ model }: { model: Model }) {
  const { rows, glimpses, complete, week, now, facts, moments, cut } = model;
  const inWeek = useMemo(
    () => lastFrom(rows, (week - ZONE_DAYS) * millisecondsInDay).filter(({ day }) => day >= week),
    [rows, week],
  );
  const back = turnedBack(inWeek);
  const here = { at: now, offset: offsetAt(now) };
  const steady = steadied(
    inWeek,
    facts.moments.filter((moment) => dayOf(moment, here, cut).day >= week),
  );
  const steadyCount = steady.exercises + steady.pulls;
  const between = useMemo(() => longestBetweenLooks(glimpses, now), [glimpses, now]);
  /** Long enough to be told. */
  const grown = between !== null && between.ms >= millisecondsInMinute && between;
  const inAll = useMemo(
    () => (complete && moments ? gainsInAll(rows, moments) : null),
    [complete, rows, moments],
  );
  return (
    <section aria-label={i18n.t('overview.grew')} className="gains-part">
      <div className="gains">
        <Gain
          picture={<TurnedBack />}
          figure={back > 0 && <Figure count={back} word={i18n.t('overview.turnedBack')} />}
          none={
            inAll && inAll.turnedBack > 0
              ? counted('overview.turnedBackBefore', inAll.turnedBack)
              : i18n.t('overview.turnedBackNone')
          }
        >
          {back > 0 && counted('overview.turnedBackDetail', back)}{' '}
          {back > 0 && inAll && counted('overview.turnedBackAll', inAll.turnedBack)}
        </Gain>
        <Gain
          picture={<Between />}
          figure={grown && <Time ms={grown.ms} />}
          none={i18n.t(between === null ? 'overview.betweenNone' : 'overview.betweenNow')}
        >
          {grown && i18n.t(grown.running ? 'overview.betweenRunning' : 'overview.between')}
        </Gain>
        <Gain
          picture={<Steadied />}
          figure={steadyCount > 0 && <Figure count={steadyCount} word={i18n.t('overview.steadied')} />}
          none={
            inAll && inAll.steadied > 0
              ? counted('overview.steadiedBefore', inAll.steadied)
              : i18n.t('overview.steadiedNone')
          }
        >
          {steadyCount > 0 &&
            i18n.t('overview.steadiedDetail', [
              counted('overview.exercises', steady.exercises),
              counted('overview.pulls', steady.pulls),
            ])}{' '}
          {inAll && inAll.steadied > 0 && <SteadiedAll inAll={inAll} first={facts.first ?? now} />}
        </Gain>
      </div>
      <div className="foot">
        <Go to="#/calm-kit" icon="steady">
          {i18n.t('overview.steady')}
        </Go>
      </div>
    </section>
  );
}

/** In all, and since when: exercises outside a pause were not always counted. */
function SteadiedAll({ inAll, first }: { inAll: InAll; first: number }) {
  const { steadied: all, outsideSince } = inAll;
  const since = Math.min(first, outsideSince ?? first);
  const later = outsideSince !== null && outsideSince - since > millisecondsInDay;
  return (
    <>
      {i18n.t('overview.steadiedAll', [number(all), dateOf(since)])}{' '}
      {later && i18n.t('overview.steadiedOutside', [dateOf(outsideSince)])}
    </>
  );
}

interface GainProps {
  picture: ReactNode;
  /** `false` where it would be nought: a large 0 is no gain. */
  figure: ReactNode;
  /** The one sentence that stands in its place then. */
  none: string;
  children: ReactNode;
}

function Gain({ picture, figure, none, children }: GainProps) {
  return (
    <div className="gain">
      {picture}
      {figure ? <p className="gain-figure">{figure}</p> : <p className="gain-none">{none}</p>}
      <p className="soft">{children}</p>
    </div>
  );
}

function Figure({ count, word }: { count: number; word: string }) {
  return (
    <>
      {number(count)} <small>{word}</small>
    </>
  );
}

/** "3 days 7 hours"; the number is large, its word small. */
function Time({ ms }: { ms: number }) {
  const days = Math.floor(ms / millisecondsInDay);
  const hours = Math.floor((ms % millisecondsInDay) / millisecondsInHour);
  const parts =
    days > 0
      ? [counted('overview.days', days), ...(hours > 0 ? [counted('overview.hours', hours)] : [])]
      : hours > 0
        ? [counted('overview.hours', hours)]
        : [counted('overview.minutes', Math.floor(ms / millisecondsInMinute))];
  return parts.map((part) => (
    <Fragment key={part}>
      <span>
        {part.split(/(\d+)/).map((piece) => (/\d/.test(piece) ? piece : <small key={piece}>{piece}</small>))}
      </span>{' '}
    </Fragment>
  ));
}

function TurnedBack() {
  return (
    <svg viewBox="0 0 96 40" className="gain-picture" aria-hidden="true">
      <path d="M4 30c14 0 20-22 38-22s22 16 8 18-14-10-2-14" className="gain-line" />
      <circle cx="4.5" cy="30" r="3.5" fill="var(--water)" />
      <path d="M74 6v28" stroke="var(--edge)" strokeWidth="2" strokeDasharray="2 5" strokeLinecap="round" />
    </svg>
  );
}

function Between() {
  return (
    <svg viewBox="0 0 96 40" className="gain-picture" aria-hidden="true">
      <path d="M14 26h68" className="gain-line" />
      <circle cx="8" cy="26" r="5" fill="none" stroke="var(--sand)" strokeWidth="2.6" />
      <circle cx="88" cy="26" r="5" fill="none" stroke="var(--sand)" strokeWidth="2.6" />
      <path
        d="M30 17c6-8 30-8 36 0"
        fill="none"
        stroke="var(--deep)"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
    </svg>
  );
}

function Steadied() {
  return (
    <svg viewBox="0 0 96 40" className="gain-picture" aria-hidden="true">
      <circle cx="20" cy="20" r="19" fill="var(--mist)" />
      <circle cx="20" cy="20" r="13" fill="var(--wet)" />
      <circle cx="20" cy="20" r="7" fill="var(--deep)" stroke="var(--water)" />
    </svg>
  );
}
