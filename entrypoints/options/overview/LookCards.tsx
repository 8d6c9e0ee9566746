import { i18n } from '#i18n';
import { BarTable } from '@/components/charts/BarTable';
import { FeltTable } from '@/components/charts/FeltTable';
import { counted } from '@/components/ui/counted';
import { number } from '@/components/ui/format';
import { EXPECTATIONS } from '@/lib/attempts/attempt';
import type { Placed } from '@/lib/attempts/statistics/place';
import {
  type ExpectedFelt,
  expectedFelt,
  LENGTHS,
  minutesOpen,
  PAIRS_NEEDED,
  pairsIn,
  pullPairs,
} from '@/lib/attempts/statistics/tallies';
import { Card, Go } from './Card';

interface RowsProps {
  rows: readonly Placed[];
}

/** What was expected of a look against what it did: counts, never a cause. */
export function FeltCard({ rows }: RowsProps) {
  const table = expectedFelt(rows);
  const action = (
    <Go to="#/calm-kit" icon="write">
      {i18n.t('overview.felt.action')}
    </Go>
  );
  if (pairsIn(table).answered < PAIRS_NEEDED) {
    return (
      <Card title={i18n.t('overview.felt.empty')} lead={i18n.t('overview.felt.emptyHelp')} action={action} />
    );
  }
  const title = feltSentence(table);
  return (
    <Card title={title} lead={i18n.t('overview.felt.lead')} action={action}>
      <FeltTable table={table} label={i18n.t('overview.felt.lead')} />
    </Card>
  );
}

/** "You expected lighter 8 times. It was lighter 2 times, heavier 5, not told 1.", of what was expected most. */
function feltSentence(table: ExpectedFelt): string {
  const sums = EXPECTATIONS.map((expected) => {
    const { lighter, same, heavier, untold } = table[expected];
    return { expected, sum: lighter + same + heavier + untold };
  });
  const { expected, sum } = sums.reduce((most, each) => (each.sum > most.sum ? each : most));
  const { lighter, same, heavier, untold } = table[expected];
  return i18n.t('overview.felt.title', [
    i18n.t(`overview.felt.${expected}`),
    counted('overview.felt.times', sum),
    counted('overview.felt.times', lighter),
    number(same),
    number(heavier),
    number(untold),
  ]);
}

/** The pull before and after an exercise; nothing before there are such pairs. */
export function PairsCard({ rows }: RowsProps) {
  const { pairs, smaller, same, larger } = pullPairs(rows);
  if (pairs === 0) return null;
  const title = i18n.t('overview.pairs.title', [counted('overview.felt.times', smaller)]);
  const counts = { smaller, same, larger };
  return (
    <Card
      title={title}
      lead={counted('overview.pairs.lead', pairs)}
      action={
        <Go to="#/calm-kit" icon="steady">
          {i18n.t('overview.pairs.action')}
        </Go>
      }
    >
      <BarTable
        label={title}
        heads={[i18n.t('overview.pairs.pull'), i18n.t('overview.pairs.count')]}
        rows={(['smaller', 'same', 'larger'] as const).map((key) => ({
          key,
          name: i18n.t(`overview.pairs.${key}`),
          count: counts[key],
        }))}
      />
    </Card>
  );
}

/** How long looks were open for; nothing without one. */
export function MinutesCard({ rows }: RowsProps) {
  const { looks, minutes } = minutesOpen(rows);
  if (minutes === 0) return null;
  const title = counted('overview.open.title', minutes);
  return (
    <Card
      title={title}
      lead={i18n.t('overview.open.lead')}
      action={
        <Go to="#/settings" icon="pick">
          {i18n.t('overview.open.action')}
        </Go>
      }
    >
      <BarTable
        label={title}
        heads={[i18n.t('overview.open.length'), i18n.t('overview.open.count')]}
        rows={LENGTHS.map((most, index) => ({
          key: String(most),
          name: lengthWord(most),
          count: looks[index] ?? 0,
        }))}
      />
    </Card>
  );
}

function lengthWord(most: number): string {
  if (most === 1) return i18n.t('overview.open.one');
  return Number.isFinite(most) ? counted('overview.open.to', most) : i18n.t('overview.open.more');
}
