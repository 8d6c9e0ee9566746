import './own.css';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { type Exercise, exercises } from '@/components/exercises';
import { useAction } from '@/components/hooks/action';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { EXERCISES_FOR, URGE_TYPES, type UrgeType } from '@/lib/attempts/urges';
import { ask } from '@/lib/messages/client';
import { Tiles } from './Tiles';

interface NotePullProps {
  /** Ids of the exercises the user does not want to be offered. */
  aside: readonly string[];
  onOpen: (exercise: Exercise) => void;
  /** The person comes back from an exercise that was opened here. */
  focused: boolean;
}

/** A pull that was noted. */
interface Noted {
  type: UrgeType;
  did: boolean;
}

/**
 * **Note a pull**: what pulled, felt or done, noted by hand; then the exercise that matches. It is in no share.
 */
export function NotePull({ aside, onOpen, focused }: NotePullProps) {
  const [open, setOpen] = useState(false);
  const [noted, setNoted] = useState<Noted | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  const toggle = () => {
    setNoted(null);
    setOpen(!open);
  };
  return (
    <section className="note-pull">
      <Button ref={button} aria-expanded={open} className="popup-wide" onClick={toggle}>
        {i18n.t('pulls.title')}
      </Button>
      {open && (
        <PullForm
          onSaved={(pull) => {
            // The form goes. An exercise takes the focus from here, where there is one.
            button.current?.focus();
            setOpen(false);
            setNoted(pull);
          }}
        />
      )}
      <div role="status">
        {noted && <Notice>{i18n.t(noted.did ? 'pulls.savedDid' : 'pulls.saved')}</Notice>}
      </div>
      {noted && <Matching type={noted.type} aside={aside} onOpen={onOpen} />}
    </section>
  );
}

interface MatchingProps extends Pick<NotePullProps, 'aside' | 'onOpen'> {
  type: UrgeType;
}

/** The exercise for this kind of pull, the first of them with the focus; nothing where the user put all of them aside. */
function Matching({ type, aside, onOpen }: MatchingProps) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const matching = EXERCISES_FOR[type]
    .filter((id) => !aside.includes(id))
    .flatMap((id) => exercises.find((exercise) => exercise.id === id) ?? []);
  if (matching.length === 0) return null;
  return (
    <div className="pull-next">
      <p className="soft">{i18n.t('pulls.offer')}</p>
      <Tiles exercises={matching} onOpen={onOpen} focusOn={matching[0]?.id} back={first} />
    </div>
  );
}

function PullForm({ onSaved }: { onSaved: (noted: Noted) => void }) {
  const [type, setType] = useState<UrgeType>(URGE_TYPES[0]);
  const [did, setDid] = useState(false);
  const [urge, setUrge] = useState<number | null>(null);
  const { run, busy, stuck } = useAction('note a pull');
  const id = useId();
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        run(async () => {
          await ask('logUrge', { type, urge, did });
          onSaved({ type, did });
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
      <fieldset aria-label={i18n.t('pulls.ways')} className="pull-ways">
        {([false, true] as const).map((acted) => (
          <label key={String(acted)} className="pull-way">
            <input
              type="radio"
              name={`${id}-did`}
              className="unseen"
              checked={did === acted}
              onChange={() => setDid(acted)}
            />
            <span>{i18n.t(acted ? 'pulls.did' : 'pulls.felt')}</span>
          </label>
        ))}
      </fieldset>
      <Strength urge={urge} onChange={setUrge} />
      <Button type="submit" variant="solid">
        {i18n.t('pulls.save')}
      </Button>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </form>
  );
}

/** How strong the pull is, 0 to 10; an untouched slider says nothing. */
function Strength({ urge, onChange }: { urge: number | null; onChange: (urge: number) => void }) {
  const id = useId();
  const said = urge === null ? i18n.t('pulls.pullNone') : String(urge);
  return (
    <div>
      <p id={id}>{i18n.t('pulls.pull')}</p>
      <div className="pull-row">
        <input
          type="range"
          className="slider"
          aria-label={i18n.t('history.pullLabel')}
          aria-describedby={id}
          aria-valuetext={said}
          min={0}
          max={10}
          step={1}
          value={urge ?? 5}
          data-unsaid={urge === null || undefined}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          onPointerUp={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <span className="soft" aria-hidden="true">
          {said}
        </span>
      </div>
    </div>
  );
}
