import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { requestSites } from '@/lib/browser/permissions';
import type { Profile } from '@/lib/storage/schema';
import { canHoldAgain, holdAgain } from '../shared/add-again';

/** A profile let go just now, with the label it was under. */
export interface Stopped {
  profile: Profile;
  label: string;
}

interface StoppedNoticeProps {
  stopped: Stopped | null;
  onDone: () => void;
}

/** "No longer held", with a way to take it back. */
export function StoppedNotice({ stopped, onDone }: StoppedNoticeProps) {
  const [again, setAgain] = useState<string | null>(null);
  const { run, busy, stuck } = useAction('hold again');
  const report = useReport();
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  // The button just pressed goes away both times; focus stays with what it did.
  useEffect(() => {
    if (!stopped) return;
    setAgain(null);
    (button.current ?? place.current)?.focus();
  }, [stopped]);
  useEffect(() => {
    if (again !== null) place.current?.focus();
  }, [again]);

  const undo = ({ profile, label }: Stopped) => {
    requestSites(profile.ask).catch((error) => report(error, 'ask for a site'));
    run(async () => {
      setAgain(await holdAgain([profile], label));
      onDone();
    });
  };
  const canUndo = stopped !== null && canHoldAgain([stopped.profile]);

  return (
    <div role="status" ref={place} tabIndex={-1} className="removed-notice">
      {stopped && (
        <Notice
          action={
            canUndo && (
              <Button ref={button} disabled={busy} onClick={() => undo(stopped)}>
                {i18n.t('people.undo')}
              </Button>
            )
          }
        >
          {i18n.t('people.removed')}
        </Notice>
      )}
      {!stopped && again && <Notice>{i18n.t('people.undone', [again])}</Notice>}
      {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
    </div>
  );
}
