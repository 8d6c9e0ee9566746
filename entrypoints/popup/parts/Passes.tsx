import { millisecondsInMinute } from 'date-fns/constants';
import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useLock } from '@/components/hooks/lock';
import { useNow } from '@/components/hooks/now';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { timeOfDay } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { offsetAt } from '@/lib/browser/clock';
import { ask } from '@/lib/messages/client';
import { LABEL_MAX } from '@/lib/policy/label';
import type { OpenPass } from '@/lib/policy/pass';
import { PASS_MINUTES, type Pass, passLeft, passMinutes } from '@/lib/policy/pass';

/** What a practical visit can be changed to, beside what it is. */
const LENGTHS = [...PASS_MINUTES, 30, 60];

interface PassesProps {
  passes: OpenPass[];
  /** Whether they are those of private windows. */
  privateWindow: boolean;
  /** Something changed; ask the background again. */
  onChange: () => void;
  /** One was ended: its button goes, and the focus belongs elsewhere. */
  onGone: () => void;
}

/** The passes running now, each with the time left and a way to end it. */
export function Passes({ passes, ...shared }: PassesProps) {
  const now = useNow(passes.length > 0 ? 1_000 : null);
  const running = passes.filter(({ pass }) => passLeft(pass, now) > 0);
  return running.map((open) => (
    <PassCard key={open.personId} open={open} left={passLeft(open.pass, now)} {...shared} />
  ));
}

/** Time left in words: whole minutes begun, then seconds. */
function timeLeft(left: number): string {
  return left > millisecondsInMinute
    ? counted('popup.passMinutes', Math.ceil(left / millisecondsInMinute))
    : counted('popup.passSeconds', Math.max(1, Math.round(left / 1_000)));
}

/** A planned pass in words: its label, if it has one, and when it ends. */
function plannedUntil({ label, until }: Pass): string {
  const end = timeOfDay(until, offsetAt(until));
  return label ? i18n.t('planned.openWord', [label, end]) : i18n.t('planned.open', [end]);
}

interface PassCardProps extends Omit<PassesProps, 'passes'> {
  open: OpenPass;
  /** ms */
  left: number;
}

function PassCard({ open, left, privateWindow, onChange, onGone }: PassCardProps) {
  const { run, busy, stuck } = useAction('change a pass');
  const id = useId();
  const change = (work: () => Promise<unknown>) => run(() => work().then(onChange));
  return (
    <section className="card pass" aria-labelledby={id}>
      <div className="pass-row">
        <div className="pass-words">
          <h2 id={id}>{open.label || i18n.t('history.someone')}</h2>
          <p className="soft">{open.pass.planned ? plannedUntil(open.pass) : timeLeft(left)}</p>
          {open.pass.chats && <p className="soft">{i18n.t('planned.chatsOpen')}</p>}
        </div>
        <Button
          disabled={busy}
          aria-describedby={id}
          onClick={() => change(() => ask('endPass', { personId: open.personId }).then(onGone))}
        >
          {i18n.t('popup.pauseAgain')}
        </Button>
      </div>
      {open.pass.practical && !open.pass.planned && (
        <Practical
          open={open}
          kept={!privateWindow && open.pass.attempt !== ''}
          onEdit={(edit) =>
            change(() => ask('editPass', { personId: open.personId, private: privateWindow, ...edit }))
          }
        />
      )}
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </section>
  );
}

interface PracticalProps {
  open: OpenPass;
  /** Whether the visit leaves a line in History, which the word then stays with. */
  kept: boolean;
  onEdit: (edit: { minutes?: number; label?: string }) => void;
}

/** A word for a practical visit, and its length in all. */
function Practical({ open: { pass }, kept, onEdit }: PracticalProps) {
  const id = useId();
  // With the lock on, no word stands in a pass.
  const wordless = (useLock()?.state ?? 'off') !== 'off';
  const [label, setLabel] = useState(pass.label ?? '');
  const minutes = passMinutes(pass);
  const lengths = [...new Set([...LENGTHS, minutes])].sort((a, b) => a - b);
  const save = () => {
    if (label.trim() !== (pass.label ?? '')) onEdit({ label: label.trim() });
  };
  return (
    <div className="pass-practical">
      {!wordless && (
        <div>
          <label htmlFor={`${id}-label`}>{i18n.t('popup.passLabel')}</label>
          <input
            className="input"
            id={`${id}-label`}
            aria-describedby={`${id}-hint`}
            autoComplete="off"
            maxLength={LABEL_MAX}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
            onBlur={save}
            onKeyDown={(event) => {
              if (event.key === 'Enter') save();
            }}
          />
        </div>
      )}
      <div>
        <label htmlFor={`${id}-minutes`}>{i18n.t('popup.passLength')}</label>
        <div className="select">
          <select
            id={`${id}-minutes`}
            value={minutes}
            onChange={(event) => onEdit({ minutes: Number(event.target.value) })}
          >
            {lengths.map((length) => (
              <option key={length} value={length}>
                {counted('popup.minutes', length)}
              </option>
            ))}
          </select>
        </div>
      </div>
      {!wordless && (
        <p className="soft" id={`${id}-hint`}>
          {i18n.t(kept ? 'popup.passLabelKept' : 'popup.passLabelHint')}
        </p>
      )}
    </div>
  );
}
