import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { platformName } from '@/components/people/platform-words';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Notice } from '@/components/ui/Notice';
import { requestSites } from '@/lib/browser/permissions';
import { permissionsFor } from '@/lib/matching/platform-info';
import { profileUrl, sameAccounts } from '@/lib/matching/profile-url';
import { ask } from '@/lib/messages/client';
import type { PersonWithProfiles } from '@/lib/storage/people';
import { HoldForm } from '../shared/AddPauseForm';

/** Other forms of the accounts held of this person, one button each, and room for one more address. */
export function OtherForms({ person }: { person: PersonWithProfiles }) {
  const { run, busy, stuck } = useAction('hold another form');
  const report = useReport();
  const keyOf = (form: { platform: string; account: string }) => `${form.platform} ${form.account}`;
  const held = new Set(person.profiles.map(keyOf));
  const forms = person.profiles
    .flatMap(({ platform, account }) => sameAccounts(platform, account))
    .filter((form) => !held.has(keyOf(form)) && profileUrl(form.platform, form.account) !== '');
  const hold = ({ platform, account }: { platform: string; account: string }) => {
    // First thing in the click: the browser's question only shows while it counts.
    requestSites(permissionsFor(profileUrl(platform, account))).catch((error) =>
      report(error, 'ask for a site'),
    );
    run(() => ask('holdAccount', { person: person.id, platform, account }));
  };
  return (
    <>
      {forms.length > 0 && (
        <section className="other-addresses" aria-label={i18n.t('watching.more')}>
          <p className="soft">{i18n.t('watching.moreHelp')}</p>
          <div className="row">
            {forms.map((form) => (
              <Button key={keyOf(form)} disabled={busy} onClick={() => hold(form)}>
                {i18n.t('watching.moreAdd', [platformName(form.platform)])}
              </Button>
            ))}
          </div>
          <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
        </section>
      )}
      <Disclosure label={i18n.t('watching.another')}>
        <p className="soft">{i18n.t('watching.anotherHelp')}</p>
        <HoldForm forPerson={person.id} />
      </Disclosure>
    </>
  );
}
