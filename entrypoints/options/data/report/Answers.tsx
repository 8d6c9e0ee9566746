import { i18n } from '#i18n';
import { counted } from '@/components/ui/counted';
import { hourName, number } from '@/components/ui/format';
import { countsOf, EARLIER_WEEKS, pausesIn, shareLeft, WEEKS_NEEDED } from '@/lib/attempts/statistics';
import { busyTime } from '@/lib/attempts/statistics/busy';
import { changeOf, comparable } from '@/lib/attempts/statistics/change';
import type { FullWeek } from '@/lib/attempts/statistics/full-weeks';
import type { Placed } from '@/lib/attempts/statistics/place';
import { changeWords } from '../../overview/Filled';
import type { Model } from '../../overview/use-model';
import { namedBlock } from '../../overview/WhenCard';

interface AnswersProps {
  /** Of the time that was chosen. */
  rows: readonly Placed[];
  model: Model;
  weeks: readonly FullWeek[];
}

/**
 * How often, when, and which way it is going. A time and a change are told as Overview tells them, of the newest twelve full
 * weeks whatever time was chosen: a choice that shows a change is no change.
 */
export function Answers({ rows, model, weeks }: AnswersProps) {
  return (
    <dl className="sheet-answers">
      <Often rows={rows} weeks={weeks} />
      <When model={model} weeks={weeks} />
      <Way weeks={weeks} />
    </dl>
  );
}

interface AnswerProps {
  ask: string;
  answer: string;
  more: string;
}

function Answer({ ask, answer, more }: AnswerProps) {
  return (
    <div>
      <dt>{ask}</dt>
      <dd>
        <b>{answer}</b>
        {more}
      </dd>
    </div>
  );
}

/** The fewest and the most pauses of the newest weeks that count, as they were: a range that is only likely would not be in the chart. */
function lately(weeks: readonly FullWeek[]): string | null {
  const counts = weeks.slice(0, EARLIER_WEEKS).flatMap(({ out, pauses }) => (out === null ? pauses : []));
  if (counts.length < WEEKS_NEEDED) return null;
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  return low === high ? number(low) : i18n.t('overview.range', [number(low), number(high)]);
}

function Often({ rows, weeks }: Pick<AnswersProps, 'rows' | 'weeks'>) {
  const counts = countsOf(rows);
  const { left } = shareLeft(counts);
  const range = lately(weeks);
  const all = pausesIn(counts);
  const more = [
    range ? counted('report.oftenAll', all) : '',
    i18n.t('report.oftenIs', [number(left), number(counts.continued)]),
    counts.open > 0 ? counted('report.oftenOpen', counts.open) : '',
  ];
  return (
    <Answer
      ask={i18n.t('report.often')}
      answer={range ? i18n.t('report.oftenWeek', [range]) : counted('overview.pauses', all)}
      more={more.filter(Boolean).join(' ')}
    />
  );
}

function When({ model, weeks }: Pick<AnswersProps, 'model' | 'weeks'>) {
  const { rows, cut } = model;
  const busy = busyTime(rows, weeks);
  const block = busy && namedBlock(busy, cut);
  const early = !comparable(weeks);
  return (
    <Answer
      ask={i18n.t('report.when')}
      answer={
        block
          ? i18n.t('report.whenIs', [block.weekday, block.span])
          : i18n.t(early ? 'report.whenEarly' : 'report.whenNone')
      }
      more={
        busy
          ? counted('overview.when.lead', busy.of, [number(busy.pauses), hourName(cut.dayStart)])
          : i18n.t(early ? 'report.whenEarlyHelp' : 'report.whenNoneHelp')
      }
    />
  );
}

function Way({ weeks }: Pick<AnswersProps, 'weeks'>) {
  const change = changeOf(weeks);
  const none = comparable(weeks) ? 'report.waySame' : 'report.wayNoneHelp';
  return (
    <Answer
      ask={i18n.t('report.way')}
      answer={change ? i18n.t(`report.${change}`) : i18n.t('report.wayNone')}
      more={change ? changeWords(change, weeks) : i18n.t(none)}
    />
  );
}
