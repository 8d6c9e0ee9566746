import { millisecondsInHour } from 'date-fns/constants';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { useHashRoute } from '@/components/hooks/hash-route';
import { busyTime } from '@/lib/attempts/statistics/busy';
import { type Change, changeOf, comparable } from '@/lib/attempts/statistics/change';
import { type FullWeek, leftOutBy, thisWeek } from '@/lib/attempts/statistics/full-weeks';
import { type Days, outcomeBars, unitFor, weekAverages } from '@/lib/attempts/statistics/outcomes';
import type { Placed } from '@/lib/attempts/statistics/place';
import { Card, Go } from './Card';
import { Filters } from './Filters';
import { type Filters as Chosen, daysOf, filtered, readFilters, unitOf } from './filters';
import { Gains } from './Gains';
import { BeforeCard, KindCard, PersonCard, PullCard } from './GroupCards';
import { FeltCard, MinutesCard, PairsCard } from './LookCards';
import { OutcomeCard } from './OutcomeCard';
import { type Model, useFullWeeks } from './use-model';
import { WeekCard } from './WeekCard';
import { namedBlock, WhenCard } from './WhenCard';

/** Overview with enough to draw. What is first looked at is drawn first. */
export function Filled({ model }: { model: Model }) {
  const { rows, complete, readFrom, week, now, facts, totals, today, cut, unlike } = model;
  const { params } = useHashRoute();
  const query = params.toString();
  const chosen = useMemo(() => readFilters(new URLSearchParams(query)), [query]);
  const weeks = useFullWeeks(model);
  const here = useMemo(() => thisWeek(rows, weeks, today, cut), [rows, weeks, today, cut]);
  const busy = useMemo(() => (complete ? busyTime(rows, weeks) : null), [complete, rows, weeks]);
  const change = useMemo(() => (complete ? changeOf(weeks) : null), [complete, weeks]);
  const exercises = useMemo(
    () =>
      complete ? rows.filter(({ kind, exercise }) => kind !== 'urge' && exercise !== null).length : null,
    [complete, rows],
  );
  const people = useMemo(() => new Set(facts.people.map(({ id }) => id)), [facts.people]);
  const gone = useMemo(
    () => rows.some(({ personId }) => personId !== '' && !people.has(personId)),
    [rows, people],
  );
  // A row of another time zone may lie a day before.
  const first = useMemo(
    () => rows.reduce((day, row) => Math.min(day, row.day), unlike.began),
    [rows, unlike],
  );
  const days = daysOf(chosen.range, today.day, first, cut);
  // What is not read yet is not drawn: no figure is ever a part of the truth.
  const covered = complete || days.first >= readFrom;
  const looked = useLooked(rows, chosen, days, people);
  const unit = unitFor(days, unitOf(chosen), cut);
  const all = chosen.person === null && chosen.kind === null;
  const bars = useMemo(
    () => outcomeBars(looked, { first: days.first, last: days.last }, unit, cut, unlike.breaks),
    [looked, days.first, days.last, unit, cut, unlike],
  );
  const averages = useMemo(
    () =>
      unit === 'day' || unit === 'week'
        ? weekAverages(looked, { first: days.first, last: days.last }, unlike.breaks)
        : [],
    [looked, days.first, days.last, unit, unlike],
  );
  return (
    <>
      <Summary weeks={weeks} change={change} complete={complete} busy={busy && namedBlock(busy, cut)} />
      <Gains
        rows={rows}
        week={week}
        now={now}
        first={facts.first ?? now}
        moments={facts.moments.filter(({ at }) => at >= weekStartOf(model))}
        totals={totals}
        exercises={exercises}
      />
      <WeekCard week={here} broken={leftOutBy(week, unlike) === 'break'} />
      <Filters chosen={chosen} people={facts.people} gone={gone} />
      {covered ? (
        <>
          <OutcomeCard
            bars={bars}
            unit={unit}
            averages={averages}
            usual={all && unit === 'week' ? here.whole : null}
            change={all && complete ? changeWords(change, weeks) : ''}
          />
          <Later>
            <Rest rows={looked} model={model} busy={all ? busy : null} chosen={!all} />
          </Later>
        </>
      ) : (
        <Card
          title={i18n.t('overview.counting')}
          lead={i18n.t('overview.countingHelp')}
          action={<Go to="#/calm-kit">{i18n.t('overview.steady')}</Go>}
        />
      )}
    </>
  );
}

/** The rows that are looked at, counted anew only where the choice or the rows are other ones. */
function useLooked(rows: Placed[], chosen: Chosen, { first, last }: Days, people: ReadonlySet<string>) {
  return useMemo(() => filtered(rows, chosen, { first, last }, people), [rows, chosen, first, last, people]);
}

/** When the running week began (epoch ms), by today's clock. */
const weekStartOf = ({ now, today, week }: Model): number => {
  const hours = (today.day - week) * 24 + today.hour;
  return now - (hours + 1) * millisecondsInHour;
};

/** Draws its children once what stands before them is on the screen. */
function Later({ children }: { children: ReactNode }) {
  const [now, setNow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNow(true));
    return () => clearTimeout(timer);
  }, []);
  return now && children;
}

interface RestProps {
  rows: Placed[];
  model: Model;
  busy: ReturnType<typeof busyTime>;
  chosen: boolean;
}

/** The cards further down. After a choice they follow a moment later, so that the choice itself answers at once. */
function Rest(props: RestProps) {
  const rows = useDeferredValue(props.rows);
  const { cut, facts } = props.model;
  return useMemo(
    () => (
      <>
        <WhenCard rows={rows} cut={cut} busy={props.busy} plans={facts.plans} />
        <div className="pair">
          <FeltCard rows={rows} />
          <PullCard rows={rows} chosen={props.chosen} />
        </div>
        <BeforeCard rows={rows} />
        <div className="pair">
          <KindCard rows={rows} />
          <MinutesCard rows={rows} />
          <PersonCard rows={rows} people={facts.people} />
          <PairsCard rows={rows} />
        </div>
        <p className="end soft">{i18n.t('overview.end')}</p>
      </>
    ),
    [rows, cut, facts, props.busy, props.chosen],
  );
}

interface SummaryProps {
  weeks: readonly FullWeek[];
  change: Change | null;
  complete: boolean;
  busy: { weekday: string; span: string } | null;
}

/** How often, when, and which way it is going: one line, of the newest twelve weeks that count. */
function Summary({ weeks, change, complete, busy }: SummaryProps) {
  const compared = comparable(weeks);
  if (!compared || !complete) return null;
  const pauses = compared.reduce((sum, week) => sum + week.pauses, 0);
  return (
    <p className="summary">
      {i18n.t('overview.leadSum', [
        i18n.t('overview.pauses', pauses),
        String(Math.round(pauses / compared.length)),
      ])}{' '}
      {busy && i18n.t('overview.when.busy', [busy.weekday, busy.span])}
      {busy && '. '}
      {change ? i18n.t(`overview.change.short.${change}`) : i18n.t('overview.change.none')}
    </p>
  );
}

/** What is told of a change, and what was left out of the comparison. */
export function changeWords(change: Change | null, weeks: readonly FullWeek[]): string {
  const compared = comparable(weeks);
  const [newest] = weeks;
  const out = newest?.out ? i18n.t(`overview.out.${newest.out}`) : '';
  const perWeek = (part: readonly FullWeek[]) =>
    String(Math.round((part.reduce((sum, { pauses }) => sum + pauses, 0) / part.length) * 10) / 10);
  const told = !compared
    ? i18n.t('overview.change.early')
    : change
      ? i18n.t(`overview.change.${change}`, [perWeek(compared.slice(0, 4)), perWeek(compared.slice(4))])
      : i18n.t('overview.change.none');
  return out ? `${told} ${out}` : told;
}
