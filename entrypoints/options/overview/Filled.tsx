import { daysInWeek, millisecondsInDay } from 'date-fns/constants';
import { memo, useDeferredValue, useMemo } from 'react';
import { i18n } from '#i18n';
import { useHashRoute } from '@/components/hooks/hash-route';
import { useOneByOne } from '@/components/hooks/one-by-one';
import { counted } from '@/components/ui/counted';
import { number } from '@/components/ui/format';
import { type CountRange, EARLIER_WEEKS } from '@/lib/attempts/statistics';
import { type BusyBlock, busyTime } from '@/lib/attempts/statistics/busy';
import { type Change, changeOf, comparable, leftOutOf, OLDEST } from '@/lib/attempts/statistics/change';
import { type FullWeek, leftOutBy, thisWeek } from '@/lib/attempts/statistics/full-weeks';
import { type Days, outcomeBars, unitFor, weekAverages } from '@/lib/attempts/statistics/outcomes';
import { type Cut, lastFrom, type Placed, ZONE_DAYS } from '@/lib/attempts/statistics/place';
import type { OverviewFacts } from '@/lib/storage/read/overview';
import { Counting } from './Counting';
import { Filters } from './Filters';
import { type Filters as Chosen, daysOf, filtered, GONE, readFilters, unitOf, withListed } from './filters';
import { Gains } from './Gains';
import { BeforeCard, KindCard, PersonCard, PullCard } from './GroupCards';
import { FeltCard, MinutesCard, PairsCard } from './LookCards';
import { OutcomeCard } from './OutcomeCard';
import { type Model, useFullWeeks } from './use-model';
import { WeekCard } from './WeekCard';
import { namedBlock, WhenCard } from './WhenCard';

/** Overview with enough to draw. What is first looked at is drawn first. */
export function Filled({ model }: { model: Model }) {
  const { rows, glimpses, complete, week, facts, today, cut, unlike } = model;
  const { params } = useHashRoute();
  const query = params.toString();
  const people = useMemo(() => new Set(facts.people.map(({ id }) => id)), [facts.people]);
  const chosen = useMemo(() => withListed(readFilters(new URLSearchParams(query)), people), [query, people]);
  // The choice itself shows at once; what is drawn by it gives way to what is done meanwhile.
  const drawn = useDeferredValue(chosen);
  const weeks = useFullWeeks(model);
  const lately = useMemo(() => lastWeeks(glimpses, EARLIER_WEEKS, today.day), [glimpses, today.day]);
  const here = useMemo(() => thisWeek(lately, weeks, today, cut), [lately, weeks, today, cut]);
  const busy = useMemo(
    () => (complete ? busyTime(lastWeeks(rows, OLDEST, today.day), weeks) : null),
    [complete, rows, weeks, today.day],
  );
  const change = useMemo(() => (complete ? changeOf(weeks) : null), [complete, weeks]);
  const gone = useMemo(
    () => rows.some(({ personId }) => personId !== '' && !people.has(personId)),
    [rows, people],
  );
  return (
    <>
      <Summary weeks={weeks} change={change} complete={complete} busy={busy && namedBlock(busy, cut)} />
      <Gains model={model} />
      <WeekCard week={here} broken={leftOutBy(week, unlike) === 'break'} />
      <Filters chosen={chosen} people={facts.people} gone={gone || chosen.person === GONE} />
      <Filtered
        chosen={drawn}
        model={model}
        people={people}
        busy={busy}
        usual={here.whole}
        change={complete ? changeWords(change, weeks) : ''}
      />
    </>
  );
}

/** The rows of so many weeks that have ended, and since; a few more days. */
const lastWeeks = <T extends { at: number }>(rows: readonly T[], weeks: number, today: number): T[] =>
  lastFrom(rows, (today - (weeks + 1) * daysInWeek - ZONE_DAYS) * millisecondsInDay);

interface FilteredProps {
  chosen: Chosen;
  model: Model;
  /** Ids of those in the list. */
  people: ReadonlySet<string>;
  busy: BusyBlock | null;
  usual: CountRange | null;
  /** What is told of a change; '' where nothing is. */
  change: string;
}

/** What the filters let through. */
const Filtered = memo(function Filtered({ chosen, model, people, busy, usual, change }: FilteredProps) {
  const { rows, glimpses, complete, readFrom, seenFrom, today, cut, unlike } = model;
  // A row of another time zone may lie a day before.
  const first = useMemo(
    () => glimpses.reduce((day, row) => Math.min(day, row.day), unlike.began),
    [glimpses, unlike],
  );
  const days = daysOf(chosen.range, today.day, first, cut);
  // What was added by hand may be of long before: days without a pause are missing there, not zero.
  const begun = useMemo(
    () =>
      glimpses.reduce((day, row) => (row.outcome === 'logged' ? day : Math.min(day, row.day)), unlike.began),
    [glimpses, unlike],
  );
  const barsFrom = Math.max(days.first, Math.min(begun, today.day));
  // What is not read yet is not drawn: no figure is ever a part of the truth.
  const covered = complete || days.first >= readFrom;
  const shown = useFiltered(rows, chosen, days, people);
  const unit = unitFor({ first: barsFrom, last: days.last }, unitOf(chosen), cut);
  const all = chosen.person === null && chosen.kind === null;
  const drawn = covered ? shown : all && days.first >= seenFrom ? glimpses : null;
  const bars = useMemo(
    () => outcomeBars(drawn ?? [], { first: barsFrom, last: days.last }, unit, cut, unlike.breaks),
    [drawn, barsFrom, days.last, unit, cut, unlike],
  );
  const averages = useMemo(
    () =>
      unit === 'day' || unit === 'week'
        ? weekAverages(drawn ?? [], { first: barsFrom, last: days.last }, unlike.breaks)
        : [],
    [drawn, barsFrom, days.last, unit, unlike],
  );
  if (drawn === null) return <Counting />;
  return (
    <>
      <OutcomeCard
        bars={bars}
        unit={unit}
        averages={averages}
        usual={all && unit === 'week' ? usual : null}
        change={all ? change : ''}
      />
      {covered && (
        <CardsBelow
          rows={shown}
          model={model}
          busy={all && chosen.range === 'weeks12' ? busy : null}
          chosen={!all}
        />
      )}
    </>
  );
});

/** The rows the filters leave, counted anew only where the choice or the rows are other ones. */
function useFiltered(rows: Placed[], chosen: Chosen, { first, last }: Days, people: ReadonlySet<string>) {
  return useMemo(() => filtered(rows, chosen, { first, last }, people), [rows, chosen, first, last, people]);
}

/** What the cards further down are drawn from. */
interface Seen {
  rows: readonly Placed[];
  cut: Cut;
  facts: OverviewFacts;
  busy: BusyBlock | null;
  /** Whether a person or a kind is chosen. */
  chosen: boolean;
}

/** The cards further down, in the order in which they come. */
const CARDS = [
  ({ rows, cut, busy, facts }: Seen) => <WhenCard rows={rows} cut={cut} busy={busy} plans={facts.plans} />,
  ({ rows }: Seen) => <FeltCard rows={rows} />,
  ({ rows, chosen }: Seen) => <PullCard rows={rows} chosen={chosen} />,
  ({ rows }: Seen) => <BeforeCard rows={rows} />,
  ({ rows }: Seen) => <KindCard rows={rows} />,
  ({ rows }: Seen) => <MinutesCard rows={rows} />,
  ({ rows, facts }: Seen) => <PersonCard rows={rows} people={facts.people} />,
  ({ rows }: Seen) => <PairsCard rows={rows} />,
];

const CardBelow = memo(function CardBelow({ nth, seen }: { nth: number; seen: Seen | undefined }) {
  return seen && CARDS[nth]?.(seen);
});

interface CardsBelowProps {
  rows: Placed[];
  model: Model;
  busy: BusyBlock | null;
  chosen: boolean;
}

/** The cards further down: they follow one after the other, so that the choice itself answers at once. */
function CardsBelow({ rows, model: { cut, facts }, busy, chosen }: CardsBelowProps) {
  const seen = useMemo(() => ({ rows, cut, facts, busy, chosen }), [rows, cut, facts, busy, chosen]);
  const handed = useOneByOne<Seen>(seen, CARDS.length);
  const cards = handed.map((seen, nth) => <CardBelow key={String(nth)} nth={nth} seen={seen} />);
  const [when, felt, pull, before, ...others] = cards;
  return (
    <>
      {when}
      <div className="pair">
        {felt}
        {pull}
      </div>
      {before}
      <div className="pair">{others}</div>
      {handed.at(-1) && <p className="end soft">{i18n.t('overview.end')}</p>}
    </>
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
  if (pauses === 0) return null;
  const out = leftOutOf(weeks, compared);
  return (
    <p className="summary">
      {i18n.t('overview.leadSum', [
        counted('overview.pauses', pauses),
        number(Math.round(pauses / compared.length)),
      ])}{' '}
      {busy
        ? i18n.t('overview.when.busyShort', [busy.weekday, busy.span])
        : i18n.t('overview.when.noneStandsOut')}{' '}
      {change ? i18n.t(`overview.change.short.${change}`) : i18n.t('overview.change.none')}
      {out > 0 && <span className="summary-out soft"> {counted('overview.leadOut', out)}</span>}
    </p>
  );
}

/** What is told of a change, and what was left out of the comparison. */
export function changeWords(change: Change | null, weeks: readonly FullWeek[]): string {
  const compared = comparable(weeks);
  const [newest] = weeks;
  const out = newest?.out
    ? i18n.t(`overview.out.${newest.out}`)
    : compared && leftOutOf(weeks, compared) > 0
      ? i18n.t('overview.out.some')
      : '';
  const perWeek = (part: readonly FullWeek[]) =>
    number(Math.round((part.reduce((sum, { pauses }) => sum + pauses, 0) / part.length) * 10) / 10);
  const sentence = !compared
    ? i18n.t('overview.change.early')
    : change
      ? i18n.t(`overview.change.${change}`, [perWeek(compared.slice(0, 4)), perWeek(compared.slice(4))])
      : i18n.t('overview.change.none');
  return out ? `${sentence} ${out}` : sentence;
}
