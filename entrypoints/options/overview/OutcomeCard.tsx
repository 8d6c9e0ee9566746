import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { OutcomeChart } from '@/components/charts/OutcomeChart';
import { counted } from '@/components/ui/counted';
import { DisclosureButton } from '@/components/ui/Disclosure';
import { number } from '@/components/ui/format';
import { type CountRange, type Counts, pausesIn, shareLeft, sumCounts } from '@/lib/attempts/statistics';
import type { Average, Bar, Unit } from '@/lib/attempts/statistics/outcomes';
import { Card, Go } from './Card';

interface OutcomeCardProps {
  bars: readonly Bar[];
  unit: Unit;
  averages: readonly (readonly Average[])[];
  usual: CountRange | null;
  /** What is told of a change, and what was left out; '' where nothing is. */
  change: string;
}

/** How each pause ended, over time. */
export function OutcomeCard({ bars, unit, averages, usual, change }: OutcomeCardProps) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const sums = sumCounts(bars);
  const action = (
    <Go to="#/calm-kit" icon="write">
      {i18n.t('overview.helped')}
    </Go>
  );
  const { practical } = sums;
  if (pausesIn(sums) === 0) {
    return (
      <Card
        title={i18n.t(practical > 0 ? 'overview.findingPractical' : 'overview.findingQuiet')}
        lead={
          practical > 0
            ? counted('overview.findingPracticalHelp', practical)
            : i18n.t('overview.findingQuietHelp')
        }
        action={action}
      />
    );
  }
  return (
    <Card
      title={finding(sums)}
      lead={i18n.t(`overview.unit.${unit}`)}
      action={action}
      beside={
        <DisclosureButton
          label={i18n.t('overview.asTable')}
          shows={id}
          open={asTable}
          onFlip={() => setAsTable(!asTable)}
        />
      }
    >
      <OutcomeChart bars={bars} unit={unit} averages={averages} usual={usual} tableId={asTable ? id : null} />
      {change && <p className="soft chart-note">{change}</p>}
    </Card>
  );
}

/** What these pauses show, in one sentence; "0 of 5" is never shown. */
function finding(counts: Counts): string {
  const { left, of } = shareLeft(counts);
  if (left > 0) return counted('overview.findingAll', of, [number(left)]);
  if (of > 0) return counted('overview.findingNone', of);
  return i18n.t('overview.findingOpen');
}
