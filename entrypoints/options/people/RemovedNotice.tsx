import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { requestSites } from '@/lib/browser/permissions';
import type { Profile } from '@/lib/storage/schema';
import { addAgain, canAddAgain } from '../shared/add-again';

/** A profile whose pause was removed just now, with its person's label. */
export interface Removed {
  profile: Profile;
  label: string;
}

interface RemovedNoticeProps {
  removed: Removed | null;
  onDone: () => void;
}

/** "Removed", with Undo. */
export function RemovedNotice({ removed, onDone }: RemovedNoticeProps) {
  const [again, setAgain] = useState<string | null>(null);
  const { run, busy, stuck } = useAction('add the pause again');
  const report = useReport();
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  // The button just pressed goes away both times; focus stays with what it did.
  useEffect(() => {
    if (!removed) return;
    setAgain(null);
    (button.current ?? place.current)?.focus();
  }, [removed]);
  useEffect(() => {
    if (again !== null) place.current?.focus();
  }, [again]);

  const undo = ({ profile, label }: Removed) => {
    requestSites(profile.ask).catch((error) => report(error, 'ask for a site'));
    run(async () => {
      setAgain(await addAgain([profile], label));
      onDone();
    });
  };
  const canUndo = removed !== null && canAddAgain([removed.profile]);

  return (
    <div role="status" ref={place} tabIndex={-1} className="removed-notice">
      {removed && (
        <Notice
          action={
            canUndo && (
              <Button ref={button} disabled={busy} onClick={() => undo(removed)}>
                {i18n.t('people.undo')}
              </Button>
            )
          }
        >
          {i18n.t('people.removed')}
        </Notice>
      )}
      {!removed && again && <Notice>{i18n.t('people.undone', [again])}</Notice>}
      {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
    </div>
  );
}
