import './hard-night.css';
import { millisecondsInMinute } from 'date-fns/constants';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { GOINGS } from '@/lib/attempts/urges';
import { type Exercise, exercises } from '../exercises';
import { type OwnRecord, useOwnRecord } from '../hooks/hard-night';
import { Button } from '../ui/Button';
import { counted } from '../ui/counted';
import { fullDate } from '../ui/format';

/** What a night can have been. Keys of `hardNight.<night>`. */
const NIGHTS = ['looked', 'wrote', 'met', 'news'] as const;
type Night = (typeof NIGHTS)[number];

/** What can come next, by the ids of exercises: the first that the user did not put aside. */
const NEXT: Record<Night, readonly string[]> = {
  looked: ['someone-safe', 'two-minutes'],
  wrote: ['let-it-wait', 'unsent'],
  met: ['slow-breath', 'in-the-room'],
  news: ['reach-a-friend', 'two-minutes'],
};

interface HardNightProps {
  /** Ids of the exercises the user does not want to be offered. */
  aside: readonly string[];
  /** Opens an exercise in place. */
  onOpen: (exercise: Exercise) => void;
  /** The person comes back from that exercise. */
  focused?: boolean;
}

/** **It was a hard night**: opened by the user, judges nothing and keeps nothing. One line each, one tap, one next step. */
export function HardNight({ aside, onOpen, focused = false }: HardNightProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const id = useId();
  return (
    <section className="hard-night">
      <Button
        ref={button}
        className="popup-wide"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {i18n.t('hardNight.title')}
      </Button>
      {open && (
        <div className="card hard-night-card" id={id}>
          <Nights aside={aside} onOpen={onOpen} onDone={close} />
        </div>
      )}
    </section>
  );
}

interface NightsProps extends Pick<HardNightProps, 'aside' | 'onOpen'> {
  onDone: () => void;
}

function Nights(props: NightsProps): ReactNode {
  const [night, setNight] = useState<Night | null>(null);
  const record = useOwnRecord();
  if (night) return <After night={night} record={record} {...props} />;
  return (
    <>
      <p>{i18n.t('hardNight.lead')}</p>
      <ul className="hard-night-ways">
        {NIGHTS.map((choice) => (
          <li key={choice}>
            <Button onClick={() => setNight(choice)}>{i18n.t(`hardNight.${choice}`)}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface AfterProps extends NightsProps {
  night: Night;
  record: OwnRecord | null;
}

function After({ night, record, aside, onOpen, onDone }: AfterProps) {
  const [going, setGoing] = useState<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // The button that was pressed is gone.
  useLayoutEffect(() => heading.current?.focus(), []);
  const wanted = NEXT[night].find((each) => !aside.includes(each));
  const exercise = exercises.find((each) => each.id === wanted);
  const tap = (what: string) =>
    setGoing(going.includes(what) ? going.filter((other) => other !== what) : [...going, what]);
  return (
    <>
      <h2 className="hard-night-line" ref={heading} tabIndex={-1}>
        {i18n.t(`hardNight.${night}Line`)}
      </h2>
      {record && <p>{counted('hardNight.record', record.pauses)}</p>}
      {record?.left && (
        <p className="soft">
          {i18n.t('checkIn.left', [fullDate(record.left.at + record.left.offset * millisecondsInMinute)])}
        </p>
      )}
      <p id={id} className="soft">
        {i18n.t('checkIn.going')} {i18n.t('hardNight.notKept')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: its name stands above it as a sentence */}
      <div role="group" aria-labelledby={id} className="hard-night-taps">
        {GOINGS.map((what) => (
          <button
            key={what}
            type="button"
            className="hard-night-tap"
            aria-pressed={going.includes(what)}
            onClick={() => tap(what)}
          >
            {i18n.t(`checkIn.goings.${what}`)}
          </button>
        ))}
      </div>
      <p>{i18n.t(`hardNight.${night}Next`)}</p>
      <div className="hard-night-next">
        {exercise && <Button onClick={() => onOpen(exercise)}>{exercise.name()}</Button>}
        <Button variant="quiet" onClick={onDone}>
          {i18n.t('checkIn.done')}
        </Button>
      </div>
    </>
  );
}
