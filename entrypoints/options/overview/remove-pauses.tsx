import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { Button } from '@/components/ui/Button';
import { moment } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { requestSites } from '@/lib/browser/permissions';
import { ask } from '@/lib/messages/client';
import type { PersonWithProfiles } from '@/lib/storage/people';
import { canHoldAgain, holdAgain } from '../shared/add-again';

/** A person let go, or to be let go at `due` (epoch ms). */
export interface LetGoResult {
  person: PersonWithProfiles;
  due: number | null;
}

/** **Remove the pause** for all profiles of a person, the usual way with its cooling-off. */
export async function letGo(person: PersonWithProfiles): Promise<LetGoResult> {
  return { person, due: await stopAll(person) };
}

/** Asks for each profile; resolves to when the last of them goes, `null` for at once. */
async function stopAll({ profiles }: PersonWithProfiles): Promise<number | null> {
  let last: number | null = null;
  for (const { platform, account } of profiles) {
    const { due } = await ask('stopHolding', { platform, account });
    if (due !== null) last = Math.max(last ?? 0, due);
  }
  return last;
}

/** What became of it, with a way to take it back where it happened at once. */
export function LetGoSaid({ result: { person, due } }: { result: LetGoResult }) {
  const [again, setAgain] = useState<string | null>(null);
  const { run, busy, stuck } = useAction('hold again');
  const report = useReport();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (again !== null) place.current?.focus();
  }, [again]);
  if (due !== null) return <Notice>{i18n.t('invitation.quietDue', [moment(due)])}</Notice>;
  const undo = () => {
    const sites = [...new Set(person.profiles.flatMap((profile) => profile.ask))];
    requestSites(sites).catch((error) => report(error, 'ask for a site'));
    run(async () => setAgain(await holdAgain(person.profiles, person.label)));
  };
  return (
    <div ref={place} tabIndex={-1} className="invitation-said">
      <Notice
        action={
          again === null &&
          canHoldAgain(person.profiles) && (
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
