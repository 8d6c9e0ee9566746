import './own.css';
import { useEffect, useId, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { HardLook } from '@/components/pause/HardLook';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { isHard, type PendingCheckIn } from '@/lib/attempts/check-in';
import type { Going } from '@/lib/attempts/urges';
import { ask } from '@/lib/messages/client';
import type { Data } from '@/lib/messages/protocol';

type CheckInAnswer = Data<'checkIn'>['felt'];
const CHECK_IN_ANSWERS = ['lighter', 'same', 'heavier'] as const;

interface CheckInProps {
  privateWindow: boolean;
  /** It goes with the button that was pressed: the focus belongs elsewhere. */
  onGone: () => void;
}

/** After a visit, once: lighter, the same, heavier. After a hard one, what helps then. */
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
    const what = isHard(how) ? going : [];
    setFelt(how);
    tell(how, what);
  };
  const finish = () => {
    setOver(true);
    onGone();
  };
  const skip = () => {
    finish();
    tell('skipped', []);
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
      {felt === 'lighter' && <p role="status">{i18n.t('pause.checkInThanks')}</p>}
      {felt && isHard(felt) && (
        <HardLook
          felt={felt}
          going={going}
          left={pending.left}
          classes={{ taps: 'taps', tap: 'tap' }}
          onGoing={(what) => {
            setGoing(what);
            tell(felt, what);
          }}
        />
      )}
      <Button variant="quiet" onClick={felt ? finish : skip}>
        {i18n.t(felt ? 'checkIn.done' : 'checkIn.skip')}
      </Button>
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

function Tap({ on, onPress, children }: { on: boolean; onPress: () => void; children: string }) {
  return (
    <button type="button" className="tap" aria-pressed={on} onClick={onPress}>
      {children}
    </button>
  );
}
