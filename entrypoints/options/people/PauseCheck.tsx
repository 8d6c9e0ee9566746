import './pause-check.css';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { PrivateWindows } from '@/components/notices/PrivateWindows';
import { pauseName } from '@/components/people/platform-words';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { Notice } from '@/components/ui/Notice';
import { privateWindowsAllowed } from '@/lib/browser/private-windows';
import { askAgain } from '@/lib/messages/ask-again';
import { CHECK_STEPS, type Check } from '@/lib/policy/protection-check';
import { holderOf, type PersonWithProfiles } from '@/lib/storage/read/people';
import { Tick } from './Tick';

/**
 * **Check the pauses** runs every step for each profile and shows each result. That the background answered is the first step.
 */
export function PauseCheck({ people }: { people: PersonWithProfiles[] }) {
  const { run, busy, stuck } = useAction('check the pauses');
  const privately = usePrivateAllowed();
  const [checks, setChecks] = useState<Check[] | null>(null);
  const check = () => {
    setChecks(null);
    run(async () => setChecks(await askAgain('checkProtection', {})));
  };
  return (
    <section className="card stack">
      <h2>{i18n.t('check.title')}</h2>
      <p className="soft">{i18n.t('check.about')}</p>
      {privately === false && <PrivateWindows />}
      <div className="row">
        <Button disabled={busy} onClick={check}>
          {i18n.t('check.button')}
        </Button>
      </div>
      <div role="status" className="stack">
        {stuck && <Notice tone="care">{i18n.t('check.silent')}</Notice>}
        {checks && <Summary checks={checks} />}
      </div>
      {checks?.map((each) => (
        <Steps
          key={`${each.platform} ${each.account}`}
          check={each}
          label={holderOf(people, each)}
          privately={privately}
        />
      ))}
    </section>
  );
}

/** Whether Lull is let into private windows; `null` until it is known, and where it cannot be. */
function usePrivateAllowed(): boolean | null {
  const report = useReport();
  const [allowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    privateWindowsAllowed().then(setAllowed, (error) => report(error, 'private windows'));
  }, [report]);
  return allowed;
}

/** The first step that failed; later ones often depend on it. */
const brokenStep = ({ steps }: Check) => CHECK_STEPS.find((step) => !steps[step]);

function Summary({ checks }: { checks: Check[] }) {
  const broken = checks.filter((each) => brokenStep(each) !== undefined).length;
  return (
    <Notice tone={broken > 0 ? 'care' : 'calm'}>
      {broken > 0 ? counted('check.some', broken) : counted('check.all', checks.length)}
    </Notice>
  );
}

interface StepsProps {
  check: Check;
  label: string | undefined;
  privately: boolean | null;
}

function Steps({ check, label, privately }: StepsProps) {
  const broken = brokenStep(check);
  const name = i18n.t('check.profile', [pauseName(check), label ?? '']);
  return (
    <div className="check">
      <h3>{name}</h3>
      <ul className="check-steps" aria-label={name}>
        <Tick on>{i18n.t('check.answered')}</Tick>
        {CHECK_STEPS.map((step) => (
          <Tick key={step} on={check.steps[step]}>
            {i18n.t(`check.${step}`)}
          </Tick>
        ))}
        {privately && <Tick on>{i18n.t('privateWindows.allowed')}</Tick>}
      </ul>
      {broken && <p>{i18n.t(`check.todo.${broken}`)}</p>}
    </div>
  );
}
