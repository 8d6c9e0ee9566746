import { useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { number } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import type { CountRange } from '@/lib/attempts/statistics';
import type { ThisWeek } from '@/lib/attempts/statistics/full-weeks';
import { URGE_TYPES, type UrgeType } from '@/lib/attempts/urges';
import { ask } from '@/lib/messages/client';
import { Card } from './Card';
import { Icon } from './icons';

/** This week as a plain count beside its usual range: no verdict. */
export function WeekCard({ week, broken }: { week: ThisWeek; broken: boolean }) {
  const { pauses, soFar, whole } = week;
  const lead =
    soFar && whole
      ? i18n.t('overview.weekUsual', [rangeWords(soFar), rangeWords(whole)])
      : i18n.t('overview.weekEarly');
  return (
    <Card
      className="week"
      title={counted('overview.week', pauses)}
      lead={
        <>
          {lead} {broken && i18n.t('overview.weekBreak')}
        </>
      }
      action={<NotePull />}
    >
      {soFar && whole && <Strip pauses={pauses} soFar={soFar} whole={whole} />}
    </Card>
  );
}

const rangeWords = ({ low, high }: CountRange): string =>
  low === high ? number(low) : i18n.t('overview.range', [number(low), number(high)]);

/** Two soft spans, by now and the whole week, and the week as a dot between them. The words above say the same. */
function Strip({ pauses, soFar, whole }: { pauses: number; soFar: CountRange; whole: CountRange }) {
  const end = Math.max(whole.high, pauses, 1) * 1.12;
  const at = (count: number) => `${((0.03 + (0.94 * count) / end) * 100).toFixed(2)}%`;
  const span = ({ low, high }: CountRange) => `${Math.max(2.5, ((high - low) / end) * 94).toFixed(2)}%`;
  const middle = ({ low, high }: CountRange) => at((low + high) / 2);
  return (
    <svg className="strip" width="100%" height="84" aria-hidden="true">
      <rect className="strip-whole" x={at(whole.low)} width={span(whole)} y="27" height="30" rx="15" />
      <rect className="strip-now" x={at(soFar.low)} width={span(soFar)} y="27" height="30" rx="15" />
      <line x1="0" x2="100%" y1="42" y2="42" stroke="var(--edge)" />
      <circle cx={at(pauses)} cy="42" r="9.5" fill="var(--surface)" />
      <circle cx={at(pauses)} cy="42" r="7" fill="var(--ink)" />
      <text x={middle(soFar)} y="16" textAnchor="middle">
        {i18n.t('overview.byNow')}
      </text>
      <text x={middle(whole)} y="79" textAnchor="middle">
        {i18n.t('overview.wholeWeek')}
      </text>
    </svg>
  );
}

/** **Note a pull**, in two presses. */
export function NotePull() {
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  const { run, busy, stuck } = useAction('note a pull');
  const note = (type: UrgeType) =>
    run(async () => {
      await ask('logUrge', { type, urge: null });
      setOpen(false);
      setSaved(true);
    });
  return (
    <div className="note-pull">
      <Button
        aria-expanded={open}
        onClick={() => {
          setSaved(false);
          setOpen(!open);
        }}
      >
        <Icon name="note" />
        <span>{i18n.t('pulls.title')}</span>
      </Button>
      {open && (
        <fieldset aria-label={i18n.t('pulls.title')} className="note-pull-types">
          {URGE_TYPES.map((type) => (
            <Button key={type} variant="quiet" disabled={busy} onClick={() => note(type)}>
              {i18n.t(`pulls.${type}`)}
            </Button>
          ))}
        </fieldset>
      )}
      <div role="status">
        {saved && <Notice>{i18n.t('pulls.saved')}</Notice>}
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
    </div>
  );
}
