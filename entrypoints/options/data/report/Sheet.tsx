import { millisecondsInDay } from 'date-fns/constants';
import { useMemo } from 'react';
import { i18n } from '#i18n';
import { OutcomeChart } from '@/components/charts/OutcomeChart';
import { fullDate } from '@/components/ui/format';
import { outcomeBars, unitFor, weekAverages } from '@/lib/attempts/statistics/outcomes';
import { dayNow, type Placed } from '@/lib/attempts/statistics/place';
import type { Moment } from '@/lib/storage/schema';
import { daysOf, type RangeName, unitOf } from '../../overview/filters';
import { type Model, useFullWeeks } from '../../overview/use-model';
import { Answers } from './Answers';
import { letterOf, type Part } from './parts';
import { SheetPart } from './SheetPart';
import {
  BeforePart,
  BlocksPart,
  FeltPart,
  HelpedPart,
  PeoplePart,
  PullsPart,
  type SheetFacts,
} from './SheetParts';

interface SheetProps {
  model: Model;
  moments: readonly Moment[];
  range: RangeName;
  labels: boolean;
  parts: ReadonlySet<Part>;
}

/** With more bars the average of a few days is a scribble over them. */
const LINE_MOST = 30;
const NO_CHOICE = { person: null, kind: null, by: null };

/** The page itself, as it is printed: what first is asked stands first, and what is not known is said. */
export function Sheet({ model, moments, range, labels, parts }: SheetProps) {
  const { cut, facts, today, unlike } = model;
  const weeks = useFullWeeks(model);
  const first = useMemo(
    () => model.rows.reduce((day, row) => Math.min(day, row.day), unlike.began),
    [model.rows, unlike],
  );
  const days = daysOf(range, today.day, first, cut);
  const inDays = ({ day }: { day: number }) => day >= days.first && day <= days.last;
  const rows = model.rows.filter(inDays);
  const sheetFacts: SheetFacts = {
    rows,
    cut,
    moments: moments.filter((moment) => inDays(dayNow(moment, cut))),
    plans: facts.plans,
    people: namesOf(rows, facts.people, labels),
    words: parts.has('words'),
  };
  const unit = unitFor(days, unitOf({ range, ...NO_CHOICE }), cut);
  const bars = outcomeBars(rows, days, unit, cut, unlike.breaks);
  const weekly = unit === 'day' || unit === 'week';
  const names = sheetFacts.people.map(({ label }) => label).join(', ');
  const broken = unlike.breaks.some(({ from, until }) => from <= days.last && until >= days.first);
  return (
    <article className="sheet" aria-label={i18n.t(`report.head.${range}`)}>
      <header>
        <div>
          <h2 className="sheet-title">{i18n.t(`report.head.${range}`)}</h2>
          <p className="soft">
            {i18n.t('report.span', [dateOf(days.first), dateOf(days.last)])}{' '}
            {names && (
              <bdi>{i18n.t(sheetFacts.people.length > 1 ? 'report.people' : 'report.person', [names])}</bdi>
            )}
          </p>
          <p className="soft">{i18n.t('report.what')}</p>
        </div>
        <p className="soft">
          {i18n.t('report.one')}
          <br />
          {i18n.t('report.others')}
        </p>
      </header>
      <Answers rows={rows} model={model} weeks={weeks} />
      <SheetPart title={i18n.t(`overview.unit.${unit}`)}>
        <OutcomeChart
          bars={bars}
          unit={unit}
          averages={weekly && bars.length <= LINE_MOST ? weekAverages(rows, days, unlike.breaks) : []}
          usual={null}
        />
      </SheetPart>
      <div className="sheet-columns">
        {parts.has('blocks') && <BlocksPart {...sheetFacts} />}
        {parts.has('felt') && <FeltPart {...sheetFacts} />}
        {sheetFacts.people.length > 1 && <PeoplePart {...sheetFacts} />}
        {parts.has('pulls') && <PullsPart {...sheetFacts} />}
        {parts.has('helped') && <HelpedPart {...sheetFacts} />}
        {parts.has('before') && <BeforePart {...sheetFacts} />}
        <SheetPart title={i18n.t('report.unknown')}>
          <ul>
            <li>{i18n.t('report.unknownCause')}</li>
            <li>{i18n.t('report.unknownElse')}</li>
            <li>{i18n.t('report.unknownBefore')}</li>
            {broken && <li>{i18n.t('report.unknownBreak')}</li>}
          </ul>
        </SheetPart>
        <SheetPart title={i18n.t('report.talk')}>
          <div className="sheet-lines" aria-hidden="true">
            <i />
            <i />
            <i />
          </div>
        </SheetPart>
      </div>
      <footer>
        {i18n.t('report.foot')} {i18n.t(labels || sheetFacts.words ? 'report.footNames' : 'report.footNone')}
      </footer>
    </article>
  );
}

const dateOf = (day: number): string => fullDate(day * millisecondsInDay);

/** Who is in these rows, in the order they were added: as a letter, or as the user calls them. A letter is the same in every time. */
function namesOf(rows: readonly Placed[], people: Model['facts']['people'], labels: boolean) {
  const here = new Set(rows.map(({ personId }) => personId));
  return people
    .map(({ id, label }, index) => ({ id, label: labels ? label : letterOf(index) }))
    .filter(({ id }) => here.has(id));
}
