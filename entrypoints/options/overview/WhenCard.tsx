import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { HourTable } from '@/components/charts/HourTable';
import { useAction } from '@/components/hooks/action';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { Field } from '@/components/ui/Field';
import { hourName, number, weekdayName } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { isPause } from '@/lib/attempts/statistics';
import { type BusyBlock, PART_HOURS } from '@/lib/attempts/statistics/busy';
import type { Cut, Placed } from '@/lib/attempts/statistics/place';
import { hoursOf, inPart } from '@/lib/attempts/statistics/when';
import { ask } from '@/lib/messages/client';
import { busyAbout } from '@/lib/policy/busy-plan';
import type { OwnText } from '@/lib/storage/schema';
import { Card, Go } from './Card';
import { Icon } from './icons';

interface WhenCardProps {
  rows: readonly Placed[];
  cut: Cut;
  /** The block that is fuller than by chance, if any and if its weeks are those of `rows`. */
  busy: BusyBlock | null;
  plans: readonly OwnText[];
}

/** When pauses came: weekday by hour; titled by a busy time only where chance seldom makes one. */
export function WhenCard({ rows, cut, busy, plans }: WhenCardProps) {
  const start = hourName(cut.dayStart);
  const count = rows.filter(isPause).length;
  if (count === 0) {
    return (
      <Card
        title={i18n.t('overview.when.empty')}
        lead={i18n.t('overview.when.emptyHelp')}
        action={
          <Go to="#/calm-kit" icon="plan">
            {i18n.t('overview.when.plan')}
          </Go>
        }
      />
    );
  }
  const block = busy && namedBlock(busy, cut);
  const hours = hoursOf(rows, cut);
  return (
    <Card
      title={
        block
          ? i18n.t('overview.when.busy', [block.weekday, block.span])
          : i18n.t('overview.when.plain', [counted('overview.pauses', count)])
      }
      lead={
        busy
          ? counted('overview.when.lead', count, [number(inPart(hours, busy, PART_HOURS)), start])
          : i18n.t('overview.when.leadPlain', [start])
      }
      action={
        block ? (
          <BlockPlan block={block} plan={plans.findLast(({ about }) => about === block.about)} />
        ) : (
          <Go to="#/calm-kit" icon="plan">
            {i18n.t('overview.when.plan')}
          </Go>
        )
      }
    >
      <HourTable hours={hours} dayStart={cut.dayStart} weekStart={cut.weekStart} />
    </Card>
  );
}

/** A block in words. */
interface NamedBlock {
  /** "Sunday" */
  weekday: string;
  /** "10 pm to 4 am" */
  span: string;
  /** "10 pm" */
  from: string;
  /** What a plan for it is kept under. */
  about: string;
}

/** The words of a block of hours. */
export function namedBlock({ weekday, part }: BusyBlock, { weekStart, dayStart }: Cut): NamedBlock {
  const day = (weekStart + weekday) % 7;
  const hour = dayStart + part * PART_HOURS;
  const from = hourName(hour);
  // "10 pm" stays on one line.
  const [begin, end] = [from, hourName((hour + PART_HOURS) % 24)].map((name) =>
    name.replace(/\s/g, '\u00a0'),
  );
  return {
    weekday: weekdayName(day, 'long'),
    span: i18n.t('overview.when.span', [begin ?? '', end ?? '']),
    from,
    about: busyAbout(day, hour),
  };
}

/** One if-then plan for the busy time: made here, shown by the popup in the hour before. */
function BlockPlan({ block, plan }: { block: NamedBlock; plan: OwnText | undefined }) {
  const [open, setOpen] = useState(false);
  const [then, setThen] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const { run, busy, stuck } = useAction('make a plan');
  const id = useId();
  if (plan) {
    return (
      <div className="block-plan">
        <p dir="auto">{i18n.t('overview.when.planIs', [plan.text])}</p>
        <p className="soft">{i18n.t('overview.when.planLead')}</p>
        <Go to="#/calm-kit" icon="plan">
          {i18n.t('overview.when.change')}
        </Go>
      </div>
    );
  }
  const save = () => {
    const when = i18n.t('overview.when.if', [block.weekday, block.from]);
    const text = i18n.t('plan.sentence', [when, then.trim().replace(/[.\s]+$/, '')]);
    run(async () => {
      const answer = await ask('saveText', { kind: 'plan', text, about: block.about });
      setRefused(answer.saved ? null : i18n.t(`problem.${answer.problem}`));
    });
  };
  return (
    <div className="block-plan">
      {!open && (
        <Button onClick={() => setOpen(true)}>
          <Icon name="plan" />
          <span>{i18n.t('overview.when.plan')}</span>
        </Button>
      )}
      {open && (
        <form
          aria-labelledby={id}
          onSubmit={(event) => {
            event.preventDefault();
            if (then.trim() === '') setRefused(i18n.t('plan.half'));
            else if (!busy) save();
          }}
        >
          <Field
            label={<span id={id}>{i18n.t('overview.when.then', [block.weekday, block.from])}</span>}
            hint={i18n.t('overview.when.thenHint')}
            problem={refused}
          >
            {(control) => (
              <input
                {...control}
                className="input"
                dir="auto"
                autoComplete="off"
                // biome-ignore lint/a11y/noAutofocus: the button that was pressed gave way to it
                autoFocus
                value={then}
                onChange={(event) => {
                  setRefused(null);
                  setThen(event.target.value);
                }}
              />
            )}
          </Field>
          <Button type="submit">{i18n.t('overview.when.save')}</Button>
          <p className="soft">{i18n.t('overview.when.planLead')}</p>
        </form>
      )}
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </div>
  );
}
