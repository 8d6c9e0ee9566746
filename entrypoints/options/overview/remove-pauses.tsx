import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { Button } from '@/components/ui/Button';
import { moment } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { requestSites } from '@/lib/browser/permissions';
import { ask } from '@/lib/messages/client';
import type { PersonWithProfiles } from '@/lib/storage/read/people';
import { addAgain, canAddAgain } from '../shared/add-again';

/** A person whose pauses are removed, or will be at `due` (epoch ms). */
export interface RemovedPauses {
  person: PersonWithProfiles;
  due: number | null;
}

/** **Remove the pause** for all profiles of a person, the usual way with its cooling-off. */
export async function removePauses(person: PersonWithProfiles): Promise<RemovedPauses> {
  return { person, due: await removeAll(person) };
}

/** Asks for each profile; resolves to when (epoch ms) the last pause goes, `null` for at once. */
async function removeAll({ profiles }: PersonWithProfiles): Promise<number | null> {
  let last: number | null = null;
  for (const { platform, account } of profiles) {
    const { due } = await ask('stopHolding', { platform, account });
    if (due !== null) last = Math.max(last ?? 0, due);
  }
  return last;
}

/** Says when the pauses go, with Undo where they went at once. */
export function RemovedPausesNotice({ result: { person, due } }: { result: RemovedPauses }) {
  const [again, setAgain] = useState<string | null>(null);
  const { run, busy, stuck } = useAction('add the pauses again');
  const report = useReport();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (again !== null) place.current?.focus();
  }, [again]);
  if (due !== null) return <Notice>{i18n.t('invitation.quietDue', [moment(due)])}</Notice>;
  const undo = () => {
    const sites = [...new Set(person.profiles.flatMap((profile) => profile.ask))];
    requestSites(sites).catch((error) => report(error, 'ask for a site'));
    run(async () => setAgain(await addAgain(person.profiles, person.label)));
  };
  return (
    <div ref={place} tabIndex={-1} className="invitation-said">
      <Notice
        action={
          again === null &&
          canAddAgain(person.profiles) && (
            <Button disabled={busy} onClick={undo}>
              {i18n.t('people.undo')}
            </Button>
          )
        }
      >
        {again === null ? i18n.t('people.removed') : i18n.t('people.undone', [again])}
      </Notice>
      {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
    </div>
  );
}
