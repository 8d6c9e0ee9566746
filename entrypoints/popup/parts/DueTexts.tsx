import './own.css';
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { type Exercise, exercises } from '@/components/exercises';
import { useAction } from '@/components/hooks/action';
import { useLock } from '@/components/hooks/lock';
import { useReport } from '@/components/hooks/report';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import type { DueTexts as Due } from '@/lib/policy/day-text';

/** Fifteen minutes for a thought go best step by step. */
const FOR_A_THOUGHT = 'one-real-moment';
const NONE: Due = { later: null, waiting: null, hardDay: null };

interface DueTextsProps {
  privateWindow: boolean;
  /** Ids of the exercises the user does not want to be offered. */
  aside: readonly string[];
  onOpen: (exercise: Exercise) => void;
  /** It goes with the button that was pressed: the focus belongs elsewhere. */
  onGone: () => void;
}

/** What the user put off until now: a plan for today, a thought with its time, a message from yesterday. A private window shows nothing. */
export function DueTexts({ privateWindow, aside, onOpen, onGone }: DueTextsProps) {
  const { due, refresh } = useDue(privateWindow);
  const gone = () => {
    refresh();
    onGone();
  };
  return (
    <>
      {due.hardDay !== null && (
        <p className="hard-day" dir="auto">
          {i18n.t('due.hardDay')} <span className="serif">{due.hardDay}</span>
        </p>
      )}
      {due.later && (
        <LaterCard key={due.later.id} later={due.later} aside={aside} onOpen={onOpen} onGone={gone} />
      )}
      {due.waiting && <WaitingCard key={due.waiting} id={due.waiting} onGone={gone} />}
    </>
  );
}

function useDue(privateWindow: boolean) {
  const report = useReport();
  const [due, setDue] = useState(NONE);
  const refresh = useCallback(() => {
    if (privateWindow) return;
    ask('readDue', {}).then(setDue, (error) => report(error, 'what was put off'));
  }, [privateWindow, report]);
  const locked = useLock()?.state === 'locked';
  // biome-ignore lint/correctness/useExhaustiveDependencies: they come and go with the lock
  useEffect(refresh, [refresh, locked]);
  return { due, refresh };
}

interface LaterCardProps extends Pick<DueTextsProps, 'aside' | 'onOpen' | 'onGone'> {
  later: NonNullable<Due['later']>;
}

/** A thought whose time is now. It is done with, whichever button is pressed. */
function LaterCard({ later: { id, text }, aside, onOpen, onGone }: LaterCardProps) {
  const { run, busy, stuck } = useAction('a thought that was put off');
  const name = useId();
  const take = (then: () => void) => run(() => ask('takeDue', { id }).then(then));
  const exercise = exercises.find((each) => each.id === FOR_A_THOUGHT && !aside.includes(each.id));
  return (
    <section className="card due" aria-labelledby={name}>
      <h2 className="popup-label" id={name}>
        {i18n.t('due.later')}
      </h2>
      {text && (
        <p className="due-words" dir="auto">
          {text}
        </p>
      )}
      <div className="due-ways">
        {exercise && (
          <Button disabled={busy} onClick={() => take(() => onOpen(exercise))}>
            {i18n.t('due.fifteen')}
          </Button>
        )}
        <Button variant="quiet" disabled={busy} onClick={() => take(onGone)}>
          {i18n.t('due.skip')}
        </Button>
      </div>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </section>
  );
}

/** A message from yesterday: erased, or read once, which erases it too. There is no way to copy it. */
function WaitingCard({ id, onGone }: { id: string; onGone: () => void }) {
  const { run, busy, stuck } = useAction('a message that waits');
  const [words, setWords] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const name = useId();
  const read = words !== null;
  // The button that was pressed is gone.
  useLayoutEffect(() => {
    if (read) heading.current?.focus();
  }, [read]);
  return (
    <section className="card due" aria-labelledby={name}>
      <h2 className="popup-label" id={name} ref={heading} tabIndex={-1}>
        {i18n.t('due.waiting')}
      </h2>
      {read ? (
        <>
          <p className="due-words" dir="auto">
            {words || i18n.t('due.gone')}
          </p>
          <p>
            {i18n.t('due.still')} <span className="soft">{i18n.t('due.stillHelp')}</span>
          </p>
        </>
      ) : (
        <p className="soft">{i18n.t('due.waitingHelp')}</p>
      )}
      <div className="due-ways">
        <Button disabled={busy} onClick={() => run(() => ask('takeDue', { id }).then(onGone))}>
          {i18n.t(read ? 'due.close' : 'due.erase')}
        </Button>
        {!read && (
          <Button
            variant="quiet"
            disabled={busy}
            onClick={() => run(async () => setWords((await ask('takeDue', { id })) ?? ''))}
          >
            {i18n.t('due.read')}
          </Button>
        )}
      </div>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </section>
  );
}
