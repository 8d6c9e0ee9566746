import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { pauseName } from '@/components/people/platform-words';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { moment } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { isWholeSite } from '@/lib/matching/page-keys';
import { ask } from '@/lib/messages/client';
import { readPeople } from '@/lib/storage/read/people';
import type { Change, Profile } from '@/lib/storage/schema';
import { useRemovePauses } from './use-remove-pauses';

interface WaitingChangeProps {
  change: Change;
  /** Whose profile it is, where it is about one. */
  label?: string;
}

/** A reduction that waits for its cooling-off: when it takes effect, and a way to cancel it. */
export function WaitingChange({ change, label = '' }: WaitingChangeProps) {
  const { run, busy, stuck } = useAction('cancel a waiting change');
  const { id, what, platform, account, wait, due } = change;
  const stops = what === 'stop' && platform !== null && account !== null;
  const whole = stops && isWholeSite({ platform, account });
  const removePauses = useRemovePauses();
  const wrong = () =>
    run(async () => {
      const isMeant = (one: Profile) => one.platform === platform && one.account === account;
      const person = (await readPeople()).find(({ profiles }) => profiles.some(isMeant));
      if (person) await removePauses(person, person.profiles.filter(isMeant), true);
    });
  return (
    <Notice>
      <p>
        {stops
          ? i18n.t('cooling.removes', [pauseName({ platform, account }), label, moment(due)])
          : i18n.t('cooling.shortens', [counted('settings.seconds', wait ?? 0), moment(due)])}
      </p>
      <div className="row">
        <Button disabled={busy} onClick={() => run(() => ask('cancelChange', { id }))}>
          {i18n.t(stops ? 'cooling.keep' : 'cooling.keepWait')}
        </Button>
        {stops && (
          <Button variant="quiet" disabled={busy} onClick={wrong}>
            {i18n.t(whole ? 'wholeSite.wrong' : 'cooling.wrong')}
          </Button>
        )}
      </div>
      {stuck && <p>{i18n.t('ui.stuck')}</p>}
    </Notice>
  );
}
