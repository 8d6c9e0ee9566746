import { useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useKeepFocus } from '@/components/hooks/keep-focus';
import { useAsksDiscreet } from '@/components/hooks/live';
import { useShownAs } from '@/components/hooks/shown-as';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import { DISCREET_QUESTION } from '@/lib/policy/invitations';

/** Asked once, on the next page that is opened after the first pause was added: whether someone else uses this browser. */
export function DiscreetOffer() {
  const asks = useAsksDiscreet(performance.timeOrigin);
  const shownAs = useShownAs();
  const [turnedOn, setTurnedOn] = useState(false);
  const { run, busy, stuck } = useAction('answer if someone else is here');
  const done = useRef<HTMLParagraphElement>(null);
  const id = useId();
  useKeepFocus(done, turnedOn);
  const answer = (discreet: boolean) =>
    run(async () => {
      if (discreet) {
        await ask('saveSettings', { discreet });
        setTurnedOn(true);
      }
      await ask('answerInvitation', { id: DISCREET_QUESTION });
    });

  if (!asks && !turnedOn) return null;
  if (turnedOn) {
    return (
      <div className="card discreet-offer" role="status">
        <p ref={done} tabIndex={-1}>
          {i18n.t('discreet.done', [shownAs?.name ?? i18n.t('discreet.word')])}{' '}
          <a href="#/settings">{i18n.t('discreet.change')}</a>
        </p>
        <p className="soft">{i18n.t('discreet.left')}</p>
      </div>
    );
  }
  return (
    <section className="card stack discreet-offer" aria-labelledby={id}>
      <h2 id={id}>{i18n.t('discreet.question')}</h2>
      <p className="soft" id={`${id}-lead`}>
        {i18n.t('discreet.lead')}
      </p>
      <div className="row">
        <Button disabled={busy} aria-describedby={id} onClick={() => answer(true)}>
          {i18n.t('discreet.yes')}
        </Button>
        <Button variant="quiet" disabled={busy} aria-describedby={id} onClick={() => answer(false)}>
          {i18n.t('discreet.no')}
        </Button>
      </div>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </section>
  );
}
