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
import type { PersonWithProfiles } from '@/lib/storage/read/people';
import { AddPauseForm } from '../shared/AddPauseForm';

/** Other addresses of this person's profiles, a button each, and a form for one more. */
export function OtherAddresses({ person }: { person: PersonWithProfiles }) {
  const { run, busy, stuck } = useAction('add another address');
  const report = useReport();
  const keyOf = (account: { platform: string; account: string }) => `${account.platform} ${account.account}`;
  const held = new Set(person.profiles.map(keyOf));
  const addresses = person.profiles
    .flatMap(({ platform, account }) => sameAccounts(platform, account))
    .filter((address) => !held.has(keyOf(address)) && profileUrl(address.platform, address.account) !== '');
  const add = ({ platform, account }: { platform: string; account: string }) => {
    // Before any await: a permission prompt needs the transient activation of the click.
    requestSites(permissionsFor(profileUrl(platform, account))).catch((error) =>
      report(error, 'ask for a site'),
    );
    run(() => ask('holdAccount', { personId: person.id, platform, account }));
  };
  return (
    <>
      {addresses.length > 0 && (
        <section className="other-addresses" aria-label={i18n.t('watching.more')}>
          <p className="soft">{i18n.t('watching.moreHelp')}</p>
          <div className="row">
            {addresses.map((address) => (
              <Button key={keyOf(address)} disabled={busy} onClick={() => add(address)}>
                {i18n.t('watching.moreAdd', [platformName(address.platform)])}
              </Button>
            ))}
          </div>
          <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
        </section>
      )}
      <Disclosure label={i18n.t('watching.another')}>
        <p className="soft">{i18n.t('watching.anotherHelp')}</p>
        <AddPauseForm forPersonId={person.id} people={[]} />
      </Disclosure>
    </>
  );
}
