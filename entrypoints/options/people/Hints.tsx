import { useId } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useHints } from '@/components/hooks/live';
import { useReport } from '@/components/hooks/report';
import { platformName } from '@/components/people/platform-words';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Notice } from '@/components/ui/Notice';
import { requestSites } from '@/lib/browser/permissions';
import { permissionsFor } from '@/lib/matching/platform-info';
import { profileUrl } from '@/lib/matching/profile-url';
import { ask } from '@/lib/messages/client';
import type { PersonWithProfiles } from '@/lib/storage/read/people';
import type { Hint } from '@/lib/storage/schema';
import { focusHead } from '../shared/use-head-on-move';

/** Questions about other addresses under which a profile with a pause opened. No pause is added unless the user says so. */
export function Hints({ people }: { people: PersonWithProfiles[] }) {
  const hints = useHints() ?? [];
  return hints.map((hint) => {
    const person = people.find(({ id }) => id === hint.personId);
    return person && <HintCard key={`${hint.platform} ${hint.account}`} hint={hint} label={person.label} />;
  });
}

function HintCard({ hint: { platform, account, personId }, label }: { hint: Hint; label: string }) {
  const id = useId();
  const { run, busy, stuck } = useAction('answer a hint');
  const report = useReport();
  const address = profileUrl(platform, account);
  const add = () => {
    // Before any await: a permission prompt needs the transient activation of the click.
    requestSites(permissionsFor(address)).catch((error) => report(error, 'ask for a site'));
    run(() => ask('holdAccount', { personId, platform, account }));
  };
  return (
    <section className="card hint" aria-labelledby={id}>
      <p id={id}>{i18n.t('watching.hint', [label])}</p>
      <p className="soft">{i18n.t('watching.hintWhere', [platformName(platform)])}</p>
      <Disclosure label={i18n.t('people.address')}>
        <span className="address" dir="ltr">
          {address || account}
        </span>
      </Disclosure>
      <div className="row">
        {address !== '' && (
          <Button disabled={busy} aria-describedby={id} onClick={add}>
            {i18n.t('watching.hintYes')}
          </Button>
        )}
        <Button
          variant="quiet"
          disabled={busy}
          aria-describedby={id}
          onClick={() => run(() => ask('dismissHint', { platform, account }).then(() => focusHead()))}
        >
          {i18n.t('watching.hintNo')}
        </Button>
      </div>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </section>
  );
}
