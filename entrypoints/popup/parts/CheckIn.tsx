import { millisecondsInMinute } from 'date-fns/constants';
import './own.css';
import { useEffect, useId, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { Button } from '@/components/ui/Button';
import { fullDate } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import type { PendingCheckIn } from '@/lib/attempts/check-in';
import { GOINGS } from '@/lib/attempts/urges';
import { ask } from '@/lib/messages/client';
import type { Data } from '@/lib/messages/protocol';

type CheckInAnswer = Data<'checkIn'>['felt'];
type Going = (typeof GOINGS)[number];
const CHECK_IN_ANSWERS = ['lighter', 'same', 'heavier'] as const;

interface CheckInProps {
  privateWindow: boolean;
  /** It goes with the button that was pressed: the focus belongs elsewhere. */
  onGone: () => void;
}

/** After a visit, once: lighter, the same, heavier. Then a kind line, what was going on as taps, and a time they left. */
export function CheckIn({ privateWindow, onGone }: CheckInProps) {
  const pending = usePending(privateWindow);
  const { run, stuck } = useAction('check-in');
  const [felt, setFelt] = useState<CheckInAnswer | null>(null);
  const [going, setGoing] = useState<Going[]>([]);
  const [over, setOver] = useState(false);
  const id = useId();
  if (!pending || over) return null;

  const tell = (how: CheckInAnswer, what: Going[]) =>
    run(() => ask('checkIn', { attempt: pending.attempt, felt: how, going: what }));
  const say = (how: CheckInAnswer) => {
    setFelt(how);
    tell(how, going);
  };
  const finish = () => {
    setOver(true);
    onGone();
  };
  const skip = () => {
    finish();
    tell('skipped', []);
  };
  const toggle = (what: Going) => {
    const next = going.includes(what) ? going.filter((other) => other !== what) : [...going, what];
    setGoing(next);
    if (felt) tell(felt, next);
  };

  return (
    <section className="card check-in" aria-labelledby={id}>
      <h2 className="popup-label" id={id}>
        {i18n.t('checkIn.title')}
      </h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a second frame for the same words */}
      <div role="group" aria-label={i18n.t('checkIn.question')} className="taps">
        {CHECK_IN_ANSWERS.map((word) => (
          <Tap key={word} on={felt === word} onPress={() => say(word)}>
            {i18n.t(`pause.felt.${word}`)}
          </Tap>
        ))}
      </div>
      {felt ? (
        <Further going={going} onToggle={toggle} left={pending.left} onDone={finish} />
      ) : (
        <Button variant="quiet" onClick={skip}>
          {i18n.t('checkIn.skip')}
        </Button>
      )}
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </section>
  );
}

/** The visit to ask about, read once. A private window is asked nothing. */
function usePending(privateWindow: boolean): PendingCheckIn | null {
  const report = useReport();
  const [pending, setPending] = useState<PendingCheckIn | null>(null);
  useEffect(() => {
    if (privateWindow) return;
    ask('askCheckIn', {}).then(setPending, (error) => report(error, 'check-in'));
  }, [privateWindow, report]);
  return pending;
}

interface FurtherProps {
  going: readonly Going[];
  onToggle: (going: Going) => void;
  left: PendingCheckIn['left'];
  onDone: () => void;
}

function Further({ going, onToggle, left, onDone }: FurtherProps) {
  const id = useId();
  return (
    <>
      <p role="status">{i18n.t('checkIn.most')}</p>
      <p id={id} className="soft">
        {i18n.t('checkIn.going')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: its name stands above it as a sentence */}
      <div role="group" aria-labelledby={id} className="taps">
        {GOINGS.map((what) => (
          <Tap key={what} on={going.includes(what)} onPress={() => onToggle(what)}>
            {i18n.t(`checkIn.goings.${what}`)}
          </Tap>
        ))}
      </div>
      {left && <p>{i18n.t('checkIn.left', [fullDate(left.at + left.offset * millisecondsInMinute)])}</p>}
      <Button variant="quiet" onClick={onDone}>
        {i18n.t('checkIn.done')}
      </Button>
    </>
  );
}

function Tap({ on, onPress, children }: { on: boolean; onPress: () => void; children: string }) {
  return (
    <button type="button" className="tap" aria-pressed={on} onClick={onPress}>
      {children}
    </button>
  );
}
