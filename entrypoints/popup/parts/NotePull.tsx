import './own.css';
import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { URGE_TYPES, type UrgeType } from '@/lib/attempts/urges';
import { ask } from '@/lib/messages/client';

/** **Note a pull**: what pulled, noted by hand in two presses. It is in no share. A private window notes nothing. */
export function NotePull({ privateWindow }: { privateWindow: boolean }) {
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  if (privateWindow) return null;
  const toggle = () => {
    setSaved(false);
    setOpen(!open);
  };
  return (
    <section className="note-pull">
      <Button aria-expanded={open} className="popup-wide" onClick={toggle}>
        {i18n.t('pulls.title')}
      </Button>
      {open && (
        <PullForm
          onSaved={() => {
            setOpen(false);
            setSaved(true);
          }}
        />
      )}
      <div role="status">{saved && <Notice>{i18n.t('pulls.saved')}</Notice>}</div>
    </section>
  );
}

function PullForm({ onSaved }: { onSaved: () => void }) {
  const [type, setType] = useState<UrgeType>(URGE_TYPES[0]);
  const [urge, setUrge] = useState<number | null>(null);
  const { run, busy, stuck } = useAction('note a pull');
  const id = useId();
  const said = urge === null ? i18n.t('pulls.pullNone') : String(urge);
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        run(async () => {
          await ask('logUrge', { type, urge });
          onSaved();
        });
      }}
    >
      <p className="soft">{i18n.t('pulls.lead')}</p>
      <fieldset aria-label={i18n.t('pulls.title')} className="pull-types">
        {URGE_TYPES.map((choice) => (
          <label key={choice} className="pull-type">
            <input
              type="radio"
              name={`${id}-type`}
              value={choice}
              checked={type === choice}
              onChange={() => setType(choice)}
            />
            <span>{i18n.t(`pulls.${choice}`)}</span>
          </label>
        ))}
      </fieldset>
      <div>
        <p id={`${id}-urge`}>{i18n.t('pulls.pull')}</p>
        <div className="pull-row">
          <input
            type="range"
            className="slider"
            aria-label={i18n.t('history.pullLabel')}
            aria-describedby={`${id}-urge`}
            aria-valuetext={said}
            min={0}
            max={10}
            step={1}
            value={urge ?? 5}
            data-unsaid={urge === null || undefined}
            onChange={(event) => setUrge(event.target.valueAsNumber)}
            onPointerUp={(event) => setUrge(event.currentTarget.valueAsNumber)}
          />
          <span className="soft" aria-hidden="true">
            {said}
          </span>
        </div>
      </div>
      <Button type="submit" variant="solid">
        {i18n.t('pulls.save')}
      </Button>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </form>
  );
}
